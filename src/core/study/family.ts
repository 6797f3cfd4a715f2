import { goalsInOrder, indicatorIds, indicatorOf } from '../indicator/indicators'
import { buildProgram, type BuiltProgram } from '../lp/build'
import { certify } from '../lp/certify'
import { chooseAmongOptima } from '../lp/optima'
import { isMixedInteger, type LinearProgram } from '../lp/program'
import { findScaling, type Scaling } from '../lp/scale'
import type { CertifiedSolution, SolveProgram } from '../lp/solution'
import { keyOf } from '../lp/subjects'
import { weightsOf } from '../lp/weights'
import type { Network } from '../network/network'
import { noAnswer, type Answer, type Measure } from '../answer/answer'
import { readAmounts } from '../answer/amounts'

/** The answers along a straight line of programs: of all their numbers, each moves by the same share of its way. */
export type Family = (share: number, indicatorsOnly: boolean) => Answer

/** Where it is proved, beside the two ends, that the numbers lie on straight lines. */
const proofs = [0.137, 0.618]

/** How far a number may lie beside its line [relative]. */
const straight = 1e-12

/**
 * A family of programs, built twice and then only mixed and solved again warm, so that thousands of points of a sweep
 * cost no more than their solves. null where the input bends the numbers, changes their places or splits the
 * objective in stages; then each point has to be built.
 */
export function openFamily(
  networkAt: (share: number) => Network | null,
  solve: SolveProgram,
): Family | null {
  const [first, last] = [partsAt(networkAt(0)), partsAt(networkAt(1))]
  if (first === null || last === null || !sameShape(first.built, last.built)) return null
  for (const share of proofs) {
    const parts = partsAt(networkAt(share))
    if (parts === null || !sameShape(first.built, parts.built)) return null
    for (const [k, [from, to]] of pairs(first.numbers, last.numbers))
      if (!liesBetween(from, to, share, parts.numbers[k])) return null
  }
  // What does not move stays the same object, so that nobody looks at it again.
  const moves = first.numbers.map((from, k) => !equal(from, last.numbers[k]))
  const mixed = (k: number, share: number): Float64Array => {
    const from = first.numbers[k] ?? none
    return moves[k] === true ? mix(from, last.numbers[k] ?? none, share) : from
  }
  const { program } = first.built
  const scaling = findScaling(program)
  return (share, indicatorsOnly) => {
    const [cost, rowLower, rowUpper, columnLower, columnUpper] = [0, 1, 2, 3, 4].map((k) =>
      mixed(k, share),
    )
    const at: LinearProgram = {
      ...program,
      cost: cost ?? none,
      rowLower: rowLower ?? none,
      rowUpper: rowUpper ?? none,
      columnLower: columnLower ?? none,
      columnUpper: columnUpper ?? none,
      constant: mixed(6, share)[0] ?? 0,
      matrix: moves[5] === true ? { ...program.matrix, value: mixed(5, share) } : program.matrix,
    }
    const solution = solve(at)
    const { status, solver } = solution
    if (status !== 'optimal')
      return { ...noAnswer, status, certificate: solution.certificate, solver }
    const constants = mixed(6, share)
    const weights = indicatorIds.map((_, k) => mixed(7 + k, share))
    const goals = goalsInOrder.map((id) => weights[indicatorIds.indexOf(id)] ?? none)
    const { x, certificate } = settled(at, solution, goals, solve, scaling)
    return {
      ...noAnswer,
      status,
      objective: solution.objective,
      certificate,
      solver,
      ...(indicatorsOnly ? {} : readAmounts(first.built, x)),
      indicators: Object.fromEntries(
        indicatorIds.map((id, k): [string, Measure] => {
          const weight = weights[k] ?? none
          let value = constants[k + 1] ?? 0
          for (let j = 0; j < weight.length; j++) value += (weight[j] ?? 0) * (x[j] ?? 0)
          return [id, { value, unit: first.units[k] ?? '' }]
        }),
      ),
    }
  }
}

const none = new Float64Array()

/** The point among the optima at which the indicators are told, if it passes its certificate; else the one that was found. */
function settled(
  program: LinearProgram,
  solution: CertifiedSolution,
  goals: readonly Float64Array[],
  solve: SolveProgram,
  scaling: Scaling,
): Pick<CertifiedSolution, 'x' | 'certificate'> {
  const choose: SolveProgram = (each) => solve(each, { degenerate: true })
  const { x } = chooseAmongOptima(program, solution, goals, choose, { scaling })
  if (x.every((value, j) => value === solution.x[j])) return solution
  const certificate = certify(program, { status: 'optimal', x, y: solution.y })
  return certificate.verdict === 'pass' ? { x, certificate } : solution
}

/** Every number of a program and of the indicators over its columns. */
interface Parts {
  readonly built: BuiltProgram
  /** Cost, bounds of rows and columns, matrix, constants, then the weights of each indicator. */
  readonly numbers: readonly Float64Array[]
  readonly units: readonly string[]
}

function partsAt(network: Network | null): Parts | null {
  if (network?.objective.length !== 1) return null
  const built = buildProgram(network)
  const { program, columns } = built
  if (isMixedInteger(program)) return null
  const constants = indicatorIds.map((id) => indicatorOf(id).constant?.(network) ?? 0)
  return {
    built,
    numbers: [
      program.cost,
      program.rowLower,
      program.rowUpper,
      program.columnLower,
      program.columnUpper,
      program.matrix.value,
      Float64Array.from([program.constant, ...constants]),
      ...indicatorIds.map((id) => weightsOf(id, columns, network)),
    ],
    units: indicatorIds.map((id) => (id === 'cost' ? network.currency : indicatorOf(id).unit)),
  }
}

function sameShape(a: BuiltProgram, b: BuiltProgram): boolean {
  const same = (x: ArrayLike<unknown>, y: ArrayLike<unknown>): boolean => {
    if (x.length !== y.length) return false
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false
    return true
  }
  return (
    same(a.rows.map(keyOf), b.rows.map(keyOf)) &&
    same(a.bounds.map(keyOf), b.bounds.map(keyOf)) &&
    same(a.program.matrix.start, b.program.matrix.start) &&
    same(a.program.matrix.index, b.program.matrix.index)
  )
}

const pairs = (
  a: readonly Float64Array[],
  b: readonly Float64Array[],
): readonly (readonly [number, readonly [Float64Array, Float64Array]])[] =>
  a.map((each, k) => [k, [each, b[k] ?? none]])

const equal = (a: Float64Array | undefined, b: Float64Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((value, i) => value === b[i])

function mix(from: Float64Array, to: Float64Array, share: number): Float64Array {
  const mixed = new Float64Array(from.length)
  for (let i = 0; i < mixed.length; i++) mixed[i] = between(from[i] ?? 0, to[i] ?? 0, share)
  return mixed
}

/** What does not move, infinite bounds too, stays to the last bit. */
const between = (from: number, to: number, share: number): number =>
  from === to ? from : from + share * (to - from)

const liesBetween = (
  from: Float64Array,
  to: Float64Array,
  share: number,
  found: Float64Array | undefined,
): boolean =>
  from.every((value, i) => {
    const end = to[i] ?? NaN
    const there = found?.[i] ?? NaN
    const expected = between(value, end, share)
    return (
      expected === there ||
      Math.abs(expected - there) <= straight * Math.max(Math.abs(value), Math.abs(end))
    )
  })
