import { restrictTo, type Part } from './parts'
import { objectiveValue, type LinearProgram } from './program'
import type {
  Certificate,
  CertificateCheck,
  CertificateCheckId,
  CertifiedSolution,
  Verdict,
} from './solution'
import { at } from './vector'

/**
 * Solves the parts of a program one after another and joins what comes of them. One that is infeasible decides for all,
 * by its own proof. The constant of the objective goes with the last part.
 */
export function solveParts(
  program: LinearProgram,
  parts: readonly Part[],
  solvePart: (part: LinearProgram, k: number) => CertifiedSolution,
): CertifiedSolution {
  if (parts.length <= 1) return solvePart(program, 0)
  const solutions: CertifiedSolution[] = []
  for (const [k, part] of parts.entries()) {
    const constant = k === parts.length - 1 ? program.constant : 0
    const solution = solvePart(restrictTo(program, part, constant), k)
    if (solution.status === 'infeasible') return solution
    solutions.push(solution)
  }
  return joinSolutions(program, parts, solutions)
}

/**
 * The solution of a program from those of its parts, none of them infeasible: unbounded where a part is and all others
 * have an optimum; else what stopped the first part that has none; else optimal. The certificate has the worst of each
 * check. The solver is that of the last part, the largest.
 */
function joinSolutions(
  program: LinearProgram,
  parts: readonly Part[],
  solutions: readonly CertifiedSolution[],
): CertifiedSolution {
  const open = solutions.filter(({ status }) => status !== 'optimal')
  const decides = open.find(({ status }) => status !== 'unbounded') ?? open[0]
  const solver = decides?.solver ?? solutions.at(-1)?.solver ?? { name: '', version: '', ms: 0 }
  const ray = decides?.ray
  if (decides?.status === 'unbounded' && ray !== undefined) {
    const extended = new Float64Array(program.columnNames.length)
    scatter(extended, parts[solutions.indexOf(decides)]?.columns, ray)
    return { ...decides, ray: extended }
  }
  const x = gather(program.columnNames.length, parts, solutions, 'columns', 'x')
  const y = gather(program.rowNames.length, parts, solutions, 'rows', 'y')
  const bound = joinBounds(program, parts, solutions)
  return {
    status: decides?.status ?? 'optimal',
    objective: decides === undefined ? objectiveValue(program, x) : NaN,
    x,
    y,
    ...(bound !== undefined && { bound }),
    certificate: joinCertificates(solutions.map(({ certificate }) => certificate)),
    solver,
  }
}

/** The sum of what was proved of each part; absent where all are linear programs, whose duals are the proof. */
const joinBounds = (
  { cost }: LinearProgram,
  parts: readonly Part[],
  solutions: readonly CertifiedSolution[],
): number | undefined =>
  solutions.some(({ bound }) => bound !== undefined)
    ? solutions.reduce((sum, { bound, x }, k) => {
        const own = x.reduce(
          (total, value, j) => total + value * at(cost, parts[k]?.columns[j] ?? 0),
          0,
        )
        return sum + (bound ?? own)
      }, 0)
    : undefined

/** A vector of the program from those of its parts; empty where one of them has none. */
function gather(
  length: number,
  parts: readonly Part[],
  solutions: readonly CertifiedSolution[],
  where: 'rows' | 'columns',
  what: 'x' | 'y',
): Float64Array {
  const vector = new Float64Array(length)
  for (const [k, part] of parts.entries()) {
    const values = solutions[k]?.[what]
    if (values?.length !== part[where].length) return new Float64Array()
    scatter(vector, part[where], values)
  }
  return vector
}

function scatter(into: Float64Array, numbers: Int32Array | undefined, values: Float64Array): void {
  numbers?.forEach((number, i) => {
    into[number] = values[i] ?? 0
  })
}

/** The worst of each check; null where a part has no certificate. */
function joinCertificates(certificates: readonly (Certificate | null)[]): Certificate | null {
  const residuals: Partial<Record<CertificateCheckId, CertificateCheck>> = {}
  let verdict: Verdict = 'pass'
  for (const certificate of certificates) {
    if (certificate === null) return null
    verdict = worseOf(verdict, certificate.verdict)
    for (const id of checkIds) {
      const [known, check] = [residuals[id], certificate.residuals[id]]
      if (check !== undefined && (known === undefined || isWorse(check, known)))
        residuals[id] = check
    }
  }
  return { verdict, residuals }
}

const checkIds = [
  'finite',
  'rows',
  'bounds',
  'dual',
  'dualSign',
  'gap',
  'integrality',
  'range',
  'physics',
] as const satisfies readonly CertificateCheckId[]

const severity: Readonly<Record<Verdict, number>> = { pass: 0, warn: 1, fail: 2 }

const worseOf = (a: Verdict, b: Verdict): Verdict => (severity[b] > severity[a] ? b : a)

/** By verdict first: a residual that is no number fails, and is larger than none. */
const isWorse = (a: CertificateCheck, b: CertificateCheck): boolean =>
  severity[a.verdict] === severity[b.verdict]
    ? a.residual > b.residual
    : severity[a.verdict] > severity[b.verdict]
