import type { SolveProgram } from '../../src/core/lp/solution'
import type { LoadedSolvers } from '../../src/solver/ladder'

/** Sums the time spent in some functions [ms]. */
export interface Clock {
  readonly wrap: <A extends readonly unknown[], T>(run: (...args: A) => T) => (...args: A) => T
  /** What has been summed since it was last taken. */
  readonly take: () => number
}

export function createClock(): Clock {
  let spent = 0
  return {
    wrap:
      (run) =>
      (...args) => {
        const started = performance.now()
        try {
          return run(...args)
        } finally {
          spent += performance.now() - started
        }
      },
    take: () => {
      const taken = spent
      spent = 0
      return taken
    },
  }
}

/** The same solvers, with the time inside of them on a clock; everything around them is ours. */
export function clocked({ jslp, highs }: LoadedSolvers, clock: Clock): LoadedSolvers {
  const timed: LoadedSolvers['highs'] = highs && {
    ...highs,
    solve: clock.wrap(highs.solve),
    open: (program) => {
      const session = highs.open(program)
      return { ...session, solve: clock.wrap(session.solve) }
    },
  }
  return { jslp: { ...jslp, solve: clock.wrap(jslp.solve) }, highs: timed }
}

/** A solve with its time on a clock. */
export const clockedSolve = (solve: SolveProgram, clock: Clock): SolveProgram => clock.wrap(solve)

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** A table with its columns aligned right. */
export function printTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [
    heads,
    ...rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 1 : 0) : cell)),
    ),
  ]
  const widths = heads.map((_, k) => Math.max(...cells.map((row) => (row[k] ?? '').length)))
  const line = (row: readonly string[]): string =>
    widths.map((width, k) => (row[k] ?? '').padStart(width)).join('  ')
  console.log(['', title, ...cells.map(line)].join('\n'))
}
