import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Property tests draw the same cases every time, until somebody asks for others.
const seed = process.env.SEED ?? '20260101'
console.log(`fast-check seed ${seed} (SEED=… npm run check:unit draws other cases)`)

/** Unit and property tests, in Node. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
    environment: 'node',
    env: { SEED: seed },
    setupFiles: ['tests/support/seed.ts', 'tests/support/surroundings.ts'],
    // Files that share a worker share what it has loaded, which takes longer than most tests; none may change the
    // surroundings of the next.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: '.cache/check/unit.json' }]],
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: 'coverage' },
  },
})
