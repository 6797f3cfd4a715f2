import type { LinearProgram } from '../program'
import { at } from '../vector'
import { constantColumn, safeNames } from './names'

/**
 * A program as free-format MPS. Numbers are written in the shortest form that reads back to the same value, names in
 * a form that every reader takes.
 */
export function writeMps(program: LinearProgram): string {
  const rows = safeNames(program.rowNames, 'r_')
  const columns = safeNames(program.columnNames, 'c_')
  return [
    // Without the word FREE, clp takes a file whose columns begin with a marker for fixed format.
    `NAME ${safeNames([program.name], 'm_')[0] ?? 'model'} FREE`,
    ...(program.maximize ? ['OBJSENSE', '    MAX'] : []),
    'ROWS',
    ' N obj',
    ...rows.map((name, i) => ` ${kindOf(program, i)} ${name}`),
    'COLUMNS',
    ...columnLines(program, rows, columns),
    'RHS',
    ...rows.flatMap((name, i) => {
      const value = sideOf(program, i)
      return value === 0 ? [] : [` rhs ${name} ${value}`]
    }),
    'RANGES',
    ...rows.flatMap((name, i) =>
      isRange(program, i)
        ? [` rng ${name} ${at(program.rowUpper, i) - at(program.rowLower, i)}`]
        : [],
    ),
    'BOUNDS',
    ...columns.flatMap((name, j) => boundLines(program, j, name)),
    ...(program.constant === 0 ? [] : [` FX bnd ${constantColumn} 1`]),
    'ENDATA',
    '',
  ].join('\n')
}

/** A range whose width is rounded would not read back to the same bounds: then the other side is the base. */
const isRange = (program: LinearProgram, i: number): boolean =>
  kindOf(program, i) !== 'E' &&
  Number.isFinite(at(program.rowLower, i)) &&
  Number.isFinite(at(program.rowUpper, i))

function kindOf(program: LinearProgram, i: number): 'E' | 'L' | 'G' | 'N' {
  const lower = at(program.rowLower, i)
  const upper = at(program.rowUpper, i)
  if (lower === upper) return 'E'
  if (lower > -Infinity) return upper < Infinity && lower + (upper - lower) !== upper ? 'L' : 'G'
  return upper < Infinity ? 'L' : 'N'
}

function sideOf(program: LinearProgram, i: number): number {
  const kind = kindOf(program, i)
  if (kind === 'N') return 0
  return kind === 'L' ? at(program.rowUpper, i) : at(program.rowLower, i)
}

function columnLines(
  program: LinearProgram,
  rows: readonly string[],
  columns: readonly string[],
): string[] {
  const { start, index, value } = program.matrix
  const lines: string[] = []
  let integer = false
  const mark = (now: boolean): void => {
    if (now !== integer) lines.push(` MARKER 'MARKER' ${now ? "'INTORG'" : "'INTEND'"}`)
    integer = now
  }
  columns.forEach((name, j) => {
    mark(at(program.integer, j) === 1)
    const cost = at(program.cost, j)
    // A column without entries has to be named somewhere.
    if (cost !== 0 || at(start, j) === at(start, j + 1)) lines.push(` ${name} obj ${cost}`)
    for (let k = at(start, j); k < at(start, j + 1); k++)
      lines.push(` ${name} ${rows[at(index, k)] ?? ''} ${at(value, k)}`)
  })
  mark(false)
  if (program.constant !== 0) lines.push(` ${constantColumn} obj ${program.constant}`)
  return lines
}

/** The default is 0 … ∞; whole numbers are given both bounds, since readers differ on their default. */
function boundLines(program: LinearProgram, j: number, name: string): string[] {
  const lower = at(program.columnLower, j)
  const upper = at(program.columnUpper, j)
  const integer = at(program.integer, j) === 1
  if (lower === upper) return [` FX bnd ${name} ${lower}`]
  if (lower === -Infinity && upper === Infinity) return [` FR bnd ${name}`]
  return [
    ...(lower === -Infinity ? [` MI bnd ${name}`] : []),
    ...(lower > -Infinity && (lower !== 0 || integer || upper < 0)
      ? [` LO bnd ${name} ${lower}`]
      : []),
    ...(upper < Infinity ? [` UP bnd ${name} ${upper}`] : integer ? [` PL bnd ${name}`] : []),
  ]
}
