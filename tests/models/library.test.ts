import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../src/core/library/library'
import type { PortDoc } from '../../src/core/format/doc'
import { isRecord } from '../../src/core/format/patch'
import {
  amountOf,
  commodities,
  factors,
  markets,
  recipeFiles,
  recipes,
  reuseToday,
  sources,
  transport,
} from './library'

const elements = ['Al', 'C', 'S', 'Ca', 'Na', 'Cl', 'Fe', 'Si', 'F'] as const
const tolerance = 0.02
/** Share of the input mass below which an element is not tested. */
const trace = 0.004

const id = /^[a-z][a-z0-9_]*$/
const han = /\p{Script=Han}/u

const portsOf = (recipe: Recipe, direction: PortDoc['direction']) =>
  Object.values(recipe.ports).filter((port) => port.direction === direction)

/** Mass of a recipe's inlets or outlets, or of one element in them [t per unit of activity]. */
function total(recipe: Recipe, direction: PortDoc['direction'], element?: string): number {
  return portsOf(recipe, direction).reduce((sum, port) => {
    const commodity = commodities[port.commodity ?? '']
    const mass = amountOf(port.amount).value * amountOf(commodity?.mass).value
    return sum + (element ? mass * (commodity?.composition?.[element] ?? 0) : mass)
  }, 0)
}

/** What a recipe gains or loses against its balance, beyond tolerance and without an exemption. */
function imbalances(recipe: Recipe): string[] {
  const exempt = recipe.exempt ?? {}
  const mass = total(recipe, 'in')
  const gain = (a: number, b: number) => (b - a) / Math.max(a, 1e-9)
  const found: string[] = []
  if (!('mass' in exempt) && Math.abs(gain(mass, total(recipe, 'out'))) > tolerance) {
    if (Math.max(mass, total(recipe, 'out')) > 0) found.push('mass')
  }
  for (const element of elements) {
    if (element in exempt || 'all' in exempt) continue
    const [a, b] = [total(recipe, 'in', element), total(recipe, 'out', element)]
    if (Math.max(a, b) < trace * Math.max(mass, 1e-9)) continue
    if (Math.abs(gain(a, b)) > tolerance) found.push(`${element} ${a} → ${b}`)
  }
  return found
}

/** Every table called `sources` and every `source` below a value. */
function citations(value: unknown): { id: string; confidence?: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'sources')
      return Object.entries(child as object).map(([id, confidence]) => ({ id, confidence }))
    if (key === 'source') return [{ id: String(child) }]
    return citations(child)
  })
}

const labels = ['seen', 'recalled', 'derived', 'assumed']

describe('counts', () => {
  test('nothing is lost', () => {
    expect(Object.keys(commodities)).toHaveLength(152)
    expect(Object.keys(recipes)).toHaveLength(94)
    expect(recipeFiles.map(([, table]) => Object.keys(table).length).reduce((a, b) => a + b)).toBe(
      94,
    )
    expect(Object.keys(sources)).toHaveLength(162)
    expect(Object.keys(markets.outlets)).toHaveLength(61)
    expect(Object.keys(reuseToday)).toHaveLength(33)
    expect(Object.keys(transport).sort()).toEqual(['belt', 'ladle', 'pipe', 'rail', 'road', 'wire'])
    const count = (table: (recipe: Recipe) => object | undefined) =>
      Object.values(recipes).reduce((sum, r) => sum + Object.keys(table(r) ?? {}).length, 0)
    expect(count((r) => r.twins)).toBe(50)
    expect(count((r) => r.substitutes)).toBe(9)
    expect(count((r) => r.checks) + count(() => commodities.butts_raw?.checks) / 94).toBe(44)
    expect(Object.values(recipes).filter((r) => r.economics)).toHaveLength(94)
    expect(Object.values(commodities).filter((c) => c.embodied)).toHaveLength(87)
    expect(Object.values(commodities).filter((c) => c.corrected)).toHaveLength(40)
    expect(Object.values(recipes).filter((r) => r.corrected)).toHaveLength(3)
  })

  test('ids are ids', () => {
    const ids = [commodities, recipes, sources, markets.outlets].flatMap((t) => Object.keys(t))
    const ports = Object.values(recipes).flatMap((r) => Object.keys(r.ports))
    expect([...ids, ...ports].filter((name) => !id.test(name))).toEqual([])
  })
})

describe('names and sources', () => {
  test('every commodity and recipe has an English and a Chinese name', () => {
    const named = Object.entries({ ...commodities, ...recipes, ...transport })
    expect(
      named.filter(([, c]) => !c.name.en || !han.test(c.name.zh ?? '')).map(([n]) => n),
    ).toEqual([])
  })

  test('every source that is named exists and carries its label', () => {
    const cited = citations([commodities, recipes, markets, reuseToday, transport, factors])
    expect(cited.length).toBeGreaterThan(700)
    const wrong = cited.filter(
      ({ id, confidence }) =>
        !sources[id] || (confidence !== undefined && sources[id].confidence !== confidence),
    )
    expect(wrong).toEqual([])
  })

  test('a source that was seen says where', () => {
    const lost = Object.entries(sources).filter(
      ([, s]) => s.confidence === 'seen' && !s.address && !s.publication,
    )
    expect(lost.map(([name]) => name)).toEqual([])
  })

  test('every entry is sourced and every label is a known one', () => {
    const entries = Object.entries({ ...commodities, ...recipes, ...transport, ...markets.outlets })
    expect(entries.filter(([, e]) => Object.keys(e.sources).length === 0).map(([n]) => n)).toEqual(
      [],
    )
    const text = JSON.stringify([
      commodities,
      recipes,
      markets,
      reuseToday,
      transport,
      factors,
      sources,
    ])
    const used = [...text.matchAll(/"confidence":"([^"]*)"/g)].map((m) => m[1])
    expect([...new Set(used)].filter((label) => !labels.includes(label ?? ''))).toEqual([])
  })

  test('nothing speaks of where it came from on a machine', () => {
    const text = JSON.stringify([
      commodities,
      recipes,
      markets,
      reuseToday,
      transport,
      factors,
      sources,
    ])
    expect(text).not.toMatch(/\/work\/|\.mjs|\.json|price_notes|check_econ|check_twins/)
  })
})

describe('units', () => {
  test('money, mass, heat and burdens are per unit of their commodity, in order', () => {
    const wrong: string[] = []
    const check = (name: string, amount: unknown, unit: string) => {
      const read = (isRecord(amount) ? [amount.low, amount.value, amount.high] : [amount])
        .filter((part) => part !== undefined)
        .map(amountOf)
      if (read.some((r) => r.unit !== unit || Number.isNaN(r.value))) wrong.push(`${name} ${unit}`)
      if (read.some((r, i) => i > 0 && r.value < (read[i - 1]?.value ?? 0)))
        wrong.push(`${name} order`)
    }
    for (const [name, c] of Object.entries(commodities)) {
      check(name, c.mass, `t/${c.unit}`)
      if (c.lhv) check(name, c.lhv, `GJ/${c.unit}`)
      if (c.price) check(name, c.price, `CNY/${c.unit}`)
      if (c.disposal) check(name, c.disposal, `CNY/${c.unit}`)
      if (c.tax) check(name, c.tax, 'CNY/t')
      if (c.co2e) check(name, c.co2e, `t/${c.unit}`)
      for (const [field, before] of Object.entries(c.corrected ?? {}))
        if (before.before && (field === 'price' || field === 'disposal'))
          check(name, before.before, `CNY/${c.unit}`)
      const units = { co2e: 't', virgin: 't', energy: 'GJ', water: 'm3', waste: 't' } as const
      for (const [key, unit] of Object.entries(units) as [keyof typeof units, string][]) {
        if (c.embodied) check(`${name} ${key}`, c.embodied[key], `${unit}/${c.unit}`)
      }
    }
    for (const [name, o] of Object.entries(markets.outlets)) {
      const unit = commodities[o.commodity]?.unit ?? '?'
      check(name, o.quantity, `${unit}/year`)
      check(name, o.priceAdjustment, `CNY/${unit}`)
      check(name, o.radius, 'km')
    }
    for (const [name, t] of Object.entries(transport)) {
      check(name, t.cost, 'CNY/tkm')
      check(name, t.co2e, 't/tkm')
      check(name, t.electricity, 'MWh/tkm')
    }
    for (const [name, r] of Object.entries(recipes)) {
      const e = r.economics
      const unit = commodities[r.ports[r.reference]?.commodity ?? '']?.unit ?? '?'
      if (!e) continue
      check(name, e.investment, `CNY/(${unit}/year)`)
      check(name, e.variableCost, `CNY/${unit}`)
      check(name, e.scale, `${unit}/year`)
      check(name, e.life, 'year')
      check(name, e.fixedShare, '1/year')
    }
    for (const [name, r] of Object.entries(reuseToday))
      for (const area of [r.china, r.shandong]) {
        check(name, area, '')
        if (area.low < 0 || area.high > 1) wrong.push(name)
      }
    expect(wrong).toEqual([])
  })

  test('every price, fee, burden and factor has a confidence', () => {
    const ranged = Object.values(commodities).flatMap((c) => [
      c.price,
      c.disposal,
      c.co2e,
      ...(c.embodied
        ? [
            c.embodied.co2e,
            c.embodied.virgin,
            c.embodied.energy,
            c.embodied.water,
            c.embodied.waste,
          ]
        : []),
    ])
    const all = [
      ...ranged.filter((r) => r !== undefined),
      ...Object.values(factors).flatMap(Object.values),
    ]
    expect(all.filter((r) => typeof r !== 'object' || !('confidence' in r))).toEqual([])
    expect(all.length).toBeGreaterThan(500)
  })

  test('every port has a known commodity, and its amount the unit of it per unit of the reference', () => {
    const wrong: string[] = []
    for (const [name, recipe] of Object.entries(recipes)) {
      const reference = recipe.ports[recipe.reference]
      const unit = commodities[reference?.commodity ?? '']?.unit
      if (amountOf(reference?.amount).value !== 1) wrong.push(`${name} reference`)
      for (const [key, port] of Object.entries(recipe.ports)) {
        const commodity = commodities[port.commodity ?? '']
        const { value, unit: written } = amountOf(port.amount)
        if (!commodity || !port.direction) wrong.push(`${name}.${key}`)
        if (!(value > 0) || written !== `${commodity?.unit}/${unit}`)
          wrong.push(`${name}.${key} ${written}`)
        if (key !== port.commodity && key !== `${port.commodity}_in`)
          wrong.push(`${name}.${key} id`)
      }
      for (const key of Object.keys(recipe.derived ?? {}))
        if (!recipe.ports[key]) wrong.push(`${name} derived ${key}`)
      for (const [key, r] of Object.entries(recipe.ranges ?? {})) {
        if (!(r.low <= r.typical && r.typical <= r.high)) wrong.push(`${name} range ${key}`)
        const isPort = Object.hasOwn(recipe.ports, key)
        if (isPort ? (r.name ?? r.unit) : !r.name || !r.unit) wrong.push(`${name} unit of ${key}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('hazardous wastes are wastes, and wastes and emissions have a phase', () => {
    const wrong = Object.entries(commodities).filter(
      ([, c]) =>
        (c.hazardous !== undefined && !(c.kind === 'waste' && c.hazardous.startsWith('HW'))) ||
        ((c.kind === 'waste' || c.kind === 'emission') && c.phase === undefined),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })
})

describe('balances', () => {
  test('every recipe closes in mass and elements', () => {
    const open = Object.entries(recipes).map(([name, r]) => [name, imbalances(r)] as const)
    expect(open.filter(([, found]) => found.length > 0)).toEqual([])
  })

  test('an amount that is 5 % off is found', () => {
    const brick = recipes.ash_brick
    if (!brick) throw new Error('no ash_brick')
    const wrong = {
      ...brick,
      ports: {
        ...brick.ports,
        fly_ash: { direction: 'in', commodity: 'fly_ash', amount: '0.66 t/t' },
      },
    } as const
    expect(imbalances(wrong)).toContain('mass')
  })

  test('exemptions are few and reasoned', () => {
    const exempt = Object.values(recipes).flatMap((r) => Object.entries(r.exempt ?? {}))
    expect(exempt.every(([, reason]) => reason.en.length > 5)).toBe(true)
    expect(exempt).toHaveLength(23)
  })
})

describe('twins', () => {
  test('recipes, products and commodities of every twin exist, in the right units', () => {
    const wrong: string[] = []
    for (const [name, recipe] of Object.entries(recipes)) {
      for (const [key, twin] of Object.entries(recipe.twins ?? {})) {
        if (twin.variant === 'none') {
          if (!twin.reason) wrong.push(`${name} ${key} reason`)
          continue
        }
        const product = recipe.ports[twin.product ?? '']
        const counterpart = twin.recipe
          ? recipes[twin.recipe]?.ports[twin.twinProduct ?? '']
          : { direction: 'out', commodity: twin.commodity ?? '' }
        const unit = commodities[counterpart?.commodity ?? '']?.unit
        if (product?.direction !== 'out' || counterpart?.direction !== 'out')
          wrong.push(`${name} ${key}`)
        if (
          !unit ||
          amountOf(twin.ratio).unit !== `${unit}/${commodities[product?.commodity ?? '']?.unit}`
        )
          wrong.push(`${name} ${key} unit`)
        const wastes = Object.values(recipes[twin.recipe ?? '']?.ports ?? {}).filter(
          (p) => p.direction === 'in' && commodities[p.commodity ?? '']?.kind === 'waste',
        )
        if (wastes.some((p) => !twin.wasteAllowed?.[p.commodity ?? '']))
          wrong.push(`${name} ${key} waste`)
      }
      for (const [port, substitute] of Object.entries(recipe.substitutes ?? {})) {
        if (recipe.ports[port]?.direction !== 'in' || !commodities[substitute.commodity])
          wrong.push(`${name} substitute ${port}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('every recipe that takes a waste has a twin or a reason', () => {
    const takesWaste = Object.entries(recipes).filter(([, r]) =>
      portsOf(r, 'in').some((p) => commodities[p.commodity ?? '']?.kind === 'waste'),
    )
    expect(takesWaste).toHaveLength(33)
    expect(takesWaste.filter(([, r]) => !r.twins).map(([name]) => name)).toEqual([])
  })
})

describe('corrections', () => {
  test('prices and fees are the corrected ones', () => {
    const value = (name: string, field: 'price' | 'disposal') =>
      amountOf(commodities[name]?.[field]).value
    expect(value('bauxite_gib', 'price')).toBe(620)
    expect(value('pvc', 'price')).toBe(5800)
    expect(value('spl', 'disposal')).toBe(1800)
    expect(value('so2_flue', 'disposal')).toBe(1400)
    expect(value('so2', 'price')).toBe(6316)
    expect(amountOf(transport.pipe.cost).value).toBe(0.15)
    expect(commodities.pvc?.corrected?.price?.before).toMatchObject({ value: '6300 CNY/t' })
    expect(recipes.swro?.ports.wastewater?.disposal).toBe('0 CNY/m3')
  })
})
