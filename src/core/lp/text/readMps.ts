import type { LinearProgram } from '../program'
import { err, ok, type Result } from '../../base/result'
import { collect, type Collector, type TextError } from './collect'
import { fixedFields, readNumber } from './mpsFields'

/**
 * Reads MPS, free or fixed. It is read as free first; where that fails, as in netlib's blend with its blanks in names,
 * by the columns of the fixed format. A right-hand side of the objective counts as minus a constant, as HiGHS, CLP and
 * CPLEX have it (GLPK has plus). Of several sets of right-hand sides, ranges or bounds the first counts, as in CPLEX.
 */
export function readMps(written: string): Result<LinearProgram, TextError> {
  const text = written.replace(/^\uFEFF/, '')
  const free = readLines(text, (line) => line.trim().split(/\s+/))
  if (free.ok) return free
  const fixed = readLines(text, fixedFields)
  // The error of the format in which more of the text makes sense.
  return fixed.ok || fixed.error.line > free.error.line ? fixed : free
}

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
  /** Right-hand sides and ranges by row; they may come in any order. */
  readonly sides: Map<string, number>
  readonly ranges: Map<string, number>
  /** Name of the first set of each section; a line that names none belongs to it. */
  readonly sets: Map<string, string>
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
    sides: new Map(),
    ranges: new Map(),
    sets: new Map(),
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

function finish(state: State): LinearProgram {
  const { program, name, maximize, constant, bounded } = state
  for (const row of program.rows) Object.assign(row, sidesOf(state, row.name))
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
      return eachPair(state, fields, (row, value) => {
        if (!counts(state, fields)) return
        if (row === state.objective) state.constant = -value
        else state.sides.set(row, value)
      })
    case 'RANGES':
      return eachPair(state, fields, (row, value) => {
        if (counts(state, fields)) state.ranges.set(row, value)
      })
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
  state.kinds.set(name, kind)
  const isNew =
    name !== state.objective && state.program.addRow({ name, lower: -Infinity, upper: Infinity })
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
    if (value === null) return `"${fields[k + 1] ?? ''}" is not a number`
    if (!Number.isFinite(value)) return `"${fields[k + 1] ?? ''}" is infinite`
    take(row, value)
  }
  return null
}

/** Whether a line belongs to the set that counts: an odd first field names its set. */
function counts({ sets, section }: State, fields: readonly string[]): boolean {
  const set = fields.length % 2 === 1 ? fields[0] : undefined
  return set === undefined || isFirstSet(sets, section, set)
}

function isFirstSet(sets: Map<string, string>, section: string, set: string): boolean {
  const first = sets.get(section)
  if (first === undefined) sets.set(section, set)
  return first === undefined || first === set
}

/** The bounds of a row, from its type, its right-hand side and its range. */
function sidesOf(
  { kinds, sides, ranges }: State,
  row: string,
): { readonly lower: number; readonly upper: number } {
  const kind = kinds.get(row)
  const side = sides.get(row) ?? 0
  const range = ranges.get(row)
  const width = Math.abs(range ?? 0)
  switch (kind) {
    case 'L':
      return { lower: range === undefined ? -Infinity : side - width, upper: side }
    case 'G':
      return { lower: side, upper: range === undefined ? Infinity : side + width }
    case 'E':
      return (range ?? 0) < 0
        ? { lower: side - width, upper: side }
        : { lower: side, upper: side + width }
    default:
      return { lower: -Infinity, upper: Infinity }
  }
}

const valueless = new Set(['FR', 'MI', 'PL', 'BV'])

function readBound(state: State, fields: readonly string[]): string | null {
  const kind = fields[0]?.toUpperCase() ?? ''
  if (!/^(LO|UP|FX|FR|MI|PL|BV|LI|UI)$/.test(kind)) return `bound type "${kind}" is not supported`
  const bare = valueless.has(kind)
  // The set's name may be left out, and the types without a value may have one.
  const at = bare ? (state.program.knows(fields[2] ?? '') ? 2 : 1) : fields.length - 2
  const name = fields[at] ?? ''
  const value = bare ? 0 : readNumber(fields[at + 1] ?? '')
  if (!state.program.knows(name)) return `column "${name}" is not declared`
  if (value === null) return `"${fields[at + 1] ?? ''}" is not a number`
  const isUpper = kind === 'UP' || kind === 'UI'
  if (isUpper ? value === -Infinity : value === Infinity || (kind === 'FX' && value === -Infinity))
    return `"${fields[at + 1] ?? ''}" is beyond infinity: no column can be there`
  if (at === 2 && !isFirstSet(state.sets, state.section, fields[1] ?? '')) return null
  const column = state.program.column(name)
  state.bounded.add(name)
  if (kind === 'LO' || kind === 'LI' || kind === 'FX') {
    column.lower = value
    state.lowered.add(name)
  }
  if (isUpper || kind === 'FX') column.upper = value
  if (isUpper && value < 0 && !state.lowered.has(name)) column.lower = -Infinity
  if (kind === 'FR' || kind === 'MI') column.lower = -Infinity
  if (kind === 'FR' || kind === 'PL') column.upper = Infinity
  if (kind === 'BV') Object.assign(column, { lower: 0, upper: 1 })
  if (kind === 'BV' || kind === 'LI' || kind === 'UI') column.integer = true
  return null
}
