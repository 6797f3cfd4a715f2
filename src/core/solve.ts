import { isIndicatorId } from './indicator/indicators'
import { buildProgram, type BuiltProgram } from './lp/build'
import { certify, withCheck } from './lp/certify'
import { conflictSet } from './lp/conflict'
import { optimalFace } from './lp/face'
import { isMixedInteger, objectiveValue, type LinearProgram } from './lp/program'
import { findScaling } from './lp/scale'
import type { CertifiedSolution, SolveOptions, SolveProgram } from './lp/solution'
import type { Network } from './network/network'
import { noAnswer, type Answer } from './results/answer'
import { explainConflict, processesOfRay } from './results/explain'
import { checkPhysics } from './results/physics'
import { measure, readAmounts, readShadowPrices } from './results/read'

/** Length that every flow counts beside its own distance in the second solve, so that among optima less flows [km]. */
const countedLength = 0.001

/**
 * Solves a network: stage after stage of its objective, then once more among the optima for the least transport work
 * and flow, so that the same document always shows the same flows. The answer carries its certificate, with the
 * physics recomputed from the diagram; without an optimum it says which requirements conflict or which loop earns.
 */
export function solveNetwork(
  network: Network,
  solve: SolveProgram,
  options?: NetworkOptions,
): Answer {
  const { built, solution } = solveStages(network, solve, options)
  if (solution.status !== 'optimal')
    return withoutOptimum(network, built, solution, options?.figuresOnly === true ? null : solve)
  const settled =
    options?.figuresOnly === true ? solution : settle(network, built, solution, solve, options)
  return readAnswer(network, built, settled)
}

/** How a network is solved. */
export interface NetworkOptions extends SolveOptions {
  /** Any of several optima will do, and no conflict is looked for: a study reads indicators only. */
  readonly figuresOnly?: boolean | undefined
}

/** The program of the last stage, bounded by what those before it reached, and its solution; or the first that has none. */
function solveStages(
  network: Network,
  solve: SolveProgram,
  options: SolveOptions | undefined,
): { readonly built: BuiltProgram; readonly solution: CertifiedSolution } {
  const reached: number[] = []
  let built = buildProgram(network, 0, reached)
  let solution = solve(built.program, options)
  for (let stage = 1; stage < network.objective.length && solution.status === 'optimal'; stage++) {
    reached.push(objectiveValue(built.program, solution.x))
    built = buildProgram(network, stage, reached)
    solution = solve(built.program, options)
  }
  return { built, solution }
}

/** The program that decides the answer of a network; with several stages it takes a solve of those before the last. */
export const decidingProgram = (network: Network, solve: SolveProgram): LinearProgram =>
  network.objective.length > 1
    ? solveStages(network, solve, undefined).built.program
    : buildProgram(network).program

/** The solution of least transport work and flow among the optima, proved optimal by the duals of the first. */
function settle(
  network: Network,
  built: BuiltProgram,
  solution: CertifiedSolution,
  solve: SolveProgram,
  options: SolveOptions | undefined,
): CertifiedSolution {
  if (isMixedInteger(built.program)) return solution
  const cost = built.columns.map((column) => {
    if (column.kind !== 'flow') return 0
    const mass = network.commodities[column.flow.commodity]?.massPerUnit ?? 0
    return column.flow.work + countedLength * (mass === 0 ? 1 : mass)
  })
  const scaling = findScaling(built.program)
  const face = optimalFace(built.program, solution, Float64Array.from(cost), scaling)
  const second = solve(face, options)
  if (second.status !== 'optimal') return solution
  const { x } = second
  const certificate = certify(built.program, { status: 'optimal', x, y: solution.y }, scaling)
  if (certificate.verdict !== 'pass') return solution
  return {
    ...solution,
    x,
    objective: objectiveValue(built.program, x),
    certificate,
    solver: { ...solution.solver, ms: solution.solver.ms + second.solver.ms },
  }
}

function readAnswer(network: Network, built: BuiltProgram, solution: CertifiedSolution): Answer {
  const amounts = readAmounts(built, solution.x)
  const certificate =
    solution.certificate === null
      ? null
      : withCheck(solution.certificate, 'physics', checkPhysics(network, amounts))
  return {
    status: certificate?.verdict === 'fail' ? 'rejected' : 'optimal',
    objective: asAsked(network, solution.objective),
    indicators: measure(network, built, solution.x),
    ...amounts,
    shadowPrices: readShadowPrices(built, solution),
    certificate,
    solver: solution.solver,
    conflicts: [],
    loop: [],
    issues: [],
  }
}

/** The value of the last stage; what is maximised was minimised with its sign turned. */
function asAsked(network: Network, value: number): number {
  const weights = Object.entries(network.objective.at(-1)?.weights ?? {})
  const [only] = weights
  return weights.length === 1 && only?.[1] === -1 && isIndicatorId(only[0]) ? -value : value
}

function withoutOptimum(
  network: Network,
  built: BuiltProgram,
  solution: CertifiedSolution,
  solve: SolveProgram | null,
): Answer {
  const conflicts =
    solution.status === 'infeasible' && solve !== null ? conflictsOf(built, solve) : []
  return {
    ...noAnswer,
    status: solution.status,
    certificate: solution.certificate,
    solver: solution.solver,
    conflicts: conflicts.map((each) => explainConflict(network, built, each)),
    loop: solution.ray === undefined ? [] : processesOfRay(built, solution.ray),
  }
}

/**
 * What cannot be met together: first of all that the user can change, capacities, contracts, limits and flows, with
 * every balance a law; only where balances contradict one another are they told too.
 */
function conflictsOf(built: BuiltProgram, solve: SolveProgram) {
  const isLaw = (row: string) => /^(in|out|junction|stock)\./.test(row)
  const choices = conflictSet(built.program, solve, { isLaw })
  return choices.length > 0 ? choices : conflictSet(built.program, solve)
}
