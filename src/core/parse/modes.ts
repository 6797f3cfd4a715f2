import { lookUp } from '../base/lookUp'
import { issue } from '../base/issue'
import type { Library, Recipe } from '../library/library'
import type { ModeDoc, PortDoc, ProcessDoc, Table } from '../format/doc'
import type { Mode } from '../network/network'
import { entry } from './commodities'
import type { Commodities, Matter } from './matter'
import { hint } from '../base/near'
import type { ReadPort } from './ports'
import type { Reader } from './reader'

/** A mode before its amounts are read: its ports as written, recipe and overrides merged. */
export interface ModeDraft {
  readonly id: string
  readonly doc: ModeDoc
  readonly path: string
  readonly recipe: Recipe | null
  readonly ports: Table<PortDoc>
}

/** The name of the one mode of a process that has no table of modes. */
const onlyMode = 'run'

/** The modes of a process with their ports as written; a missing recipe is an issue. */
export function draftModes(
  path: string,
  doc: ProcessDoc,
  library: Library,
  reader: Reader,
): readonly ModeDraft[] {
  const look = (id: string | undefined, at: string): Recipe | null => {
    if (id === undefined) return null
    const recipe = entry(library.recipes, id)
    if (recipe === undefined)
      reader.issues.push(
        issue(`${at}.recipe`, 'unknown_recipe', {
          id,
          near: hint(id, Object.keys(library.recipes)),
        }),
      )
    return recipe ?? null
  }
  const own = look(doc.recipe, path)
  if (doc.modes === undefined)
    return [{ id: onlyMode, doc: {}, path, recipe: own, ports: mergePorts(own?.ports, doc.ports) }]
  return Object.entries(doc.modes).map(([id, mode]) => {
    const at = `${path}.modes.${id}`
    const recipe = look(mode.recipe, at) ?? own
    const ports = mergePorts(mergePorts(recipe?.ports, doc.ports), mode.ports)
    return { id, doc: mode, path: at, recipe, ports }
  })
}

/** Ports of a recipe with what a document says of them; merged as a patch, entry by entry. */
function mergePorts(
  base: Table<PortDoc> | undefined,
  own: Table<PortDoc> | undefined,
): Table<PortDoc> {
  if (own === undefined) return base ?? {}
  const merged: Record<string, PortDoc> = { ...base }
  for (const [id, port] of Object.entries(own)) {
    const { share, quality, accepts, ...rest } = port
    const before = base === undefined ? undefined : entry(base, id)
    merged[id] = {
      ...before,
      ...rest,
      ...(share && { share }),
      ...(quality && { quality }),
      ...(accepts && { accepts }),
    }
  }
  return merged
}

/** What one unit of activity is: said by the process, or the unit of the recipe's reference port. */
export function unitOf(
  path: string,
  doc: ProcessDoc,
  modes: readonly ModeDraft[],
  commodities: Commodities<Matter>,
  reader: Reader,
): string | null {
  if (doc.unit !== undefined) return doc.unit
  const units = modes.flatMap(({ recipe }) => {
    const reference =
      recipe === null ? undefined : lookUp(recipe.ports, recipe.reference)?.commodity
    const commodity = reference === undefined ? null : commodities(reference, path)
    return commodity === null ? [] : [commodity.unit]
  })
  const [first, ...others] = units
  const second = others.find((unit) => unit !== first)
  if (first === undefined) {
    if (
      modes.every((mode) => mode.recipe === null && mode.doc.recipe === undefined) &&
      doc.recipe === undefined
    )
      reader.issues.push(issue(path, 'no_reference'))
    return null
  }
  if (second !== undefined)
    reader.issues.push(issue(`${path}.modes`, 'two_units', { first, second }))
  return first
}

/** Reads the amounts and the cost of a mode. */
export function readMode(
  draft: ModeDraft,
  unit: string,
  process: ProcessDoc,
  ports: Readonly<Record<string, ReadPort>>,
  commodities: Commodities<Matter>,
  reader: Reader,
): Mode {
  const amounts: Record<string, number> = {}
  for (const [id, port] of Object.entries(draft.ports)) {
    const read = lookUp(ports, id)
    const commodity = read === undefined ? null : commodities(read.port.commodity, draft.path)
    const path = `${draft.path}.ports.${id}`
    if (commodity === null) continue
    if (port.amount === undefined)
      reader.issues.push(issue(path, 'incomplete_port', { field: 'amount' }))
    amounts[id] = reader.positive(`${path}.amount`, port.amount, `${commodity.unit}/${unit}`, 0)
  }
  const [path, money] = [`${draft.path}.cost`, `${reader.currency}/${unit}`]
  const own = draft.doc.cost ?? process.cost
  return {
    id: draft.id,
    recipe: draft.recipe === null ? null : (draft.doc.recipe ?? process.recipe ?? null),
    name: draft.doc.name ?? draft.recipe?.name ?? { en: draft.id },
    amounts,
    unitCost:
      own === undefined
        ? reader.bundled(path, draft.recipe?.economics?.variableCost, money, 0)
        : reader.number(path, own, money, 0),
  }
}
