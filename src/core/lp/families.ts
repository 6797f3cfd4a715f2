import type { Text } from '../base/text'
import { junctionRows, endRows, portRows, stockRows, tradeRows } from './balances'
import { qualityRows, shareRows } from './blends'
import { builtRows, capacityRows, onRows } from './capacities'
import type { Layout, Row } from './layout'
import { limitRows, stageRows } from './limits'
import type { RowFamily, RowSubject } from './subjects'
import { perCommodity, perMass, perPort, perProcess } from './variables'

/** A kind of constraint: what it says, in words and as a formula, and the rows that say it. */
export interface Family {
  readonly id: string
  readonly name: Text
  /** What it says in words. */
  readonly about: Text
  /** One for each kind of row that it has. */
  readonly formulas: Readonly<Partial<Record<RowFamily, string>>>
  /** Whether nature says so, or somebody who may say otherwise. */
  readonly nature: 'law' | 'choice'
  /** What its rows count in. */
  readonly unit: Text
  /** Whether it takes whole numbers. */
  readonly needs: 'lp' | 'mip'
  /** Its rows of one period; those that span all periods come with one of them. */
  readonly rows: (layout: Layout, period: number, reached: readonly number[]) => readonly Row[]
}

/** The families, in the order in which a text of a program lists them; to add one is to add an entry. */
export const families: readonly Family[] = [
  {
    id: 'port',
    name: { en: 'Recipe', zh: '单耗' },
    about: {
      en: 'What the recipe takes or gives at a port is what flows move there and what is traded with the outside.',
      zh: '配方在端口处的消耗或产出，等于流的运入或运出与同外界的买卖之和。',
    },
    formulas: {
      out: 'Σₘ out[p, m, port] · a[p, m, t] − Σₗ f[l, t] − b[port, t] = 0',
      in: 'Σₘ in[p, m, port] · a[p, m, t] − Σₗ (1 − loss[l]) · f[l, t] / accepts[c] − Σ b[port, c, t] / accepts[c] = 0',
    },
    nature: 'law',
    unit: perPort,
    needs: 'lp',
    rows: portRows,
  },
  {
    id: 'trade',
    name: { en: 'Trade', zh: '交易' },
    about: {
      en: 'What is bought by a supply, or sold or disposed of by a taker, is what its flows carry of that commodity.',
      zh: '供应买入的、接收方售出或处置的量，等于其流所运的该物料之量。',
    },
    formulas: {
      out: 'b[port, c, t] − Σₗ f[l, t] = 0',
      in: 'b[port, c, t] − Σₗ (1 − loss[l]) · f[l, t] = 0',
    },
    nature: 'law',
    unit: perCommodity,
    needs: 'lp',
    rows: tradeRows,
  },
  {
    id: 'share',
    name: { en: 'Share of a blend', zh: '配比' },
    about: {
      en: 'A commodity makes up at most, or at least, so much of all that enters the port.',
      zh: '某物料占进入端口总量的比例有上限或下限。',
    },
    formulas: {
      share:
        'Σₗ∈c inflow[l, t] − max · Σₗ inflow[l, t] ≤ 0,   Σₗ∈c inflow[l, t] − min · Σₗ inflow[l, t] ≥ 0',
    },
    nature: 'choice',
    unit: {
      en: 'unit of the port, or t where it takes several dimensions',
      zh: '端口的单位；量纲不同时为吨',
    },
    needs: 'lp',
    rows: shareRows,
  },
  {
    id: 'quality',
    name: { en: 'Quality of a blend', zh: '配料成分' },
    about: {
      en: 'All that enters the port holds at most, or at least, so much of an element, by mass.',
      zh: '进入端口的全部物料中某元素的质量分数有上限或下限。',
    },
    formulas: {
      quality:
        'Σₗ (content[l, e] − max) · mass[l, t] ≤ 0,   Σₗ (content[l, e] − min) · mass[l, t] ≥ 0',
    },
    nature: 'choice',
    unit: perMass,
    needs: 'lp',
    rows: qualityRows,
  },
  {
    id: 'capacity',
    name: { en: 'Capacity', zh: '产能' },
    about: {
      en: 'A process runs at most at its available capacity, what is built included, and at least at its minimum.',
      zh: '工序的产量水平不超过可用产能（含新建），且不低于最小值。',
    },
    formulas: {
      cap: 'minimum[p] ≤ level[p, t] − availability[p] · build[p] ≤ availability[p] · capacity[p]',
      min: 'level[p, t] + Σₘ conventional a[p, m, t] ≥ minimum[p]',
    },
    nature: 'choice',
    unit: perProcess,
    needs: 'lp',
    rows: capacityRows,
  },
  {
    id: 'on',
    name: { en: 'Least load', zh: '最低负荷' },
    about: {
      en: 'A process stands still, or runs at its least load at least and at all its capacity at most.',
      zh: '工序要么停运，要么在最低负荷与全部产能之间运行。',
    },
    formulas: {
      on: 'level − all · on[p, t] ≤ 0,   level − load · all · on[p, t] + load · availability · build[p] ≥ load · (size − all)',
    },
    nature: 'choice',
    unit: perProcess,
    needs: 'mip',
    rows: onRows,
  },
  {
    id: 'built',
    name: { en: 'Whether to build', zh: '是否新建' },
    about: {
      en: 'Capacity is built only where its fixed cost is paid.',
      zh: '支付固定成本后才能新建产能。',
    },
    formulas: { built: 'build[p] − most[p] · built[p] ≤ 0' },
    nature: 'choice',
    unit: perProcess,
    needs: 'mip',
    rows: builtRows,
  },
  {
    id: 'junction',
    name: { en: 'Junction', zh: '汇流' },
    about: {
      en: 'What enters a junction, and is bought there, leaves it or is let go.',
      zh: '进入汇流处及在此买入的量，等于离开与放走的量。',
    },
    formulas: {
      junction: 'Σₗ (1 − loss[l]) · f[l, t] + Σ b[in, t] − Σₗ f[l, t] − Σ b[out, t] = 0',
    },
    nature: 'law',
    unit: perProcess,
    needs: 'lp',
    rows: junctionRows,
  },
  {
    id: 'stock',
    name: { en: 'Stock', zh: '库存' },
    about: {
      en: 'A stock holds what is left of what it held before, and what entered, less what left.',
      zh: '库存等于上期剩余量加上进入量减去离开量。',
    },
    formulas: {
      stock:
        's[p, t] − (1 − loss[p]) · s[p, t − 1] − Σ in[t] + Σ out[t] = 0,   s[p, 0] = initial[p]',
    },
    nature: 'law',
    unit: perProcess,
    needs: 'lp',
    rows: stockRows,
  },
  {
    id: 'end',
    name: { en: 'End of a stock', zh: '期末库存' },
    about: {
      en: 'At the end of the last period a stock holds what is asked for.',
      zh: '最后一期末的库存等于所要求的量。',
    },
    formulas: { end: 's[p, T] = end[p]' },
    nature: 'choice',
    unit: perProcess,
    needs: 'lp',
    rows: endRows,
  },
  {
    id: 'limit',
    name: { en: 'Limit', zh: '约束' },
    about: {
      en: 'An indicator, a flow or a process stays within its bounds over all periods.',
      zh: '某指标、流或工序在所有时期内的总量保持在界限之内。',
    },
    formulas: { limit: 'min[k] ≤ Σⱼ weight[k, j] · x[j] + constant[k] ≤ max[k]' },
    nature: 'choice',
    unit: { en: 'unit of what is limited', zh: '被约束量的单位' },
    needs: 'lp',
    rows: limitRows,
  },
  {
    id: 'stage',
    name: { en: 'Earlier goal', zh: '前序目标' },
    about: {
      en: 'What an earlier goal reached gets worse by no more than is allowed.',
      zh: '前序目标已达到的值，变差不超过允许的幅度。',
    },
    formulas: { stage: 'Σⱼ weight[k, j] · x[j] ≤ reached[k] + within[k] · |reached[k]|' },
    nature: 'choice',
    unit: { en: 'unit of the goal', zh: '目标的单位' },
    needs: 'lp',
    rows: stageRows,
  },
]

/** The family that a row is of; null for the bounds of a column. */
export const familyOf = ({ family, of }: RowSubject): Family | null =>
  families.find(
    ({ id, formulas }) =>
      Object.hasOwn(formulas, family) &&
      // Ports of converters are told by their recipe, those of suppliers and takers by the commodity.
      (family === 'in' || family === 'out' ? (id === 'trade') === (of !== undefined) : true),
  ) ?? null
