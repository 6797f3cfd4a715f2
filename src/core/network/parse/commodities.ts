import { lookUp } from '../../lookUp'
import { issue, warning } from '../../issue'
import type { Library } from '../../library/library'
import { evaluateParameters, unitFactor } from '../../units'
import type { CommodityDoc, NetworkDoc, Ranged } from '../doc'
import type { Commodity } from '../network'
import { hint } from './near'
import { createReader, type Reader } from './reader'

/** Looks commodities up by id, in the document over the library, and reads each once. */
export type Commodities = (id: string, path: string) => Commodity | null

/** The commodities of a document; those never asked for are never read. */
export function createCommodities(doc: NetworkDoc, library: Library, reader: Reader): Commodities {
  const known = new Map<string, Commodity | null>()
  const missing = new Set<string>()
  return (id, path) => {
    const before = known.get(id)
    if (before !== undefined && before !== null) return before
    const inDoc = entry(doc.commodities, id)
    const inLibrary = entry(library.commodities, id)
    if (inDoc === undefined && inLibrary === undefined) {
      if (missing.has(path)) return null
      missing.add(path)
      const all = [...Object.keys(doc.commodities ?? {}), ...Object.keys(library.commodities)]
      reader.issues.push(issue(path, 'unknown_commodity', { id, near: hint(id, all) }))
      return null
    }
    const read =
      before === null
        ? null
        : readCommodity(id, merge(inLibrary, inDoc), inDoc ?? {}, unitIn(doc, library), reader)
    known.set(id, read)
    return read
  }
}

/** An own entry of a table; never what an object inherits. */
export const entry = <T>(
  table: Readonly<Record<string, T>> | undefined,
  id: string,
): T | undefined =>
  table !== undefined && Object.hasOwn(table, id) ? lookUp(table, id) : undefined

const merge = (library: CommodityDoc | undefined, own: CommodityDoc | undefined): CommodityDoc => ({
  ...library,
  ...own,
  embodied: { ...library?.embodied, ...own?.embodied },
})

/** The unit of a commodity as it is written, before it is read. */
const unitIn =
  (doc: NetworkDoc, library: Library) =>
  (id: string): string | undefined =>
    entry(doc.commodities, id)?.unit ?? entry(library.commodities, id)?.unit

/** `own` is what the document says itself: of the rest, prices may be in a currency that is not its own. */
function readCommodity(
  id: string,
  doc: CommodityDoc,
  own: CommodityDoc,
  unitOf: (id: string) => string | undefined,
  reader: Reader,
): Commodity | null {
  const path = `commodities.${id}`
  const { kind, unit } = doc
  if (kind === undefined || unit === undefined) {
    const field = kind === undefined ? 'kind' : 'unit'
    reader.issues.push(issue(path, 'incomplete_commodity', { id, field }))
    return null
  }
  if (kind === 'waste' && doc.phase === undefined)
    reader.issues.push(warning(path, 'no_phase', { commodity: id }))
  const per = (field: string, amount: Ranged | undefined, of: string, fallback = 0) =>
    reader.number(`${path}.${field}`, amount, `${of}/${unit}`, fallback)
  const money = <T>(field: 'price' | 'disposal' | 'tax', fallback: T) =>
    own[field] === undefined
      ? reader.bundled(`${path}.${field}`, doc[field], `${reader.currency}/${unit}`, fallback)
      : per(field, doc[field], reader.currency)
  const { embodied, substitute } = doc
  const massPerUnit =
    doc.mass === undefined ? (unitFactor(unit, 't') ?? 0) : per('mass', doc.mass, 't')
  return {
    id,
    name: doc.name ?? { en: id },
    kind,
    phase: doc.phase ?? (kind === 'waste' ? 'solid' : null),
    unit,
    massPerUnit,
    composition: doc.composition ?? {},
    lhv: doc.lhv === undefined ? (unitFactor(unit, 'GJ') ?? 0) : per('lhv', doc.lhv, 'GJ'),
    price: money('price', null),
    disposal: money('disposal', 0),
    tax: money('tax', 0),
    hazardous: doc.hazardous === undefined || doc.hazardous === 'none' ? null : doc.hazardous,
    co2e: per('co2e', doc.co2e, 't'),
    substitute:
      substitute === undefined
        ? null
        : {
            commodity: substitute.commodity,
            ratio: reader.number(
              `${path}.substitute.ratio`,
              substitute.ratio,
              `${unitOf(substitute.commodity) ?? unit}/${unit}`,
              1,
            ),
          },
    embodied: {
      co2e: per('embodied.co2e', embodied?.co2e, 't'),
      virgin: per('embodied.virgin', embodied?.virgin, 't', kind === 'raw' ? massPerUnit : 0),
      energy: per('embodied.energy', embodied?.energy, 'GJ'),
      water: embodied?.water === undefined ? null : per('embodied.water', embodied.water, 'm3'),
      waste: per('embodied.waste', embodied?.waste, 't'),
    },
  }
}

/** Commodities as a document and the library give them, for what a baseline adds; issues were reported by the parse. */
export function libraryCommodities(
  doc: NetworkDoc,
  library: Library,
): (id: string) => Commodity | null {
  const table = Object.entries(doc.parameters ?? {}).map(([id, { value }]) => [id, value] as const)
  const { scope } = evaluateParameters(Object.fromEntries(table))
  const commodities = createCommodities(doc, library, createReader(scope, doc.currency, 8760))
  return (id) => commodities(id, '')
}
