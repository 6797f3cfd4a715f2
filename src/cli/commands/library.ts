import { lookUp } from '../../core/base/lookUp'
import { balancesOfRecipe, closureError } from '../../core/parse/recipeBalances'
import { bestConfidence, recipesWith } from '../../core/library/find'
import type { Recipe } from '../../core/library/library'
import { nearest } from '../../core/base/near'
import { bundledLibrary } from '../../solver/library'
import { exitCode, misused, type Outcome } from '../exit'
import { asJson, asText, table, type Cell } from '../output'

/** What of the library to list. */
export interface LibraryRequest {
  /** Only recipes that make or take it; null for all. */
  readonly commodity: string | null
  readonly json: boolean
}

type Entries = readonly (readonly [id: string, recipe: Recipe])[]

/** `library`: the recipes, or those that make and take a commodity; nothing is solved. */
export function listLibrary({ commodity, json }: LibraryRequest): Outcome {
  const { commodities, recipes } = bundledLibrary
  if (commodity === null) {
    const all = Object.entries(recipes)
    const summary = `${all.length} recipes, ${Object.keys(commodities).length} commodities`
    return listed(
      json ? { recipes: all.map(recipeJson) } : [summary, ...recipeTable('Recipes', all)],
    )
  }
  const found = Object.hasOwn(commodities, commodity) ? lookUp(commodities, commodity) : undefined
  if (found === undefined) {
    const near = nearest(commodity, Object.keys(commodities), 5)
    const remedy =
      near.length === 0 ? 'list the library for them' : `did you mean ${near.join(', ')}?`
    return misused(`there is no commodity "${commodity}"; ${remedy}`)
  }
  const [makers, takers] = (['out', 'in'] as const).map((direction) =>
    recipesWith(bundledLibrary, direction, commodity),
  )
  return listed(
    json
      ? {
          commodity: { id: commodity, ...found },
          makes: (makers ?? []).map(recipeJson),
          takes: (takers ?? []).map(recipeJson),
        }
      : [
          `${commodity}: ${found.name.en} ${found.name.zh ?? ''} [${found.unit}]`,
          ...recipeTable('Made by', makers ?? []),
          ...recipeTable('Taken by', takers ?? []),
        ],
  )
}

const listed = (content: object | readonly string[]): Outcome => ({
  exit: exitCode.ok,
  out: Array.isArray(content) ? asText(content as readonly string[]) : asJson(content),
  errors: [],
})

const referenceOf = (recipe: Recipe): string => {
  const commodity = lookUp(recipe.ports, recipe.reference)?.commodity ?? ''
  return `${lookUp(bundledLibrary.commodities, commodity)?.unit ?? ''} ${commodity}`
}

const recipeTable = (title: string, entries: Entries): readonly string[] =>
  table(
    title,
    ['recipe', 'sector', 'one unit is', 'closes within %', 'founded', 'name'],
    entries.map(([id, recipe]): Cell[] => [
      id,
      recipe.sector,
      referenceOf(recipe),
      (100 * closureError(balancesOfRecipe(id, bundledLibrary))).toFixed(2),
      bestConfidence(recipe.sources),
      `${recipe.name.en} ${recipe.name.zh ?? ''}`,
    ]),
  )

const recipeJson = ([id, recipe]: Entries[number]): object => ({
  id,
  ...recipe,
  confidence: bestConfidence(recipe.sources),
  balances: balancesOfRecipe(id, bundledLibrary),
})
