import { findConflicts } from './conflicts'
import { lookUp } from '../base/lookUp'
import { goalsInOrder } from '../indicator/indicators'
import { buildProgram, type BuiltProgram } from '../lp/build'
import { certify, withCheck } from '../lp/certify'
import { chooseAmongOptima, differing, rangeOf, type Undecided } from '../lp/optima'
import { isMixedInteger, objectiveValue, type LinearProgram } from '../lp/program'
import { findScaling } from '../lp/scale'
import type { CertifiedSolution, SolveOptions, SolveProgram } from '../lp/solution'
import { weightsOf } from '../lp/weights'
import type { Flow, Network } from '../network/network'
import { readAmounts } from '../answer/amounts'
import { noAnswer, type Answer, type Range } from '../answer/answer'
import { processesOfRay } from './explain'
import { checkPhysics } from '../answer/physics'
import { measure, readShadowPrices } from '../answer/read'
import { unitFactor } from '../base/units'

/** Length that every flow counts beside its own distance in the last choice, so that among optima less flows [km]. */
const countedLength = 0.001

/** The choice among optima is worth no more time than that: without it an answer is as good, only one of several [ms]. */
const amongOptima = { degenerate: true, timeLimit: 2000 } as const

/** Flows whose range is looked for at most; of more that could differ the first are told. */
const mostRanges = 20

/**
 * Solves a network: stage after stage of its objective, then among the optima for the least cost, the least of each other
 * indicator, of what is built, and of transport work, so that the same document always shows the same answer. It carries
 * its certificate, with the physics recomputed from the diagram; without an optimum it says which requirements conflict or
 * which loop earns.
 */
export function solveNetwork(
  network: Network,
  solve: SolveProgram,
  options: NetworkOptions = {},
): Answer {
  const { built, solution } = solveStages(network, solve, options)
  if (solution.status !== 'optimal') return withoutOptimum(network, built, solution, solve, options)
  const { settled, open } = settle(network, built, solution, solve, options)
  const answer = readAnswer(network, built, settled)
  return open === null || options.figuresOnly === true
    ? answer
    : {
        ...answer,
        ranges: flowRanges(network, built, settled.x, open, (program) =>
          solve(program, amongOptima),
        ),
      }
}

/** How a network is solved. */
export interface NetworkOptions extends SolveOptions {
  /** Flows need not be unique and no conflict is looked for: a study reads indicators only. */
  readonly figuresOnly?: boolean | undefined
  /** What is told where requirements conflict: every one that has a part in it, the cheapest repair, or nothing. */
  readonly conflicts?: 'all' | 'repair' | 'none' | undefined
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
  const staged = isMixedInteger(built.program) ? withCostLast(network) : network
  if (staged !== network) built = buildProgram(staged, 0, reached)
  for (let stage = 1; stage < staged.objective.length && solution.status === 'optimal'; stage++) {
    reached.push(objectiveValue(built.program, solution.x))
    const next = buildProgram(staged, stage, reached)
    const found = solve(next.program, options)
    // The cost that was not asked for is worth no answer.
    if (stage >= network.objective.length && found.status !== 'optimal') break
    built = next
    solution = found
  }
  return { built, solution }
}

/** Whole numbers are no part of the choice among optima: where cost is not the goal it becomes the last one. */
function withCostLast(network: Network): Network {
  const weights = network.objective.at(-1)?.weights ?? {}
  const isCost = Object.keys(weights).length === 1 && (weights.cost ?? 0) > 0
  return isCost
    ? network
    : { ...network, objective: [...network.objective, { weights: { cost: 1 }, within: 0 }] }
}

/** The program that decides the answer of a network; with several stages it takes a solve of those before the last. */
export const decidingProgram = (network: Network, solve: SolveProgram): LinearProgram =>
  network.objective.length > 1
    ? solveStages(network, solve, undefined).built.program
    : buildProgram(network).program

/**
 * One solution among the optima, proved optimal by the duals of the first. Whole numbers stay what they are.
 */
function settle(
  network: Network,
  built: BuiltProgram,
  solution: CertifiedSolution,
  solve: SolveProgram,
  { figuresOnly = false, ...options }: NetworkOptions = {},
): { readonly settled: CertifiedSolution; readonly open: Undecided | null } {
  if (solution.y.length === 0) return { settled: solution, open: null }
  const goals = [
    ...goalsInOrder.map((id) => weightsOf(id, built.columns, network)),
    ...(figuresOnly
      ? []
      : [
          capacityBuilt(built),
          transportAndFlow(network, built, () => 1),
          transportAndFlow(network, built, ({ id }) => 1 + shareOf(id)),
        ]),
  ]
  const scaling = findScaling(built.program)
  let ms = 0
  const timed: SolveProgram = (program) => {
    const found = solve(program, { ...options, ...amongOptima })
    ms += found.solver.ms
    return found
  }
  const { x, undecided: open } = chooseAmongOptima(built.program, solution, goals, timed, {
    scaling,
    told: figuresOnly ? 0 : goals.length - 1,
  })
  const { bound, y } = solution
  const proven = { status: 'optimal', x, y, ...(bound !== undefined && { bound }) } as const
  const certificate = certify(built.program, proven, scaling)
  if (certificate.verdict !== 'pass') return { settled: solution, open: null }
  const solver = { ...solution.solver, ms: solution.solver.ms + ms }
  const objective = objectiveValue(built.program, x)
  return { settled: { ...solution, x, objective, certificate, solver }, open }
}

const capacityBuilt = ({ columns }: BuiltProgram): Float64Array =>
  Float64Array.from(columns, (column) =>
    column.kind === 'build' ? sizeOf(column.process.unit) : 0,
  )

/**
 * Every flow counts a metre beside its distance, times a factor; what has no mass counts a tonne for a unit of its dimension.
 */
const transportAndFlow = (
  network: Network,
  { columns }: BuiltProgram,
  factor: (flow: Flow) => number,
): Float64Array =>
  Float64Array.from(columns, (column) => {
    if (column.kind !== 'flow') return 0
    const { commodity, work } = column.flow
    const { massPerUnit = 0, unit = '' } = lookUp(network.commodities, commodity) ?? {}
    const size = massPerUnit === 0 ? sizeOf(unit) : massPerUnit
    return (work + countedLength * size) * factor(column.flow)
  })

/**
 * A number from 0 to 1 that is a flow's own (FNV-1a of its id): among flows that are alike in everything it decides, so
 * that every solver shows the same of them. Their ranges are told.
 */
function shareOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}

/** One unit in tonnes, MWh, cubic metres or pieces, whichever it is, so that it does not matter how it is counted. */
const sizeOf = (unit: string): number =>
  ['t', 'MWh', 'm3', 'Nm3', 'pcs'].reduce<number | null>(
    (found, base) => found ?? unitFactor(unit, base),
    null,
  ) ?? 1

/** The flows that may still differ at the same goal and indicators, with their range [unit]. */
function flowRanges(
  network: Network,
  built: BuiltProgram,
  x: Float64Array,
  undecided: Undecided,
  solve: SolveProgram,
): Answer['ranges'] {
  const open = new Set(undecided.columns)
  const isFlow = (j: number) => built.columns[j]?.kind === 'flow'
  const free = differing(undecided, isFlow, solve)
  const ids = new Set(
    [...free].flatMap((j) => {
      const column = built.columns[j]
      return column?.kind === 'flow' ? [column.flow.id] : []
    }),
  )
  const ranges: [string, Range][] = []
  for (const id of Object.keys(network.flows)) {
    if (!ids.has(id) || ranges.length >= mostRanges) continue
    const isOf = (j: number): boolean => {
      const column = built.columns[j]
      return column?.kind === 'flow' && column.flow.id === id
    }
    const range = rangeOf(undecided, isOf, solve)
    // In some periods it may be decided: that is part of its total.
    const decided = x.reduce((sum, value, j) => (isOf(j) && !open.has(j) ? sum + value : sum), 0)
    if (range !== null) ranges.push([id, { min: decided + range.min, max: decided + range.max }])
  }
  return Object.fromEntries(ranges)
}

function readAnswer(network: Network, built: BuiltProgram, solution: CertifiedSolution): Answer {
  const amounts = readAmounts(built, solution.x)
  const certificate =
    solution.certificate === null
      ? null
      : withCheck(solution.certificate, 'physics', checkPhysics(network, amounts.periods))
  const indicators = measure(network, built, solution.x)
  return {
    status: certificate?.verdict === 'fail' ? 'rejected' : 'optimal',
    objective: reachedBy(network, indicators),
    indicators,
    ...amounts,
    ranges: {},
    shadowPrices: readShadowPrices(built, solution),
    certificate,
    solver: solution.solver,
    conflicts: [],
    loop: [],
    issues: [],
  }
}

/** The value of the last stage: what one indicator comes to, or a weighted sum as it is written. */
function reachedBy(network: Network, indicators: Answer['indicators']): number {
  const stage = network.objective.at(-1)
  return Object.entries(stage?.weights ?? {}).reduce(
    (sum, [id, weight]) =>
      sum + (stage?.maximized === true ? 1 : weight) * (lookUp(indicators, id)?.value ?? 0),
    0,
  )
}

function withoutOptimum(
  network: Network,
  built: BuiltProgram,
  solution: CertifiedSolution,
  solve: SolveProgram,
  { figuresOnly = false, conflicts: told = figuresOnly ? 'none' : 'all' }: NetworkOptions,
): Answer {
  return {
    ...noAnswer,
    status: solution.status,
    certificate: solution.certificate,
    solver: solution.solver,
    conflicts:
      solution.status === 'infeasible' && told !== 'none'
        ? findConflicts(network, built, solve, told)
        : [],
    loop: solution.ray === undefined ? [] : processesOfRay(built, solution.ray),
  }
}
