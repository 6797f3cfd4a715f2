import { describe, expect, test } from 'vitest'
import { firstSettings, type Solver } from '../../src/solver/adapter'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { solverEntries } from '../../src/solver/solvers'
import { workshop } from '../support/programs'

const loaded = await loadSolvers()

/** What is said of each solver, and the solver. */
const all = solverEntries.map(([id, entry]) => {
  const solver: Solver | null | undefined = loaded[id]
  if (solver == null) throw new Error(`${id} is not loaded`)
  return [id, entry, solver] as const
})

describe.each(all)('%s does what the table says of it', (id, entry, solver) => {
  test('linear programs', () => {
    const { status, x } = solver.solve(workshop(), firstSettings)
    expect(status).toBe('optimal')
    expect(Array.from(x)).toEqual([expect.closeTo(8, 9), expect.closeTo(6, 9)])
  })

  test('whole numbers, or it declines them', () => {
    const program = workshop({ integers: ['desk', 'table'] })
    expect(solver.solve(program, firstSettings).status).toBe(entry.integers ? 'optimal' : 'limit')
  })

  test('programs that stay loaded', () => {
    expect('open' in solver).toBe(entry.warm)
  })

  test('without WebAssembly, or it needs it', async () => {
    const without = await loadSolvers({ wasmUrl: '/nowhere/solver.wasm' })
    expect(Object.hasOwn(without, id) && without[id] !== null).toBe(entry.needs === 'nothing')
  })

  test('in words of both languages, asked in at least one way', () => {
    expect(entry.about.en).not.toBe('')
    expect(entry.about.zh ?? '').not.toBe('')
    expect(entry.rungs.length).toBeGreaterThan(0)
  })
})
