import { beforeAll, expect, test } from 'vitest'
import { bricksWith, buildIfOutdated, loopworks } from './run'

beforeAll(buildIfOutdated, 60_000)

test('lists every recipe with what it closes to', () => {
  const { exit, out } = loopworks('library')
  expect(exit).toBe(0)
  expect(out).toContain('94 recipes, 152 commodities')
  const line = out.split('\n').find((each) => /^ +electrolysis /.test(each)) ?? ''
  expect(line).toMatch(/smelter +t al_liquid +\d\.\d\d +seen +Hall-Héroult.*铝电解/)
})

test('tells who makes and who takes a commodity', () => {
  const { exit, out } = loopworks('library', '--commodity', 'fly_ash')
  expect(exit).toBe(0)
  const [makers = '', takers = ''] = out.split('Taken by')
  expect(makers).toMatch(/Made by[\s\S]*chp_dry/)
  expect(takers).toMatch(/ash_brick/)
  expect(takers).not.toMatch(/chp_dry/)
})

test('as JSON, with balances', () => {
  const { exit, out } = loopworks('library', '--json', '--commodity', 'red_mud')
  expect(exit).toBe(0)
  const { commodity, takes } = JSON.parse(out) as {
    readonly commodity: { readonly id: string }
    readonly takes: readonly {
      readonly id: string
      readonly balances: readonly { readonly what: string; readonly closes: boolean }[]
    }[]
  }
  expect(commodity.id).toBe('red_mud')
  expect(takes.map(({ id }) => id)).toContain('redmud_road')
  expect(takes[0]?.balances[0]).toMatchObject({ what: 'mass', closes: true })
})

test('an unknown commodity is a mistake of usage, with the nearest ids', () => {
  const { exit, out, errors } = loopworks('library', '--commodity', 'red_mad')
  expect([exit, out]).toEqual([5, ''])
  expect(errors.join()).toMatch(/no commodity "red_mad"; did you mean red_mud/)
  expect(loopworks('library', '--commodity', 'qqqqqq').errors.join()).toMatch(/no commodity/)
})

test('check names a recipe that an edit has opened, by its path', () => {
  const file = bricksWith({
    processes: { bricks: { ports: { fly_ash: { amount: '0.66 t/t' } } } },
  })
  const { exit, errors } = loopworks('check', file)
  expect(exit).toBe(2)
  expect(errors.join('\n')).toMatch(
    /^processes\.bricks.*the recipe takes 1\.1 t and gives 1\.04 t/m,
  )
})
