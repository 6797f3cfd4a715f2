import type { Text } from '../base/text'
import type { ColumnFamily } from './subjects'

// What rows and columns count in.
export const perPort: Text = { en: 'unit of the port', zh: '端口的单位' }
export const perCommodity: Text = { en: 'unit of the commodity', zh: '物料的单位' }
export const perProcess: Text = { en: 'unit of the process', zh: '工序的单位' }
export const perMass: Text = { en: 't', zh: '吨' }

/** A kind of column: its letter in the formulas, and what it stands for. */
export interface Variable {
  readonly symbol: string
  readonly name: Text
  readonly about: Text
  readonly unit: Text
  readonly bounds: string
}

/** The columns by family, in the order of a program. */
export const variables: Readonly<Record<ColumnFamily, Variable>> = {
  activity: {
    symbol: 'a[p, m, t]',
    name: { en: 'Activity', zh: '产量水平' },
    about: { en: 'Level at which a mode of a process runs.', zh: '工序某一工况的产量水平。' },
    unit: perProcess,
    bounds: '0 ≤ a ≤ most[m]',
  },
  flow: {
    symbol: 'f[l, t]',
    name: { en: 'Flow', zh: '流' },
    about: { en: 'Amount that enters a flow.', zh: '进入某条流的量。' },
    unit: perCommodity,
    bounds: 'minimum[l] ≤ f ≤ capacity[l]',
  },
  exchange: {
    symbol: 'b[port, c, t]',
    name: { en: 'Trade with the outside', zh: '与外界的交易' },
    about: { en: 'Amount that is traded at a port.', zh: '端口与外界交易的量。' },
    unit: perCommodity,
    bounds: 'minimum[b] ≤ b ≤ capacity[b]',
  },
  level: {
    symbol: 's[p, t]',
    name: { en: 'Level', zh: '库存量' },
    about: { en: 'What a stock holds at the end of a period.', zh: '期末的库存量。' },
    unit: perProcess,
    bounds: 'minimum[p] ≤ s ≤ availability[p] · capacity[p]',
  },
  switch: {
    symbol: 'on[p, t]',
    name: { en: 'Runs', zh: '运行' },
    about: { en: '1 where a process runs, 0 where it stands still.', zh: '运行为 1，停运为 0。' },
    unit: { en: '1', zh: '1' },
    bounds: '0 or 1',
  },
  build: {
    symbol: 'build[p]',
    name: { en: 'Capacity built', zh: '新建产能' },
    about: { en: 'Capacity that is built for all periods.', zh: '为所有时期新建的产能。' },
    unit: perProcess,
    bounds: '0 ≤ build ≤ most[p]',
  },
  chosen: {
    symbol: 'built[p]',
    name: { en: 'Is built', zh: '新建与否' },
    about: { en: '1 where anything is built, else 0.', zh: '有新建为 1，否则为 0。' },
    unit: { en: '1', zh: '1' },
    bounds: '0 or 1',
  },
}
