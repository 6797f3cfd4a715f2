import type { LinearProgram } from '../program'
import { err, ok, type Result } from '../../base/result'
import { collect, type Collector, type TextError } from './collect'
import { lpSolveError } from './lpSolveDialect'
import { createReader, readSum, type Reader, type Sum } from './lpSum'
import { lpTokens } from './lpTokens'

/**
 * Reads LP text in the CPLEX dialect: objective, constraints with one or two relations, bounds, whole and binary
 * columns. A blank ends a name, `3x` is 3 times x, and `inf` is infinite, as everywhere; unlike HiGHS, whatever does
 * not fit is refused with its line.
 */
export function readLp(written: string): Result<LinearProgram, TextError> {
  const text = written.replace(/^\uFEFF/, '')
  const foreign = lpSolveError(text)
  if (foreign !== null) return err(foreign)
  const tokens = lpTokens(text)
  if (!tokens.ok) return tokens
  const reader = createReader(tokens.value)
  const program = collect()
  const name = /^\s*\\\s*(.*)$/m.exec(text.split(/\r?\n/, 1)[0] ?? '')?.[1]?.trim() ?? ''
  let maximize: boolean | null = null
  let constant = 0
  for (let section = reader.take(); section !== null; section = reader.take()) {
    const error = ((): string | null => {
      if (section.kind !== 'section') return `"${section.text}" stands in no section`
      switch (section.text) {
        case 'maximize':
        case 'minimize': {
          if (maximize !== null) return 'there is a second objective'
          maximize = section.text === 'maximize'
          const objective = readObjective(reader, program)
          if (typeof objective === 'string') return objective
          constant = objective
          return null
        }
        case 'rows':
          return readStatements(reader, () => readRow(reader, program))
        case 'bounds':
          return readStatements(reader, () => readBound(reader, program))
        case 'integer':
        case 'binary':
          return readStatements(reader, () => readWhole(reader, program, section.text === 'binary'))
        case 'end':
          return null
        default:
          return 'semi-continuous columns, ordered sets and general constraints are not supported'
      }
    })()
    if (error !== null) return err({ line: reader.line(), message: error })
    if (section.text === 'end') break
  }
  if (maximize === null) return err({ line: 1, message: 'there is no objective' })
  return ok(program.finish(name, maximize, constant))
}

function readStatements(reader: Reader, readOne: () => string | null): string | null {
  while (reader.peek() !== null && reader.peek()?.kind !== 'section') {
    const error = readOne()
    if (error !== null) return error
  }
  return null
}

/** The name before a colon, when there is one. */
function readLabel(reader: Reader): string | null {
  if (reader.peek()?.kind !== 'name' || reader.peek(1)?.kind !== 'colon') return null
  const label = reader.take()
  reader.take()
  return label?.text ?? null
}

function readObjective(reader: Reader, program: Collector): number | string {
  readLabel(reader)
  const sum = readSum(reader, 'sum')
  if (typeof sum === 'string') return sum
  for (const [name, value] of sum.terms) program.column(name).cost += value
  const next = reader.peek()
  if (next !== null && next.kind !== 'section')
    return `"${next.text}" does not belong in an objective`
  if (!Number.isFinite(sum.constant)) return 'the constant of the objective is infinite'
  return sum.constant
}

function readRow(reader: Reader, program: Collector): string | null {
  const line = reader.peek()?.line ?? 0
  const label = readLabel(reader)
  // Some writers leave rows without columns: a label, then the relation at once.
  const empty = label !== null && reader.peek()?.kind === 'relation'
  const row = readRelations(reader, empty ? 'empty' : 'row')
  if (typeof row === 'string') return row
  if (row.sum.terms.length === 0 && !empty) return 'a constraint without columns'
  const { length } = program.rows
  const name = label ?? `R${length + 1}`
  const [lower, upper] = [row.lower ?? -Infinity, row.upper ?? Infinity]
  if (!program.addRow({ name, lower, upper }))
    return `constraint "${name}" in line ${line} is there twice`
  for (const [column, value] of row.sum.terms) program.column(column).entries.push([length, value])
  return null
}

/** What a statement imposes on a sum; null where it says nothing. */
interface Relations {
  readonly sum: Sum
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * `sum relation number` or `number relation sum [relation number]`, with the constant of the sum taken over. A sum that
 * is known to be empty is no number; several bounds may share a line, and so may constraints with labels.
 */
function readRelations(reader: Reader, what: 'row' | 'empty' | 'bound'): Relations | string {
  const left = readSum(reader, 'sum')
  if (typeof left === 'string') return left
  const first = reader.take()
  if (first?.kind !== 'relation')
    return `a relation is missing${first ? ` before "${first.text}"` : ''}`
  const extent = what === 'bound' ? 'number' : 'term'
  const sumFirst = what === 'empty' || left.terms.length > 0
  const right = readSum(reader, sumFirst ? extent : 'sum')
  if (typeof right === 'string') return right
  if (sumFirst && right.terms.length > 0) return 'columns belong on the left of a relation'
  const sum = sumFirst ? left : right
  const side = sumFirst ? right.constant : left.constant
  if (!Number.isFinite(sum.constant)) return 'an infinite number belongs alone on its side'
  const range: { lower: number | null; upper: number | null } = { lower: null, upper: null }
  const impose = (relation: string, value: number): void => {
    if (relation !== '<=') range.lower = value - sum.constant
    if (relation !== '>=') range.upper = value - sum.constant
  }
  const turned = first.text === '<=' ? '>=' : first.text === '>=' ? '<=' : '='
  impose(sumFirst ? first.text : turned, side)
  if (!sumFirst && reader.peek()?.kind === 'relation') {
    const second = reader.take()
    const last = readSum(reader, extent)
    if (typeof last === 'string') return last
    if (last.terms.length > 0) return 'a number is missing after the second relation'
    impose(second?.text ?? '', last.constant)
  }
  const next = reader.peek()
  const labelled = next?.kind === 'name' && reader.peek(1)?.kind === 'colon'
  const begins = labelled || (what === 'bound' && next?.kind !== 'relation')
  if (next !== null && next.kind !== 'section' && next.line === reader.line() && !begins)
    return `"${next.text}" does not belong after the right-hand side`
  if (!((range.lower ?? 0) < Infinity && (range.upper ?? 0) > -Infinity))
    return 'nothing can be beyond infinity'
  return { sum, ...range }
}

function readBound(reader: Reader, program: Collector): string | null {
  const free = reader.peek(1)
  if (reader.peek()?.kind === 'name' && free?.kind === 'name' && /^free$/i.test(free.text)) {
    const column = program.column(reader.take()?.text ?? '')
    reader.take()
    Object.assign(column, { lower: -Infinity, upper: Infinity })
    return null
  }
  const bound = readRelations(reader, 'bound')
  if (typeof bound === 'string') return bound
  const [term, ...others] = bound.sum.terms
  if (term === undefined || others.length > 0 || term[1] !== 1 || bound.sum.constant !== 0)
    return 'a bound is about one column'
  if (!program.knows(term[0])) return `column "${term[0]}" is not in the program`
  const column = program.column(term[0])
  column.lower = bound.lower ?? column.lower
  column.upper = bound.upper ?? column.upper
  return null
}

function readWhole(reader: Reader, program: Collector, binary: boolean): string | null {
  const token = reader.take()
  if (token?.kind !== 'name' || !program.knows(token.text))
    return `column "${token?.text ?? ''}" is not in the program`
  Object.assign(program.column(token.text), {
    integer: true,
    ...(binary ? { lower: 0, upper: 1 } : {}),
  })
  return null
}
