import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { askFile, hasPeer } from '../support/peers'
import { bricksWith, buildIfOutdated, freshFolder, loopworks, networks } from './run'

beforeAll(buildIfOutdated, 60_000)

const folder = join(import.meta.dirname, '../../models/networks')
/** Every run is a process of its own [ms]. */
const patience = 120_000
const files = readdirSync(folder).map((name) => [name, join(folder, name)] as const)

describe.each(files)('%s', (_, file) => {
  let ours = NaN
  beforeAll(() => {
    const { out } = loopworks('solve', file, '--json')
    ours = (JSON.parse(out) as { objective: number }).objective
  }, patience)

  test.each(['lp', 'mps'] as const)(
    'written as %s, read and solved to the same objective',
    (format) => {
      const target = join(freshFolder(), `model.${format}`)
      expect(loopworks('export', file, '--format', format, '-o', target)).toEqual({
        exit: 0,
        out: '',
        errors: [],
      })
      expect(loopworks('export', file, '--format', format).out).toBe(readFileSync(target, 'utf8'))
      const solved = loopworks('lp', target, '--json')
      expect(solved.exit).toBe(0)
      const { objective } = JSON.parse(solved.out) as { objective: number }
      expect(objective / ours).toBeCloseTo(1, 9)
    },
    patience,
  )

  const installed = hasPeer('glpsol') && hasPeer('clp')
  test.skipIf(!installed).each(['mps', 'lp'] as const)(
    'written as %s, solved alike by glpsol and clp',
    (format) => {
      const target = join(freshFolder(), `model.${format}`)
      loopworks('export', file, '--format', format, '-o', target)
      for (const peer of ['glpsol', 'clp'] as const)
        expect(Math.abs(askFile(peer, target, format)! / ours - 1), peer).toBeLessThan(1e-7)
    },
    patience,
  )
})

test('a document is written as it stands under a scenario, its answer as a table', () => {
  const doc = loopworks('export', networks.bricks, '--format', 'json')
  expect(JSON.parse(doc.out)).toEqual(JSON.parse(readFileSync(networks.bricks, 'utf8')))
  const flows = loopworks('export', networks.bricks, '--format', 'csv')
  expect(flows).toMatchObject({ exit: 0, errors: [] })
  expect(flows.out.split('\r\n')).toContainEqual(
    expect.stringMatching(/^ash_to_bricks,fly_ash,chp\.fly_ash,bricks\.fly_ash,\d.*,t,per year$/),
  )
})

test('what has no answer is not written: stderr says why', () => {
  const file = bricksWith({ limits: { none: { flow: 'ash_to_bricks', min: '1e9 t/year' } } })
  const run = loopworks('export', file, '--format', 'csv')
  expect(run).toMatchObject({ exit: 3, out: '' })
  expect(run.errors[0]).toMatch(/not everything asked for can be met/)
})

describe('the file', () => {
  test('is not left half written where it cannot be', () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'file'), '')
    const target = join(folder, 'file', 'model.lp')
    const run = loopworks('export', networks.bricks, '--format', 'lp', '-o', target)
    expect(run.exit).toBe(5)
    expect(run.errors).toEqual([
      expect.stringMatching(/model\.lp: cannot be written \(ENOTDIR\); choose/),
    ])
  })

  test('cannot replace a folder, and leaves nothing beside it', () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'model.lp'))
    const run = loopworks(
      'export',
      networks.bricks,
      '--format',
      'lp',
      '-o',
      join(folder, 'model.lp'),
    )
    expect(run.exit).toBe(5)
    expect(readdirSync(folder)).toEqual(['model.lp'])
  })

  test.skipIf(process.getuid?.() === 0)('cannot be written to a folder that is read-only', () => {
    const folder = freshFolder()
    spawnSync('chmod', ['a-w', folder])
    const run = loopworks(
      'export',
      networks.bricks,
      '--format',
      'lp',
      '-o',
      join(folder, 'model.lp'),
    )
    expect(run).toMatchObject({ exit: 5, errors: [expect.stringContaining('EACCES')] })
  })

  test('is the old one or the new one, never half, when the run is killed', async () => {
    const target = join(freshFolder(), 'model.mps')
    const args = ['export', networks.xinfa, '--format', 'mps']
    const whole = loopworks(...args).out
    for (const delay of [350, 450, 550, 650, 750]) {
      writeFileSync(target, 'old')
      await killAfter(delay, ...args, '-o', target)
      expect(['old', whole]).toContain(readFileSync(target, 'utf8'))
    }
  })
})

const killAfter = (delay: number, ...args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/cli/loopworks.js', ...args])
    child.on('exit', () => resolve())
    setTimeout(() => child.kill('SIGKILL'), delay)
  })
