/**
 * `npm run oracle -- COUNT [FIRST]`: compares the product with the oracle on so many generated documents, from a seed
 * on. `npm run oracle -- 1 SEED` repeats one.
 */
import { spawnSync } from 'node:child_process'

const [count = '1000', first = '1', ...rest] = process.argv.slice(2)
if (rest.length > 0 || ![count, first].every((number) => /^\d+$/.test(number)))
  throw new Error('usage: npm run oracle -- COUNT [FIRST]')

const { status } = spawnSync('npx', ['vitest', 'run', '--config', '.config/oracle.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ORACLE_COUNT: count, ORACLE_FIRST: first },
})
process.exitCode = status ?? 1
