import { defineConfig } from 'vitest/config'

/** Benchmarks print tables: one after another, undisturbed, with time to finish. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    environment: 'node',
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 600_000,
  },
})
