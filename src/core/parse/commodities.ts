import { lookUp } from '../base/lookUp'
import { issue, warning, type Issue } from '../base/issue'
import type { Library } from '../library/library'
import { evaluateParameters, unitFactor } from '../base/units'
import type { CommodityDoc, NetworkDoc, Ranged } from '../format/doc'
import type { Commodity } from '../network/network'
import { createMake, type Made, type Make } from './made'
import type { KnownCommodities } from './matter'
import { hint } from '../base/near'
import type { Reader } from './reader'

/** Commodities that were read, by id. */
export type MadeCommodities = ReadonlyMap<string, Made<Commodity | null>>

/** The commodities of a document over the library. */
export interface CommodityTable extends KnownCommodities {
  /** What was read so far; those never asked for are never read. */
  readonly made: MadeCommodities
}

/** Reads commodities when they are asked for, once each; those of `before` again only where they have changed. */
export function createCommodities(
  doc: NetworkDoc,
  library: Library,
  make: Make,
  before: MadeCommodities = new Map(),
): CommodityTable {
  const made = new Map<string, Made<Commodity | null>>()
  const unitIn = (id: string): string | undefined =>
    entry(doc.commodities, id)?.unit ?? entry(library.commodities, id)?.unit
  const look = (id: string): Commodity | null => {
    const known = made.get(id)
    if (known !== undefined) return known.value
    const [inDoc, inLibrary] = [entry(doc.commodities, id), entry(library.commodities, id)]
    if (inDoc === undefined && inLibrary === undefined) return null
    const merged = merge(inLibrary, inDoc)
    const substitute = merged.substitute && unitIn(merged.substitute.commodity)
    const read = make(before.get(id), [inDoc, inLibrary, substitute], (reader) =>
      readCommodity(id, merged, inDoc ?? {}, substitute, reader),
    )
    made.set(id, read)
    return read.value
  }
  const whyUnknown = (id: string, path: string): Issue | null => {
    if (entry(doc.commodities, id) ?? entry(library.commodities, id)) return null
    const all = [...Object.keys(doc.commodities ?? {}), ...Object.keys(library.commodities)]
    return issue(path, 'unknown_commodity', { id, near: hint(id, all) })
  }
  return { look, whyUnknown, made }
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

/** `own` is what the document says itself: of the rest, prices may be in a currency that is not its own. */
function readCommodity(
  id: string,
  doc: CommodityDoc,
  own: CommodityDoc,
  substituteUnit: string | undefined,
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
    phase: doc.phase ?? usualPhase(kind, unit),
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
              `${substituteUnit ?? unit}/${unit}`,
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

/** The state of matter where nothing is said: a good that is not counted by volume is solid, as waste is. */
function usualPhase(kind: Commodity['kind'], unit: string): Commodity['phase'] {
  const isVolume = unitFactor(unit, 'm3') !== null || unitFactor(unit, 'Nm3') !== null
  return kind === 'waste' || ((kind === 'product' || kind === 'raw') && !isVolume) ? 'solid' : null
}

/** Commodities as a document and the library give them, for what a baseline adds; issues were reported by the parse. */
export function libraryCommodities(
  doc: NetworkDoc,
  library: Library,
): (id: string) => Commodity | null {
  const table = Object.entries(doc.parameters ?? {}).map(([id, { value }]) => [id, value] as const)
  const { scope } = evaluateParameters(Object.fromEntries(table))
  const surroundings = { scope, currency: doc.currency, hours: 8760, rates: new Map() }
  return createCommodities(doc, library, createMake(surroundings)).look
}
