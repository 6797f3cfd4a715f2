import { gainOf } from './balances'
import { outlets, type Columns, type Mode } from './columns'
import type { Good } from './goods'
import { add, constant, nothing, scaled, type Sum } from './model'
import type { Flow, Network, Port } from './network'
import { transportOf } from './transport'

/** Indicators by id, each with the unit it is told in, in the order in which they break ties. */
export const unitsOfIndicators = {
  cost: 'CNY',
  solid_waste: 't',
  hazardous_waste: 't',
  co2e: 't',
  co2e_direct: 't',
  fresh_water: 'm3',
  virgin_material: 't',
  primary_energy: 'GJ',
  transport_work: 'tkm',
} as const

export type Indicator = keyof typeof unitsOfIndicators

/** What one unit of something counts for [of each indicator, its unit]. */
type Counts = Partial<Record<Indicator, number>>

/** Every indicator, over all periods; `upkeep` is the cost of what does not move. */
export function indicatorsOf(
  network: Network,
  columns: Columns,
  upkeep: readonly Sum[],
): ReadonlyMap<Indicator, Sum> {
  const counted: (readonly [Counts, readonly Sum[]])[] = []
  const ends = (process: string): number => {
    const taker = network.processes.get(process)
    return taker === undefined ? 0 : endsIn(columns.modes.get(taker) ?? [])
  }
  for (const flow of network.flows)
    counted.push([
      plus(
        countsOfFlow(network, flow),
        timesOf(wasteOf(flow.good), flow.arrives * ends(flow.to.process)),
      ),
      columns.flows.get(flow) ?? [],
    ])
  for (const { trade, amount } of columns.trades)
    counted.push([
      plus(
        countsOfTrade(network, trade.good, trade.terms, trade.port.entry.disposal),
        trade.terms === 'bought' ? timesOf(wasteOf(trade.good), ends(trade.port.process)) : {},
      ),
      amount,
    ])
  for (const modes of columns.modes.values())
    for (const { cost, activity } of modes) counted.push([{ cost }, activity])
  for (const process of network.processes.values())
    if (process.entry.kind === 'stock')
      for (const good of new Set(outlets(process).map((port) => port.good)))
        counted.push([
          wasteOf(good),
          Array.from({ length: network.periods }, (_, t) => gainOf(columns, process, t)),
        ])
  const ids = Object.keys(unitsOfIndicators) as Indicator[]
  return new Map(
    ids.map((id) => [
      id,
      add(
        ...(id === 'cost' ? upkeep : [constant(0)]),
        ...counted.map(([counts, sums]) =>
          counts[id] === undefined ? nothing : scaled(add(...sums), counts[id]),
        ),
      ),
    ]),
  )
}

const plus = (...all: readonly Counts[]): Counts => {
  const total: Counts = {}
  for (const counts of all)
    for (const [id, count] of Object.entries(counts) as [Indicator, number][])
      total[id] = (total[id] ?? 0) + count
  return total
}

const timesOf = (counts: Counts, factor: number): Counts =>
  Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count * factor]))

/** Waste that one unit of a commodity is. */
const wasteOf = (good: Good): Counts => (good.solidWaste ? weighed(good) : {})

const weighed = ({ hazardous, mass }: Good): Counts => ({
  solid_waste: mass ?? 0,
  ...(hazardous && { hazardous_waste: mass ?? 0 }),
})

/** CO2 of what is let go [t]: its carbon is burnt, 12.011 t of it to 44.009 t. */
function burnt({ co2e, composition, mass }: Good): Counts {
  const released = Math.max(co2e, ((composition.C ?? 0) * (mass ?? 0) * 44.009) / 12.011)
  return { co2e: released, co2e_direct: released }
}

/** One unit that is bought for a price. */
function bought(network: Network, { embodied, kind, water }: Good, price: number): Counts {
  const own = price === 0 ? 0 : water.own
  return {
    cost: price / network.vat,
    co2e: embodied.co2e,
    virgin_material: embodied.virgin,
    primary_energy: embodied.energy,
    ...(kind === 'water' && { fresh_water: water.said ?? own }),
  }
}

/**
 * Share of the solid waste that a converter takes for which it gives nothing. What lacks no more than a fiftieth of what is
 * taken closes; the mode that lacks most decides.
 */
function endsIn(modes: readonly Mode[]): number {
  const shares = modes.map(({ amounts }) => {
    const moved = [...amounts].map(([port, amount]) => ({
      port,
      t: amount * (port.good.mass ?? 0),
    }))
    const sum = (isOf: (port: Port) => boolean) =>
      moved.reduce((total, { port, t }) => total + (isOf(port) ? t : 0), 0)
    const taken = sum(({ direction }) => direction === 'in')
    const lacking = taken - sum(({ direction }) => direction === 'out')
    const waste = sum(
      ({ direction, accepts }) =>
        direction === 'in' && [...accepts.keys()].some(({ solidWaste }) => solidWaste),
    )
    return waste === 0 || lacking <= taken / 50 ? 0 : Math.min(1, lacking / waste)
  })
  return Math.max(0, ...shares)
}

/** One unit that is disposed of for a fee. */
const disposed = (network: Network, good: Good, fee: number): Counts =>
  plus(good.dumped ? weighed(good) : wasteOf(good), { cost: fee / network.vat + good.tax })

function countsOfTrade(
  network: Network,
  good: Good,
  terms: string,
  disposal: string | number | undefined,
): Counts {
  switch (terms) {
    case 'bought':
      return bought(network, good, good.price ?? 0)
    case 'disposed':
      return disposed(
        network,
        good,
        disposal === undefined ? good.fee : network.reader(disposal, `CNY/(${good.unit})`),
      )
    case 'emitted':
      return { cost: good.price ?? 0, co2e: good.co2e, co2e_direct: good.co2e }
    case 'let go':
      return burnt(good)
    default:
      return {}
  }
}

/** One unit that enters a flow: what its ends pay, and what moving it takes. */
function countsOfFlow(network: Network, flow: Flow): Counts {
  const { reader, processes, vat } = network
  const { good, arrives, entry } = flow
  const per = `CNY/(${good.unit})`
  const giver = processes.get(flow.from.process)?.entry
  const taker = processes.get(flow.to.process)?.entry
  const own = (price: string | number | undefined, other: number) =>
    price === undefined ? other : reader(price, per)
  const work = transportOf(flow, reader)
  return plus(
    { cost: entry.cost === undefined ? 0 : reader(entry.cost, per) },
    timesOf(wasteOf(good), 1 - arrives),
    {
      transport_work: work.work,
      cost: work.freight / vat,
      co2e: work.co2e,
      co2e_direct: work.co2e,
    },
    giver?.kind === 'supply'
      ? plus(bought(network, good, own(giver.price, good.price ?? 0)), { cost: own(giver.cost, 0) })
      : {},
    taker?.kind === 'market'
      ? { cost: arrives * (own(taker.cost, 0) - own(taker.price, good.price ?? 0) / vat) }
      : {},
    taker?.kind === 'disposal'
      ? timesOf(
          plus(disposed(network, good, own(taker.price, good.fee)), { cost: own(taker.cost, 0) }),
          arrives,
        )
      : {},
  )
}
