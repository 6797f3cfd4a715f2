import { certify, checkOf, withCheck } from '../core/lp/certify'
import { isMixedInteger, type LinearProgram } from '../core/lp/program'
import { findScaling } from '../core/lp/scale'
import type { CertifiedSolution } from '../core/lp/solution'
import { at } from '../core/lp/vector'

/** How far below the best known objective a branch may reach without being looked into [relative]. */
const asGood = 5e-10

/** So many values of columns all linear programs of a proof may have together; what needs more is left to the solver. */
const mostValues = 20_000

/** Fewer linear programs than that prove nothing. */
const fewestPrograms = 8

/** How many linear programs a proof by branching may take; 0 where the program is too large to try. */
export function programsToProve(program: LinearProgram): number {
  const most = Math.floor(mostValues / Math.max(1, program.columnNames.length))
  return isMixedInteger(program) && most >= fewestPrograms ? most : 0
}

/** A solution whose whole numbers are whole: those of a linear program in which they were fixed. */
type Incumbent = Pick<CertifiedSolution, 'objective' | 'x' | 'y' | 'solver'>

/**
 * Proves the optimum of a program with whole numbers by branch and bound over linear programs that are each certified
 * (Land and Doig 1960), so that the bound is ours and not the solver's, whose tolerances let a switch be a billionth
 * open. A known solution makes the tree small. Infeasible is what is infeasible in every branch, each by its own proof.
 * null where a branch cannot be certified or the tree grows beyond `most` programs.
 */
export function branch(
  program: LinearProgram,
  known: CertifiedSolution,
  solve: (program: LinearProgram) => CertifiedSolution,
  most = programsToProve(program),
): CertifiedSolution | null {
  const sense = program.maximize ? -1 : 1
  // A constant would hide what is small beside it.
  const integer = new Uint8Array(program.integer.length)
  const relaxed: LinearProgram = { ...program, constant: 0, integer }
  const tree: Tree = { best: null, refuted: null, gap: 0, left: most }
  if (known.x.length > 0) {
    const fixed = solveNode(tree, withWholeAt(relaxed, program, known.x), solve)
    if (fixed?.status === 'optimal') tree.best = { ...fixed, solver: known.solver }
  }
  const open: LinearProgram[] = [withWholeBounds(relaxed, program)]
  let bound = Infinity
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const found = solveNode(tree, node, solve)
    if (found === null) return null
    if (found.status === 'infeasible') continue
    const column = leastWhole(program, found.x)
    const beats = couldBeat(program, found, tree.best)
    if (column === null && beats)
      tree.best = { ...found, solver: tree.best?.solver ?? found.solver }
    if (column === null || !beats) {
      bound = Math.min(bound, sense * found.objective)
      continue
    }
    const value = at(found.x, column)
    const down = narrowed(node, column, -Infinity, Math.floor(value))
    const up = narrowed(node, column, Math.floor(value) + 1, Infinity)
    open.push(...(value - Math.floor(value) < 0.5 ? [up, down] : [down, up]))
  }
  return tree.best === null ? tree.refuted : provenBy(program, tree.best, sense * bound, tree.gap)
}

/** What is known while the branches are gone through. */
interface Tree {
  best: Incumbent | null
  /** The weakest of the proofs that a branch is infeasible. */
  refuted: CertifiedSolution | null
  /** The widest gap of a branch [relative]. */
  gap: number
  /** How many more programs may be solved. */
  left: number
}

/** An optimum or an infeasibility that is certified; null where it is not, or no more programs may be solved. */
function solveNode(
  tree: Tree,
  node: LinearProgram,
  solve: (program: LinearProgram) => CertifiedSolution,
): CertifiedSolution | null {
  tree.left -= 1
  const found = tree.left < 0 ? null : solve(node)
  if (found?.status === 'infeasible') {
    const isWeaker = tree.refuted === null || found.certificate?.verdict !== 'pass'
    if (isWeaker) tree.refuted = found
    return found
  }
  if (found?.status !== 'optimal' || found.certificate?.verdict === 'fail') return null
  tree.gap = Math.max(tree.gap, found.certificate?.residuals.gap?.residual ?? 0)
  return found
}

/** The solution with the bound that was proved; its gap is as good as that of the worst branch. */
function provenBy(
  program: LinearProgram,
  { x, y, objective, solver }: Incumbent,
  bound: number,
  gap: number,
): CertifiedSolution {
  const scaling = findScaling({ ...program, integer: new Uint8Array(program.integer.length) })
  const rounded = x.map((value, j) => (at(program.integer, j) ? Math.round(value) + 0 : value))
  const answer = { status: 'optimal', x: rounded, y, bound } as const
  const certificate = certify(program, answer, scaling)
  const own = certificate.residuals.gap?.residual ?? Infinity
  return {
    ...answer,
    objective: objective + program.constant,
    certificate: withCheck(certificate, 'gap', checkOf(Math.max(own, gap))),
    solver,
  }
}

/** Whether a branch may hold something better than the best known by more than rounding. */
function couldBeat(
  { cost, maximize }: LinearProgram,
  { objective, x }: CertifiedSolution,
  best: Incumbent | null,
): boolean {
  if (best === null) return true
  const gain = (maximize ? -1 : 1) * (best.objective - objective)
  const terms = x.reduce((sum, value, j) => sum + Math.abs(value * at(cost, j)), 0)
  return gain > asGood * Math.max(Math.abs(best.objective), 1e-6 * terms)
}

/** The column of whole numbers that is farthest from one, however near; null where all are exactly whole. */
function leastWhole({ integer }: LinearProgram, x: Float64Array): number | null {
  let farthest: number | null = null
  let distance = 0
  x.forEach((value, j) => {
    const off = at(integer, j) ? Math.abs(value - Math.round(value)) : 0
    if (off > distance) [farthest, distance] = [j, off]
  })
  return farthest
}

/** A program in which a column is also held between two values. */
function narrowed(
  program: LinearProgram,
  column: number,
  lower: number,
  upper: number,
): LinearProgram {
  const [columnLower, columnUpper] = [program.columnLower.slice(), program.columnUpper.slice()]
  columnLower[column] = Math.max(at(columnLower, column), lower)
  columnUpper[column] = Math.min(at(columnUpper, column), upper)
  return { ...program, columnLower, columnUpper }
}

/** The relaxation whose bounds of whole numbers are whole. */
const withWholeBounds = (
  relaxed: LinearProgram,
  { integer }: Pick<LinearProgram, 'integer'>,
): LinearProgram => ({
  ...relaxed,
  columnLower: relaxed.columnLower.map((bound, j) => (at(integer, j) ? Math.ceil(bound) : bound)),
  columnUpper: relaxed.columnUpper.map((bound, j) => (at(integer, j) ? Math.floor(bound) : bound)),
})

/** The relaxation in which the whole numbers are those of a point. */
function withWholeAt(
  relaxed: LinearProgram,
  { integer }: Pick<LinearProgram, 'integer'>,
  x: Float64Array,
): LinearProgram {
  const fix = (bounds: Float64Array) =>
    bounds.map((bound, j) => (at(integer, j) ? Math.round(at(x, j)) : bound))
  return {
    ...relaxed,
    columnLower: fix(relaxed.columnLower),
    columnUpper: fix(relaxed.columnUpper),
  }
}
