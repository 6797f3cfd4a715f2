import { describe, expect, test } from 'vitest'
import tutorialJson from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import { readAxis, sharesOf, valueAlong } from '../../../src/core/study/axis'
import { findInput, type Input } from '../../../src/core/study/inputs'
import { bundledLibrary } from '../../../src/solver/library'
import { networkOf } from '../../support/docs'

const tutorial = tutorialJson as NetworkDoc

function inputOf(name: string, doc = tutorial): Input {
  const found = findInput(doc, bundledLibrary, name, 'x')
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
const patched = (name: string, value: string | number) =>
  networkOf(applyPatch(tutorial, inputOf(name).patch(value)) as NetworkDoc)

describe('where a number stands', () => {
  test('a parameter, with its range', () => {
    const input = inputOf('parameters.landfill_fee')
    expect(input).toMatchObject({ value: '50 CNY/t', low: '20 CNY/t', high: '100 CNY/t' })
    expect(input.patch('77 CNY/t')).toEqual({ parameters: { landfill_fee: { value: '77 CNY/t' } } })
  })

  test('a commodity that only the library describes', () => {
    const { value, unit } = inputOf('commodities.quicklime.price')
    expect([typeof value, unit]).toEqual(['string', 'CNY/t'])
  })

  test('a capacity, and what the recipe says of an amount that the process leaves to it', () => {
    expect(inputOf('processes.chp.capacity')).toMatchObject({
      value: '2400000 MWh/year',
      unit: 'MWh/year',
    })
    const amount = bundledLibrary.recipes.ash_brick?.ports.fly_ash?.amount
    const input = inputOf('processes.bricks.ports.fly_ash.amount')
    expect([amount, (amount as { readonly value?: unknown }).value]).toContain(input.value)
  })

  test('an expression has no unit of its own, nor has what is not written', () => {
    expect(inputOf('processes.brick_market.capacity')).toMatchObject({
      value: 'brick_sales',
      unit: null,
    })
    expect(inputOf('flows.ash_to_bricks.capacity')).toMatchObject({ value: null, unit: null })
  })

  test('its patch moves the network', () => {
    expect(patched('processes.chp.capacity', '1000000 MWh/year').processes.chp?.capacity).toBe(1e6)
    expect(patched('flows.ash_to_bricks.capacity', '5 kt/year').flows.ash_to_bricks?.capacity).toBe(
      5000,
    )
  })

  test('an amount of a recipe moves every process that runs it, and says so where it no longer closes', () => {
    const name = 'recipes.ash_brick.ports.fly_ash'
    const [mode] = Object.values(patched(name, '0.9 t/t').processes.bricks!.modes)
    expect(mode?.amounts.fly_ash).toBe(0.9)
    const own = applyPatch(tutorial, {
      processes: { bricks: { ports: { fly_ash: { amount: '0.6 t/t' } } } },
    }) as NetworkDoc
    expect(inputOf(name, own).patch('0.9 t/t')).toEqual({ processes: {} })
  })
})

test.each([
  'parameters.joy',
  'parameters',
  'parameters.landfill_fee.low',
  'commodities.joy.price',
  'commodities.fly_ash.name',
  'processes.chp.kind',
  'processes.joy.capacity',
  'flows.ash_to_bricks.from',
  'recipes.ash_brick.ports.joy',
  'recipes.joy.ports.fly_ash',
  'objective.minimize',
  '__proto__.polluted',
  'parameters.__proto__',
  'constructor.name',
  '',
])('"%s" is no input', (name) => {
  const found = findInput(tutorial, bundledLibrary, name, 'x')
  expect(found).toMatchObject({ ok: false, error: { path: 'x', code: 'unknown_input' } })
})

test('a name that is nearly right is hinted at', () => {
  const found = findInput(tutorial, bundledLibrary, 'parameters.landfil_fee', 'x')
  expect(found.ok ? '' : found.error.values.near).toContain('landfill_fee')
})

describe('an axis', () => {
  const axisOf = (input: string, from: string | number, to: string | number) => {
    const read = readAxis(tutorial, bundledLibrary, { input, from, to }, 'x')
    return read.ok ? read.value.axis : `${read.error.path} ${read.error.code}`
  }

  test('is in the unit of its first end, where the input stands too', () => {
    expect(axisOf('processes.chp.capacity', '1 TWh/year', '3000 GWh/year')).toEqual({
      input: 'processes.chp.capacity',
      unit: 'TWh/year',
      from: 1,
      to: 3,
      now: 2.4,
    })
  })

  test('may be in amounts of a period where the document writes those of a year, or shares', () => {
    expect(axisOf('processes.bricks.capacity', '100 kt', '300 kt')).toMatchObject({ unit: 'kt' })
    expect(axisOf('parameters.brick_price', '100 CNY/t', '0.2 CNY/kg')).toMatchObject({ to: 200 })
  })

  test('knows the parameters', () => {
    expect(
      axisOf('parameters.landfill_fee', '0 CNY/t', '2 * landfill_fee + brick_price'),
    ).toMatchObject({ to: 238 })
  })

  test.each([
    ['1 t', '2 t', 'x.from wrong_dimension'],
    ['1 CNY/t', '2 t', 'x.to wrong_dimension'],
    ['1 CNY/t', '1 CNY/t', 'x.to empty_range'],
    ['dear', '1 CNY/t', 'x.from'],
  ])('%s to %s cannot be', (from, to, expected) => {
    expect(axisOf('parameters.landfill_fee', from, to)).toContain(expected)
  })

  test('its steps meet both ends exactly', () => {
    const ends = { from: 0.1, to: 0.7 }
    const shares = sharesOf(8)
    expect(shares).toHaveLength(8)
    expect([valueAlong(ends, shares[0]!), valueAlong(ends, shares[7]!)]).toEqual([0.1, 0.7])
  })
})
