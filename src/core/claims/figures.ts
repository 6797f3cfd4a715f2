import { lookUp } from '../base/lookUp'
import { derive, isDerivedId } from '../answer/derived/derivedIndicators'
import { indicatorOf, isIndicatorId } from '../indicator/indicators'
import type { Library } from '../library/library'
import type { Process, Terms } from '../network/network'
import type { PortDoc } from '../format/doc'
import type { Avoided, Measure } from '../answer/answer'
import { madeOf, reusedOf, sumOf, tradedOf, usedOf, type Solved } from '../answer/totals'
import type { Text } from '../base/text'
import { parseExpression, writtenUnit } from '../base/units'
import { carried, stepsBetween, wastesWithoutTaker, zonesOnOneLoop } from './topology'

/** A solved network as claims read it. */
export interface Run extends Solved {
  readonly library: Library
  readonly avoided: Readonly<Record<string, Avoided>>
}

/** A kind of figure: what it is called and how it is read; null where its id names nothing. */
interface FigureEntry {
  /** `{name}` is the name of what the id stands for. */
  readonly label: Text
  readonly read: (id: string, run: Run) => Measure | null
}

const commodityFigure =
  (amount: (solved: Solved, commodity: string) => number): FigureEntry['read'] =>
  (id, run) => {
    const commodity = lookUp(run.network.commodities, id)
    return commodity === undefined ? null : { value: amount(run, id), unit: commodity.unit }
  }

const traded = (terms: Terms) =>
  commodityFigure((solved, commodity) => tradedOf(solved, commodity, terms))

const activityOf = (process: Process, { answer }: Solved): number =>
  sumOf(Object.values(lookUp(answer.activities, process.id) ?? {}), (mode) => mode)

/** "process.port" in its two parts. */
const split = (id: string): readonly [string, string] => {
  const [process = '', port = ''] = id.split('.')
  return [process, port]
}

/** An amount of the library as it is written, in its own unit. */
function written(amount: PortDoc['amount'] | undefined): Measure | null {
  const typical = typeof amount === 'object' ? amount.value : amount
  const unit = typical === undefined ? null : writtenUnit(typical)
  const read = typical === undefined ? null : parseExpression(typical)
  return unit !== null && read?.ok === true && !('kind' in read.value.body)
    ? { value: read.value.body.value, unit }
    : null
}

const modes: readonly string[] = ['pipe', 'belt', 'ladle', 'rail', 'road', 'all']

const entries = {
  activity: {
    label: { en: 'activity of {name}', zh: '{name}的产量水平' },
    read: (id, run) => {
      const process = lookUp(run.network.processes, id)
      return process === undefined ? null : { value: activityOf(process, run), unit: process.unit }
    },
  },
  made: { label: { en: '{name} made', zh: '{name}产生量' }, read: commodityFigure(madeOf) },
  used: { label: { en: '{name} used', zh: '{name}消耗量' }, read: commodityFigure(usedOf) },
  reused: { label: { en: '{name} reused', zh: '{name}利用量' }, read: commodityFigure(reusedOf) },
  bought: { label: { en: '{name} bought', zh: '{name}外购量' }, read: traded('buy') },
  sold: { label: { en: '{name} sold', zh: '{name}外售量' }, read: traded('sell') },
  disposed: { label: { en: '{name} disposed of', zh: '{name}处置量' }, read: traded('dispose') },
  flow: {
    label: { en: 'flow {name}', zh: '物料流{name}' },
    read: (id, { network, answer }) => {
      const flow = lookUp(network.flows, id)
      const unit = lookUp(network.commodities, flow?.commodity ?? '')?.unit
      return unit === undefined ? null : { value: lookUp(answer.flows, id) ?? 0, unit }
    },
  },
  traded: {
    label: { en: 'traded at {name}', zh: '{name}的交易量' },
    read: (id, { network, answer }) => {
      const exchange = lookUp(network.exchanges, id)
      const unit = lookUp(network.commodities, exchange?.commodity ?? '')?.unit
      return unit === undefined ? null : { value: lookUp(answer.boundary, id) ?? 0, unit }
    },
  },
  indicator: {
    label: { en: '{name}', zh: '{name}' },
    read: (id, { answer, network }) =>
      isIndicatorId(id)
        ? (answer.indicators[id] ?? {
            value: NaN,
            unit: id === 'cost' ? network.currency : indicatorOf(id).unit,
          })
        : null,
  },
  derived: {
    label: { en: '{name}', zh: '{name}' },
    read: (id, run) => {
      if (!isDerivedId(id)) return null
      const { value, unit } = derive(id, run)
      return { value: value ?? NaN, unit }
    },
  },
  avoided: {
    label: { en: 'solid waste avoided against {name}', zh: '相对{name}减少的固废' },
    read: (id, { avoided }) => ({ value: lookUp(avoided, id)?.avoided?.total ?? NaN, unit: 't' }),
  },
  cost_avoided: {
    label: { en: 'cost avoided against {name}', zh: '相对{name}减少的成本' },
    read: (id, { avoided, network }) => ({
      value: lookUp(avoided, id)?.cost?.value ?? NaN,
      unit: network.currency,
    }),
  },
  revenue: {
    label: { en: 'sales of {name}', zh: '{name}销售收入' },
    read: (id, { network, answer }) =>
      id === 'all' || lookUp(network.commodities, id) !== undefined
        ? {
            value: -sumOf(Object.values(network.exchanges), (exchange) =>
              exchange.terms === 'sell' && (id === 'all' || exchange.commodity === id)
                ? exchange.unitCost * (lookUp(answer.boundary, exchange.id) ?? 0)
                : 0,
            ),
            unit: network.currency,
          }
        : null,
  },
  /** At the market of the network, else of the library; with value added tax. */
  price: {
    label: { en: 'price of {name}', zh: '{name}价格' },
    read: (id, { network, library }) => {
      const market = Object.values(network.exchanges).find(
        ({ commodity, terms }) => commodity === id && terms === 'sell',
      )
      const commodity = lookUp(network.commodities, id)
      if (commodity === undefined) return written(lookUp(library.commodities, id)?.price)
      const value = market === undefined ? commodity.price : -market.unitCost * network.vatDivisor
      return { value: value ?? NaN, unit: `${network.currency}/${commodity.unit}` }
    },
  },
  parameter: {
    label: { en: '{name}', zh: '{name}' },
    read: (id, { network }) => {
      const parameter = lookUp(network.parameters, id)
      return parameter === undefined ? null : { value: parameter.value, unit: parameter.unit }
    },
  },
  /** Of a process of the network: "electrolysis.electricity". */
  amount: {
    label: { en: 'amount of {name}', zh: '{name}单耗' },
    read: (id, { network }) => {
      const [processId, portId] = split(id)
      const process = lookUp(network.processes, processId)
      const unit = lookUp(
        network.commodities,
        lookUp(process?.ports, portId)?.commodity ?? '',
      )?.unit
      const value = lookUp(Object.values(process?.modes ?? {})[0]?.amounts, portId)
      return process === undefined || unit === undefined || value === undefined
        ? null
        : { value, unit: `${unit}/${process.unit}` }
    },
  },
  /** Of a recipe of the library that the network need not run: "alloy_remelt.natural_gas". */
  recipe: {
    label: { en: 'recipe {name}', zh: '配方{name}' },
    read: (id, { library }) => {
      const [recipe, port] = split(id)
      return written(lookUp(lookUp(library.recipes, recipe)?.ports, port)?.amount)
    },
  },
  carried: {
    label: { en: 'carried by {name}', zh: '{name}运输量' },
    read: (id, run) => (modes.includes(id) ? { value: carried(run, id), unit: 't' } : null),
  },
  freight: {
    label: { en: 'freight rate by {name}', zh: '{name}运价' },
    read: (id, { library }) =>
      written(Object.entries(library.transport).find(([mode]) => mode === id)?.[1].cost),
  },
  /** Transport work of the flows of a commodity. */
  hauled: {
    label: { en: 'transport work of {name}', zh: '{name}周转量' },
    read: (id, { network, answer }) =>
      lookUp(network.commodities, id) === undefined
        ? null
        : {
            value: sumOf(Object.values(network.flows), (flow) =>
              flow.commodity === id ? flow.work * (lookUp(answer.flows, flow.id) ?? 0) : 0,
            ),
            unit: 'tkm',
          },
  },
  /** From a process to another: "bauxite_supply.sheet_market". */
  path: {
    label: { en: 'steps from {name}', zh: '步数：{name}' },
    read: (id, run) => {
      const [from, to] = split(id)
      const found = [from, to].every((end) => lookUp(run.network.processes, end) !== undefined)
      return found ? { value: stepsBetween(run, from, to), unit: '1' } : null
    },
  },
  /** Running converters of a zone; "any" for all. */
  running: {
    label: { en: 'processes running in {name}', zh: '{name}运行工序数' },
    read: (id, run) => {
      const here = Object.values(run.network.processes).filter(
        ({ zone, kind }) => kind === 'converter' && (id === 'any' || zone === id),
      )
      return here.length === 0
        ? null
        : { value: here.filter((process) => activityOf(process, run) > 1e-6).length, unit: '1' }
    },
  },
  /** Zones that the largest loop runs through; the id is "zones". */
  loop: {
    label: { en: 'zones on one loop', zh: '同一循环内的分区数' },
    read: (id, run) => {
      if (id !== 'zones') return null
      return { value: zonesOnOneLoop(run), unit: '1' }
    },
  },
  /** Solid wastes that arise and find no use at all; the id is "wastes". */
  breaks: {
    label: { en: 'solid wastes without any taker', zh: '无去向固废种类数' },
    read: (id, run) => {
      if (id !== 'wastes') return null
      return { value: wastesWithoutTaker(run), unit: '1' }
    },
  },
} as const satisfies Record<string, FigureEntry>

/** Kinds of figures that a claim may name. */
export type FigureKind = keyof typeof entries

const isFigureKind = (kind: string): kind is FigureKind => Object.hasOwn(entries, kind)

/** All kinds of figures. */
export const figureKinds = Object.keys(entries).filter(isFigureKind)

/** The kind and id that a figure names; null when it names none, or several. */
export function namedBy(
  figure: Readonly<Record<string, string | undefined>>,
): { readonly kind: FigureKind; readonly id: string } | null {
  const [only, ...more] = figureKinds.flatMap((kind) => {
    const id = figure[kind]
    return id === undefined ? [] : [{ kind, id }]
  })
  return only !== undefined && more.length === 0 ? only : null
}

/** The value of a figure; null when its id names nothing, NaN when the answer leaves it undefined. */
export const readFigure = (kind: FigureKind, id: string, run: Run): Measure | null =>
  entries[kind].read(id, run)

/** What a kind of figure is called; `{name}` is the name of what its id stands for. */
export const figureLabel = (kind: FigureKind): Text => entries[kind].label
