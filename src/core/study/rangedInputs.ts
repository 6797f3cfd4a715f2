import type { Fields } from '../format/field'
import { commodityFields } from '../format/fields/commodity'
import { processFields } from '../format/fields/process'
import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import type { Network } from '../network/network'
import { readAmount } from '../base/units'
import { findInput, type Input } from './inputs'

/** An input with the ends of its range. */
export interface RangedInput {
  readonly input: Input
  readonly unit: string
  /** [unit] */
  readonly low: number
  readonly now: number
  readonly high: number
}

/** Fields whose ranges are known to be worth varying, by the tables they are in. */
const ranged = {
  commodities: rangedFields(commodityFields),
  processes: rangedFields(processFields),
}

function rangedFields(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => lookUp(fields, key)?.varies === 'ranged')
}

/** Every input of a document whose sources give a range: parameters, prices and fees, amounts and costs of recipes. */
export function rangedInputs(
  doc: NetworkDoc,
  network: Network,
  library: Library,
): readonly RangedInput[] {
  const recipes = new Set(
    Object.values(network.processes).flatMap(({ modes }) =>
      Object.values(modes).flatMap(({ recipe }) => (recipe === null ? [] : [recipe])),
    ),
  )
  const names = [
    ...Object.keys(doc.parameters ?? {}).map((id) => `parameters.${id}`),
    ...Object.keys(network.commodities).flatMap((id) =>
      ranged.commodities.map((field) => `commodities.${id}.${field}`),
    ),
    ...[...recipes].flatMap((id) =>
      Object.keys(lookUp(library.recipes, id)?.ports ?? {}).map(
        (port) => `recipes.${id}.ports.${port}`,
      ),
    ),
    ...Object.keys(doc.processes).flatMap((id) =>
      ranged.processes.map((field) => `processes.${id}.${field}`),
    ),
  ]
  return names.flatMap((name) => {
    const found = findInput(doc, library, name, '')
    const range = found.ok ? rangeOf(found.value) : null
    return range === null ? [] : [range]
  })
}

/** The range of an input in its unit; null where there is none, or where nothing is between its ends. */
function rangeOf(input: Input): RangedInput | null {
  const { unit, low, high, value } = input
  if (unit === null || low === null || high === null || value === null) return null
  const [least, now, most] = [low, value, high].map((amount) => {
    const read = readAmount(amount, unit)
    return read.ok ? read.value : NaN
  })
  if (least === undefined || now === undefined || most === undefined) return null
  return least < most && Number.isFinite(now) ? { input, unit, low: least, now, high: most } : null
}
