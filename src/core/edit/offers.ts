import type { Library, Recipe } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import type { BasicKind } from './add'
import { sharesCommodity } from './connect'
import { allPorts, portsOfRecipe, type EditPort } from './ports'

/** Something new that a port could be joined to. */
export type Offer =
  | {
      readonly kind: 'converter'
      readonly recipe: string
      readonly port: string
      readonly matches: number
    }
  | { readonly kind: BasicKind; readonly commodity: string; readonly port: string }

/**
 * What fits a port, best first: simple takers or givers of its commodity, and the processes of the library, those first
 * whose other ports match most of what is on the canvas.
 */
export function offersFor(port: EditPort, doc: NetworkDoc, library: Library): readonly Offer[] {
  const all = allPorts(doc, library).filter(({ process }) => process !== port.process)
  const given = new Set(all.filter((p) => p.direction === 'out').map((p) => p.commodity))
  const taken = new Set(all.filter((p) => p.direction === 'in').flatMap((p) => p.accepts))
  const matchesOf = (recipe: Recipe, but: string): number =>
    portsOfRecipe(recipe).filter(
      (each) =>
        each.port !== but &&
        (each.direction === 'in'
          ? each.accepts.some((id) => given.has(id))
          : taken.has(each.commodity)),
    ).length
  const recipes = Object.entries(library.recipes)
    .flatMap(([id, recipe]) => {
      const fit = portsOfRecipe(recipe).find((each) => sharesCommodity(port, each))
      if (fit === undefined) return []
      const matches = matchesOf(recipe, fit.port)
      return [{ kind: 'converter', recipe: id, port: fit.port, matches } as const]
    })
    .sort((a, b) => b.matches - a.matches)
  const { commodity } = port
  const basics: readonly BasicKind[] =
    port.direction === 'in' ? ['supply', 'junction'] : ['market', 'disposal', 'junction']
  const simple = basics.map((kind) => ({
    kind,
    commodity,
    port: kind === 'junction' ? (port.direction === 'in' ? 'out' : 'in') : commodity,
  }))
  return [...simple, ...recipes]
}
