import { lookUp } from '../../base/lookUp'
import { massOf, madeOf, reusedOf, sumOf, tradedOf, type Solved } from '../totals'
import type { Flow } from '../../network/network'
import { endedAt, isSolid, isSolidWaste } from '../../network/solidWaste'
import { ratio, term, type Derived } from './derived'

/** Returned to the process they come from: not solid waste under GB 34330-2017, so in no rate of its use. */
const returned: ReadonlySet<string> = new Set(['butts_raw', 'scrap_clean'])

/** Whether a commodity is a general industrial solid waste (一般工业固体废物): solid, not hazardous, not returned. */
const isGeneralWaste = ({ network }: Solved, commodity: string): boolean =>
  isSolidWaste(network, commodity) &&
  lookUp(network.commodities, commodity)?.hazardous === null &&
  !returned.has(commodity)

/** Where the general industrial solid waste of a period goes [t]. */
export interface WasteBalance {
  readonly generated: number
  /** Used in converters and sold, beyond what was brought in from outside. */
  readonly used: number
  /** Of what is used: drawn from stocks of earlier periods. */
  readonly usedFromStock: number
  readonly disposed: number
  /** Treated without use, and lost on the way. */
  readonly treated: number
  /** Put on stock beyond what was there. */
  readonly stored: number
}

/** The balance of general industrial solid waste; its parts add up to what is generated and drawn from stock. */
export function wasteBalance(solved: Solved): WasteBalance {
  const { network, answer } = solved
  const wastes = Object.keys(network.commodities).filter((id) => isGeneralWaste(solved, id))
  const total = (amount: (commodity: string) => number) =>
    sumOf(wastes, (commodity) => massOf(solved, commodity, amount(commodity)))
  const heldBack = (commodity: string) =>
    sumOf(Object.values(network.processes), ({ id, kind, ports, initial }) =>
      kind === 'stock' && Object.values(ports)[0]?.commodity === commodity
        ? (lookUp(answer.stocks, id) ?? 0) - initial
        : 0,
    )
  const broughtIn = (commodity: string) =>
    sumOf(Object.values(network.exchanges), (exchange) =>
      exchange.commodity === commodity &&
      lookUp(network.processes, exchange.process)?.kind === 'supply'
        ? (lookUp(answer.boundary, exchange.id) ?? 0)
        : 0,
    )
  const lost = (commodity: string) =>
    sumOf(Object.values(network.flows), (flow) =>
      flow.commodity === commodity && !flow.reuse
        ? (lookUp(answer.flows, flow.id) ?? 0) * flow.loss
        : 0,
    )
  /** What arrives of a commodity by some flows, and of it the share that ends where nothing is given for it, or the rest. */
  const arriving = (commodity: string, isOf: (flow: Flow) => boolean, ends: boolean) =>
    sumOf(Object.values(network.flows), (flow) => {
      if (flow.commodity !== commodity || !isOf(flow)) return 0
      const ended = endedAt(network, flow.to.process)
      return (lookUp(answer.flows, flow.id) ?? 0) * (1 - flow.loss) * (ends ? ended : 1 - ended)
    })
  const isTreatment = ({ reuse, to }: Flow) =>
    !reuse && lookUp(network.processes, to.process)?.treatment === true
  const treated = (commodity: string) => arriving(commodity, isTreatment, false)
  const ended = (commodity: string) => arriving(commodity, () => true, true)
  const endedOfReuse = (commodity: string) => arriving(commodity, ({ reuse }) => reuse, true)
  // A good that nobody takes of those who reuse waste is waste of theirs.
  const goods = Object.values(network.commodities).filter(
    (each) => each.kind !== 'waste' && isSolid(each),
  )
  const dumped = sumOf(goods, ({ id }) => massOf(solved, id, tradedOf(solved, id, 'dispose')))
  return {
    generated: total((id) => madeOf(solved, id)) + dumped,
    used: total(
      (id) =>
        reusedOf(solved, id) - endedOfReuse(id) + tradedOf(solved, id, 'sell') - broughtIn(id),
    ),
    usedFromStock: total((id) => Math.max(0, -heldBack(id))),
    disposed: total((id) => tradedOf(solved, id, 'dispose') + ended(id)) + dumped,
    treated: total((id) => treated(id) + lost(id)),
    stored: total((id) => Math.max(0, heldBack(id))),
  }
}

const noWaste = { en: 'No solid waste is generated', zh: '没有产生固体废物' }

/** 综合利用率: what is used of what is generated and of the stocks drawn on. */
export const utilisationRate = ({ generated, used, usedFromStock }: WasteBalance): number =>
  used / (generated + usedFromStock)

/** 综合利用占比: what is used among all that was used, disposed of, treated or stored. */
export const utilisationShare = ({ used, disposed, treated, stored }: WasteBalance): number =>
  used / (used + disposed + treated + stored)

const terms = ({ generated, used, usedFromStock, disposed, treated, stored }: WasteBalance) => ({
  generated: term('generated', '产生量', generated, 't'),
  used: term('used comprehensively', '综合利用量', used, 't'),
  usedFromStock: term('of it from earlier stocks', '其中利用往年贮存量', usedFromStock, 't'),
  disposed: term('disposed of', '处置量', disposed, 't'),
  treated: term('treated or lost', '无害化处理及流失量', treated, 't'),
  stored: term('put on stock', '贮存量', stored, 't'),
})

/** Shares of general industrial solid waste that is used, each under its official name. */
export const utilisation = {
  utilisation_rate: {
    name: {
      en: 'Comprehensive utilisation rate of general solid waste',
      zh: '一般工业固体废物综合利用率',
    },
    unit: '%',
    formula: {
      en: 'used / (generated + used from earlier stocks)',
      zh: '综合利用量 /（产生量 + 综合利用往年贮存量）',
    },
    source: {
      en: 'National Bureau of Statistics; hazardous waste and what returns to its process (GB 34330-2017) left out',
      zh: '国家统计局口径；不含危险废物及返回原工序的物料（GB 34330-2017）',
    },
    compute: (solved) => {
      const balance = wasteBalance(solved)
      const { generated, used, usedFromStock } = terms(balance)
      const shown = [used, generated, usedFromStock]
      return ratio(balance.used, balance.generated + balance.usedFromStock, shown, noWaste)
    },
  },
  utilisation_share: {
    name: {
      en: 'Share of comprehensive utilisation among all outlets',
      zh: '一般工业固体废物综合利用占比',
    },
    unit: '%',
    formula: {
      en: 'used / (used + disposed of + treated + stored)',
      zh: '综合利用量 /（综合利用量 + 处置量 + 贮存量 + 倾倒丢弃量）',
    },
    source: {
      en: 'Annual report on solid waste of cities, Ministry of Ecology and Environment; not the rate',
      zh: '生态环境部《大、中城市固体废物污染环境防治年报》口径，与综合利用率不同',
    },
    compute: (solved) => {
      const balance = wasteBalance(solved)
      const { used, disposed, treated, stored } = terms(balance)
      const all = balance.used + balance.disposed + balance.treated + balance.stored
      return ratio(balance.used, all, [used, disposed, treated, stored], noWaste)
    },
  },
} as const satisfies Record<string, Derived>
