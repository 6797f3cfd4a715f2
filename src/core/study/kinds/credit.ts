import { lookUp } from '../../lookUp'
import { issue, type Issue } from '../../issue'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../network/doc'
import type { Flow } from '../../network/network'
import type { CreditDoc } from '../../network/studyDoc'
import type { Avoided } from '../../results/answer'
import { massOf, sumOf, type Solved } from '../../results/totals'
import { docOf } from '../axis'
import { reuseIn } from '../coalitions'
import { faulty, unreadable, type Faulty } from '../faulty'
import {
  coalitionsAlong,
  drawOrders,
  grand,
  membersOf,
  mostExact,
  mostPlayers,
  properCoalitions,
  sampledShapley,
  shapleyOf,
  type Coalition,
} from '../shapley'
import { ask, figureOf, type Study } from '../study'

/** How reuse flows share in the solid waste that they avoid together, against the baseline without reuse. */
export interface Credit {
  readonly kind: 'credit'
  readonly players: readonly Player[]
  /** Waste avoided by all, as the ledger has it [t]; null where the baseline cannot deliver the same. */
  readonly total: number | null
  readonly avoided: Avoided | null
  /** Whether every coalition was solved; else the orders drawn and their seed. */
  readonly sample: { readonly orders: number; readonly seed: number } | null
  readonly core: Core | null
  /** What stands in the way of a figure. */
  readonly status: SolveStatus | null
}

/** Who shares. */
export interface Player {
  /** A flow, a waste or a plant, as the study asks. */
  readonly id: string
  readonly kind: 'flow' | 'commodity' | 'taker'
  readonly flows: readonly string[]
  /** What it carries [t]. */
  readonly carried: number
  /** Share in the total [t], and its standard error where it is sampled. */
  readonly shapley: number
  readonly error: number | null
  /** What less would be avoided without it, all others staying [t]. */
  readonly removed: number | null
  /** What it would avoid alone [t]. */
  readonly alone: number | null
}

/** Whether no group of players would do better alone than by its shares. */
export interface Core {
  readonly holds: boolean
  /** Of all coalitions, or only of those that the sample met. */
  readonly proved: boolean
  readonly worst: readonly string[]
  /** [t] */
  readonly excess: number
}

const usualOrders = 60
const usualSeed = 1

/** Solves the coalitions of the reuse flows of a scenario, all of them or along orders drawn at random. */
export function* credit(doc: NetworkDoc, study: CreditDoc): Study<Credit | Faulty> {
  const active = docOf(doc, study.scenario)
  if (!active.ok) return active.error
  const scenario = study.scenario ?? null
  const whole = yield* ask({ scenario, whole: true, baselines: ['no_reuse'] })
  const { network, answer } = whole
  const avoided = whole.avoided.no_reuse ?? null
  const nothing: Credit = {
    ...{ kind: 'credit', players: [], total: null, avoided, sample: null, core: null },
    status: answer?.status ?? null,
  }
  if (whole.issues.some(({ severity }) => severity === 'error')) return unreadable(whole.issues)
  const total = avoided?.avoided?.total ?? null
  if (network === null || answer === null || total === null) return nothing
  const players = playersOf({ network, answer }, study.players ?? 'flow')
  const n = players.length
  if (n > mostPlayers) return faulty(tooMany(n))
  const seed = study.seed ?? usualSeed
  const orders = n <= mostExact ? [] : drawOrders(n, study.permutations ?? usualOrders, seed)
  const singles = players.map((_, i) => 1 << i)
  const others = singles.map((single) => grand(n) & ~single)
  const asked = [
    ...new Set([
      ...(n <= mostExact ? properCoalitions(n) : coalitionsAlong(orders)),
      ...singles,
      ...others,
    ]),
  ].filter((coalition) => coalition !== 0 && coalition !== grand(n))
  const flowsOf = (coalition: Coalition) =>
    membersOf(coalition, n).flatMap((player) => players[player]?.flows ?? [])
  const outcomes = yield [0, grand(n), ...asked].map((coalition) => ({
    scenario,
    coalition: flowsOf(coalition),
  }))
  const [base, all, ...rest] = outcomes
  const [shut, open] = [base, all].map((each) =>
    each === undefined ? null : figureOf(each, 'solid_waste'),
  )
  const worths = new Map<Coalition, number>([
    [0, 0],
    [grand(n), total],
  ])
  for (const [k, outcome] of rest.entries()) {
    const waste = figureOf(outcome, 'solid_waste')
    if (shut == null || open == null || waste === null) return { ...nothing, status: 'infeasible' }
    worths.set(asked[k] ?? 0, shut - waste)
  }
  const worth = (coalition: Coalition): number => worths.get(coalition) ?? 0
  if (n === 0) return { ...nothing, total }
  const shares = n <= mostExact ? shapleyOf(n, worth) : sampledShapley(n, orders, worth)
  const { coalition, excess } = shares.worst
  // Solved afresh, the scenario may dispose of a little less at the same cost: no coalition is held to be better for that.
  const rounding = 1e-9 * Math.abs(total) + Math.abs(total - ((shut ?? 0) - (open ?? 0)))
  return {
    kind: 'credit',
    players: players.map((player, i) => ({
      ...player,
      shapley: shares.shapley[i] ?? 0,
      error: shares.errors?.[i] ?? null,
      removed: total - worth(others[i] ?? 0),
      alone: worth(singles[i] ?? 0),
    })),
    total,
    avoided,
    sample: shares.exact ? null : { orders: orders.length, seed },
    core: {
      holds: excess <= rounding,
      proved: shares.exact,
      worst: membersOf(coalition, n).map((player) => players[player]?.id ?? ''),
      excess,
    },
    status: 'optimal',
  }
}

type Group = Pick<Player, 'id' | 'kind' | 'flows' | 'carried'>

/** The players of a scenario: flows that carry waste to be reused, or groups of them, the largest first. */
function playersOf(scenario: Solved, kind: Player['kind']): readonly Group[] {
  const groups = new Map<string, Flow[]>()
  for (const flow of reuseIn(scenario)) {
    const id = { flow: flow.id, commodity: flow.commodity, taker: flow.to.process }[kind]
    groups.set(id, [...(groups.get(id) ?? []), flow])
  }
  return [...groups]
    .map(([id, flows]) => ({
      id,
      kind,
      flows: flows.map((flow) => flow.id),
      carried: sumOf(flows, (flow) =>
        massOf(scenario, flow.commodity, lookUp(scenario.answer.flows, flow.id) ?? 0),
      ),
    }))
    .sort((a, b) => b.carried - a.carried)
}

const tooMany = (players: number): Issue =>
  issue('players', 'too_many_players', { players: String(players), most: String(mostPlayers) })
