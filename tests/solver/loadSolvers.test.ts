import { expect, test } from 'vitest'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { workshop } from '../support/programs'

test('where WebAssembly cannot be loaded, small networks are solved all the same', async () => {
  const solvers = await loadSolvers({ wasmUrl: '/nowhere/highs.wasm' })
  expect(solvers.highs).toBeNull()
  expect(createPortfolio(solvers).solve(workshop())).toMatchObject({
    status: 'optimal',
    objective: expect.closeTo(54, 9),
    certificate: { verdict: 'pass' },
  })
})
