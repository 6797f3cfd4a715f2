import type { Solved } from '../totals'
import { aluminium } from './aluminium'
import type { Derived, DerivedValue } from './derived'
import { ledgers } from './ledgers'
import { resources } from './resources'
import { utilisation } from './utilisation'

/** All derived indicators, by id; to add one is to add an entry to its family. */
const derived = { ...utilisation, ...resources, ...aluminium, ...ledgers }

/** Identifies a derived indicator. */
export type DerivedId = keyof typeof derived

/** Whether a text names a derived indicator. */
export const isDerivedId = (id: string): id is DerivedId => Object.hasOwn(derived, id)

/** All ids, in the order of the table. */
export const derivedIds = Object.keys(derived).filter(isDerivedId)

/** The entry of a derived indicator, with the type of the table's entries. */
export const derivedOf = (id: DerivedId): Derived => derived[id]

/** What a derived indicator comes to, in its unit. */
export function derive(
  id: DerivedId,
  solved: Solved,
  reference: Solved | null = null,
): DerivedValue & { readonly unit: string } {
  const { compute, unit } = derivedOf(id)
  const found = compute(solved, reference)
  if (unit === '%' && found.value !== null) return { ...found, value: 100 * found.value, unit }
  return { ...found, unit: unit.replace('{currency}', solved.network.currency) }
}
