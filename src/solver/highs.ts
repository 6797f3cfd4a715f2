import loadHighsModule, { type Highs, type Model, type ModelStatusCode } from 'highs'
import { isMixedInteger, type LinearProgram } from '../core/lp/program'
import type { SolverAnswer } from '../core/lp/solution'
import { noAnswer, type Solver, type SolverSettings } from './adapter'

/** HiGHS in WebAssembly, with models that stay in its memory for warm re-solves. */
export interface HighsSolver extends Solver {
  /**
   * Opens a model that stays until it is disposed of; the first solve is cold unless a basis is given to start from, the
   * next ones are warm.
   */
  readonly open: (program: LinearProgram, start?: ProgramBasis) => HighsSession
}

/** One model that is solved again and again with other bounds and costs. */
export interface HighsSession {
  /** `program` has the matrix and the sense of the one the session was opened with. */
  readonly solve: (program: LinearProgram, settings: SolverSettings) => SolverAnswer
  /** The basis found last; null where there is none. */
  readonly basis: () => ProgramBasis | null
  /** Frees the model; WebAssembly memory is not collected as garbage. */
  readonly dispose: () => void
}

/** Which columns and rows are basic, and where the others lie, in the codes of HiGHS. */
export interface ProgramBasis {
  readonly columns: Int32Array
  readonly rows: Int32Array
}

/** What HiGHS calls the places of a column or row in a basis. */
export const basisStatus = { lower: 0, basic: 1, upper: 2, zero: 3 } as const

/** Where `highs.wasm` lies; without it, beside the package. */
export interface HighsLocation {
  readonly wasmUrl?: string
}

/** Loads HiGHS; the promise is rejected where WebAssembly is barred. */
export async function loadHighs(location: HighsLocation = {}): Promise<HighsSolver> {
  const { wasmUrl } = location
  const highs = await loadHighsModule(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl })
  const open: HighsSolver['open'] = (program, start) => openSession(highs, program, start)
  return {
    name: 'HiGHS',
    version: highs.version.string,
    open,
    solve: (program, settings) => {
      const session = open(program)
      try {
        return session.solve(program, settings)
      } finally {
        session.dispose()
      }
    },
  }
}

function openSession(
  highs: Highs,
  program: LinearProgram,
  start: ProgramBasis | undefined,
): HighsSession {
  let model: Model | null = null
  let current = program
  return {
    solve: (next, settings) => {
      try {
        if (model === null) {
          model = createModel(highs, next)
          // A basis that is singular or lacks rows is mended by HiGHS.
          if (start !== undefined)
            model.setBasis({ colStatus: start.columns, rowStatus: start.rows })
        } else applyChanges(model, current, next)
        current = next
        return runModel(highs, model, next, settings)
      } catch {
        // HiGHS throws on data that it refuses and when its memory is exhausted: no answer, and a fresh model next time.
        disposeOf(model)
        model = null
        return noAnswer('limit')
      }
    },
    basis: () => {
      if (model?.info.get('basis_validity') !== highs.constants.basisValidity.valid) return null
      const { colStatus, rowStatus } = model.getBasis()
      return { columns: colStatus, rows: rowStatus }
    },
    dispose: () => {
      disposeOf(model)
      model = null
    },
  }
}

function disposeOf(model: Model | null): void {
  try {
    model?.dispose()
  } catch {
    // A module that aborted cannot free anything any more.
  }
}

// The names stay here: HiGHS knows numbers only. The sense is turned by us, so that duals have one meaning.
function createModel(highs: Highs, program: LinearProgram): Model {
  const { start, index, value } = program.matrix
  const numCols = program.columnNames.length
  const numRows = program.rowNames.length
  return highs.createModel({
    numCols,
    numRows,
    colCost: minimisedCost(program),
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: { format: 'csc', numRows, numCols, starts: start, indices: index, values: value },
    ...(isMixedInteger(program) ? { integrality: Int32Array.from(program.integer) } : {}),
  })
}

const minimisedCost = (program: LinearProgram): Float64Array =>
  program.maximize ? program.cost.map((cost) => -cost) : program.cost

function applyChanges(model: Model, from: LinearProgram, to: LinearProgram): void {
  const columns = changed(from.columnLower, to.columnLower, from.columnUpper, to.columnUpper)
  if (columns.length > 0)
    model.changeColsBounds(
      { kind: 'set', indices: columns },
      pick(to.columnLower, columns),
      pick(to.columnUpper, columns),
    )
  const rows = changed(from.rowLower, to.rowLower, from.rowUpper, to.rowUpper)
  if (rows.length > 0)
    model.changeRowsBounds(
      { kind: 'set', indices: rows },
      pick(to.rowLower, rows),
      pick(to.rowUpper, rows),
    )
  const kinds = changed(from.integer, to.integer)
  if (kinds.length > 0)
    model.changeColsIntegrality(
      { kind: 'set', indices: kinds },
      Int32Array.from(kinds, (j) => to.integer[j] ?? 0),
    )
  const costs = changed(minimisedCost(from), minimisedCost(to))
  if (costs.length > 0)
    model.changeColsCost({ kind: 'set', indices: costs }, pick(minimisedCost(to), costs))
}

/** Where one of the pairs of vectors differs, ascending. */
function changed(...vectors: readonly (Float64Array | Uint8Array)[]): Int32Array {
  // Vectors that are the same object need no look: of a warm re-solve all but one are.
  const differing = vectors.filter((vector, k) => vector !== vectors[k % 2 === 0 ? k + 1 : k - 1])
  const indices: number[] = []
  for (let i = 0; i < (differing[0]?.length ?? 0); i++)
    for (let k = 0; k < differing.length; k += 2)
      if (differing[k]?.[i] !== differing[k + 1]?.[i]) {
        indices.push(i)
        break
      }
  return Int32Array.from(indices)
}

const pick = (vector: Float64Array, indices: Int32Array): Float64Array =>
  Float64Array.from(indices, (i) => vector[i] ?? 0)

function runModel(
  highs: Highs,
  model: Model,
  program: LinearProgram,
  settings: SolverSettings,
): SolverAnswer {
  const integer = isMixedInteger(program)
  model.options.set({
    output_flag: false,
    presolve: settings.presolve ? 'choose' : 'off',
    // Naming a method would make HiGHS ignore that columns are whole numbers.
    solver: integer ? 'choose' : settings.method === 'interior' ? 'ipm' : 'simplex',
    run_crossover: 'on',
    primal_feasibility_tolerance: settings.tolerance,
    dual_feasibility_tolerance: settings.tolerance,
    user_bound_scale: settings.boundExponent,
    mip_feasibility_tolerance: settings.tolerance,
    mip_rel_gap: 1e-9,
    mip_abs_gap: 1e-12,
    time_limit: settings.timeLimit / 1000,
  })
  // The clock of a model runs on from solve to solve; the limit is meant for this one.
  model.zeroAllClocks()
  const status = readStatus(highs, model.run().modelStatus)
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  if (status !== 'optimal' && !(status === 'limit' && integer && found)) return noAnswer(status)
  const sense = program.maximize ? -1 : 1
  const { colValue, rowDual } = model.getSolution()
  return integer
    ? {
        status,
        x: colValue,
        y: new Float64Array(),
        bound: sense * Number(model.info.get('mip_dual_bound')),
      }
    : { status, x: colValue, y: rowDual.map((dual) => sense * dual) }
}

function readStatus({ constants }: Highs, status: ModelStatusCode): SolverAnswer['status'] {
  const { modelStatus } = constants
  switch (status) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return 'optimal'
    case modelStatus.infeasible:
      return 'infeasible'
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return 'unbounded'
    default:
      return 'limit'
  }
}
