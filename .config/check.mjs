/**
 * `npm test`: runs every check, all of them whatever fails, and sums up; those that use one core run side by side.
 * `npm test -- lint unit` runs only those named.
 */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
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

/**
 * Every part is `npm run check:<name>`; those that run tests use all cores, and say how to read their report. The
 * browser's come last and alone: they time what they see.
 */
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

/** Runs a part: in sight, or beside others, its output kept until it is its turn. */
async function runPart({ name, args = [], read }, beside) {
  const began = performance.now()
  const { status, output } = await runScript(name, args, beside)
  const seconds = (performance.now() - began) / 1000
  const files = read ? readFiles(name, read) : []
  const idle = files.filter((file) => file.passed + file.failed === 0)
  const problems = [
    ...(status === 0 ? [] : ['failed']),
    ...(read && files.length === 0 ? ['no test ran'] : []),
    ...idle.map((file) => `no test ran in ${file.name}`),
  ]
  const sum = (key) => files.reduce((total, file) => total + file[key], 0)
  return { name, seconds, problems, output, passed: sum('passed'), failed: sum('failed') }
}

/** Exit status of a part, and what it said unless that was seen. */
const runScript = (name, args, beside) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', `check:${name}`, '--', ...args], {
      stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...(beside && process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data))
    child.on('close', (status) => resolve({ status, output: Buffer.concat(said) }))
  })

const printHeading = ({ name }) => console.log(styleText('bold', `\n━━ ${name}`))

/** Runs parts side by side, as many as there are cores, and prints whole blocks in their order. */
async function runBeside(all) {
  const starts = []
  const outcomes = all.map(
    (part) => new Promise((resolve) => starts.push(async () => resolve(await runPart(part, true)))),
  )
  const work = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) await start()
  }
  for (let core = 0; core < availableParallelism(); core++) void work()
  const found = []
  for await (const outcome of outcomes) {
    printHeading(outcome)
    process.stdout.write(outcome.output)
    found.push(outcome)
  }
  return found
}

async function runAlone(part) {
  printHeading(part)
  return runPart(part, false)
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
const asked = parts.filter(({ name }) => chosen.length === 0 || chosen.includes(name))
const outcomes = await runBeside(asked.filter(({ read }) => read === undefined))
for (const part of asked.filter(({ read }) => read !== undefined))
  outcomes.push(await runAlone(part))
const failing = outcomes.filter(({ problems }) => problems.length > 0)
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)

console.log(styleText('bold', '\n━━ all checks'))
for (const outcome of outcomes) console.log(describe(outcome))
if (failing.length > 0) console.log(`Failing: ${failing.map(({ name }) => name).join(', ')}`)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = failing.length === 0 ? 0 : 1
