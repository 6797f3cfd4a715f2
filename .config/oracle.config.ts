import { defineConfig } from 'vitest/config'

/** The comparison of the product with the oracle over many documents, with time to finish. */
export default defineConfig({
  test: {
    include: ['tests/oracle/**/*.run.ts'],
    environment: 'node',
    disableConsoleIntercept: true,
    testTimeout: 24 * 3_600_000,
  },
})
