import { lookUp } from '../../../core/base/lookUp'
import { stated } from '../../../core/edit/fields'
import type { Library } from '../../../core/library/library'
import type { PortDoc, ProcessDoc, Table } from '../../../core/format/doc'
import { inLanguage, type Language } from '../../../core/base/text'

/** Ports that the recipes of a process bring, before the document says anything of them. */
export const recipePorts = (process: ProcessDoc, library: Library | null): Table<PortDoc> =>
  Object.assign(
    {},
    ...[process.recipe, ...Object.values(process.modes ?? {}).map((mode) => mode.recipe)].map(
      (id) => (id === undefined ? {} : (lookUp(library?.recipes, id)?.ports ?? {})),
    ),
  ) as Table<PortDoc>

/** Ports of a process as the document has them: those of its recipes with what it says of them, and its own. */
export function effectivePorts(process: ProcessDoc, library: Library | null): Table<PortDoc> {
  const base = recipePorts(process, library)
  const own = process.ports ?? {}
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(own)])].map((id) => [
      id,
      { ...lookUp(base, id), ...lookUp(own, id) },
    ]),
  )
}

/**
 * A converter with another recipe of the library, or with a copy of its recipe to change at will, in the language of
 * its author. What it said of ports that the new recipe lacks goes.
 */
export function withRecipe(
  process: ProcessDoc,
  recipe: string | undefined,
  library: Library,
  language: Language,
): ProcessDoc {
  const { ports = {}, unit, exempt } = process
  if (recipe !== undefined) {
    const known = lookUp(library.recipes, recipe)?.ports ?? {}
    const kept = Object.entries(ports).filter(
      ([id, port]) => Object.hasOwn(known, id) && port.commodity === undefined,
    )
    const overrides = kept.length === 0 ? undefined : Object.fromEntries(kept)
    return stated({ ...process, recipe, unit: undefined, ports: overrides })
  }
  const copied = lookUp(library.recipes, process.recipe ?? '')
  const reference = lookUp(copied?.ports, copied?.reference ?? '')?.commodity
  const reasons = Object.entries(copied?.exempt ?? {}).map(
    ([what, reason]) => [what, inLanguage(reason, language)] as const,
  )
  return stated({
    ...process,
    recipe,
    name: process.name ?? copied?.name,
    unit: unit ?? lookUp(library.commodities, reference ?? '')?.unit,
    ports: effectivePorts(process, library),
    exempt: reasons.length === 0 ? exempt : { ...Object.fromEntries(reasons), ...exempt },
    treatment: process.treatment ?? copied?.treatment,
  })
}
