import type { Confidence, PortDoc, Table } from '../format/doc'
import type { Library, Recipe } from './library'

const fromBest: readonly Confidence[] = ['seen', 'recalled', 'derived', 'assumed']

/** How well the best founded figure of an entry is known: "seen" where at least one was read in its source. */
export const bestConfidence = (sources: Table<Confidence>): Confidence =>
  fromBest.find((label) => Object.values(sources).includes(label)) ?? 'assumed'

/** Whether a port carries a commodity: its own, or one that it accepts. */
const carries = (port: PortDoc, commodity: string): boolean =>
  port.commodity === commodity || Object.hasOwn(port.accepts ?? {}, commodity)

/** Recipes that take ("in") or make ("out") a commodity, in the order of the library. */
export const recipesWith = (
  library: Library,
  direction: 'in' | 'out',
  commodity: string,
): readonly (readonly [id: string, recipe: Recipe])[] =>
  Object.entries(library.recipes).filter(([, { ports }]) =>
    Object.values(ports).some((port) => port.direction === direction && carries(port, commodity)),
  )
