import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NetworkDoc } from '../../src/core/format/doc'
import { applyPatch } from '../../src/core/format/patch'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'dist/cli/loopworks.js')

export const networks = {
  bricks: join(root, 'models/networks/ash_to_bricks.json'),
  xinfa: join(root, 'models/networks/xinfa_chiping.json'),
} as const

/** A week in days, in dollars, with capacity to build and two ways of equal cost. */
export const days = join(root, 'tests/fixtures/days.json')

/** What a run of the command line left behind. */
export interface Run {
  readonly exit: number | null
  readonly out: string
  readonly errors: readonly string[]
}

/** Runs the built command line in a process of its own, as a shell does. */
export function loopworks(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  })
  return { exit: status, out: stdout, errors: stderr.split('\n').filter((line) => line !== '') }
}

/** Builds the command line where it is missing or older than what it is made of; test files wait for one another. */
export function buildIfOutdated(): void {
  const lock = join(root, '.cache/cli-build')
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  try {
    if (isOutdated()) build()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Takes a lock, that of a run which died a minute ago too; false while another run holds it. */
function take(lock: string): boolean {
  mkdirSync(join(lock, '..'), { recursive: true })
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  if (since !== undefined && Date.now() - since > 60_000)
    rmSync(lock, { recursive: true, force: true })
  try {
    mkdirSync(lock)
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false
    throw problem
  }
}

function isOutdated(): boolean {
  if (!existsSync(built)) return true
  const sources = ['src', 'models'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/src.(ui|state)\b/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs))
  return statSync(built).mtimeMs < newest
}

function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build:cli'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the command line does not build: ${stderr}`)
}

/** A folder of its own for the files of a test. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'loopworks-'))

/** Writes a file in a fresh folder and returns its path. */
export function fileOf(text: string, name = 'doc.json'): string {
  const file = join(freshFolder(), name)
  writeFileSync(file, text)
  return file
}

/** The tutorial network with a merge patch, in a file. */
export const bricksWith = (patch: unknown): string =>
  fileOf(JSON.stringify(applyPatch(JSON.parse(readFileSync(networks.bricks, 'utf8')), patch)))

/** A document in a file. */
export const docFile = (doc: NetworkDoc): string => fileOf(JSON.stringify(doc))
