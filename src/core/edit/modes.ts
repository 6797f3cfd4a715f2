import type { Library } from '../library/library'
import type { ModeDoc, NetworkDoc, PortDoc, ProcessDoc, Table } from '../format/doc'
import { setField, stated } from './fields'
import { freshId, without } from './ids'
import { commodityOf, entryOf, portsOf } from './ports'

/** Ports of one mode as its amounts are read: those of its recipe, then of the process, then its own. */
export function portsOfMode(
  process: ProcessDoc,
  mode: ModeDoc | undefined,
  library: Library,
): Table<PortDoc> {
  const recipe = entryOf(library.recipes, mode?.recipe ?? process.recipe)
  return [process.ports, mode?.ports].reduce(withPorts, recipe?.ports ?? {})
}

/** Ports with what others say of them, field by field. */
const withPorts = (base: Table<PortDoc>, own: Table<PortDoc> = {}): Table<PortDoc> => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(own).map(([id, port]) => [id, { ...entryOf(base, id), ...port }]),
  ),
})

/**
 * Recipes that a process may run as one more mode: their activity is counted in the commodity and unit of one of its
 * outlets, and no port of theirs contradicts a port of the same name.
 */
export function modeRecipes(
  id: string,
  doc: NetworkDoc,
  library: Library,
): readonly (keyof Library['recipes'])[] {
  const process = entryOf(doc.processes, id)
  if (process === undefined) return []
  const ports = portsOf(id, process, library)
  const used = new Set([
    process.recipe,
    ...Object.values(process.modes ?? {}).map(({ recipe }) => recipe),
  ])
  const given = new Set(ports.flatMap((port) => (port.direction === 'out' ? port.commodity : [])))
  return Object.entries(library.recipes).flatMap(([recipe, { reference, ports: others }]) => {
    const counted = entryOf(others, reference)?.commodity
    const unit = counted === undefined ? undefined : commodityOf(counted, doc, library).unit
    const fits =
      counted !== undefined &&
      given.has(counted) &&
      (process.unit === undefined || process.unit === unit) &&
      ports.every((port) => {
        const other = entryOf(others, port.port)
        return (
          other === undefined ||
          (other.direction === port.direction && commodityIn(other) === port.commodity)
        )
      })
    return fits && !used.has(recipe) ? [recipe] : []
  })
}

const commodityIn = ({ commodity, accepts }: PortDoc): string | undefined =>
  commodity ?? Object.keys(accepts ?? {})[0]

/**
 * A converter with one more mode: a recipe of the library, or (null) a mode of its own that begins as a copy of the first
 * one. What it ran before becomes the first mode, its ports with it.
 */
export function withMode(
  process: ProcessDoc,
  recipe: string | null,
  library: Library,
): { readonly process: ProcessDoc; readonly mode: string } {
  const { recipe: before, ports, modes, ...rest } = process
  const usual: ModeDoc = {
    ...(before !== undefined && { recipe: before }),
    ...(ports !== undefined && { ports }),
  }
  const all: Table<ModeDoc> = modes ?? { [before ?? 'usual']: usual }
  const mode = freshId(recipe ?? 'own', new Set(Object.keys(all)))
  const own = portsOfMode(process, Object.values(all)[0], library)
  const added: ModeDoc = recipe === null ? { ports: own } : { recipe }
  const unit = process.unit ?? unitOf(before, library)
  const kept = modes === undefined ? rest : process
  return {
    process: {
      ...kept,
      ...(recipe === null && unit !== undefined && { unit }),
      modes: { ...all, [mode]: added },
    },
    mode,
  }
}

const unitOf = (recipe: string | undefined, library: Library): string | undefined => {
  const found = entryOf(library.recipes, recipe)
  const counted = found === undefined ? undefined : entryOf(found.ports, found.reference)?.commodity
  return entryOf(library.commodities, counted)?.unit
}

/** A converter without one of its modes. With the last but one gone, what is left is again all that it runs. */
export function withoutMode(process: ProcessDoc, mode: string): ProcessDoc {
  const left = without(process.modes ?? {}, new Set([mode]))
  const [only, ...others] = Object.values(left)
  if (only === undefined) return process
  if (others.length > 0) return { ...process, modes: left }
  const ports = withPorts(process.ports ?? {}, only.ports)
  return stated({
    ...process,
    modes: undefined,
    recipe: only.recipe ?? process.recipe,
    ports: Object.keys(ports).length === 0 ? undefined : ports,
    cost: only.cost ?? process.cost,
  })
}

/** The document with a process changed; the same where there is no such process. */
export function withProcess(
  doc: NetworkDoc,
  id: string,
  change: (process: ProcessDoc) => ProcessDoc,
): NetworkDoc {
  const process = entryOf(doc.processes, id)
  return process === undefined ? doc : setField(doc, ['processes', id], change(process))
}
