import { readFileSync } from 'node:fs'
import type { LinearProgram } from '../../src/core/lp/program'
import { readLp } from '../../src/core/lp/text/readLp'
import { readMps } from '../../src/core/lp/text/readMps'

const folder = new URL('../cases/', import.meta.url)

/** A published program with a known answer. */
export interface Case {
  readonly file: string
  readonly status: 'optimal' | 'infeasible' | 'unbounded'
  /** NaN unless optimal. */
  readonly objective: number
}

/** Text of a file under `tests/cases`. */
export const caseText = (file: string): string =>
  readFileSync(new URL(file.includes('/') ? file : `lp/${file}`, folder), 'utf8')

/** All cases of `expected.tsv`. */
export const cases: readonly Case[] = readFileSync(new URL('expected.tsv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', status = '', objective = ''] = line.split('\t')
    if (status !== 'optimal' && status !== 'infeasible' && status !== 'unbounded')
      throw new Error(`${file}: ${status} is not a status`)
    return { file, status, objective: objective === '' ? NaN : Number(objective) }
  })

/** The program of a case. */
export function caseProgram(file: string): LinearProgram {
  const text = caseText(file)
  const program = file.endsWith('.lp') ? readLp(text) : readMps(text)
  if (!program.ok) throw new Error(`${file}:${program.error.line}: ${program.error.message}`)
  return program.value
}
