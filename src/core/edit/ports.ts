import { onlyDirection } from '../format/kinds'
import { lookUp } from '../base/lookUp'
import type { Library, Recipe } from '../library/library'
import type { CommodityDoc, NetworkDoc, PortDoc, ProcessDoc, Table } from '../format/doc'
import type { PortRef } from '../network/network'
import type { Text } from '../base/text'

/** A port as far as it matters to what may be joined to it. */
export interface EditPort extends PortRef {
  readonly direction: 'in' | 'out'
  /** The commodity that counts the port. */
  readonly commodity: string
  /** Every commodity that may pass. */
  readonly accepts: readonly string[]
}

/** An entry of a table, whatever keys an object inherits. */
export const entryOf = <T>(table: Table<T> | undefined, id: string | undefined): T | undefined =>
  table !== undefined && id !== undefined && Object.hasOwn(table, id)
    ? lookUp(table, id)
    : undefined

/** Ports of a process as its recipes and the document write them; incomplete ones are left out. */
export function portsOf(id: string, process: ProcessDoc, library: Library): readonly EditPort[] {
  const modes = Object.values(process.modes ?? {})
  const recipes = [process.recipe, ...modes.map((mode) => mode.recipe)].flatMap((recipe) => {
    const found = entryOf(library.recipes, recipe)
    return found === undefined ? [] : [found.ports]
  })
  const own = [process.ports ?? {}, ...modes.map((mode) => mode.ports ?? {})]
  const written = new Map<string, PortDoc>()
  for (const table of process.kind === 'converter' ? [...recipes, ...own] : own)
    for (const [port, doc] of Object.entries(table))
      written.set(port, { ...written.get(port), ...doc })
  return [...written].flatMap(([port, doc]): readonly EditPort[] => {
    const way = doc.direction ?? onlyDirection(process.kind)
    const accepted = way === 'in' ? Object.keys(doc.accepts ?? {}) : []
    const commodity = doc.commodity ?? accepted[0]
    if (way === undefined || commodity === undefined) return []
    const accepts = [...new Set([commodity, ...accepted])]
    return [{ process: id, port, direction: way, commodity, accepts }]
  })
}

/** Every port of a document. */
export const allPorts = (doc: NetworkDoc, library: Library): readonly EditPort[] =>
  Object.entries(doc.processes).flatMap(([id, process]) => portsOf(id, process, library))

/** Ports of a recipe, as those of a process without an id. */
export const portsOfRecipe = (recipe: Recipe): readonly EditPort[] =>
  Object.entries(recipe.ports).flatMap(([port, { direction, commodity, accepts }]) => {
    const first = commodity ?? Object.keys(accepts ?? {})[0]
    if (direction === undefined || first === undefined) return []
    const all = direction === 'in' ? Object.keys(accepts ?? {}) : []
    return [
      { process: '', port, direction, commodity: first, accepts: [...new Set([first, ...all])] },
    ]
  })

/** Name, kind and unit of a commodity: what the document says, otherwise the library. */
export function commodityOf(
  id: string,
  doc: Pick<NetworkDoc, 'commodities'>,
  library: Library,
): CommodityDoc & { readonly name: Text } {
  const [own, known] = [entryOf(doc.commodities, id), entryOf(library.commodities, id)]
  return { ...known, ...own, name: own?.name ?? known?.name ?? { en: id } }
}

/** Name of a process: its own, that of its recipe, or its id. */
export function processNameOf(id: string, process: ProcessDoc, library: Library): Text {
  const recipe = process.recipe ?? Object.values(process.modes ?? {})[0]?.recipe
  return process.name ?? entryOf(library.recipes, recipe)?.name ?? { en: id }
}
