import { lookUp } from '../base/lookUp'
import type { Column } from '../network/columns'
import { endedAt, isSolid, isSolidWaste } from '../network/solidWaste'
import type { Exchange, Network } from '../network/network'
import type { Text } from '../base/text'

/** One linear measure of a solution: objective, limit, report line and axis alike. */
export interface Indicator {
  readonly name: Text
  /** What a heading or an axis calls it, where that is shorter. */
  readonly short?: Text
  readonly unit: string
  /** Which way is better. */
  readonly sense: 'minimize' | 'maximize'
  /** What one unit of a column adds [unit of the indicator per unit of the column]. */
  readonly weight: (column: Column, network: Network) => number
  /** What is there whatever the activity [unit of the indicator over all periods]. */
  readonly constant?: (network: Network) => number
}

/**
 * What a column moves of solid waste out of use [t/unit]: by disposal, by what a flow loses, by what ends in a plant that gives
 * nothing for it, by what a stock keeps or loses.
 */
const solidWaste = (column: Column, network: Network): number => {
  if (column.kind === 'level')
    return isSolidWaste(network, column.commodity)
      ? (column.last ? 1 : column.process.loss) * massOf(network, column.commodity)
      : 0
  if (column.kind === 'flow') {
    const { commodity, loss, to } = column.flow
    return isSolidWaste(network, commodity)
      ? (loss + (1 - loss) * endedAt(network, to.process)) * massOf(network, commodity)
      : 0
  }
  if (column.kind !== 'exchange') return 0
  const { terms, commodity, process } = column.exchange
  if (terms === 'dispose') {
    const found = lookUp(network.commodities, commodity)
    return found !== undefined && isSolid(found) ? found.massPerUnit : 0
  }
  return terms === 'buy' && isSolidWaste(network, commodity)
    ? endedAt(network, process) * massOf(network, commodity)
    : 0
}

/** What lay on stock before is not waste of these periods [t]. */
const laidBefore = (network: Network, counts: (commodity: string) => boolean): number =>
  -Object.values(network.processes).reduce((sum, { kind, ports, initial, loss }) => {
    const commodity = Object.values(ports)[0]?.commodity ?? ''
    return kind === 'stock' && isSolidWaste(network, commodity) && counts(commodity)
      ? sum + (1 - loss) * initial * massOf(network, commodity)
      : sum
  }, 0)

const isHazardous = (network: Network, commodity: string): boolean =>
  (lookUp(network.commodities, commodity)?.hazardous ?? null) !== null

const massOf = (network: Network, commodity: string): number =>
  lookUp(network.commodities, commodity)?.massPerUnit ?? 0

/** What is bought of one unit of an exchange: a burden carried in from outside. */
const bought = (column: Column, network: Network, burden: 'co2e' | 'virgin' | 'energy'): number =>
  column.kind === 'exchange' && column.exchange.terms === 'buy'
    ? (lookUp(network.commodities, column.exchange.commodity)?.embodied[burden] ?? 0)
    : 0

const direct = (column: Column, network: Network): number => {
  if (column.kind === 'flow') return column.flow.co2e
  return column.kind === 'exchange' ? releasedAt(column.exchange, network) : 0
}

/** CO2 of a tonne of carbon that is burnt [t/t]. */
const co2OfCarbon = 44.009 / 12.011

/** What an exchange releases [t CO2e/unit]: an emission what it says; a gas that is let go is burnt, with all its carbon. */
export function releasedAt({ terms, commodity }: Exchange, network: Network): number {
  const found = lookUp(network.commodities, commodity)
  if (found === undefined) return 0
  if (terms === 'emit') return found.co2e
  const { composition, massPerUnit, co2e } = found
  return terms === 'let_go' ? Math.max(co2e, (composition.C ?? 0) * massPerUnit * co2OfCarbon) : 0
}

/** All indicators, by id; to add one is to add an entry. */
const indicators = {
  cost: {
    name: { en: 'Cost', zh: '成本' },
    unit: 'CNY',
    sense: 'minimize',
    weight: (column, network) => {
      switch (column.kind) {
        case 'activity':
          return column.mode.unitCost
        case 'flow':
          return column.flow.freight / network.vatDivisor + column.flow.cost
        case 'exchange':
          return column.exchange.unitCost + column.exchange.handling
        case 'build':
          return column.annuity
        case 'switch':
          return column.process.fixedCostWhen === 'running' ? column.process.fixedCost : 0
        case 'chosen':
          return network.periods * column.process.fixedCost
        case 'level':
          return 0
      }
    },
    constant: (network) =>
      network.periods *
      Object.values(network.processes).reduce(
        (sum, { fixedCost, fixedCostWhen }) => (fixedCostWhen === 'always' ? sum + fixedCost : sum),
        0,
      ),
  },
  solid_waste: {
    name: { en: 'Solid waste disposed of', zh: '固废处置量' },
    short: { en: 'Solid waste', zh: '固废' },
    unit: 't',
    sense: 'minimize',
    weight: solidWaste,
    constant: (network) => laidBefore(network, () => true),
  },
  hazardous_waste: {
    name: { en: 'Hazardous waste disposed of', zh: '危废处置量' },
    short: { en: 'Hazardous waste', zh: '危险废物' },
    unit: 't',
    sense: 'minimize',
    weight: (column, network) => {
      const commodity =
        column.kind === 'exchange'
          ? column.exchange.commodity
          : column.kind === 'level'
            ? column.commodity
            : column.kind === 'flow'
              ? column.flow.commodity
              : ''
      return isHazardous(network, commodity) ? solidWaste(column, network) : 0
    },
    constant: (network) => laidBefore(network, (commodity) => isHazardous(network, commodity)),
  },
  co2e: {
    name: { en: 'CO₂e with that of bought goods', zh: 'CO₂e（含外购）' },
    short: { en: 'CO₂e', zh: 'CO₂e' },
    unit: 't',
    sense: 'minimize',
    weight: (column, network) => direct(column, network) + bought(column, network, 'co2e'),
  },
  co2e_direct: {
    name: { en: 'CO₂e of the network itself', zh: '直接 CO₂e' },
    short: { en: 'CO₂e, own', zh: '直接 CO₂e' },
    unit: 't',
    sense: 'minimize',
    weight: direct,
  },
  fresh_water: {
    name: { en: 'Fresh water', zh: '新鲜水' },
    short: { en: 'Fresh water', zh: '新水' },
    unit: 'm3',
    sense: 'minimize',
    weight: (column) => (column.kind === 'exchange' ? column.exchange.freshWater : 0),
  },
  virgin_material: {
    name: { en: 'Virgin material', zh: '原生资源' },
    short: { en: 'Virgin material', zh: '原生物料' },
    unit: 't',
    sense: 'minimize',
    weight: (column, network) => bought(column, network, 'virgin'),
  },
  primary_energy: {
    name: { en: 'Primary energy', zh: '一次能源' },
    unit: 'GJ',
    sense: 'minimize',
    weight: (column, network) => bought(column, network, 'energy'),
  },
  transport_work: {
    name: { en: 'Transport work', zh: '运输周转量' },
    unit: 'tkm',
    sense: 'minimize',
    weight: (column) => (column.kind === 'flow' ? column.flow.work : 0),
  },
} as const satisfies Record<string, Indicator>

/** Identifies an indicator. */
export type IndicatorId = keyof typeof indicators

/** Whether a text names an indicator. */
export const isIndicatorId = (id: string): id is IndicatorId => Object.hasOwn(indicators, id)

/** All ids, in the order of the table. */
export const indicatorIds = Object.keys(indicators).filter(isIndicatorId)

/** The entry of an indicator, with the type of the table's entries. */
export const indicatorOf = (id: IndicatorId): Indicator => indicators[id]

/** What an indicator is called in headings, on axes and in sentences; what is none keeps its id. */
export function indicatorLabel(id: string): Text {
  if (!isIndicatorId(id)) return { en: id }
  const { name, short = name } = indicatorOf(id)
  return short
}

/** The unit in which an indicator is counted; that of the cost is the currency of the document. */
export const indicatorUnit = (id: IndicatorId, currency: string): string =>
  id === 'cost' ? currency : indicators[id].unit

/**
 * The order in which one of several optima is chosen: the cost first, then each burden in the order of the table. Transport
 * work comes last of all, with the number of flows.
 */
export const goalsInOrder: readonly IndicatorId[] = [
  'cost',
  ...indicatorIds.filter((id) => id !== 'cost' && id !== 'transport_work'),
]
