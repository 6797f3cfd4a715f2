import { lookUp } from '../../base/lookUp'
import { issue, type Issue } from '../../base/issue'
import type { SolveStatus } from '../../lp/solution'
import type { Flow } from '../../network/network'
import type { Avoided } from '../../answer/answer'
import { massOf, sumOf, type Solved } from '../../answer/totals'
import { reuseIn } from '../coalitions'
import { faulty, unreadable, type Faulty } from '../faulty'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
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

/**
 * How reuse flows share in the solid waste that they avoid together, against the baseline without reuse. All coalitions,
 * the empty and the whole one too, are worth what the same solve says of them.
 */
export interface Credit {
  readonly kind: 'credit'
  readonly players: readonly Player[]
  /** Waste avoided by all, which the shares add up to [t]; null where the baseline cannot deliver the same. */
  readonly total: number | null
  /** How much more that is than the ledger has, where the two differ beyond rounding [t]; else null. */
  readonly beyondLedger: number | null
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

const parameters = {
  scenario: ofScenario,
  players: {
    kind: 'choice',
    name: { en: 'Who shares', zh: '分摊对象' },
    usual: 'flow',
    options: {
      flow: { en: 'each reuse flow', zh: '每条再利用流' },
      commodity: { en: 'each waste', zh: '每种废物' },
      taker: { en: 'each plant that takes waste', zh: '每个接收废物的工厂' },
    },
  },
  // Orders that are drawn where there are too many coalitions to solve them all.
  permutations: {
    kind: 'count',
    name: { en: 'Orders drawn, if sampled', zh: '抽样次序数' },
    usual: 60,
    most: 10_000,
  },
  seed: { kind: 'seed', name: { en: 'Seed of the sample', zh: '抽样种子' }, usual: 1 },
} as const satisfies Parameters

type CreditDoc = StudyOf<'credit', typeof parameters>

/** Solves the coalitions of the reuse flows of a scenario, all of them or along orders drawn at random. */
function* credit(study: CreditDoc): Study<Credit | Faulty> {
  const scenario = study.scenario ?? null
  const whole = yield* ask({ scenario, whole: true, baselines: ['no_reuse'] })
  const { network, answer } = whole
  const avoided = whole.avoided.no_reuse ?? null
  const nothing: Credit = {
    ...{ kind: 'credit', players: [], total: null, beyondLedger: null, avoided },
    ...{ sample: null, core: null },
    status: answer?.status ?? null,
  }
  if (whole.issues.some(({ severity }) => severity === 'error')) return unreadable(whole.issues)
  const inLedger = avoided?.avoided?.total ?? null
  if (network === null || answer === null || inLedger === null) return nothing
  const players = playersOf({ network, answer }, study.players ?? parameters.players.usual)
  const n = players.length
  if (n > mostPlayers) return faulty(tooMany(n))
  const seed = study.seed ?? parameters.seed.usual
  const orders =
    n <= mostExact ? [] : drawOrders(n, study.permutations ?? parameters.permutations.usual, seed)
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
  if (shut == null || open == null) return { ...nothing, status: 'infeasible' }
  const total = shut - open
  const worths = new Map<Coalition, number>([
    [0, 0],
    [grand(n), total],
  ])
  for (const [k, outcome] of rest.entries()) {
    const waste = figureOf(outcome, 'solid_waste')
    if (waste === null) return { ...nothing, status: 'infeasible' }
    worths.set(asked[k] ?? 0, shut - waste)
  }
  const worth = (coalition: Coalition): number => worths.get(coalition) ?? 0
  if (n === 0) return { ...nothing, total: inLedger }
  const shares = n <= mostExact ? shapleyOf(n, worth) : sampledShapley(n, orders, worth)
  const { coalition, excess } = shares.worst
  const rounding = 1e-9 * Math.max(...[...worths.values()].map(Math.abs))
  const isInLedger = Math.abs(total - inLedger) <= 1e-9 * Math.max(Math.abs(shut), Math.abs(open))
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
    beyondLedger: isInLedger ? null : total - inLedger,
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

/** How the reuse flows of a scenario share in the solid waste avoided. */
export const creditKind = studyKind({
  kind: 'credit',
  name: { en: 'Credit for avoided waste', zh: '减排固废归因' },
  about: {
    en: 'How much of the solid waste avoided is owed to each reuse, fairly shared (Shapley), against the baseline without reuse.',
    zh: '以无再利用为基准，按沙普利值公平分摊每项再利用对减排固废的贡献。',
  },
  parameters,
  make: () => ({ players: 'commodity' }),
  run: (_, study) => credit(study),
  table: ({ players }: Credit) => ({
    heads: [
      'player',
      ...['carried', 'shapley', 'standard_error', 'without_it', 'alone'].map((head) =>
        headOf(head, 't'),
      ),
    ],
    rows: players.map(({ id, carried, shapley, error, removed, alone }) => [
      ...[id, carried, shapley, error, removed, alone],
    ]),
  }),
})
