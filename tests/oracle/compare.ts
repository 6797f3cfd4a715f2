import type { NetworkDoc } from '../../src/core/format/doc'
import type { Answer } from '../../src/core/answer/answer'
import { simulate } from '../../src/core/run/simulate'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from '../support/solvers'
import type { Doc } from './document'
import type { Model } from './translate/model'
import { solveModel, type Measured, type OracleAnswer } from './solve'
import { glpsolThere, solveByHighs, usualSolver, type SolveText } from './solve/solver'
import { translate } from './translate'
import { read } from './units'

/** What comes of one document that both hands answer. */
export const kinds = [
  'agree',
  'wrong verdict',
  'wrong objective',
  'wrong indicator',
  'not verified',
  'refused',
  'crash',
  'oracle unsure',
  'oracle refuses',
] as const

export type Kind = (typeof kinds)[number]

/** How the two answers of a document compare. */
export interface Comparison {
  readonly kind: Kind
  /** What differs, in words. */
  readonly detail: string
  /** What the oracle found: optimal, infeasible or unbounded; empty where it found nothing. */
  readonly verdict: string
  /** Time that the product took [ms]. */
  readonly ms: number
}

/** The product's answer, or why there is none. */
export type Product = (
  doc: Doc,
) => Pick<Answer, 'status' | 'objective' | 'indicators' | 'flows' | 'certificate'> | string

/** The product as it is: parsed, solved and certified; the issues of a document that it refuses. */
export const theProduct: Product = (doc) => {
  const whole = { format: 'loopworks/1', name: { en: 'Oracle' }, currency: 'CNY', ...doc }
  const { answer, issues } = simulate(
    { doc: whole as unknown as NetworkDoc, scenario: null, baselines: [] },
    bundledLibrary,
    solve,
  )
  if (answer !== null) return answer
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, values }) => `${path} ${code} ${JSON.stringify(values)}`)
    .join('; ')
}

const word = (value: number): string => String(Number(value.toPrecision(10)))

/** Whether two values are the same: relative to the larger, and to what they are the sums of. */
function isClose(product: number, { value, size }: Measured): boolean {
  const larger = Math.max(Math.abs(product), Math.abs(value))
  return Math.abs(product - value) <= 1e-6 * larger + 1e-8 * size + 1e-12
}

/** What makes a run fail. */
export const disagreements: readonly Kind[] = [
  'wrong verdict',
  'wrong objective',
  'wrong indicator',
  'crash',
]

/**
 * Solves a document by the product and by the oracle, and says whether they agree. The oracle has two solvers, of which
 * the seed names the first; where that one is not sure or disagrees, the other is asked, and both must say the same.
 */
export function compare(doc: Doc, product: Product = theProduct, seed = 0): Comparison {
  let model: Model
  try {
    model = translate(doc)
  } catch (error) {
    return { kind: 'oracle refuses', detail: String(error), verdict: '', ms: 0 }
  }
  const began = performance.now()
  const answer = askedFor(product, doc)
  const ms = performance.now() - began
  const by = (solve: SolveText): Comparison => {
    const oracle = solveModel(model, solve)
    return { ...judge(doc, model, oracle, answer), verdict: oracle.verdict, ms }
  }
  const first = by(seed % 2 === 0 ? solveByHighs : usualSolver)
  const settled = first.kind !== 'oracle unsure' && !disagreements.includes(first.kind)
  if (settled || !glpsolThere) return first
  const second = by(seed % 2 === 0 ? usualSolver : solveByHighs)
  if (first.kind === 'oracle unsure' || first.kind === second.kind) return second
  const detail = `${first.kind} ${first.detail} | ${second.kind} ${second.detail}`
  return { ...first, kind: 'oracle unsure', detail }
}

/** The product's answer, or what it threw. */
function askedFor(product: Product, doc: Doc): ReturnType<Product> | Error {
  try {
    return product(doc)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

type Judged = Pick<Comparison, 'kind' | 'detail'>

function judge(
  doc: Doc,
  model: Model,
  oracle: OracleAnswer,
  answer: ReturnType<Product> | Error,
): Judged {
  if (answer instanceof Error) return { kind: 'crash', detail: answer.stack ?? answer.message }
  if (typeof answer === 'string') return { kind: 'refused', detail: answer }
  if (oracle.verdict === 'unsure') return { kind: 'oracle unsure', detail: answer.status }
  const verified = answer.certificate !== null && answer.certificate.verdict !== 'fail'
  if (answer.status === 'limit' || answer.status === 'rejected')
    return { kind: 'not verified', detail: answer.status }
  if (answer.status === 'optimal' && !verified)
    return { kind: 'not verified', detail: 'the certificate fails' }
  const both = `product ${answer.status}, oracle ${oracle.verdict}`
  if (oracle.openTie !== null)
    return answer.status === 'infeasible'
      ? { kind: 'wrong verdict', detail: both }
      : { kind: 'agree', detail: `no limit to ${oracle.openTie}` }
  if (answer.status !== oracle.verdict) return { kind: 'wrong verdict', detail: both }
  if (answer.status !== 'optimal') return { kind: 'agree', detail: '' }
  if (answer.objective === null || !isClose(answer.objective, oracle.objective))
    return {
      kind: 'wrong objective',
      detail: `${answer.objective} for ${word(oracle.objective.value)}`,
    }
  // What runs at all is chosen by the goal and the cost; other choices may be as good, with other burdens.
  const wrong = oracle.decided
    ? [...wrongIndicators(oracle, answer), ...wrongHaul(doc, model, oracle, answer)]
    : wrongIndicators(oracle, answer).filter((each) => each.startsWith('cost '))
  return wrong.length === 0
    ? { kind: 'agree', detail: '' }
    : { kind: 'wrong indicator', detail: wrong.join(', ') }
}

/** Indicators that differ; work is told by the last tie-break. */
const wrongIndicators = (oracle: OracleAnswer, { indicators }: Pick<Answer, 'indicators'>) =>
  Object.entries(oracle.indicators)
    .filter(([id, each]) => id !== 'transport_work' && !isClose(indicators[id]?.value ?? NaN, each))
    .map(([id, each]) => `${id} ${indicators[id]?.value} for ${word(each.value)}`)

/** The last tie-break, by the product's own flows: work, and a metre beside each distance. */
function wrongHaul(
  { commodities }: Doc,
  { haul, goodOf }: Model,
  oracle: OracleAnswer,
  { flows }: Pick<Answer, 'flows'>,
): readonly string[] {
  const parts = [...haul].map(([id, each]) => {
    const unit = commodities?.[goodOf.get(id) ?? '']?.unit ?? ''
    return each * (flows[id] ?? NaN) * read(`1 ${unit}`, unit)
  })
  const value = parts.reduce((sum, each) => sum + each, 0)
  return isClose(value, oracle.haul) ? [] : [`haul ${value} for ${word(oracle.haul.value)}`]
}
