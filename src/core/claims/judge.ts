import { lookUp } from '../base/lookUp'
import { derivedOf, isDerivedId } from '../answer/derived/derivedIndicators'
import { indicatorOf, isIndicatorId } from '../indicator/indicators'
import type { Issue } from '../base/issue'
import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { Measure } from '../answer/answer'
import type { Text } from '../base/text'
import { evaluate, inUnit, parseExpression, readAmount, type Quantity } from '../base/units'
import type { Check, Claim, Claims, Comparison } from './claim'
import { checkClaims } from './check'
import { figureLabel, namedBy, readFigure, type Run } from './figures'
import { quantityOf, unitOfClaim } from './quantities'
import { corners, keyOf, runTask, taskOf, tasksOf, type Inputs, type Networks } from './tasks'

/** What the balance says of a claim. */
export type VerdictKind = 'reproduced' | 'within_range' | 'contradicted' | 'not_checkable'

/** A figure that went into a check. */
export interface FigureTerm extends Measure {
  /** Its name in the expression. */
  readonly symbol: string
  readonly label: Text
  /** Scenario and goal that it was read under. */
  readonly scenario: string | null
  readonly goal: string | null
}

/** A check with its arithmetic. */
export interface Outcome {
  readonly verdict: Exclude<VerdictKind, 'not_checkable'>
  readonly network: string
  readonly scenario: string | null
  readonly goal: string | null
  readonly expression: string
  readonly terms: readonly FigureTerm[]
  readonly comparison: Comparison
  readonly claimed: Measure
  /** Relative difference that counts as the same. */
  readonly tolerance: number
  /** In the unit of what is claimed. */
  readonly computed: number
  /** Least and most over the ends of the uncertain inputs; null when none is named. */
  readonly range: { readonly low: number; readonly high: number } | null
}

/** A claim judged. */
export interface Verdict {
  readonly id: string
  readonly claim: Claim
  /** null when the check itself is at fault, or its network has no answer: `issues` say which. */
  readonly kind: VerdictKind | null
  readonly outcome: Outcome | null
  /** Other readings, by id. */
  readonly readings: Readonly<Record<string, Outcome>>
  readonly issues: readonly Issue[]
}

/**
 * Judges claims by solving the networks they name, each once. Nothing is stored: verdicts are computed anew from the
 * models. `onProgress` hears how many networks are solved, of how many.
 */
export function judgeClaims(
  claims: Claims,
  networks: Networks,
  library: Library,
  solve: SolveProgram,
  onProgress?: (done: number, of: number) => void,
): readonly Verdict[] {
  const issues = checkClaims(claims, networks, library)
  const faulty = (id: string) => issues.filter(({ path }) => path.startsWith(`claims.${id}.`))
  const sound = Object.entries(claims.claims).filter(([id]) => faulty(id).length === 0)
  const tasks = tasksOf(sound.flatMap(([, claim]) => checksOf(claim)))
  const runs = new Map<string, Run>()
  tasks.forEach((task, done) => {
    onProgress?.(done, tasks.length)
    const run = runTask(task, networks, library, solve)
    if (run !== null) runs.set(keyOf(task), run)
  })
  onProgress?.(tasks.length, tasks.length)
  return Object.entries(claims.claims).map(([id, claim]) => verdictOf(id, claim, runs, faulty(id)))
}

/** The checks of a claim, its other readings included. */
const checksOf = ({ check, readings = {} }: Claim): readonly Check[] => [
  ...(check === undefined ? [] : [check]),
  ...Object.values(readings),
]

function verdictOf(
  id: string,
  claim: Claim,
  runs: ReadonlyMap<string, Run>,
  issues: readonly Issue[],
): Verdict {
  const verdict = { id, claim, readings: {}, issues }
  if (issues.length > 0) return { ...verdict, kind: null, outcome: null }
  const outcome = claim.check === undefined ? null : judge(claim.check, runs)
  const readings = Object.entries(claim.readings ?? {}).flatMap(([reading, check]) => {
    const found = judge(check, runs)
    return found === null ? [] : [[reading, found] as const]
  })
  const unsolved: readonly Issue[] =
    claim.check !== undefined && outcome === null
      ? [
          {
            path: `claims.${id}.check`,
            code: 'claim_unsolved',
            values: { network: claim.check.network },
            severity: 'error',
          },
        ]
      : []
  return {
    ...verdict,
    kind: claim.check === undefined ? 'not_checkable' : (outcome?.verdict ?? null),
    outcome,
    readings: Object.fromEntries(readings),
    issues: unsolved,
  }
}

/** One check; null where a network has no answer or leaves a figure undefined. */
function judge(check: Check, runs: ReadonlyMap<string, Run>): Outcome | null {
  const unit = unitOfClaim(check)
  const claimed = readAmount(check.claimed, unit)
  const tolerance = readAmount(check.tolerance ?? 0, '1')
  const computed = compute(check, runs, [])
  if (!claimed.ok || !tolerance.ok || computed === null) return null
  const ends =
    check.uncertain === undefined
      ? []
      : corners(check.uncertain).map((inputs) => compute(check, runs, inputs)?.value ?? NaN)
  const all = [...ends.filter(Number.isFinite), computed.value]
  const range = ends.length === 0 ? null : { low: Math.min(...all), high: Math.max(...all) }
  const holds = (low: number, high: number) =>
    agrees(check.comparison, low, high, claimed.value, tolerance.value)
  return {
    verdict: holds(computed.value, computed.value)
      ? 'reproduced'
      : range !== null && holds(range.low, range.high)
        ? 'within_range'
        : 'contradicted',
    network: check.network,
    scenario: check.scenario ?? null,
    goal: check.goal ?? null,
    expression: check.expression,
    terms: computed.terms,
    comparison: check.comparison,
    claimed: { value: claimed.value, unit },
    tolerance: tolerance.value,
    computed: computed.value,
    range,
  }
}

/** Amounts below this are rounding of the solver [unit of the claim]. */
const noise = 1e-6

/** Whether anything between two computed amounts stands to the claimed one as the comparison asks. */
export function agrees(
  comparison: Comparison,
  low: number,
  high: number,
  claimed: number,
  tolerance: number,
): boolean {
  const slack = tolerance * Math.abs(claimed) + noise
  switch (comparison) {
    case 'equal':
      return low - slack <= claimed && claimed <= high + slack
    case 'at_least':
      return high >= claimed - slack
    case 'at_most':
      return low <= claimed + slack
    case 'above':
      return high > claimed + slack
    case 'below':
      return low < claimed - slack
  }
}

/** The expression of a check at given inputs, in the unit of its claim, with the figures used. */
function compute(
  check: Check,
  runs: ReadonlyMap<string, Run>,
  inputs: Inputs,
): { readonly value: number; readonly terms: readonly FigureTerm[] } | null {
  const terms: FigureTerm[] = []
  const scope = new Map<string, Quantity>()
  for (const [symbol, figure] of Object.entries(check.where)) {
    const named = namedBy(figure)
    const task = taskOf(check, figure, inputs)
    const run = runs.get(keyOf(task))
    const found = named === null || run === undefined ? null : readFigure(named.kind, named.id, run)
    const quantity = found === null ? null : quantityOf(found)
    if (named === null || run === undefined || found === null || quantity === null) return null
    const { scenario, goal } = task
    const label = labelled(figureLabel(named.kind), nameOf(named.id, run))
    terms.push({ symbol, label, ...found, scenario, goal })
    scope.set(symbol, quantity)
  }
  const expression = parseExpression(check.expression)
  const quantity = expression.ok ? evaluate(expression.value, scope) : expression
  const value = quantity.ok
    ? inUnit(quantity.value, unitOfClaim(check), check.expression)
    : quantity
  return value.ok ? { value: value.value, terms } : null
}

const baselines: Readonly<Record<string, Text>> = {
  no_reuse: { en: 'no reuse', zh: '“不利用”基准' },
  as_usual: { en: 'business as usual', zh: '“常规利用”基准' },
}

const labelled = (label: Text, name: Text): Text => ({
  en: label.en.replace('{name}', name.en),
  zh: (label.zh ?? label.en).replace('{name}', name.zh ?? name.en),
})

/** What an id of a figure is called: a commodity, process, parameter or indicator, or two of them; else the id itself. */
function nameOf(id: string, { network, library }: Run): Text {
  const named = (part: string): Text => {
    if (isIndicatorId(part)) return indicatorOf(part).name
    if (isDerivedId(part)) return derivedOf(part).name
    return (
      lookUp(baselines, part) ??
      lookUp(network.commodities, part)?.name ??
      lookUp(network.processes, part)?.name ??
      lookUp(network.parameters, part)?.name ??
      lookUp(library.commodities, part)?.name ??
      lookUp(library.recipes, part)?.name ?? { en: part }
    )
  }
  const names = id.split('.').map(named)
  return {
    en: names.map(({ en }) => en).join(' → '),
    zh: names.map(({ en, zh }) => zh ?? en).join(' → '),
  }
}
