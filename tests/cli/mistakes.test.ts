import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { docOf, goods, inlet, outlet } from '../support/docs'
import { bricksWith, buildIfOutdated, docFile, fileOf, loopworks, networks } from './run'

beforeAll(buildIfOutdated, 60_000)

const text = readFileSync(networks.bricks, 'utf8')

/** Mistakes of documents: how the file is made, and where and how stderr tells it. */
const mistakes: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'a truncated file',
    () => fileOf(text.slice(0, text.length / 2)),
    /doc\.json: this is not JSON: it goes wrong at line \d+.*; .*earlier copy/,
  ],
  [
    'an unknown recipe',
    () => bricksWith({ processes: { bricks: { recipe: 'ash_brik' } } }),
    /^processes\.bricks\.recipe: there is no recipe "ash_brik"; choose one of the library \(ash_brick\?\)/,
  ],
  [
    'a flow between ports of different commodities',
    () => bricksWith({ flows: { ash_to_bricks: { to: 'bricks.boiler_slag' } } }),
    /^flows\.ash_to_bricks\.to: the flow carries fly_ash, but "bricks\.boiler_slag" takes boiler_slag; connect it/,
  ],
  [
    'a unit of the wrong dimension',
    () => bricksWith({ processes: { chp: { capacity: '2400000 t/year' } } }),
    /^processes\.chp\.capacity: "2400000 t\/year" is not in MWh.*; write it in MWh/,
  ],
  [
    'a recipe that loses mass',
    () => {
      const ports = { ore: inlet('ore', '1 t/t'), metal: outlet('metal', '0.7 t/t') }
      return docFile(
        docOf({
          commodities: goods('ore', 'metal'),
          processes: { furnace: { kind: 'converter', unit: 't', ports } },
        }),
      )
    },
    /^processes\.furnace.*: the recipe takes 1 t and gives 0\.7 t per t: .*; add what is missing/,
  ],
  [
    'an id twice',
    () => fileOf(text.replace('"bricks_sold":', '"power_sold":')),
    /^flows\.power_sold: the id "power_sold" stands here twice; rename one of the two/,
  ],
  [
    'a newer format',
    () => fileOf(text.replace('loopworks/1', 'loopworks/2')),
    /^format: the document was made by a newer version \(loopworks\/2\); update Loopworks/,
  ],
]

describe.each(mistakes)('%s', (_, make, expected) => {
  test.each(['solve', 'check', 'avoided'])('%s: path and remedy on stderr, exit 2', (command) => {
    const run = loopworks(command, make())
    expect(run.errors).toContainEqual(expect.stringMatching(expected))
    expect(run.exit).toBe(2)
  })
})

test('export refuses such a document too', () => {
  const file = bricksWith({ processes: { bricks: { recipe: 'ash_brik' } } })
  expect(loopworks('export', file, '--format', 'lp')).toMatchObject({ exit: 2, out: '' })
})

describe('check', () => {
  test.each(Object.values(networks))('%s is sound in every scenario', (file) => {
    const run = loopworks('check', file)
    expect(run).toMatchObject({ exit: 0, errors: [] })
    expect(run.out).toMatch(/base case and \d+ scenarios, \d+ processes, \d+ flows: 0 errors/)
  })

  test('finds a mistake that only one scenario makes', () => {
    const patch = { processes: { chp: { capacity: '1 t/year' } } }
    const scenarios = { small: { name: { en: 'Small' }, patch } }
    const run = loopworks('check', bricksWith({ scenarios }))
    expect(run.exit).toBe(2)
    expect(run.errors).toEqual([
      expect.stringMatching(/^scenarios\.small: processes\.chp\.capacity: .*; write it in MWh/),
    ])
  })
})

describe('usage: exit 5', () => {
  test.each([
    [['solve', 'there_is_none.json'], /there_is_none\.json: cannot be read/],
    [['solve', networks.bricks, '--wish'], /unknown option '--wish'/],
    [
      ['solve', networks.bricks, '--scenario', 'war'],
      /no scenario "war"; choose one of: dear_landfill/,
    ],
    [['solve', networks.bricks, '--objective', 'joy'], /no indicator "joy"; choose one of: cost/],
    [['solve', networks.bricks, '--solver', 'oracle'], /'oracle' is invalid/],
    [['solve'], /missing required argument/],
    [
      ['avoided', networks.bricks, '--baseline', 'none'],
      /no baseline "none"; choose one of: as_usual, next_best, no_reuse/,
    ],
    [['export', networks.bricks], /--format/],
    [['export', networks.bricks, '--format', 'xls'], /'xls' is invalid/],
    [['lp', networks.bricks], /neither \.lp nor \.mps/],
    [['sing'], /unknown command 'sing'/],
    [[], /Usage/],
  ] as const)('%j', (args, expected) => {
    const run = loopworks(...args)
    expect(run.errors.join('\n')).toMatch(expected)
    expect(run).toMatchObject({ exit: 5, out: '' })
  })
})

test('help and version: exit 0', () => {
  expect(loopworks('--help')).toMatchObject({ exit: 0, errors: [] })
  expect(loopworks('--version')).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+/) })
})

test('a recipe edited so that it no longer closes is named, with what is missing', () => {
  const file = bricksWith({ processes: { bricks: { ports: { fly_ash: { amount: '1.2 t/t' } } } } })
  const { exit, errors } = loopworks('check', file)
  expect(exit).toBe(2)
  expect(errors[0]).toMatch(
    /^processes\.bricks: the recipe takes 1\.64 t and gives 1\.04 t per t: -36\.59 %; add what is/,
  )
})
