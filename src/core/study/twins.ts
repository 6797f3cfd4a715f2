import { lookUp } from '../lookUp'
import type { Library, Recipe, Twin } from '../library/library'
import type { Table } from '../network/doc'
import type { Commodity, Mode, Port, Process } from '../network/network'
import { entry } from '../network/parse/commodities'
import { typical } from '../network/parse/reader'
import { readAmount } from '../units'

/** A process that may also make its products conventionally: one more mode for each, and the ports they need. */
export interface WithTwins {
  readonly process: Process
  /** Ports that only the conventional modes use. */
  readonly added: readonly Port[]
}

/**
 * Adds to a process the conventional counterparts of its recipe, each as a mode that gives one unit of the product at
 * the same port: the wiring behind the product stays, and what is not delivered from waste is made or bought instead.
 * The counterpart pays the running cost of the process itself: the library only assumes one of its own.
 */
export function addTwins(
  process: Process,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): WithTwins {
  const ports: Record<string, Port> = { ...process.ports }
  const modes: Record<string, Mode> = { ...process.modes }
  const running = Object.values(process.modes)[0]?.unitCost ?? 0
  for (const [product, twins] of counterparts(process, library, commodityOf)) {
    const amounts: Record<string, number> = { [product]: 1 }
    for (const twin of twins) {
      const ratio = amountOf(twin.ratio === undefined ? 1 : typical(twin.ratio))
      for (const [port, amount] of Object.entries(sidesOf(twin, ratio, library, commodityOf))) {
        const id = portFor(ports, port, amount.port)
        if (id === product) continue
        ports[id] ??= { ...amount.port, id }
        amounts[id] = (lookUp(amounts, id) ?? 0) + amount.value
      }
    }
    const id = `instead_of_${product}`
    const name = counterpartName(twins[0], library, commodityOf)
    modes[id] = { id, recipe: twins[0]?.recipe ?? null, name, amounts, unitCost: running }
  }
  return {
    process: { ...process, ports, modes },
    added: Object.values(ports).filter((port) => !Object.hasOwn(process.ports, port.id)),
  }
}

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
    const substitute = commodityOf(port.commodity)?.substitute ?? null
    if (port.direction === 'in' || substitute === null || found.has(port.id)) continue
    const { commodity, ratio } = substitute
    const basis = { variant: 'default', confidence: 'assumed', sources: {} } as const
    found.set(port.id, [{ product: port.id, commodity, ratio, ...basis }])
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
  readonly value: number
}

/** What the counterpart of one unit of product takes, and gives beside the product. */
function sidesOf(
  twin: Twin,
  ratio: number,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): Readonly<Record<string, Side>> {
  const sides: Record<string, Side> = {}
  const add = (id: string, direction: 'in' | 'out', commodity: string, value: number) => {
    sides[id] = {
      value,
      port: { id, direction, commodity, accepts: { [commodity]: 1 }, share: {}, quality: {} },
    }
  }
  if (twin.commodity !== undefined) add(twin.commodity, 'in', twin.commodity, ratio)
  const recipe = twin.recipe === undefined ? undefined : entry(library.recipes, twin.recipe)
  const reference = lookUp(recipe?.ports, recipe.reference)?.commodity ?? ''
  const unit = commodityOf(reference)?.unit ?? 't'
  for (const [id, port] of Object.entries(recipe?.ports ?? {})) {
    const commodity = port.commodity === undefined ? null : commodityOf(port.commodity)
    if (commodity === null || port.direction === undefined || port.amount === undefined) continue
    if (id === (twin.twinProduct ?? recipe?.reference)) continue
    const value = amountOf(typical(port.amount), `${commodity.unit}/${unit}`)
    add(id, port.direction, commodity.id, ratio * value)
  }
  return sides
}

/** The port of the process that moves the same commodity the same way, or a name for a new one. */
function portFor(ports: Readonly<Record<string, Port>>, id: string, wanted: Port): string {
  const same = Object.values(ports).find(
    (port) => port.direction === wanted.direction && port.commodity === wanted.commodity,
  )
  if (same !== undefined) return same.id
  return Object.hasOwn(ports, id) ? `${id}_${wanted.direction}` : id
}

const amountOf = (amount: string | number, unit = '1'): number => {
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
