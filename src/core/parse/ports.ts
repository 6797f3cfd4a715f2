import { lookUp } from '../base/lookUp'
import { issue } from '../base/issue'
import { unitFactor } from '../base/units'
import type { BoundsDoc, PortDoc, Table } from '../format/doc'
import type { Bounds, Port } from '../network/network'
import type { Commodities, Matter } from './matter'
import type { Reader } from './reader'

/** A port that was read, with what its author said of trade with the outside. */
export interface ReadPort {
  readonly port: Port
  readonly open: boolean | undefined
  /** Fee for what is disposed of here, instead of the commodity's [currency/unit]. */
  readonly disposal: number | null
}

/** Reads what a port is (not its amount, which belongs to a mode); null when it cannot be told. */
export function readPort(
  id: string,
  path: string,
  doc: PortDoc,
  commodities: Commodities<Matter>,
  reader: Reader,
): ReadPort | null {
  const { direction } = doc
  const accepted = doc.accepts === undefined ? [] : Object.keys(doc.accepts)
  const first = doc.commodity ?? accepted[0]
  if (direction === undefined || first === undefined) {
    const field = direction === undefined ? 'direction' : 'commodity'
    reader.issues.push(issue(path, 'incomplete_port', { field }))
    return null
  }
  if (direction === 'out' && accepted.length > 0)
    reader.issues.push(issue(`${path}.accepts`, 'wrong_port', { kind: 'outlet' }))
  const commodity = commodities(
    first,
    `${path}.${doc.commodity === undefined ? 'accepts' : 'commodity'}`,
  )
  if (commodity === null) return null
  const accepts: Record<string, number> =
    accepted.includes(first) || direction === 'out' ? {} : { [first]: 1 }
  for (const each of direction === 'in' ? accepted : []) {
    const other = commodities(each, `${path}.accepts.${each}`)
    if (other === null) continue
    const unit = `${other.unit}/${commodity.unit}`
    accepts[each] = reader.positive(`${path}.accepts.${each}`, lookUp(doc.accepts, each), unit, 1)
  }
  if (Object.keys(accepts).length === 0) accepts[first] = 1
  const share = readBounds(`${path}.share`, doc.share, reader)
  checkShares(`${path}.share`, share, Object.keys(accepts), reader)
  const quality = readBounds(`${path}.quality`, doc.quality, reader)
  const taken = Object.keys(accepts).flatMap((each) => commodities(each, path) ?? [])
  if (Object.keys(share).length > 0 && !canBeShared(taken))
    reader.issues.push(issue(`${path}.share`, 'mixed_units', unitsOf(taken)))
  for (const element of Object.keys(quality))
    for (const { id: each, composition } of taken)
      if (!isKnown(composition, element))
        reader.issues.push(
          issue(`${path}.quality.${element}`, 'carried_quality', { element, commodity: each }),
        )
  for (const field of ['share', 'quality'] as const)
    if (direction === 'out' && doc[field] !== undefined)
      reader.issues.push(issue(`${path}.${field}`, 'no_effect_on_outlet', { field }))
  if (doc.disposal !== undefined && (direction === 'in' || commodity.kind !== 'waste'))
    reader.issues.push(issue(`${path}.disposal`, 'disposal_of_waste'))
  return {
    port: { id, direction, commodity: first, accepts, share, quality },
    open: doc.open,
    disposal:
      doc.disposal === undefined
        ? null
        : reader.number(
            `${path}.disposal`,
            doc.disposal,
            `${reader.currency}/${commodity.unit}`,
            0,
          ),
  }
}

/** Fractions that add up to this leave nothing unsaid. */
const whole = 1 - 1e-3

/** Whether a composition says how much of an element there is: by name, or by leaving no room for it. */
function isKnown(composition: Matter['composition'], element: string): boolean {
  const said = Object.values(composition).reduce((sum, fraction) => sum + fraction, 0)
  return Object.hasOwn(composition, element) || said >= whole
}

/** Whether shares of an inflow have a meaning: all in one dimension, or all with a mass. */
const canBeShared = (taken: readonly Matter[]): boolean =>
  taken.every(({ unit }) => unitFactor(unit, taken[0]?.unit ?? unit) !== null) ||
  taken.every(({ massPerUnit }) => massPerUnit > 0)

/** The units that cannot be converted into one another, as values of an issue. */
export function unitsOf(taken: readonly Pick<Matter, 'unit'>[]): {
  readonly first: string
  readonly second: string
} {
  const first = taken[0]?.unit ?? ''
  const second = taken.find(({ unit }) => unitFactor(unit, first) === null)?.unit ?? first
  return { first, second }
}

function readBounds(path: string, table: Table<BoundsDoc> | undefined, reader: Reader) {
  const read: Record<string, Bounds> = {}
  for (const [id, bounds] of Object.entries(table ?? {})) {
    const min = reader.share(`${path}.${id}.min`, bounds.min, 0)
    const max = reader.share(`${path}.${id}.max`, bounds.max, 1)
    if (min > max)
      reader.issues.push(
        issue(`${path}.${id}`, 'bounds_crossed', { low: String(min), high: String(max) }),
      )
    read[id] = { min, max }
  }
  return read
}

function checkShares(
  path: string,
  share: Readonly<Record<string, Bounds>>,
  accepted: readonly string[],
  reader: Reader,
): void {
  const least = Object.values(share).reduce((sum, bounds) => sum + bounds.min, 0)
  if (least > 1 + 1e-12) reader.issues.push(issue(path, 'shares_over_one', { sum: String(least) }))
  const most = accepted.reduce((sum, id) => sum + (lookUp(share, id)?.max ?? 1), 0)
  if (Object.keys(share).length > 0 && most < 1 - 1e-12)
    reader.issues.push(issue(path, 'shares_under_one', { sum: String(most) }))
  for (const id of Object.keys(share))
    if (!accepted.includes(id))
      reader.issues.push(
        issue(`${path}.${id}`, 'commodity_mismatch', {
          carried: id,
          port: path,
          taken: accepted.join(', '),
        }),
      )
}
