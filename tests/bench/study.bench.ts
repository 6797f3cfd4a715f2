import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { loopworks } from '../cli/run'
import { generateNetwork } from '../support/generate'
import { printTable } from './clock'

const points = 1000

/** A network of 100 processes with one input over a thousand values. */
const doc: NetworkDoc = {
  ...generateNetwork(100),
  studies: {
    demand: {
      kind: 'sweep',
      name: { en: 'Demand' },
      x: { input: 'parameters.demand', from: 0.8, to: 1.2, steps: points },
    },
  },
}

interface Ran {
  readonly run: { readonly tasks: number; readonly ms: number }
  readonly result: { readonly rows: readonly (readonly { readonly status: string }[])[] }
}

/** Best of three, as the rest of the machine allows [ms]. */
function timeOf(file: string, workers: number): number {
  const times = [1, 2, 3].map(() => {
    const { out } = loopworks('study', file, 'demand', '--json', '--workers', String(workers))
    const { run, result } = JSON.parse(out) as Ran
    expect(run.tasks).toBe(points)
    expect(result.rows.flat().every(({ status }) => status === 'optimal')).toBe(true)
    return run.ms
  })
  return Math.min(...times)
}

test('a sweep of 1,000 certified points over 100 processes, on one core and on two', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'sweep.json')
  writeFileSync(file, JSON.stringify(doc))
  const [one, two] = [timeOf(file, 1), timeOf(file, 2)]
  rmSync(folder, { recursive: true })
  const most = 1.8 * (2000 / 2)
  printTable(
    'A study on the command line, best of 3 [ms]',
    ['cores', 'time', 'target', 'met'],
    [
      ['1', one, '≤ 2,000', one <= 2000 ? 'yes' : 'NO'],
      ['2', two, `≤ ${String(most)}`, two <= most ? 'yes' : 'NO'],
    ],
  )
})
