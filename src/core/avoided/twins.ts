import { lookUp } from '../base/lookUp'
import type { Library, Recipe, Twin } from '../library/library'
import type { Table } from '../format/doc'
import type { Commodity, Mode, Port, Process } from '../network/network'
import { entry } from '../parse/commodities'
import { typical } from '../parse/reader'
import { readAmount } from '../base/units'
import type { Taker } from './takers'

/** A process that may also make its products conventionally: one more mode for each, and the ports they need. */
export interface WithTwins {
  readonly process: Process
  /** The conventional modes alone. */
  readonly instead: readonly Mode[]
  /** Ports that only the conventional modes use. */
  readonly added: readonly Port[]
}

/** A hair more than what was made, so that rounding in the scenario does not make it impossible. */
const hair = 1 + 1e-12

/**
 * Adds to a process the conventional counterparts of what it made as a taker of waste, each as a mode that gives a
 * product at the same port in the place of one unit of activity: the wiring behind the product stays, and what is not
 * delivered from waste is made or bought instead, no more than was made from waste. The running cost is that of the
 * process itself, for the library only assumes one of its own; where it makes several products it is paid with the one
 * that counts the activity, or else with the first.
 */
export function addTwins(
  process: Process,
  taker: Taker,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): WithTwins {
  const ports: Record<string, Port> = { ...process.ports }
  const modes: Record<string, Mode> = { ...process.modes }
  const instead: Mode[] = []
  const products = [...counterparts(taker.process, library, commodityOf)].filter(
    ([product]) =>
      taker.gave(product) > 0 &&
      taker.ofWaste(product) > 0 &&
      entry(process.ports, product)?.commodity === entry(taker.process.ports, product)?.commodity,
  )
  const main = products.some(([product]) => product === taker.process.reference)
    ? taker.process.reference
    : products[0]?.[0]
  for (const [product, twins] of products) {
    const gave = taker.gave(product)
    const amounts = new Map([[product, gave]])
    for (const twin of twins)
      for (const { port, value } of sidesOf(twin, product, process, library, commodityOf)) {
        const id = portFor(ports, port)
        if (id === product) continue
        if (!Object.hasOwn(ports, id)) ports[id] = { ...port, id }
        amounts.set(id, (amounts.get(id) ?? 0) + gave * value)
      }
    const mode: Mode = {
      id: freeId(modes, `instead_of_${product}`),
      recipe: twins[0]?.recipe ?? null,
      name: counterpartName(twins[0], library, commodityOf),
      amounts: Object.fromEntries(amounts),
      unitCost: product === main ? taker.running : 0,
      conventional: product === main ? 'main' : 'beside',
      most: taker.activity * taker.ofWaste(product) * hair,
    }
    modes[mode.id] = mode
    instead.push(mode)
  }
  return {
    process: { ...process, ports, modes },
    instead,
    added: Object.values(ports).filter((port) => !Object.hasOwn(process.ports, port.id)),
  }
}

const freeId = (table: Readonly<Record<string, unknown>>, id: string): string =>
  Object.hasOwn(table, id) ? freeId(table, `${id}_`) : id

/** What a process would displace, in words: the first counterpart of its recipe. */
export function counterpartOf(
  process: Process,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
) {
  const [twins] = counterparts(process, library, commodityOf).values()
  return twins?.[0] === undefined ? undefined : counterpartName(twins[0], library, commodityOf)
}

/**
 * The counterparts of each product of a process: those of its recipe, and for what the recipe does not name the
 * substitute of the commodity itself.
 */
function counterparts(
  process: Process,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): ReadonlyMap<string, readonly Twin[]> {
  const found = new Map<string, readonly Twin[]>()
  for (const recipe of recipesOf(process, library))
    for (const [product, twins] of groupByProduct(recipe.twins))
      if (lookUp(process.ports, product)?.direction === 'out') found.set(product, twins)
  for (const port of Object.values(process.ports)) {
    const own = commodityOf(port.commodity)
    const stands = commodityOf(own?.substitute?.commodity ?? '')
    if (port.direction === 'in' || !own?.substitute || stands === null || found.has(port.id))
      continue
    const ratio = `${String(own.substitute.ratio)} ${stands.unit}/${own.unit}`
    const basis = { variant: 'default', confidence: 'assumed', sources: {} } as const
    found.set(port.id, [{ product: port.id, commodity: stands.id, ratio, ...basis }])
  }
  return found
}

const recipesOf = (process: Process, library: Library): readonly Recipe[] => {
  const ids = new Set(Object.values(process.modes).map((mode) => mode.recipe))
  return [...ids].flatMap((id) => {
    const recipe = id === null ? undefined : entry(library.recipes, id)
    return recipe === undefined ? [] : [recipe]
  })
}

/** Default and additional counterparts of each product, the default first. */
function groupByProduct(twins: Table<Twin> | undefined): ReadonlyMap<string, readonly Twin[]> {
  const groups = new Map<string, Twin[]>()
  for (const twin of Object.values(twins ?? {})) {
    if (twin.product === undefined) continue
    if (twin.variant !== 'default' && twin.variant !== 'additional') continue
    const group = groups.get(twin.product) ?? []
    groups.set(twin.product, twin.variant === 'default' ? [twin, ...group] : [...group, twin])
  }
  return groups
}

interface Side {
  readonly port: Port
  /** [unit of its commodity per unit of the product] */
  readonly value: number
}

/** What the counterpart of one unit of product takes, and gives beside the product. */
function sidesOf(
  twin: Twin,
  product: string,
  process: Process,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): readonly Side[] {
  const unitOf = (commodity: string | undefined) => commodityOf(commodity ?? '')?.unit ?? 't'
  const unit = unitOf(entry(process.ports, product)?.commodity)
  const side = (id: string, direction: 'in' | 'out', commodity: string, value: number): Side => ({
    value,
    port: { id, direction, commodity, accepts: { [commodity]: 1 }, share: {}, quality: {} },
  })
  const ratio = (of: string) =>
    amountOf(twin.ratio === undefined ? 1 : typical(twin.ratio), `${of}/${unit}`)
  const { commodity: bought } = twin
  const sides = bought === undefined ? [] : [side(bought, 'in', bought, ratio(unitOf(bought)))]
  const recipe = twin.recipe === undefined ? undefined : entry(library.recipes, twin.recipe)
  if (recipe === undefined) return sides
  const stands = twin.twinProduct ?? recipe.reference
  const counted = unitOf(entry(recipe.ports, recipe.reference)?.commodity)
  const amountAt = (id: string): number => {
    const { commodity, amount } = entry(recipe.ports, id) ?? {}
    return amount === undefined ? 0 : amountOf(typical(amount), `${unitOf(commodity)}/${counted}`)
  }
  // The ratio counts what stands for the product, which the recipe may give beside what counts its activity.
  const perUnit = amountAt(stands)
  const activity =
    ratio(unitOf(entry(recipe.ports, stands)?.commodity)) / (perUnit === 0 ? 1 : perUnit)
  return [
    ...sides,
    ...Object.entries(recipe.ports).flatMap(([id, { commodity, direction, amount }]) =>
      commodity === undefined ||
      direction === undefined ||
      amount === undefined ||
      commodityOf(commodity) === null ||
      id === stands
        ? []
        : [side(id, direction, commodity, activity * amountAt(id))],
    ),
  ]
}

/** The port of the process that moves the same commodity the same way, or a name for a new one. */
function portFor(ports: Readonly<Record<string, Port>>, wanted: Port): string {
  const same = Object.values(ports).find(
    (port) => port.direction === wanted.direction && port.commodity === wanted.commodity,
  )
  if (same !== undefined) return same.id
  return Object.hasOwn(ports, wanted.id)
    ? freeId(ports, `${wanted.id}_${wanted.direction}`)
    : wanted.id
}

const amountOf = (amount: string | number, unit: string): number => {
  const read = readAmount(amount, unit, new Map())
  return read.ok ? read.value : 0
}

function counterpartName(
  twin: Twin | undefined,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
) {
  const recipe = twin?.recipe === undefined ? undefined : entry(library.recipes, twin.recipe)
  return recipe?.name ?? commodityOf(twin?.commodity ?? '')?.name ?? { en: twin?.commodity ?? '' }
}
