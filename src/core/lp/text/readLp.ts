import type { LinearProgram } from '../program'
import { err, ok, type Result } from '../../result'
import { collect, type Collector, type TextError } from './collect'
import { lpTokens, type Token } from './lpTokens'

/**
 * Reads LP text in the CPLEX dialect: objective, constraints with one or two relations, bounds, whole and binary
 * columns. A blank ends a name, `3x` is 3 times x, and `inf` is infinite, as everywhere; unlike HiGHS, whatever does
 * not fit is refused with its line.
 */
export function readLp(text: string): Result<LinearProgram, TextError> {
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

interface Reader {
  readonly peek: (ahead?: number) => Token | null
  readonly take: () => Token | null
  /** The line of what was taken last. */
  readonly line: () => number
}

function createReader(tokens: readonly Token[]): Reader {
  let next = 0
  return {
    peek: (ahead = 0) => tokens[next + ahead] ?? null,
    take: () => tokens[next++] ?? null,
    line: () => tokens[Math.min(next, tokens.length) - 1]?.line ?? 1,
  }
}

/** A sum of terms and a constant. */
interface Sum {
  readonly terms: readonly (readonly [string, number])[]
  readonly constant: number
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

const infinite = (text: string): boolean => /^inf(inity)?$/i.test(text)

/** Reads a sum up to a relation, a section or the end; a single number may be infinite. */
function readSum(reader: Reader, stopAfterNumber = false): Sum | string {
  const terms: [string, number][] = []
  let constant = 0
  for (let first = true; ; first = false) {
    let sign = 1
    let signed = false
    for (; reader.peek()?.kind === 'sign'; signed = true)
      if (reader.take()?.text === '-') sign = -sign
    const token = reader.peek()
    const isNumber = token?.kind === 'number'
    const isName = token?.kind === 'name' && reader.peek(1)?.kind !== 'colon'
    if (token === null || (!isNumber && !isName))
      return signed ? `nothing follows the sign` : { terms, constant }
    if (!first && !signed)
      return token.line > reader.line()
        ? { terms, constant }
        : `a sign is missing before "${token.text}"`
    reader.take()
    const named = reader.peek()
    if (isName && !infinite(token.text)) terms.push([token.text, sign])
    else if (isName) constant += sign * Infinity
    else if (
      named?.kind === 'name' &&
      (named.line === token.line || !stopAfterNumber) &&
      !infinite(named.text) &&
      reader.peek(1)?.kind !== 'colon'
    ) {
      reader.take()
      terms.push([named.text, sign * Number(token.text)])
    } else constant += sign * Number(token.text)
    if (stopAfterNumber) return { terms, constant }
  }
}

function readObjective(reader: Reader, program: Collector): number | string {
  readLabel(reader)
  const sum = readSum(reader)
  if (typeof sum === 'string') return sum
  for (const [name, value] of sum.terms) program.column(name).cost += value
  const next = reader.peek()
  if (next !== null && next.kind !== 'section')
    return `"${next.text}" does not belong in an objective`
  return sum.constant
}

function readRow(reader: Reader, program: Collector): string | null {
  const line = reader.peek()?.line ?? 0
  const label = readLabel(reader)
  const row = readRelations(reader)
  if (typeof row === 'string') return row
  if (row.sum.terms.length === 0) return 'a constraint without columns'
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

/** `sum relation number` or `number relation sum [relation number]`, with the constant of the sum taken over. */
function readRelations(reader: Reader): Relations | string {
  const left = readSum(reader)
  if (typeof left === 'string') return left
  const first = reader.take()
  if (first?.kind !== 'relation')
    return `a relation is missing${first ? ` before "${first.text}"` : ''}`
  const sumFirst = left.terms.length > 0
  const right = readSum(reader, sumFirst)
  if (typeof right === 'string') return right
  if (sumFirst && right.terms.length > 0) return 'columns belong on the left of a relation'
  const sum = sumFirst ? left : right
  const side = sumFirst ? right.constant : left.constant
  const range: { lower: number | null; upper: number | null } = { lower: null, upper: null }
  const impose = (relation: string, value: number): void => {
    if (relation !== '<=') range.lower = value - sum.constant
    if (relation !== '>=') range.upper = value - sum.constant
  }
  const turned = first.text === '<=' ? '>=' : first.text === '>=' ? '<=' : '='
  impose(sumFirst ? first.text : turned, side)
  if (!sumFirst && reader.peek()?.kind === 'relation') {
    const second = reader.take()
    const last = readSum(reader, true)
    if (typeof last === 'string') return last
    if (last.terms.length > 0) return 'a number is missing after the second relation'
    impose(second?.text ?? '', last.constant)
  }
  const next = reader.peek()
  if (next !== null && next.kind !== 'section' && next.line === reader.line())
    return `"${next.text}" does not belong after the right-hand side`
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
  const bound = readRelations(reader)
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
