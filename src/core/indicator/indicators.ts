import type { Column } from '../lp/columns'
import type { Network } from '../network/network'
import type { Text } from '../text'

/** One linear measure of a solution: objective, limit, report line and axis alike. */
export interface Indicator {
  readonly name: Text
  readonly unit: string
  /** Which way is better. */
  readonly sense: 'minimize' | 'maximize'
  /** What one unit of a column adds [unit of the indicator per unit of the column]. */
  readonly weight: (column: Column, network: Network) => number
  /** What is there whatever the activity [unit of the indicator over all periods]. */
  readonly constant?: (network: Network) => number
}

/** What an exchange moves of solid waste out of use [t/unit]. */
const solidWaste = (column: Column, network: Network): number => {
  if (column.kind === 'stock')
    return column.last && isSolidWaste(network, column.commodity)
      ? massOf(network, column.commodity)
      : 0
  return column.kind === 'exchange' &&
    column.exchange.terms === 'dispose' &&
    isSolidWaste(network, column.exchange.commodity)
    ? massOf(network, column.exchange.commodity)
    : 0
}

/** Whether a commodity counts as solid waste when it is disposed of. */
export const isSolidWaste = (network: Network, commodity: string): boolean => {
  const found = network.commodities[commodity]
  return found?.kind === 'waste' && found.phase === 'solid'
}

const massOf = (network: Network, commodity: string): number =>
  network.commodities[commodity]?.massPerUnit ?? 0

/** What is bought of one unit of an exchange: a burden carried in from outside. */
const bought = (column: Column, network: Network, burden: 'co2e' | 'virgin' | 'energy'): number =>
  column.kind === 'exchange' && column.exchange.terms === 'buy'
    ? (network.commodities[column.exchange.commodity]?.embodied[burden] ?? 0)
    : 0

const direct = (column: Column, network: Network): number => {
  if (column.kind === 'flow') return column.flow.co2e
  return column.kind === 'exchange' && column.exchange.terms === 'emit'
    ? (network.commodities[column.exchange.commodity]?.co2e ?? 0)
    : 0
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
          return column.flow.freight / network.vatDivisor
        case 'exchange':
          return column.exchange.unitCost
        case 'build':
          return column.annuity
        case 'stock':
        case 'on':
          return 0
      }
    },
    constant: (network) =>
      network.periods *
      Object.values(network.processes).reduce((sum, process) => sum + process.fixedCost, 0),
  },
  solid_waste: {
    name: { en: 'Solid waste disposed of', zh: '固废处置量' },
    unit: 't',
    sense: 'minimize',
    weight: solidWaste,
  },
  hazardous_waste: {
    name: { en: 'Hazardous waste disposed of', zh: '危废处置量' },
    unit: 't',
    sense: 'minimize',
    weight: (column, network) => {
      const commodity =
        column.kind === 'exchange'
          ? column.exchange.commodity
          : column.kind === 'stock'
            ? column.commodity
            : ''
      return network.commodities[commodity]?.hazardous ? solidWaste(column, network) : 0
    },
  },
  co2e: {
    name: { en: 'CO₂e with that of bought goods', zh: 'CO₂e（含外购）' },
    unit: 't',
    sense: 'minimize',
    weight: (column, network) => direct(column, network) + bought(column, network, 'co2e'),
  },
  co2e_direct: {
    name: { en: 'CO₂e of the network itself', zh: '直接 CO₂e' },
    unit: 't',
    sense: 'minimize',
    weight: direct,
  },
  fresh_water: {
    name: { en: 'Fresh water', zh: '新鲜水' },
    unit: 'm3',
    sense: 'minimize',
    weight: (column, network) => {
      if (column.kind !== 'exchange' || column.exchange.terms !== 'buy') return 0
      const commodity = network.commodities[column.exchange.commodity]
      return commodity?.kind === 'water' ? commodity.embodied.water : 0
    },
  },
  virgin_material: {
    name: { en: 'Virgin material', zh: '原生资源' },
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
