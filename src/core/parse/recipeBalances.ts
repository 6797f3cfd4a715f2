import { lookUp } from '../base/lookUp'
import { balancesOf, type Balance } from './closure'
import type { NetworkDoc } from '../format/doc'
import { libraryCommodities } from './commodities'
import { readProcess } from './processes'
import { createReader } from './reader'
import type { Text } from '../base/text'
import type { Library } from '../library/library'

/** One balance of a recipe per unit of activity [t], and why it need not close. */
export interface RecipeBalance extends Balance {
  /** "mass" or the symbol of an element. */
  readonly what: string
  readonly exempt: Text | null
}

/** Mass and elements of a recipe as the parse checks them; none for a recipe that is not there or cannot be read. */
export function balancesOfRecipe(id: string, library: Library): readonly RecipeBalance[] {
  const reader = createReader(new Map(), empty.currency, 8760)
  const commodities = libraryCommodities(empty, library)
  const converter = { kind: 'converter', recipe: id } as const
  const read = readProcess(id, converter, {}, library, commodities, reader)
  const [draft] = read?.drafts ?? []
  const mode = draft === undefined ? undefined : lookUp(read?.process.modes, draft.id)
  if (read === null || mode === undefined) return []
  const balances = balancesOf(mode, read.process.ports, commodities)
  const exempt = draft?.recipe?.exempt ?? {}
  return Object.entries(balances).map(([what, balance]) => ({
    what,
    ...balance,
    exempt: lookUp(exempt, what) ?? (what === 'mass' ? null : (exempt.all ?? null)),
  }))
}

/** The largest difference among balances that have to close [share of the larger side]. */
export const closureError = (balances: readonly RecipeBalance[]): number =>
  balances.reduce(
    (most, { difference, exempt }) =>
      exempt === null ? Math.max(most, Math.abs(difference)) : most,
    0,
  )

const empty: NetworkDoc = {
  format: 'loopworks/1',
  name: { en: '' },
  period: '1 year',
  currency: 'CNY',
  processes: {},
  flows: {},
  objective: { minimize: 'cost' },
}
