import { entering, inlets, type Columns } from './columns'
import { fractionOf, isIn, type Good } from './goods'
import { add, nothing, scaled, type Draft, type Sum } from './model'
import type { Network, Port } from './network'
import { refuse } from '../units'

/** Bounds on the share of a commodity and on the content of an element in what enters an inlet. */
export function addBlends(draft: Draft, network: Network, columns: Columns): void {
  for (const process of network.processes.values())
    for (const port of inlets(process))
      for (let t = 0; t < network.periods; t++) addBlend(draft, network, columns, port, t)
}

function addBlend(
  draft: Draft,
  { reader }: Network,
  columns: Columns,
  port: Port,
  t: number,
): void {
  const inflows = inflowsOf(columns, port, t)
  const note = `${port.process}.${port.id} ${t + 1}`
  const measured = measuredIn(port)
  const all = () => add(...inflows.map(([good, sum]) => scaled(sum, measured(good))))
  for (const [id, { min, max }] of Object.entries(port.entry.share ?? {})) {
    const part = add(
      ...inflows.map(([good, sum]) => (good.id === id ? scaled(sum, measured(good)) : nothing)),
    )
    if (min !== undefined)
      draft.row(`share ${id} ${note}`, part, '>=', scaled(all(), reader(min, '')))
    if (max !== undefined)
      draft.row(`share ${id} ${note}`, part, '<=', scaled(all(), reader(max, '')))
  }
  for (const [element, { min, max }] of Object.entries(port.entry.quality ?? {})) {
    const mass = (fraction: (good: Good) => number) =>
      add(...inflows.map(([good, sum]) => scaled(sum, massOf(good) * fraction(good))))
    const content = mass((good) => fractionOf(good, element))
    const whole = mass(() => 1)
    if (min !== undefined)
      draft.row(`quality ${element} ${note}`, content, '>=', scaled(whole, reader(min, '')))
    if (max !== undefined)
      draft.row(`quality ${element} ${note}`, content, '<=', scaled(whole, reader(max, '')))
  }
}

/** What enters an inlet of each commodity that it accepts, as it arrives. */
const inflowsOf = (columns: Columns, port: Port, t: number): readonly (readonly [Good, Sum])[] =>
  [...port.accepts.keys()].map((good) => [
    good,
    add(
      ...port.flows
        .filter((flow) => flow.good === good)
        .map((flow) => scaled(entering(columns, flow, t), flow.arrives)),
      boughtOf(columns, port, good, t),
    ),
  ])

const boughtOf = (columns: Columns, port: Port, good: Good, t: number): Sum =>
  add(
    ...columns.trades
      .filter(({ trade }) => trade.port === port && trade.good === good)
      .map(({ amount }) => amount[t] ?? nothing),
  )

const massOf = ({ mass, id }: Good): number => mass ?? refuse(`${id} has no mass`)

/** Mass of what is measured by it: nothing of no mass can be. */
const weightOf = (good: Good): number =>
  massOf(good) > 0 ? massOf(good) : refuse(`${good.id} weighs nothing`)

/** How the inflow is measured: in the dimension of the port, or in tonnes where there are several. */
function measuredIn(port: Port): (good: Good) => number {
  const alike = [...port.accepts.keys()].every(({ unit }) => isIn(unit, port.good.unit))
  return alike ? () => 1 : weightOf
}
