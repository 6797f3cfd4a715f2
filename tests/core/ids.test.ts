import { standardBaselines } from '../../src/core/format/standardBaselines'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { simulate } from '../../src/core/run/simulate'
import type { StudyDoc } from '../../src/core/format/studyDoc'
import { runStudy } from '../../src/core/study/run'
import { bundledLibrary } from '../../src/solver/library'
import { docOf } from '../support/docs'
import { solve } from '../support/solvers'

// Ids are names and nothing else: the words that objects, functions and lists inherit do as well as any, in every role.

const words = [
  'constructor',
  'prototype',
  'entries',
  'keys',
  'values',
  'length',
  'name',
  'apply',
  'bind',
  'call',
  'assign',
  'create',
  'freeze',
  'is',
  'has',
  'get',
  'set',
  'then',
  'map',
  'filter',
  'at',
  'of',
  'from',
  'tostring',
  'caller',
  'arguments',
] as const

/** Plain names, and the same document by words that could be inherited. */
const plain = words.map((_, i) => `id_${String(i)}`)

/** Coal burnt to power and ash; bricks of ash; a scenario with a smaller brick plant; a study of each price. */
function networkNamed(names: readonly string[], element: string, parameter: string): NetworkDoc {
  const [coal, power, ash, bricks, plant, press, grid, builders, fire, run] = names
  const [run2, inn, out, waste, f, g, h, less, limit, ...more] = names.slice(10)
  const id = (name: string | undefined) => name ?? ''
  return docOf({
    parameters: { [parameter]: { value: '30 CNY/t', low: '20 CNY/t', high: '40 CNY/t' } },
    commodities: {
      [id(coal)]: { kind: 'raw', unit: 't', price: '100 CNY/t', composition: { [element]: 0.1 } },
      [id(power)]: { kind: 'energy', unit: 'MWh', mass: '0 t/MWh' },
      [id(ash)]: {
        kind: 'waste',
        phase: 'solid',
        unit: 't',
        disposal: parameter,
        composition: { [element]: 0.2 },
      },
      [id(bricks)]: {
        kind: 'product',
        unit: 't',
        price: '150 CNY/t',
        substitute: { commodity: id(fire), ratio: '1.1 t/t' },
      },
      [id(fire)]: { kind: 'product', unit: 't', price: '200 CNY/t' },
    },
    processes: {
      [id(plant)]: {
        kind: 'converter',
        unit: 'MWh',
        exempt: { all: 'x', mass: 'x' },
        capacity: '1000 MWh',
        ports: {
          [id(inn)]: { direction: 'in', commodity: id(coal), quality: { [element]: { max: 0.3 } } },
          [id(out)]: { direction: 'out', commodity: id(power) },
          [id(waste)]: { direction: 'out', commodity: id(ash) },
        },
        modes: {
          [id(run)]: {
            ports: {
              [id(inn)]: { amount: '0.4 t/MWh' },
              [id(out)]: { amount: 1 },
              [id(waste)]: { amount: '0.2 t/MWh' },
            },
          },
          [id(run2)]: {
            cost: '1 CNY/MWh',
            ports: {
              [id(inn)]: { amount: '0.4 t/MWh' },
              [id(out)]: { amount: 1 },
              [id(waste)]: { amount: '0.2 t/MWh' },
            },
          },
        },
      },
      [id(press)]: {
        kind: 'converter',
        unit: 't',
        exempt: { all: 'x', mass: 'x' },
        capacity: '100 t',
        ports: {
          [id(inn)]: { direction: 'in', commodity: id(ash), amount: '0.8 t/t' },
          [id(out)]: { direction: 'out', commodity: id(bricks), amount: '1 t/t' },
        },
      },
      [id(grid)]: {
        kind: 'market',
        ports: { [id(inn)]: { commodity: id(power) } },
        price: '400 CNY/MWh',
        capacity: '900 MWh',
      },
      [id(builders)]: {
        kind: 'market',
        ports: { [id(inn)]: { commodity: id(bricks) } },
        capacity: '80 t',
      },
    },
    flows: {
      [id(f)]: { from: `${id(plant)}.${id(out)}`, to: `${id(grid)}.${id(inn)}` },
      [id(g)]: { from: `${id(plant)}.${id(waste)}`, to: `${id(press)}.${id(inn)}` },
      [id(h)]: { from: `${id(press)}.${id(out)}`, to: `${id(builders)}.${id(inn)}` },
    },
    limits: { [id(limit)]: { flow: id(f), max: '800 MWh' } },
    scenarios: {
      [id(less)]: {
        name: { en: 'less' },
        patch: { processes: { [id(press)]: { capacity: '40 t' } } },
      },
    },
    zones: Object.fromEntries(more.map((zone) => [zone, { name: { en: zone } }])),
  })
}

/** The words turned so far that each stands in every role once. */
const turned = (by: number) => [...words.slice(by), ...words.slice(0, by)]
const inherited = (by: number) => networkNamed(turned(by), 'toString', 'constructor')
const named = networkNamed(plain, 'Cl', 'fee')

const figures = (doc: NetworkDoc) => {
  const scenario = Object.keys(doc.scenarios ?? {})[0] ?? ''
  const { answer, avoided, issues } = simulate(
    { doc, scenario: null, baselines: [...standardBaselines, scenario] },
    bundledLibrary,
    solve,
  )
  return {
    issues: issues.map(({ code }) => code),
    objective: answer?.objective,
    indicators: answer?.indicators,
    flows: Object.values(answer?.flows ?? {}),
    activities: Object.values(answer?.activities ?? {}).map((modes) => Object.values(modes)),
    boundary: Object.values(answer?.boundary ?? {}),
    avoided: Object.values(avoided).map((each) => [
      each.avoided?.total,
      each.avoided?.ledger.length,
    ]),
  }
}

test('the answer is the same, and so are the baselines', () => {
  const right = figures(named)
  expect(right.objective).toBeLessThan(0)
  for (const by of words.keys()) expect(figures(inherited(by)), turned(by).join(' ')).toEqual(right)
})

/** Every number in a value, in order, but times. */
const numbersOf = (value: unknown, key = ''): readonly number[] =>
  typeof value === 'number'
    ? [key === 'ms' ? 0 : Number(value.toPrecision(9))]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([each, inner]) => numbersOf(inner, each))
      : []

test('every study finds the same', () => {
  const studies = (doc: NetworkDoc): readonly StudyDoc[] => {
    const [scenario = ''] = Object.keys(doc.scenarios ?? {})
    const [parameter = ''] = Object.keys(doc.parameters ?? {})
    const x = { input: `parameters.${parameter}`, from: '10 CNY/t', to: '50 CNY/t', steps: 3 }
    return [
      { kind: 'compare', name: { en: 'x' }, scenarios: { base: true, [scenario]: true } },
      { kind: 'credit', name: { en: 'x' } },
      { kind: 'gaps', name: { en: 'x' } },
      { kind: 'sweep', name: { en: 'x' }, x, indicators: { cost: true } },
      { kind: 'tornado', name: { en: 'x' }, indicator: 'solid_waste' },
    ]
  }
  const kindsOf = (doc: NetworkDoc) =>
    studies(doc).map((study) => runStudy(doc, study, bundledLibrary, solve).kind)
  const figuresOf = (doc: NetworkDoc) =>
    studies(doc).map((study) => numbersOf(runStudy(doc, study, bundledLibrary, solve)))
  const right = figuresOf(named)
  expect(kindsOf(named)).toEqual(['compare', 'credit', 'gaps', 'sweep', 'tornado'])
  for (const by of [0, 3, 5, 9, 22])
    expect(figuresOf(inherited(by)), turned(by).join(' ')).toEqual(right)
})

test('the next document of the session is untouched', () => {
  const before = figures(named)
  for (const by of words.keys()) figures(inherited(by))
  expect(figures(named)).toEqual(before)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.keys(Object)).toEqual([])
})
