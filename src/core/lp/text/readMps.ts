import type { LinearProgram } from '../program'
import { err, ok, type Result } from '../../result'
import { collect, type Collector, type TextError } from './collect'

/**
 * Reads MPS, free or fixed. It is read as free first; where that fails, as in netlib's blend with its blanks in names,
 * by the columns of the fixed format. A right-hand side of the objective counts as minus a constant, as HiGHS, CLP and
 * CPLEX have it (GLPK has plus).
 */
export function readMps(text: string): Result<LinearProgram, TextError> {
  const free = readLines(text, (line) => line.trim().split(/\s+/))
  if (free.ok) return free
  const fixed = readLines(text, fixedFields)
  // The error of the format in which more of the text makes sense.
  return fixed.ok || fixed.error.line > free.error.line ? fixed : free
}

const fieldColumns = [
  [1, 3],
  [4, 12],
  [14, 22],
  [24, 36],
  [39, 47],
  [49, 61],
] as const

const fixedFields = (line: string): readonly string[] =>
  fieldColumns.map(([from, to]) => line.slice(from, to).trim()).filter((field) => field !== '')

interface State {
  readonly program: Collector
  objective: string | null
  section: string
  name: string
  maximize: boolean
  constant: number
  integer: boolean
  /** Columns with an explicit lower bound, which a negative upper bound then leaves alone. */
  readonly lowered: Set<string>
  readonly bounded: Set<string>
  readonly kinds: Map<string, string>
}

function readLines(
  text: string,
  split: (line: string) => readonly string[],
): Result<LinearProgram, TextError> {
  const state: State = {
    program: collect(),
    objective: null,
    section: '',
    name: '',
    maximize: false,
    constant: 0,
    integer: false,
    lowered: new Set(),
    bounded: new Set(),
    kinds: new Map(),
  }
  const lines = text.split(/\r\n|\n|\r/)
  for (const [number, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('*')) continue
    const isHeader = /^\S/.test(line) && !(state.section === 'OBJSENSE' && /^M(AX|IN)/i.test(line))
    const message = isHeader ? readHeader(state, line) : readData(state, split(line))
    if (message !== null) return err({ line: number + 1, message })
    if (state.section === 'ENDATA') return ok(finish(state))
  }
  return err({ line: lines.length, message: 'the text ends before ENDATA' })
}

function finish({ program, name, maximize, constant, bounded }: State): LinearProgram {
  // CPLEX and HiGHS take a whole number without bounds for 0 or 1.
  for (const column of program.columns)
    if (column.integer && !bounded.has(column.name)) column.upper = 1
  return program.finish(name, maximize, constant)
}

const sections = new Set([
  'NAME',
  'OBJSENSE',
  'ROWS',
  'COLUMNS',
  'RHS',
  'RANGES',
  'BOUNDS',
  'ENDATA',
])

function readHeader(state: State, line: string): string | null {
  const [word = '', rest = ''] = line.trim().split(/\s+/)
  const section = word.toUpperCase()
  if (!sections.has(section)) return `section "${word}" is not supported`
  state.section = section
  if (section === 'NAME') state.name = rest
  if (section === 'OBJSENSE' && rest !== '') return readSense(state, rest)
  return null
}

function readData(state: State, fields: readonly string[]): string | null {
  switch (state.section) {
    case 'OBJSENSE':
      return readSense(state, fields[0] ?? '')
    case 'ROWS':
      return readRow(state, fields)
    case 'COLUMNS':
      return readColumn(state, fields)
    case 'RHS':
      return eachPair(state, fields, (row, value) => readSide(state, row, value))
    case 'RANGES':
      return eachPair(state, fields, (row, value) => readRange(state, row, value))
    case 'BOUNDS':
      return readBound(state, fields)
    default:
      return `there is no data in section ${state.section === '' ? 'before ROWS' : state.section}`
  }
}

function readSense(state: State, word: string): string | null {
  if (!/^(max|min)(imi[sz]e)?$/i.test(word)) return `"${word}" is neither MAX nor MIN`
  state.maximize = /^max/i.test(word)
  return null
}

function readRow(state: State, fields: readonly string[]): string | null {
  const [kind = '', name] = [fields[0]?.toUpperCase(), fields[1]]
  if (name === undefined || fields.length !== 2 || !/^[NEGL]$/.test(kind))
    return 'a row is a type (N, E, L or G) and a name'
  if (kind === 'N' && state.objective === null) {
    state.objective = name
    return null
  }
  const lower = kind === 'E' || kind === 'G' ? 0 : -Infinity
  const upper = kind === 'E' || kind === 'L' ? 0 : Infinity
  state.kinds.set(name, kind)
  const isNew = name !== state.objective && state.program.addRow({ name, lower, upper })
  return isNew ? null : `row "${name}" is there twice`
}

function readColumn(state: State, fields: readonly string[]): string | null {
  if (fields.some((field) => /^'?MARKER'?$/.test(field))) {
    state.integer = fields.some((field) => field.includes('INTORG'))
    return null
  }
  const [name] = fields
  if (name === undefined || fields.length % 2 === 0)
    return 'an entry is a column, then one or two pairs of a row and a number'
  const column = state.program.column(name)
  if (state.integer) column.integer = true
  return eachPair(state, fields, (row, value) => {
    if (row === state.objective) column.cost += value
    else column.entries.push([state.program.rowOf(row) ?? -1, value])
  })
}

/** Calls back with each row and number; an odd first field is the name of the column or of the set. */
function eachPair(
  state: State,
  fields: readonly string[],
  take: (row: string, value: number) => void,
): string | null {
  for (let k = fields.length % 2; k < fields.length; k += 2) {
    const row = fields[k] ?? ''
    const value = readNumber(fields[k + 1] ?? '')
    if (row !== state.objective && state.program.rowOf(row) === undefined)
      return `row "${row}" is not declared`
    if (value === null || !Number.isFinite(value)) return `"${fields[k + 1] ?? ''}" is not a number`
    take(row, value)
  }
  return null
}

function readSide(state: State, name: string, value: number): void {
  const row = state.program.rows[state.program.rowOf(name) ?? -1]
  if (row === undefined) state.constant = -value
  else {
    if (row.lower > -Infinity) row.lower = value
    if (row.upper < Infinity) row.upper = value
  }
}

function readRange(state: State, name: string, value: number): void {
  const row = state.program.rows[state.program.rowOf(name) ?? -1]
  if (row === undefined) return
  const kind = state.kinds.get(name)
  if (kind === 'G' || (kind === 'E' && value > 0)) row.upper = row.lower + Math.abs(value)
  else if (kind === 'L' || kind === 'E') row.lower = row.upper - Math.abs(value)
}

const valueless = new Set(['FR', 'MI', 'PL', 'BV'])

function readBound(state: State, fields: readonly string[]): string | null {
  const kind = fields[0]?.toUpperCase() ?? ''
  const bare = valueless.has(kind)
  // The set's name may be left out, and the types without a value may have one.
  const at = bare ? (state.program.knows(fields[2] ?? '') ? 2 : 1) : fields.length - 2
  const name = fields[at] ?? ''
  const value = bare ? 0 : readNumber(fields[at + 1] ?? '')
  if (!state.program.knows(name)) return `column "${name}" is not declared`
  if (value === null || Number.isNaN(value)) return `"${fields[at + 1] ?? ''}" is not a number`
  const column = state.program.column(name)
  state.bounded.add(name)
  if (kind === 'LO' || kind === 'LI' || kind === 'FX') {
    column.lower = value
    state.lowered.add(name)
  }
  if (kind === 'UP' || kind === 'UI' || kind === 'FX') column.upper = value
  if ((kind === 'UP' || kind === 'UI') && value < 0 && !state.lowered.has(name))
    column.lower = -Infinity
  if (kind === 'FR' || kind === 'MI') column.lower = -Infinity
  if (kind === 'FR' || kind === 'PL') column.upper = Infinity
  if (kind === 'BV') Object.assign(column, { lower: 0, upper: 1 })
  if (kind === 'BV' || kind === 'LI' || kind === 'UI') column.integer = true
  return /^(LO|UP|FX|FR|MI|PL|BV|LI|UI)$/.test(kind)
    ? null
    : `bound type "${kind}" is not supported`
}

/** A number as Fortran or C writes it; 1e30 and more is infinite. */
function readNumber(text: string): number | null {
  const sign = /^-?inf(inity)?$/i.test(text) ? (text.startsWith('-') ? -1 : 1) : 0
  if (sign !== 0) return sign * Infinity
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([ed][+-]?\d+)?$/i.test(text)) return null
  const value = Number(text.replace(/d/i, 'e'))
  return Math.abs(value) >= 1e30 ? Math.sign(value) * Infinity : value
}
