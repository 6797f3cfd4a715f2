/**
 * `npm test`: runs every check, one after another, all of them whatever fails, and sums up.
 * `npm test -- lint unit` runs only those named.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { styleText } from 'node:util'

const reports = '.cache/check'

/** Outcomes by test file from a report of Vitest; a file that failed to load counts as one failure. */
const readVitest = ({ testResults }) =>
  testResults.map(({ name, status, assertionResults }) => {
    const count = (state) => assertionResults.filter((test) => test.status === state).length
    const broken = status === 'failed' && count('failed') === 0
    return { name, passed: count('passed'), failed: count('failed') + (broken ? 1 : 0) }
  })

/** Outcomes by test file from a report of Playwright; a retried test that passed at last has not passed. */
const readPlaywright = ({ suites }) =>
  suites.map(({ title, ...suite }) => {
    const specs = (node) => [...node.specs, ...(node.suites ?? []).flatMap(specs)]
    const tests = specs(suite).flatMap((spec) => spec.tests)
    const count = (...states) => tests.filter((test) => states.includes(test.status)).length
    return { name: title, passed: count('expected'), failed: count('unexpected', 'flaky') }
  })

/** Every part is `npm run check:<name>`; those that run tests say how to read their report. */
const parts = [
  { name: 'format' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'layers' },
  { name: 'unused' },
  { name: 'build' },
  { name: 'unit', args: ['--allowOnly=false'], read: readVitest },
  { name: 'browser', args: ['--forbid-only'], read: readPlaywright },
]

function runPart({ name, args = [], read }) {
  console.log(styleText('bold', `\n━━ ${name}`))
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', `check:${name}`, '--', ...args], {
    stdio: 'inherit',
  })
  const seconds = (performance.now() - began) / 1000
  const files = read ? readFiles(name, read) : []
  const idle = files.filter((file) => file.passed + file.failed === 0)
  const problems = [
    ...(status === 0 ? [] : ['failed']),
    ...(read && files.length === 0 ? ['no test ran'] : []),
    ...idle.map((file) => `no test ran in ${file.name}`),
  ]
  const sum = (key) => files.reduce((total, file) => total + file[key], 0)
  return { name, seconds, problems, passed: sum('passed'), failed: sum('failed') }
}

/** Outcomes by file, or none where the runner left no report. */
function readFiles(name, read) {
  try {
    return read(JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')))
  } catch {
    return []
  }
}

const describe = ({ name, seconds, problems, passed, failed }) =>
  [
    problems.length === 0 ? styleText('green', '✓') : styleText('red', '✗'),
    name.padEnd(8),
    `${seconds.toFixed(1).padStart(6)} s`,
    passed + failed > 0 ? ` ${passed} passed, ${failed} failed` : '',
    problems.length > 0 ? ` ${problems.join('; ')}` : '',
  ]
    .join(' ')
    .trimEnd()

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(', ')}`)

rmSync(reports, { recursive: true, force: true })
const outcomes = parts
  .filter(({ name }) => chosen.length === 0 || chosen.includes(name))
  .map(runPart)
const failing = outcomes.filter(({ problems }) => problems.length > 0)
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)

console.log(styleText('bold', '\n━━ all checks'))
for (const outcome of outcomes) console.log(describe(outcome))
if (failing.length > 0) console.log(`Failing: ${failing.map(({ name }) => name).join(', ')}`)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = failing.length === 0 ? 0 : 1
