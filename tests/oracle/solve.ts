import { scaled, type Model, type Stage } from './translate/model'
import { applyScale, programOf, scaleOf, type Program, type Scale } from './solve/program'
import { usualSolver, type SolveText, type TextAnswer } from './solve/solver'
import * as stages from './solve/stages'

/** What the oracle says of a document. */
export interface OracleAnswer {
  readonly verdict: TextAnswer['verdict']
  /** Value of the last stage of the goal. */
  readonly objective: Measured
  readonly indicators: Readonly<Record<string, Measured>>
  /** The tie-break that has no limit, and whatever follows it no answer; null where there is none. */
  readonly openTie: string | null
  /** Whether the goal and the cost leave one choice of what runs. */
  readonly decided: boolean
  /** Value of the last tie-break [t km]. */
  readonly haul: Measured
  /** Values by column [base units]. */
  readonly values: readonly number[]
}

/** A value with the size of what it is the sum of. */
export interface Measured {
  readonly value: number
  readonly size: number
}

const none: Measured = { value: 0, size: 0 }
const without = (verdict: OracleAnswer['verdict']): OracleAnswer => ({
  ...{ verdict, objective: none, indicators: {}, openTie: null, decided: false, haul: none },
  values: [],
})

/** Room for what earlier stages reached, relative to the size of their terms, where rows hold them. */
const room = 1e-9
/** Violation of a row, relative to its terms, from which an answer is not believed. */
const tolerance = 1e-6

/** Solves a model: its stages one after another, then what breaks ties. */
export function solveModel(model: Model, solve: SolveText = usualSolver): OracleAnswer {
  const unscaled = programOf(model)
  const scale = scaleOf(unscaled)
  const whole = applyScale(unscaled, scale)
  const chosen = stages.hasWhole(whole)
    ? chooseWhole({ program: whole, scale, solve }, model)
    : null
  if (chosen?.verdict !== undefined && chosen.verdict !== 'optimal') return without(chosen.verdict)
  let program = chosen === null ? whole : stages.withWholeAt(whole, chosen.values)
  let values: readonly number[] | null = null
  let openTie: string | null = null
  for (const [k, stage] of [...model.stages, ...model.ties].entries()) {
    const normal = stages.normalOf(stage.sum, scale, program)
    const reached = chosen?.reached[k]
    if (reached !== undefined && stage.within > 0) {
      program = stages.noMoreThan(program, stage, normal, worsened(stage, reached))
      continue
    }
    if (values !== null && !stages.isLive(program, normal)) continue
    const answer = stages.solveFor(program, normal, solve)
    if (answer.verdict !== 'optimal') {
      if (k < model.stages.length) return without(verdictOf(program, answer, solve))
      if (answer.verdict !== 'unbounded') return without('unsure')
      openTie = stage.id
      break
    }
    if (stages.worstOf(program, answer.values) > tolerance) return without('unsure')
    values = answer.values
    const value = stages.valueOf(stage.sum, unscale(values, scale))
    program =
      stage.within > 0
        ? stages.noMoreThan(program, stage, normal, worsened(stage, value))
        : stages.ofOptima(program, answer)
  }
  if (values === null) return without('unsure')
  return { ...measure(model, unscale(values, scale), openTie), decided: chosen?.decided ?? true }
}

const unscale = (values: readonly number[], { columns }: Scale): readonly number[] =>
  values.map((value, j) => value * (columns[j] ?? 1))

const worsened = ({ within }: Stage, value: number): number => value + within * Math.abs(value)

/** Unbounded is only what has a solution at all. */
const verdictOf = (program: Program, { verdict }: TextAnswer, solve: SolveText) =>
  verdict === 'unbounded' && !stages.isFeasible(program, solve) ? 'infeasible' : verdict

interface Chosen {
  readonly verdict: OracleAnswer['verdict']
  readonly values: readonly number[]
  /** What each stage reached. */
  readonly reached: readonly number[]
  /** Whether no tie after the cost was asked for. */
  readonly decided: boolean
}

interface Setting {
  readonly program: Program
  readonly scale: Scale
  readonly solve: SolveText
}

/**
 * Chooses whole columns by the goal and the ties after it; what a stage reached is held by a row with a little room. It
 * ends as soon as no other choice does as well.
 */
function chooseWhole({ program: start, scale, solve }: Setting, model: Model): Chosen {
  const failed = (verdict: Chosen['verdict']): Chosen => ({
    ...{ verdict, values: [], reached: [], decided: false },
  })
  let program = start
  let values: readonly number[] = []
  const reached: number[] = []
  let decided = true
  for (const [k, stage] of [...model.stages, ...model.ties].entries()) {
    const tie = k >= model.stages.length
    if (tie && !hasOther(program, values, solve)) break
    if (k > model.stages.length) decided = false
    const normal = stages.normalOf(stage.sum, scale, program)
    const answer = stages.solveFor(program, normal, solve)
    if (answer.verdict === 'unbounded' && tie) break
    if (answer.verdict !== 'optimal') return failed(verdictOf(program, answer, solve))
    const settled = stages.solveFor(stages.withWholeAt(program, answer.values), normal, solve)
    if (settled.verdict !== 'optimal') return failed('unsure')
    values = settled.values
    const known = unscale(values, scale)
    const value = stages.valueOf(stage.sum, known)
    reached.push(value)
    const slack = room * stages.magnitudeOf(stage.sum, known)
    program = stages.noMoreThan(program, stage, normal, worsened(stage, value) + slack)
  }
  return { verdict: 'optimal', values, reached, decided }
}

/** Whether other whole numbers do as well: whether a row that shuts these out leaves anything. */
function hasOther(program: Program, values: readonly number[], solve: SolveText): boolean {
  const terms = new Map<number, number>()
  let right = 1
  program.columns.forEach(({ whole }, j) => {
    if (!whole) return
    const on = Math.round(values[j] ?? 0) === 1
    terms.set(j, on ? -1 : 1)
    if (on) right -= 1
  })
  const rows = [...program.rows, { note: 'another choice', terms, sense: '>=', right } as const]
  return stages.isFeasible({ ...program, rows }, solve)
}

function measure(model: Model, values: readonly number[], openTie: string | null): OracleAnswer {
  const measured = (sum: Stage['sum']): Measured => ({
    value: stages.valueOf(sum, values),
    size: stages.magnitudeOf(sum, values),
  })
  const last = model.stages.at(-1)
  const haul = model.ties.at(-1)
  return {
    openTie,
    verdict: 'optimal',
    decided: true,
    objective: last === undefined ? none : measured(scaled(last.sum, last.opposite ? -1 : 1)),
    indicators: Object.fromEntries([...model.indicators].map(([id, sum]) => [id, measured(sum)])),
    haul: haul === undefined ? none : measured(haul.sum),
    values,
  }
}
