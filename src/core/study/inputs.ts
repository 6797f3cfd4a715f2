import { findField } from '../format/find'
import { lookUp } from '../base/lookUp'
import { issue, type Issue } from '../base/issue'
import type { Library } from '../library/library'
import type { Amount, NetworkDoc, Ranged } from '../format/doc'
import { isRecord } from '../format/patch'
import { hint } from '../base/near'
import { typical } from '../parse/reader'
import { err, ok, type Result } from '../base/result'
import { writtenUnit } from '../base/units'

/**
 * A number of the document or of the library that a study may move, named by where it stands:
 * `parameters.ash_share`, `commodities.fly_ash.disposal`, `processes.chp.capacity`, `flows.ash.distance`,
 * `limits.landfill.max`, or `recipes.aac.ports.fly_ash` for all processes that run the recipe.
 */
export interface Input {
  readonly id: string
  /** As it stands; null where nothing does. */
  readonly value: Amount | null
  /** Unit it is written in; null where nothing is written or an expression is. */
  readonly unit: string | null
  readonly low: Amount | null
  readonly high: Amount | null
  /** The patch that gives it a value. */
  readonly patch: (amount: Amount) => unknown
}

/** Whether a study may vary what stands at a path of a document, or an amount of a recipe of the library. */
const mayVary = (keys: readonly string[]): boolean =>
  keys[0] === 'recipes'
    ? keys.length === 4 && keys[2] === 'ports'
    : findField(keys)?.field.varies !== undefined

/** Finds an input by its name in a document as it stands; the issue says where the study names it. */
export function findInput(
  doc: NetworkDoc,
  library: Library,
  name: string,
  path: string,
): Result<Input, Issue> {
  const [table = '', entry = '', ...rest] = name.split('.')
  const field = table === 'parameters' && rest.length === 0 ? 'value' : rest.join('.')
  const keys = [table, entry, ...field.split('.')]
  const known = namesIn(doc, library, table)
  if (!mayVary(keys) || !known.includes(entry)) {
    const near = known.includes(entry) ? '' : hint(entry, known)
    return err(issue(path, 'unknown_input', { input: name, near }))
  }
  if (table === 'recipes') return recipeInput(doc, library, name, entry, rest[1] ?? '', path)
  const own = valueAt(doc, keys)
  const inLibrary =
    table === 'commodities' ? valueAt(library, keys) : fromRecipe(doc, library, keys)
  return ok(
    inputOf(
      name,
      own ?? inLibrary,
      (amount) => nested(keys, amount),
      valueAt(doc, keys.slice(0, -1)),
    ),
  )
}

const namesIn = (doc: NetworkDoc, library: Library, table: string): readonly string[] => {
  const own = valueAt(doc, [table])
  const ids = isRecord(own) ? Object.keys(own) : []
  if (table === 'commodities') return [...new Set([...ids, ...Object.keys(library.commodities)])]
  return table === 'recipes' ? Object.keys(library.recipes) : ids
}

const valueAt = (target: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (isRecord(at) && Object.hasOwn(at, key) ? lookUp(at, key) : undefined),
    target,
  )

/** What the recipe of a process says of an amount that the process does not override. */
function fromRecipe(
  doc: NetworkDoc,
  library: Library,
  [table, id = '', ...rest]: readonly string[],
) {
  const recipe = lookUp(library.recipes, lookUp(doc.processes, id)?.recipe ?? '')
  if (table !== 'processes' || recipe === undefined) return undefined
  return rest[0] === 'cost' ? recipe.economics?.variableCost : valueAt(recipe, rest)
}

const nested = (keys: readonly string[], value: Amount): unknown =>
  keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)

const isRanged = (value: unknown): value is Ranged =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (isRecord(value) && (typeof value.value === 'string' || typeof value.value === 'number'))

function inputOf(id: string, found: unknown, patch: Input['patch'], beside?: unknown): Input {
  const value = isRanged(found) ? typical(found) : null
  const ends = isRecord(found) ? found : id.startsWith('parameters.') ? beside : undefined
  const end = (key: 'low' | 'high'): Amount | null => {
    const amount = valueAt(ends, [key])
    return typeof amount === 'string' || typeof amount === 'number' ? amount : null
  }
  return {
    id,
    value,
    unit: value === null ? null : writtenUnit(value),
    low: end('low'),
    high: end('high'),
    patch,
  }
}

/** An amount of a recipe, moved in every process that runs it and says nothing of its own. */
function recipeInput(
  doc: NetworkDoc,
  library: Library,
  name: string,
  recipe: string,
  port: string,
  path: string,
): Result<Input, Issue> {
  const ports = lookUp(library.recipes, recipe)?.ports ?? {}
  if (!Object.hasOwn(ports, port))
    return err(issue(path, 'unknown_input', { input: name, near: hint(port, Object.keys(ports)) }))
  const range = lookUp(lookUp(library.recipes, recipe)?.ranges, port)
  const input = inputOf(name, lookUp(ports, port)?.amount, (amount) => ({
    processes: Object.fromEntries(
      Object.entries(doc.processes).flatMap(([id, process]) => {
        const changes = portPatch(process, recipe, port, amount)
        return changes === null ? [] : [[id, { ...changes, exempt: offBalance }]]
      }),
    ),
  }))
  if (range === undefined || input.unit === null) return ok(input)
  const end = (value: number): Amount => `${String(value)} ${input.unit ?? ''}`
  return ok({ ...input, low: end(range.low), high: end(range.high) })
}

/** A recipe with one amount moved closes no balance; the study asks what the number does, not whether it can be. */
const reason = 'one amount of the recipe is moved by a study'
const offBalance = { mass: reason, all: reason }

function portPatch(
  process: NetworkDoc['processes'][string],
  recipe: string,
  port: string,
  amount: Amount,
): object | null {
  if (process.modes === undefined)
    return process.recipe === recipe && lookUp(process.ports, port)?.amount === undefined
      ? { ports: { [port]: { amount } } }
      : null
  const modes = Object.entries(process.modes).filter(
    ([, mode]) =>
      (mode.recipe ?? process.recipe) === recipe && lookUp(mode.ports, port)?.amount === undefined,
  )
  return modes.length === 0
    ? null
    : { modes: Object.fromEntries(modes.map(([id]) => [id, { ports: { [port]: { amount } } }])) }
}
