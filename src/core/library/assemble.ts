import type { SourceDoc, Table, TransportMode } from '../format/doc'
import type {
  Library,
  LibraryCommodity,
  Markets,
  Recipe,
  ReuseToday,
  TransportFactors,
} from './library'

/** The files under `models/`, as they were read. */
export interface LibraryFiles {
  readonly commodities: Table<LibraryCommodity>
  /** One table a sector. */
  readonly recipes: readonly Table<Recipe>[]
  readonly transport: Readonly<Record<TransportMode, TransportFactors>>
  readonly reuseToday: Table<ReuseToday>
  readonly markets: Markets
  readonly sources: Table<SourceDoc>
}

/** One library of the files; the ids of recipes are unique over all sectors (a test checks it). */
export const assembleLibrary = ({ recipes, ...tables }: LibraryFiles): Library => ({
  ...tables,
  recipes: Object.fromEntries(recipes.flatMap((sector) => Object.entries(sector))),
})
