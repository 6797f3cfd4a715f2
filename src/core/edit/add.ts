import { offeredKinds, onlyDirection } from '../format/kinds'
import type { Library } from '../library/library'
import type { NetworkDoc, PlaceDoc, ProcessDoc, Ranged, Table } from '../format/doc'
import { inLanguage, type Text } from '../base/text'
import { freshId, idOf, takenIds } from './ids'
import { commodityOf, entryOf, processNameOf } from './ports'

/** What can be put on the canvas: a recipe of the library, or something simple that handles one commodity. */
export type Addition =
  | { readonly kind: 'converter'; readonly recipe: string }
  | {
      readonly kind: BasicKind
      readonly commodity: string
      /** Name before it is numbered. */
      readonly name: Text
    }

/** What needs no recipe of the library; `own` is a converter whose recipe the document writes itself. */
export const basicKinds = [...offeredKinds, 'own'] as const
export type BasicKind = (typeof basicKinds)[number]

/** The document with one more process at a place, and the id of that process; null for an unknown recipe. */
export function addProcess(
  doc: NetworkDoc,
  library: Library,
  addition: Addition,
  place: PlaceDoc,
): { readonly doc: NetworkDoc; readonly process: string } | null {
  const made =
    addition.kind === 'converter'
      ? converterOf(addition.recipe, library)
      : addition.kind === 'own'
        ? ownOf(
            addition.commodity,
            addition.name,
            commodityOf(addition.commodity, doc, library).unit,
          )
        : basicOf(addition.kind, addition.commodity, addition.name)
  if (made === null) return null
  const id = freshId(idOf(made.name.en, addition.kind), takenIds(doc, 'processes'))
  const name = numbered(made.name, doc, library)
  const process = { ...made.process, ...(made.keepName && name === made.name ? {} : { name }) }
  return { doc: { ...withProcess(doc, id, process, place) }, process: id }
}

const withProcess = (
  doc: NetworkDoc,
  id: string,
  process: ProcessDoc,
  place: PlaceDoc,
): NetworkDoc => ({
  ...doc,
  processes: { ...doc.processes, [id]: process },
  layout: { ...doc.layout, [id]: { x: Math.round(place.x), y: Math.round(place.y) } },
})

interface Made {
  readonly process: ProcessDoc
  readonly name: Text
  /** Whether the process has this name already, from its recipe. */
  readonly keepName: boolean
}

function converterOf(id: string, library: Library): Made | null {
  const recipe = entryOf(library.recipes, id)
  if (recipe === undefined) return null
  const scale = typicalOf(recipe.economics?.scale)
  return {
    process: { kind: 'converter', recipe: id, ...(scale === undefined ? {} : { capacity: scale }) },
    name: recipe.name,
    keepName: true,
  }
}

const typicalOf = (amount: Ranged | undefined) =>
  typeof amount === 'object' ? amount.value : amount

function basicOf(kind: Exclude<BasicKind, 'own'>, commodity: string, name: Text): Made {
  const inlet = { direction: 'in', commodity } as const
  const outlet = { direction: 'out', commodity } as const
  const ports: Table<typeof inlet | typeof outlet> =
    onlyDirection(kind) === undefined
      ? { in: inlet, out: outlet }
      : { [commodity]: onlyDirection(kind) === 'out' ? outlet : inlet }
  return { process: { kind, ports }, name, keepName: false }
}

/**
 * A converter whose recipe is still to be written. It takes as much of its commodity as it gives: with nothing to make it
 * from its balance would not close, and the network could not be solved until the recipe is complete.
 */
function ownOf(commodity: string, name: Text, unit = 't'): Made {
  const each = { commodity, amount: `1 ${unit}/${unit}` }
  return {
    process: {
      kind: 'converter',
      unit,
      ports: { in: { direction: 'in', ...each }, out: { direction: 'out', ...each } },
    },
    name,
    keepName: false,
  }
}

/** A name that no process has yet: the second of a kind is called "Kiln 2". */
export function numbered(name: Text, doc: NetworkDoc, library: Library): Text {
  const names = Object.entries(doc.processes).map(([id, process]) =>
    processNameOf(id, process, library),
  )
  const used = new Set(names.map(({ en }) => en))
  if (!used.has(name.en)) return name
  const base = {
    en: name.en.replace(/ \d+$/, ''),
    ...(name.zh === undefined ? {} : { zh: name.zh.replace(/ \d+$/, '') }),
  }
  for (let number = 2; ; number++) {
    const suffix = ` ${String(number)}`
    if (!used.has(base.en + suffix))
      return { en: base.en + suffix, ...(base.zh === undefined ? {} : { zh: base.zh + suffix }) }
  }
}

/** Name of what is added, before it is numbered. */
export const additionName = (addition: Addition, library: Library): Text =>
  addition.kind === 'converter'
    ? (entryOf(library.recipes, addition.recipe)?.name ?? { en: addition.recipe })
    : addition.name

/** Commodities that the library and the document know, by name in a language. */
export function commodityChoices(
  doc: NetworkDoc,
  library: Library,
  language: 'en' | 'zh',
): readonly { readonly id: string; readonly name: Text }[] {
  const ids = new Set([...Object.keys(library.commodities), ...Object.keys(doc.commodities ?? {})])
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en')
  return [...ids]
    .map((id) => ({ id, name: commodityOf(id, doc, library).name }))
    .sort((a, b) => order.compare(inLanguage(a.name, language), inLanguage(b.name, language)))
}
