import { isMixedInteger, type LinearProgram } from './program'
import { coefficientRange, far, findScaling, type Scaling } from './scale'
import type {
  Certificate,
  CertificateCheck,
  CertificateCheckId,
  SolverAnswer,
  Verdict,
} from './solution'
import { at } from './vector'

const passes = 1e-9
const warns = 1e-7
/** Widest range of coefficients after scaling that passes. */
const widestRange = 1e6

/**
 * Our own proof that an answer is feasible and optimal, from the program in its own units and independent of the
 * solver: weak duality for a linear program, the bound of branch and bound for a mixed-integer one. Residuals are
 * relative to what they are made of, never to 1, which is a unit (RELIABILITY 3.3).
 */
export function certify(
  program: LinearProgram,
  answer: SolverAnswer,
  scaling: Scaling = findScaling(program),
): Certificate {
  const integer = isMixedInteger(program)
  const finite = finiteCheck(program, answer, integer)
  if (finite.verdict === 'fail') return { verdict: 'fail', residuals: { finite } }
  const primal = {
    finite,
    rows: rowCheck(program, answer.x, scaling),
    bounds: boundCheck(program, answer.x, scaling),
    range: rangeCheck(program, scaling),
  }
  return summarise(
    integer
      ? {
          ...primal,
          integrality: integralityCheck(program, answer.x),
          gap: boundGapCheck(program, answer, scaling),
        }
      : { ...primal, ...dualChecks(program, answer, scaling) },
  )
}

/** The certificate with one check added or replaced, such as the physics recomputed from the document. */
export const withCheck = (
  certificate: Certificate,
  id: CertificateCheckId,
  check: CertificateCheck,
): Certificate => summarise({ ...certificate.residuals, [id]: check })

/** A check that passes up to 1e-9 and warns up to 1e-7. */
export const checkOf = (residual: number, worst?: string): CertificateCheck => ({
  verdict: residual <= passes ? 'pass' : residual <= warns ? 'warn' : 'fail',
  residual,
  threshold: passes,
  ...(worst === undefined || !(residual !== 0) ? {} : { worst }),
})

function summarise(residuals: Certificate['residuals']): Certificate {
  const verdicts: Verdict[] = Object.values(residuals).map((check) => check.verdict)
  const verdict = verdicts.includes('fail') ? 'fail' : verdicts.includes('warn') ? 'warn' : 'pass'
  return { verdict, residuals }
}

function finiteCheck(
  program: LinearProgram,
  { x, y }: SolverAnswer,
  integer: boolean,
): CertificateCheck {
  const complete =
    x.length === program.columnNames.length && (integer || y.length === program.rowNames.length)
  const [column, row] = [firstInfinite(x), firstInfinite(y)]
  const worst = program.columnNames[column] ?? program.rowNames[row]
  return checkOf(complete && column < 0 && row < 0 ? 0 : Infinity, worst)
}

/** Where the first entry stands that is no finite number; −1 where all are. */
function firstInfinite(vector: Float64Array): number {
  for (let i = 0; i < vector.length; i++) if (!Number.isFinite(at(vector, i))) return i
  return -1
}

function rowCheck(program: LinearProgram, x: Float64Array, scaling: Scaling): CertificateCheck {
  const activity = new Float64Array(program.rowNames.length)
  const size = new Float64Array(activity.length)
  // Written out, as in reducedCosts: a warm re-solve spends a third of its time here.
  const { start, index, value } = program.matrix
  for (let j = 0; j < x.length; j++) {
    const amount = at(x, j)
    if (amount === 0) continue
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      const i = at(index, k)
      const term = at(value, k) * amount
      activity[i] = at(activity, i) + term
      size[i] = at(size, i) + Math.abs(term)
    }
  }
  return worstOf(program.rowNames, (i) => {
    const below = at(program.rowLower, i) - at(activity, i)
    const above = at(activity, i) - at(program.rowUpper, i)
    if (below <= 0 && above <= 0) return 0
    const side = Math.abs(below > above ? at(program.rowLower, i) : at(program.rowUpper, i))
    return Math.max(below, above) / (at(size, i) + side + 1e-9 / at(scaling.row, i))
  })
}

const boundCheck = (program: LinearProgram, x: Float64Array, scaling: Scaling): CertificateCheck =>
  worstOf(
    program.columnNames,
    (j) =>
      Math.max(at(program.columnLower, j) - at(x, j), at(x, j) - at(program.columnUpper, j), 0) /
      at(scaling.column, j),
  )

function rangeCheck(program: LinearProgram, scaling: Scaling): CertificateCheck {
  const { min, max } = coefficientRange(program, scaling)
  const range = max / min
  const verdict = range > 1e9 || min < 1e-9 ? 'fail' : range > widestRange ? 'warn' : 'pass'
  return { verdict, residual: range, threshold: widestRange }
}

const integralityCheck = (program: LinearProgram, x: Float64Array): CertificateCheck =>
  worstOf(program.columnNames, (j) =>
    at(program.integer, j) ? Math.abs(at(x, j) - Math.round(at(x, j))) : 0,
  )

function boundGapCheck(
  program: LinearProgram,
  { x, bound }: SolverAnswer,
  scaling: Scaling,
): CertificateCheck {
  if (bound === undefined) return checkOf(Infinity)
  const { value, size } = objectiveTerms(program, x)
  return checkOf(relativeGap(value, bound, size, scaling))
}

/** Dual feasibility, signs, and the gap between the primal and the dual objective. */
function dualChecks(
  program: LinearProgram,
  answer: SolverAnswer,
  scaling: Scaling,
): Pick<Record<CertificateCheckId, CertificateCheck>, 'dual' | 'dualSign' | 'gap'> {
  const sense = program.maximize ? -1 : 1
  const y = answer.y.map((value) => value * sense)
  const slopes = reducedCosts(program, answer.y)
  const { rowLower, rowUpper, columnLower, columnUpper } = program
  const farRow = scaling.row.map((row) => far / row)
  const farColumn = scaling.column.map((column) => far * column)
  const dual = worstOf(program.columnNames, (j) => {
    const slope = at(slopes.value, j)
    const wrong = wrongSide(slope, at(columnLower, j), at(columnUpper, j), at(farColumn, j))
    return (
      wrong && wrong / (at(slopes.size, j) + (1e-9 * scaling.objective) / at(scaling.column, j))
    )
  })
  const dualSign = worstOf(program.rowNames, (i) => {
    const wrong = wrongSide(at(y, i), at(rowLower, i), at(rowUpper, i), at(farRow, i))
    return wrong && Math.max(wrong / (at(scaling.row, i) * scaling.objective), 1)
  })
  const primalSide = objectiveTerms(program, answer.x)
  const rows = leaningOn(y, rowLower, rowUpper, farRow)
  const columns = leaningOn(slopes.value, columnLower, columnUpper, farColumn)
  const dualSide = rows.value + columns.value
  const size = primalSide.size + rows.size + columns.size
  const gap = checkOf(relativeGap(sense * primalSide.value, dualSide, size, scaling))
  return { dual, dualSign, gap }
}

/** What multipliers come to at the bounds that they lean on, and the size of what that was summed from. */
function leaningOn(
  weights: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
  farAway: Float64Array,
): { readonly value: number; readonly size: number } {
  let [value, size] = [0, 0]
  for (let i = 0; i < weights.length; i++) {
    const weight = at(weights, i)
    if (weight === 0) continue
    const side = weight > 0 ? at(lower, i) : -at(upper, i)
    if (side <= -at(farAway, i)) continue
    value += Math.abs(weight) * side
    size += Math.abs(weight * side)
  }
  return { value, size }
}

/** Reduced costs of the minimisation, c − y A, and the size of what each was summed from. */
interface ReducedCosts {
  readonly value: Float64Array
  readonly size: Float64Array
}

/**
 * Reduced costs [unit of the objective per unit of the column], as if minimised: positive ones hold a column at its
 * lower bound. What is within 1e-12 of the terms it was summed from is rounding, and 0.
 */
export function reducedCosts(program: LinearProgram, y: Float64Array): ReducedCosts {
  const sense = program.maximize ? -1 : 1
  const { start, index, value: entry } = program.matrix
  const value = new Float64Array(program.cost.length)
  const size = new Float64Array(value.length)
  for (let j = 0; j < value.length; j++) {
    const cost = at(program.cost, j)
    let priced = 0
    let terms = Math.abs(cost)
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      const term = at(entry, k) * at(y, at(index, k))
      priced += term
      terms += Math.abs(term)
    }
    const difference = sense * (cost - priced)
    value[j] = Math.abs(difference) <= 1e-12 * terms ? 0 : difference
    size[j] = terms
  }
  return { value, size }
}

/** How much of a multiplier leans on a bound that is not there, or too far away to be told from that. */
const wrongSide = (multiplier: number, lower: number, upper: number, farAway: number): number =>
  multiplier > 0 && lower <= -farAway
    ? multiplier
    : multiplier < 0 && upper >= farAway
      ? -multiplier
      : 0

/** Sum and sum of magnitudes of the terms of the objective, without its constant. */
function objectiveTerms(
  program: LinearProgram,
  x: Float64Array,
): { readonly value: number; readonly size: number } {
  let [value, size] = [0, 0]
  for (let j = 0; j < program.cost.length; j++) {
    const term = at(program.cost, j) * at(x, j)
    value += term
    size += Math.abs(term)
  }
  return { value, size }
}

/** Gap relative to the objective; where that cancels out, to a millionth of the terms that cancelled. */
const relativeGap = (primal: number, dual: number, size: number, scaling: Scaling): number =>
  // Against terms that overflow any gap would be nothing.
  Number.isFinite(size)
    ? Math.abs(primal - dual) /
      Math.max(Math.abs(primal), Math.abs(dual), 1e-6 * size, 1e-12 * scaling.objective)
    : Infinity

function worstOf(names: readonly string[], residualOf: (i: number) => number): CertificateCheck {
  let worst = -1
  let residual = 0
  for (let i = 0; i < names.length; i++) {
    const candidate = residualOf(i)
    if (candidate > residual || Number.isNaN(candidate)) {
      worst = i
      residual = Number.isNaN(candidate) ? Infinity : candidate
    }
  }
  return checkOf(residual, names[worst])
}
