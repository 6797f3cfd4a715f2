import { levelOf, type Columns } from './columns'
import { isIn } from './goods'
import { add, constant, minus, nothing, scaled, type Draft, type Sum } from './model'
import type { Network, Process } from './network'
import { refuse } from '../units'

/** What a process pays beside its activity, and what is built of it [its unit]. */
export interface Upkeep {
  /** Fixed cost and annuities over all periods [CNY]. */
  readonly cost: Sum
  readonly built: Sum
}

/** Bounds the level of a process by capacity, by what is built and by its switch; returns what it pays for that. */
export function addCapacity(
  draft: Draft,
  network: Network,
  columns: Columns,
  process: Process,
): Upkeep {
  const { entry, id, unit } = process
  const { reader, periods } = network
  const amount = boundOf(network, process)
  if ([entry.capacity, entry.minimum, entry.build].some((each) => each !== undefined))
    checkUnit(process)
  const usable = reader(entry.availability ?? 1, '')
  const most = entry.build === undefined ? 0 : amount(entry.build.max)
  const built = entry.build === undefined ? nothing : draft.column(`built ${id}`, 0, most)
  const own =
    entry.capacity !== undefined ? amount(entry.capacity) : entry.build === undefined ? Infinity : 0
  const available = scaled(add(constant(own), built), usable)
  const all = usable * (own + most)
  const fixed =
    entry.fixedCost === undefined ? 0 : network.bound(entry.fixedCost, 'CNY', network.hours)
  const running = entry.fixedCostWhen === 'running'
  const costs: Sum[] = []
  for (let t = 0; t < periods; t++) {
    const level = levelOf(columns, process, t)
    const note = `${id} ${t + 1}`
    if (own < Infinity) draft.row(`capacity ${note}`, level, '<=', available)
    if (entry.minimum !== undefined)
      draft.row(`minimum ${note}`, level, '>=', constant(amount(entry.minimum)))
    if (entry.onOff === undefined && !running) continue
    if (own === Infinity) refuse(`${id} has a switch and no capacity`)
    const on = draft.column(`on ${note}`, 0, 1, true)
    draft.row(`runs ${note}`, level, '<=', scaled(on, all))
    if (running) costs.push(scaled(on, fixed))
    if (entry.onOff === undefined) continue
    const least = reader(entry.onOff, '')
    const slack = scaled(minus(constant(1), on), least * all)
    draft.row(`least load ${note}`, level, '>=', minus(scaled(available, least), slack))
  }
  if (entry.fixedCostWhen === 'built') {
    const exists = draft.column(`exists ${id}`, 0, 1, true)
    draft.row(`exists ${id}`, built, '<=', scaled(exists, most))
    costs.push(scaled(exists, fixed * periods))
  }
  if ((entry.fixedCostWhen ?? 'always') === 'always') costs.push(constant(fixed * periods))
  costs.push(scaled(built, annuityOf(network, process, unit) * periods))
  return { cost: add(...costs), built }
}

/** Reads a bound of one period; a stock is not filled at a rate. */
const boundOf =
  ({ bound, reader, hours }: Network, { entry, unit }: Process) =>
  (amount: string | number): number =>
    entry.kind === 'stock' ? reader(amount, unit) : bound(amount, unit, hours)

/** What one unit of capacity that is built costs in each period [CNY]. */
function annuityOf({ reader, hours }: Network, { entry }: Process, unit: string): number {
  if (entry.build === undefined) return 0
  const { investment, life, rate } = entry.build
  const years = reader(life, 'h') / 8760
  const interest = reader(rate, '')
  const annuity = interest === 0 ? 1 / years : interest / (1 - (1 + interest) ** -years)
  const perYear = annuity * (hours / 8760)
  return entry.kind === 'stock'
    ? reader(investment, `CNY/(${unit})`) * perYear
    : (reader(investment, `CNY/((${unit})/h)`) / hours) * perYear
}

/** A level is a sum over ports: they must be of one dimension. */
function checkUnit({ id, unit, ports, entry }: Process): void {
  if (entry.kind === 'converter') return
  if (!ports.every(({ good }) => isIn(good.unit, unit))) refuse(`${id} adds up unlike commodities`)
}
