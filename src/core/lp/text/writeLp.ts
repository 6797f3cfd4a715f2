import type { LinearProgram } from '../program'
import { at, forEachEntry } from '../vector'
import { constantColumn, rangeColumn, safeNames } from './names'

/**
 * A program as LP text in the CPLEX dialect, one constraint a statement, readable by a modeller. A constant of the
 * objective is a column fixed at 1; a row with two sides equals a column between them.
 */
export function writeLp(program: LinearProgram): string {
  const rows = safeNames(program.rowNames, 'r_')
  const columns = safeNames(program.columnNames, 'c_')
  const integers = columns.filter((_, j) => at(program.integer, j) === 1)
  return [
    `\\ ${program.name.replace(/[\r\n]/g, ' ')}`,
    program.maximize ? 'Maximize' : 'Minimize',
    ...wrap(' obj:', objectiveTerms(program, columns)),
    'Subject To',
    ...rowLines(program, rows, columns),
    'Bounds',
    ...columns.flatMap((name, j) =>
      boundLines(name, at(program.columnLower, j), at(program.columnUpper, j)),
    ),
    ...rows.flatMap((name, i) =>
      hasRange(program, i)
        ? boundLines(rangeColumn + name, at(program.rowLower, i), at(program.rowUpper, i))
        : [],
    ),
    ...(program.constant === 0 ? [] : [` ${constantColumn} = 1`]),
    ...(integers.length === 0 ? [] : ['General', ...wrap('', integers)]),
    'End',
    '',
  ].join('\n')
}

/** Columns that stand nowhere else are named in the objective, at 0. */
function objectiveTerms(program: LinearProgram, columns: readonly string[]): readonly string[] {
  const { start } = program.matrix
  const terms = columns.flatMap((name, j) => {
    const cost = at(program.cost, j)
    return cost === 0 && at(start, j) < at(start, j + 1) ? [] : [term(cost, name)]
  })
  if (program.constant !== 0) return [...terms, term(program.constant, constantColumn)]
  return terms.length === 0 && columns[0] !== undefined ? [term(0, columns[0])] : terms
}

function rowLines(
  program: LinearProgram,
  rows: readonly string[],
  columns: readonly string[],
): readonly string[] {
  const terms = rows.map((): string[] => [])
  forEachEntry(program.matrix, (i, j, value) => terms[i]?.push(term(value, columns[j] ?? '')))
  return rows.flatMap((name, i) => {
    const lower = at(program.rowLower, i)
    const upper = at(program.rowUpper, i)
    const sum = terms[i] ?? []
    const body = sum.length > 0 ? sum : [term(0, columns[0] ?? constantColumn)]
    if (hasRange(program, i))
      return wrap(` ${name}:`, [...body, term(-1, rangeColumn + name), '= 0'])
    const end = lower === upper ? `= ${lower}` : upper < Infinity ? `<= ${upper}` : `>= ${lower}`
    return wrap(` ${name}:`, [...body, end])
  })
}

/** HiGHS misreads a row with two relations and glpsol refuses it: such a row equals a column that has its bounds. */
const hasRange = ({ rowLower, rowUpper }: LinearProgram, i: number): boolean =>
  at(rowLower, i) !== at(rowUpper, i) &&
  Number.isFinite(at(rowLower, i)) === Number.isFinite(at(rowUpper, i))

const term = (value: number, name: string): string =>
  `${value < 0 || Object.is(value, -0) ? '-' : '+'} ${Math.abs(value)} ${name}`

/** The default is 0 … ∞. */
function boundLines(name: string, lower: number, upper: number): readonly string[] {
  if (lower === upper) return [` ${name} = ${lower}`]
  if (lower === -Infinity)
    return [upper === Infinity ? ` ${name} free` : ` -inf <= ${name} <= ${upper}`]
  if (lower === 0 && upper === Infinity) return []
  return [upper === Infinity ? ` ${name} >= ${lower}` : ` ${lower} <= ${name} <= ${upper}`]
}

/** Lines of at most 100 characters, or one term; readers stop at 255 or 510. */
function wrap(head: string, terms: readonly string[]): readonly string[] {
  const lines: string[] = []
  let line = head
  for (const each of terms) {
    if (line.length + each.length > 100 && line.trim() !== '') {
      lines.push(line)
      line = '  '
    }
    line += ` ${each}`
  }
  return [...lines, line]
}
