import type { Text } from '../core/base/text'
import type { Solver, SolverSettings } from './adapter'
import { loadHighs, type HighsLocation } from './highs'
import { jsLpSolverAdapter } from './jsLpSolver'

/** What a solver can do, and how it is asked. */
export interface SolverEntry {
  /** What it is good for. */
  readonly about: Text
  /** Without WebAssembly it is there at once, and everywhere. */
  readonly needs: 'nothing' | 'webAssembly'
  /** Whether it solves programs of whole numbers. */
  readonly integers: boolean
  /** Whether it keeps programs loaded, to solve them again from where they were. */
  readonly warm: boolean
  /**
   * One for small programs: it is asked first for so many columns, and so long [ms]; with more, and longer, only where no
   * other is there. null for one that takes programs of any size.
   */
  readonly small: { readonly columns: number; readonly watchdog: number } | null
  /** What it is asked with, one after another, until a certificate passes; the first settings where nothing is said. */
  readonly rungs: readonly Partial<SolverSettings>[]
  readonly load: (location: HighsLocation) => Solver | Promise<Solver>
}

/** The solvers there are, in the order in which they are asked. */
export const solvers = {
  jslp: {
    about: { en: 'small programs, without WebAssembly', zh: '小规模问题，无需 WebAssembly' },
    needs: 'nothing',
    integers: false,
    warm: false,
    // So far it is as fast as HiGHS and mostly right (SOLVERS.md). It answers in a tenth of that time or, cycling, never.
    small: { columns: 200, watchdog: 500 },
    rungs: [{}, { tolerance: 1e-8 }, { tolerance: 1e-10 }],
    load: () => jsLpSolverAdapter,
  },
  highs: {
    about: { en: 'programs of any size, whole numbers too', zh: '任意规模，含整数变量' },
    needs: 'webAssembly',
    integers: true,
    warm: true,
    small: null,
    // 1e-10 is the least tolerance that it knows. The last rung takes what contradicts itself by 1e-9: the certificate warns.
    rungs: [
      {},
      { presolve: false },
      { presolve: false, tolerance: 1e-10 },
      { presolve: false, boundExponent: 10 },
      { method: 'interior' },
      { presolve: false, tolerance: 1e-7 },
    ],
    load: loadHighs,
  },
} as const satisfies Readonly<Record<string, SolverEntry>>

/** The same with their ids, in order. */
export const solverEntries: readonly (readonly [string, SolverEntry])[] = Object.entries(solvers)

/** What can be asked to solve: one of the solvers, or all of them in turn. */
export const solverChoices: readonly string[] = ['auto', ...Object.keys(solvers)]
