import { readdirSync, readFileSync } from 'node:fs'
import type {
  Factors,
  LibraryCommodity,
  Markets,
  Recipe,
  ReuseToday,
  TransportFactors,
} from '../../src/core/library/library'
import type { SourceDoc, Table, TransportMode } from '../../src/core/format/doc'

const folder = new URL('../../models/', import.meta.url)

/** The JSON of a file under `models/`. */
export const readModel = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

/** Names of the JSON files of a folder under `models/`. */
export const modelFiles = (path: string): readonly string[] =>
  readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json'))

export const commodities = readModel('commodities.json') as Table<LibraryCommodity>
export const sources = readModel('sources.json') as Table<SourceDoc>
export const markets = readModel('markets.json') as Markets
export const factors = readModel('factors.json') as Factors
export const reuseToday = readModel('reuse_today.json') as Table<ReuseToday>
export const transport = readModel('transport.json') as Record<TransportMode, TransportFactors>

/** All recipes with the file that holds each. */
export const recipeFiles = modelFiles('recipes/').map(
  (file) => [file, readModel(`recipes/${file}`) as Table<Recipe>] as const,
)
export const recipes: Table<Recipe> = Object.assign(
  {},
  ...recipeFiles.map(([, recipesOfFile]) => recipesOfFile),
)

/** Number and unit of "0.485 t/MWh"; a plain number has the unit "". */
export function amountOf(amount: unknown): { readonly value: number; readonly unit: string } {
  const ranged =
    typeof amount === 'object' && amount !== null && 'value' in amount ? amount.value : amount
  const match = /^(-?\d+(?:\.\d+)?)(?: (.+))?$/.exec(String(ranged))
  return match
    ? { value: Number(match[1]), unit: match[2] ?? '' }
    : { value: Number.NaN, unit: String(ranged) }
}
