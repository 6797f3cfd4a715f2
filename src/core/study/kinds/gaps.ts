import { lookUp } from '../../base/lookUp'
import type { Library } from '../../library/library'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../format/doc'
import { objectivePatch } from '../../format/objectivePatch'
import { libraryCommodities } from '../../parse/commodities'
import { mergePatches } from '../../format/patch'
import type { Answer } from '../../answer/answer'
import { unreadable, type Faulty } from '../faulty'
import { draftCandidates, type Draft } from '../gaps/candidates'
import { findChokes, follow, type Choke } from '../gaps/chokes'
import { candidateId, takerPatch } from '../gaps/patch'
import { offersIn } from '../gaps/prices'
import { findBroken, type Broken } from '../gaps/surplus'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
import { ask, figureOf, type Outcome, type Study } from '../study'

/** Where chains are broken, which plant of the library would close them, and what chokes. All at least cost. */
export interface Gaps {
  readonly kind: 'gaps'
  readonly currency: string
  readonly breaks: readonly BreakPoint[]
  /** Confirmed by a solve of their own, the most profitable first. */
  readonly candidates: readonly Candidate[]
  readonly chokes: readonly Choke[]
  /** Recipes that would close a break point, before any was confirmed. */
  readonly priced: number
  readonly status: SolveStatus | null
}

export interface BreakPoint extends Omit<Broken, 'places'> {
  readonly unit: string
  /** Recipes of the candidates that close it. */
  readonly closedBy: readonly string[]
  /** Recipes of the library that take or make it, whether they pay or not. */
  readonly known: number
  /** What all periods would cost less, and what less be disposed of, if somebody took all of it for nothing; solved. */
  readonly ifTaken: { readonly saving: number; readonly wasteAvoided: number } | null
}

/** A plant that was priced and then solved with. */
export interface Candidate extends Draft {
  readonly verdict: 'pays' | 'does_not_pay' | 'impossible'
  /** Level at which it was solved: as far as it pays, or where it does not, made to run [unit over all periods]. */
  readonly activity: number
  /** What a year of the network costs less, what is disposed of less, and so on; negative: more. */
  readonly saving: number
  readonly wasteAvoided: number
  readonly co2eAvoided: number
  readonly waterSaved: number
}

const parameters = {
  scenario: ofScenario,
  // Candidates are confirmed by a solve of their own, bottlenecks followed to the end of their price.
  candidates: {
    kind: 'count',
    name: { en: 'Candidates to confirm', zh: '确认的候选数' },
    usual: 16,
    most: 100,
  },
  chokes: {
    kind: 'count',
    name: { en: 'Bottlenecks to follow', zh: '追踪的瓶颈数' },
    usual: 6,
    most: 100,
  },
} as const satisfies Parameters

type GapsDoc = StudyOf<'gaps', typeof parameters>

/** Prices every absent recipe at the shadow prices of the least-cost answer, and solves again with the best. */
function* gaps(doc: NetworkDoc, study: GapsDoc, library: Library): Study<Gaps | Faulty> {
  const scenario = study.scenario ?? null
  const goal = objectivePatch({ minimize: 'cost' })
  const whole = yield* ask({ scenario, patch: goal, whole: true })
  const { network, answer } = whole
  if (network === null) return unreadable(whole.issues)
  if (answer?.status !== 'optimal')
    return {
      ...{ kind: 'gaps', breaks: [], candidates: [], chokes: [], priced: 0 },
      currency: network.currency,
      status: answer?.status ?? null,
    }
  const solved = { network, answer }
  const commodityOf = libraryCommodities(doc, library)
  const broken = findBroken(solved)
  const offers = offersIn(solved, broken, library)
  const drafts = draftCandidates(solved, doc, broken, offers, library, commodityOf)
  const chosen = choose(drafts, broken, study.candidates ?? parameters.candidates.usual)

  const asBuilt = (draft: Draft, share: number) => ({
    scenario,
    patch: mergePatches(goal, share === 0 ? draft.patch : forced(draft, share)),
  })
  const free = yield chosen.map((draft) => asBuilt(draft, 0))
  const runs = free.map((outcome, k) => levelOf(outcome, chosen[k]))
  const idle = chosen.filter((_, k) => free[k]?.answer?.status === 'optimal' && runs[k] === 0)
  const made = yield idle.map((draft) => asBuilt(draft, 1))
  const candidates = chosen.map((draft, k): Candidate => {
    const at = idle.indexOf(draft)
    const pays = at === -1
    const outcome = pays ? free[k] : made[at]
    const found = outcome?.answer?.status === 'optimal' ? outcome.answer : null
    const less = (indicator: string): number =>
      found === null || outcome === undefined
        ? 0
        : (lookUp(answer.indicators, indicator)?.value ?? 0) - (figureOf(outcome, indicator) ?? 0)
    return {
      ...draft,
      verdict: found === null ? 'impossible' : pays ? 'pays' : 'does_not_pay',
      activity: outcome === undefined ? 0 : levelOf(outcome, draft),
      saving: less('cost'),
      wasteAvoided: less('solid_waste'),
      co2eAvoided: less('co2e'),
      waterSaved: less('fresh_water'),
    }
  })
  const surplus = broken.filter(({ terms }) => terms !== 'buy')
  const taken = yield surplus.map(({ commodity, amount, places }) => ({
    scenario,
    patch: mergePatches(goal, takerPatch(commodity, amount / network.periods, places, network)),
  }))
  const chokes: Choke[] = []
  for (const [k, binding] of findChokes(solved).entries())
    chokes.push(
      k < (study.chokes ?? parameters.chokes.usual)
        ? yield* follow(binding, solved, scenario, goal)
        : { ...binding.choke, followed: false, holdsUntil: null },
    )
  return {
    kind: 'gaps',
    currency: network.currency,
    breaks: broken
      .map((each) => ({
        ...breakPoint(each, lookUp(network.commodities, each.commodity)?.unit, chosen, drafts),
        ifTaken: worthOf(answer, taken[surplus.indexOf(each)]),
      }))
      .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost)),
    candidates: candidates.sort((a, b) => b.saving - a.saving),
    chokes,
    priced: drafts.length,
    status: 'optimal',
  }
}

/** For each broken waste the best candidate, whether it pays or not; then those that gain most. */
function choose(
  drafts: readonly Draft[],
  broken: readonly Broken[],
  count: number,
): readonly Draft[] {
  const gain = ({ reducedCost, scale }: Draft): number => -reducedCost * scale
  const ranked = [...drafts].sort((a, b) => gain(b) - gain(a))
  const surplus = broken
    .filter(({ terms }) => terms !== 'buy')
    .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost))
  const first = surplus.flatMap(({ commodity }) => {
    const best = ranked.find(({ closes }) => closes.includes(commodity))
    return best === undefined ? [] : [best]
  })
  return [...new Set([...first, ...ranked.filter((draft) => gain(draft) > 0)])].slice(0, count)
}

function breakPoint(
  { commodity, terms, amount, cost }: Broken,
  unit: string | undefined,
  chosen: readonly Draft[],
  drafts: readonly Draft[],
): Omit<BreakPoint, 'ifTaken'> {
  const closing = (list: readonly Draft[]) =>
    list.filter(({ closes }) => closes.includes(commodity)).map(({ recipe }) => recipe)
  return {
    ...{ commodity, terms, amount, cost, unit: unit ?? '' },
    closedBy: closing(chosen),
    known: closing(drafts).length,
  }
}

/** What an outcome saves beside an answer; null where it has no optimum. */
function worthOf(base: Answer, outcome: Outcome | undefined): BreakPoint['ifTaken'] {
  const less = (indicator: string): number | null => {
    const [before, after] = [
      lookUp(base.indicators, indicator)?.value,
      outcome === undefined ? null : figureOf(outcome, indicator),
    ]
    return before === undefined || after === null ? null : before - after
  }
  const [saving, wasteAvoided] = [less('cost'), less('solid_waste')]
  return saving === null || wasteAvoided === null ? null : { saving, wasteAvoided }
}

/** The patch of a candidate that has to run at a share of its scale. */
const forced = ({ patch, recipe, scale, unit }: Draft, share: number): unknown =>
  mergePatches(patch, {
    processes: {
      [candidateId(recipe)]: { minimum: `${String(scale * share * (1 - 1e-6))} ${unit}` },
    },
  })

function levelOf({ answer }: { readonly answer: Answer | null }, draft: Draft | undefined): number {
  const modes = lookUp(answer?.activities, candidateId(draft?.recipe ?? '')) ?? {}
  const level = Object.values(modes).reduce((sum, each) => sum + each, 0)
  return level > 1e-9 * (draft?.scale ?? 1) ? level : 0
}

/** Plants of the library that are missing, and capacities that choke. */
export const gapsKind = studyKind({
  kind: 'gaps',
  name: { en: 'Missing plants and bottlenecks', zh: '断点与堵点' },
  about: {
    en: 'Which waste has no taker and which need no supplier, which plant of the library would pay, and which capacities choke; each confirmed by a solve.',
    zh: '哪些废物无人接收、哪些需求无人供应，目录中哪些工厂值得引入，哪些产能成为瓶颈；逐一求解确认。',
  },
  parameters,
  make: () => ({}),
  run: gaps,
  table: ({ currency, candidates }: Gaps) => ({
    heads: [
      ...['recipe', 'verdict', 'closes', 'unit', 'activity'],
      headOf('reduced_cost', `${currency}/unit`),
      headOf('investment', currency),
      headOf('saving', currency),
      ...['waste_avoided [t]', 'co2e_avoided [t]', 'water_saved [m3]'],
    ],
    rows: candidates.map((each) => [
      ...[each.recipe, each.verdict, each.closes.join(' '), each.unit, each.activity],
      ...[each.reducedCost, each.investment, each.saving, each.wasteAvoided],
      ...[each.co2eAvoided, each.waterSaved],
    ]),
  }),
})
