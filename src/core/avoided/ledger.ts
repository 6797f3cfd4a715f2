import { lookUp } from '../base/lookUp'
import { endedAt, isSolid, isSolidWaste } from '../network/solidWaste'
import { entry } from '../parse/commodities'
import type { Flow, Process } from '../network/network'
import type { AvoidedCommodity, AvoidedWaste, LedgerKind, LedgerRow } from '../answer/answer'
import { massOf, sentOut, sumOf, type Solved } from '../answer/totals'
import { touching } from '../answer/touching'
import type { Text } from '../base/text'

/**
 * Solid waste avoided by a scenario against its baseline, with one row for each diverted tonne. The rows follow from
 * the balance of each waste, disposed = arising + brought in − taken up − sold, taken in each network by itself; so
 * they add up to the total but for rounding, whatever of flows and plants only one of both has. What enters a flow to
 * a taker is diverted, and what of it does not arrive is lost: disposed of on the way.
 */
export function avoidedWaste(
  scenario: Solved,
  baseline: Solved,
  displacedBy: (process: string) => Text | undefined,
): AvoidedWaste {
  const byCommodity: Record<string, AvoidedCommodity> = {}
  const ledger: LedgerRow[] = []
  const takers = new Set([...takersIn(scenario), ...takersIn(baseline)])
  for (const id of wastesOf(scenario, baseline)) {
    const [before, after] = [disposed(baseline, id), disposed(scenario, id)]
    const hazardous = [baseline, scenario].some(
      ({ network }) => (entry(network.commodities, id)?.hazardous ?? null) !== null,
    )
    if (before !== 0 || after !== 0)
      byCommodity[id] = { baseline: before, scenario: after, avoided: before - after, hazardous }
    ledger.push(...rowsOf(id, hazardous, scenario, baseline, takers, displacedBy))
  }
  const amounts = Object.values(byCommodity)
  const part = (kind: LedgerKind) => sumOf(ledger, (row) => (row.kind === kind ? row.amount : 0))
  return {
    total: sumOf(amounts, ({ avoided }) => avoided),
    hazardous: sumOf(amounts, ({ avoided, hazardous }) => (hazardous ? avoided : 0)),
    unit: 't',
    byCommodity,
    parts: {
      diverted: part('diverted'),
      treated: part('treated'),
      sold: part('sold'),
      lost: part('lost'),
      ended: part('ended'),
      secondary: part('secondary'),
      generation: part('generation'),
    },
    ledger,
  }
}

/** Solid wastes of either network, and goods that are disposed of in it. */
const wastesOf = (...both: readonly Solved[]): readonly string[] => [
  ...new Set(
    both.flatMap(({ network }) => {
      const dumped = new Set(
        Object.values(network.exchanges).flatMap(({ terms, commodity }) =>
          terms === 'dispose' ? [commodity] : [],
        ),
      )
      return Object.values(network.commodities).flatMap((commodity) =>
        isSolidWaste(network, commodity.id) || (dumped.has(commodity.id) && isSolid(commodity))
          ? [commodity.id]
          : [],
      )
    }),
  ),
]

/**
 * What of a waste is disposed of, lost on flows, ends where nothing is given for it, or is put on stock beyond what stocks
 * give out [t].
 */
export function disposed(solved: Solved, commodity: string): number {
  const { network, answer } = solved
  const { exchanges, flows } = touching(network, commodity)
  const isWaste = isSolidWaste(network, commodity)
  const exchanged = sumOf(exchanges, ({ id, terms, process }) => {
    const amount = lookUp(answer.boundary, id) ?? 0
    if (terms === 'dispose') return amount
    return terms === 'buy' && isWaste ? endedAt(network, process) * amount : 0
  })
  if (!isWaste) return massOf(solved, commodity, exchanged)
  const kept = sumOf(flows, (flow) => {
    const amount = lookUp(answer.flows, flow.id) ?? 0
    const [into, outOf] = [flow.to, flow.from].map(({ process }) => isStock(network, process))
    const arrives = (1 - flow.loss) * amount
    const stays = into ? arrives : endedAt(network, flow.to.process) * arrives
    return flow.loss * amount + stays - (outOf ? amount : 0)
  })
  return massOf(solved, commodity, exchanged + kept)
}

const isStock = (network: Solved['network'], process: string): boolean =>
  lookUp(network.processes, process)?.kind === 'stock'

/** What a network adds to the rows of a waste: rows of the same kind and place in both networks are one. */
type Entry = Omit<LedgerRow, 'displaces'>

function rowsOf(
  commodity: string,
  hazardous: boolean,
  scenario: Solved,
  baseline: Solved,
  takers: ReadonlySet<string>,
  displacedBy: (process: string) => Text | undefined,
): readonly LedgerRow[] {
  const entries = [scenario, baseline].map((each) => entriesOf(commodity, hazardous, each, takers))
  const rows = new Map<string, LedgerRow>()
  entries.forEach((those, k) => {
    for (const { amount, ...place } of those) {
      const key = JSON.stringify([place.kind, place.giver, place.taker, place.flow])
      const displaces = place.kind === 'diverted' ? displacedBy(place.taker ?? '') : undefined
      const before = rows.get(key) ?? {
        ...place,
        ...(displaces !== undefined && { displaces }),
        amount: 0,
      }
      rows.set(key, { ...before, amount: before.amount + (k === 0 ? amount : -amount) })
    }
  })
  const size = Math.max(...[scenario, baseline].map((each) => arising(each, commodity)))
  return [...rows.values()].filter(({ amount }) => Math.abs(amount) > negligible * size)
}

/** What rounding leaves of a row that is none [relative to what arises of its waste]. */
const negligible = 1e-10

/** How the rows of a waste come about in one network: what is taken lowers disposal, what arises raises it [t]. */
function entriesOf(
  commodity: string,
  hazardous: boolean,
  solved: Solved,
  takers: ReadonlySet<string>,
): readonly Entry[] {
  const { network, answer } = solved
  const { flows, processes, exchanges } = touching(network, commodity)
  const ownKind = (process: string) => (takers.has(process) ? 'secondary' : 'generation')
  if (!isSolidWaste(network, commodity))
    return exchanges.flatMap(({ id, terms, process }): readonly Entry[] => {
      const amount = -massOf(solved, commodity, lookUp(answer.boundary, id) ?? 0)
      return terms === 'dispose'
        ? [{ kind: ownKind(process), commodity, giver: process, amount, hazardous }]
        : []
    })
  const taken = flows.flatMap((flow): readonly Entry[] => {
    const kind = kindOfTaking(flow, lookUp(network.processes, flow.to.process))
    if (kind === null) return []
    const place = { commodity, giver: flow.from.process, taker: flow.to.process, flow: flow.id }
    const amount = massOf(solved, commodity, lookUp(answer.flows, flow.id) ?? 0)
    const ended = endedAt(network, flow.to.process)
    return [
      { kind, ...place, amount, hazardous },
      { kind: 'lost', ...place, amount: -flow.loss * amount, hazardous },
      { kind: 'ended', ...place, amount: -(1 - flow.loss) * amount * ended, hazardous },
    ]
  })
  const bought = exchanges.flatMap(({ id, terms, process }): readonly Entry[] => {
    const ended = terms === 'buy' ? endedAt(network, process) : 0
    const amount = -ended * massOf(solved, commodity, lookUp(answer.boundary, id) ?? 0)
    return ended === 0 ? [] : [{ kind: 'ended', commodity, giver: process, amount, hazardous }]
  })
  const given = processes.map((process): Entry => {
    const amount = -massOf(solved, commodity, arisingAt(process, commodity, solved))
    return { kind: ownKind(process.id), commodity, giver: process.id, amount, hazardous }
  })
  return [...taken, ...bought, ...given]
}

/** Processes that take waste to reuse it. */
const takersIn = ({ network, answer }: Solved): readonly string[] =>
  Object.values(network.flows).flatMap((flow) =>
    flow.reuse && (lookUp(answer.flows, flow.id) ?? 0) > 0 ? [flow.to.process] : [],
  )

const kindOfTaking = (
  flow: Flow,
  taker: Process | undefined,
): Extract<LedgerKind, 'diverted' | 'treated' | 'sold'> | null => {
  if (taker?.kind === 'market') return 'sold'
  if (taker?.kind !== 'converter') return null
  return flow.reuse || !taker.treatment ? 'diverted' : 'treated'
}

/** What of a commodity a process sends out [unit]. */
const arisingAt = (process: Process, commodity: string, { answer }: Solved): number =>
  sumOf(Object.values(process.ports), (port) =>
    port.commodity === commodity ? sentOut(process, port.id, answer) : 0,
  )

/** All that arises of a commodity [t]. */
const arising = (solved: Solved, commodity: string): number =>
  massOf(
    solved,
    commodity,
    sumOf(touching(solved.network, commodity).processes, (process) =>
      arisingAt(process, commodity, solved),
    ),
  )
