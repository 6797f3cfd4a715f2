/**
 * `npm run answers -- COMMIT [TOLERANCE [NEW]]`: compares the answers of every bundled network, scenario, baseline and
 * study with those of the build of another commit, to 1e-9 unless told otherwise. Prints what differs, each by its path. NEW
 * names keys, with commas between them, that the other build does not have yet: "1e-9 byPeriod,duals".
 */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const [commit, tolerance = '1e-9', added = '', ...rest] = process.argv.slice(2)
if (commit === undefined || rest.length > 0 || !(Number(tolerance) >= 0))
  throw new Error('usage: npm run answers -- COMMIT [TOLERANCE [NEW]]')

const isNew = new Set(added.split(','))

/** The command line of another commit, built from a work tree of its own. */
function buildOf(commit) {
  const tree = resolve('.cache', 'answers')
  if (existsSync(tree)) execFileSync('git', ['worktree', 'remove', '--force', tree])
  mkdirSync('.cache', { recursive: true })
  execFileSync('git', ['worktree', 'add', '--detach', tree, commit], { stdio: 'ignore' })
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  execFileSync('npm', ['run', '--silent', 'build:cli'], { cwd: tree })
  return tree
}

const run = promisify(execFile)

/** What a command prints, as JSON; what it says where that is no JSON. */
async function answerOf(tree, args) {
  const command = [join(tree, 'dist', 'cli', 'loopworks.js'), ...args, '--json']
  const options = { cwd: tree, maxBuffer: 2 ** 28 }
  const { stdout, stderr } = await run('node', command, options).catch((error) => error)
  try {
    return JSON.parse(stdout)
  } catch {
    return { said: `${stdout}${stderr}` }
  }
}

/** Every question that the bundled networks have an answer to; what is avoided comes with the answer itself. */
function* questions() {
  for (const name of readdirSync('models/networks')) {
    const file = `models/networks/${name}`
    const { scenarios = {}, studies = {} } = JSON.parse(readFileSync(file, 'utf8'))
    yield ['avoided', file]
    for (const scenario of Object.keys(scenarios)) yield ['avoided', file, '--scenario', scenario]
    for (const study of Object.keys(studies)) yield ['study', file, study]
  }
}

/** The largest number in an answer: what is a part in 1e15 of it is rounding. */
const largestOf = (value) =>
  typeof value === 'object' && value !== null
    ? Math.max(0, ...Object.values(value).map(largestOf))
    : Math.abs(typeof value === 'number' && Number.isFinite(value) ? value : 0)

/** A number with its unit, as it is written in a document; null where it is none. */
const amountOf = (value) => /^(-?[\d.e+-]+) (.+)$/.exec(typeof value === 'string' ? value : '')

/** Paths whose values differ; times, versions and residuals are no answers. */
function* differences(a, b, least, path = '') {
  if (/\.(ms|version|\w*certificate)$/i.test(path) || Object.is(a, b)) return
  const [left, right] = [amountOf(a), amountOf(b)]
  if (left !== null && right !== null && left[2] === right[2])
    return yield* differences(Number(left[1]), Number(right[1]), least, path)
  if (typeof a === 'number' && typeof b === 'number') {
    const size = Math.max(Math.abs(a), Math.abs(b), least)
    if (Math.abs(a - b) > Number(tolerance) * size) yield `${path}: ${b} before, ${a} now`
    return
  }
  if ([a, b].some((each) => typeof each !== 'object' || each === null)) {
    const known = a ?? b
    const isNothing = typeof known === 'object' && largestOf(known) <= Number(tolerance) * least
    if ((a === undefined || b === undefined) && isNothing) return
    yield `${path}: ${JSON.stringify(b)} before, ${JSON.stringify(a)} now`
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    if (b[key] !== undefined || !isNew.has(key))
      yield* differences(a[key], b[key], least, `${path}.${key}`)
}

const other = buildOf(commit)
execFileSync('npm', ['run', '--silent', 'build:cli'])
let [asked, differing] = [0, 0]
for (const args of questions()) {
  const [now, before] = await Promise.all([answerOf('.', args), answerOf(other, args)])
  const found = [...differences(now, before, 1e-6 * largestOf(before))]
  asked += 1
  if (found.length === 0) continue
  differing += 1
  console.log(`${args.join(' ')}: ${found.length} values differ`)
  for (const line of found.slice(0, 5)) console.log(`  ${line}`)
}
execFileSync('git', ['worktree', 'remove', '--force', other])
rmSync(other, { recursive: true, force: true })
console.log(`${asked} answers compared, ${differing} differ`)
process.exitCode = differing === 0 ? 0 : 1
