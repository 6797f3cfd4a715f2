import { expect, test } from 'vitest'
import { modeRecipes, portsOfMode, withMode, withoutMode } from '../../../src/core/edit/modes'
import type { ProcessDoc } from '../../../src/core/format/doc'
import { bundledLibrary as library } from '../../../src/solver/library'
import { docOf, goods, inlet, issuesOf, networkOf, outlet } from '../../support/docs'

const plant: ProcessDoc = {
  kind: 'converter',
  recipe: 'chp_dry',
  ports: { fly_ash: { open: true } },
  capacity: '100 MWh/year',
}

test('a recipe fits as a mode where it makes the same, counted alike', () => {
  const doc = docOf({ processes: { plant } })
  const fitting = modeRecipes('plant', doc, library)
  expect(fitting).toContain('cond_dry')
  expect(fitting).not.toContain('chp_dry')
  expect(fitting).not.toContain('ash_brick')
  const both = withMode(plant, 'cond_dry', library).process
  expect(modeRecipes('plant', docOf({ processes: { plant: both } }), library)).not.toContain(
    'cond_dry',
  )
  expect(modeRecipes('none', doc, library)).toEqual([])
})

test('what a process ran becomes its first mode, and both are solved for', () => {
  const { process, mode } = withMode(plant, 'cond_dry', library)
  expect(mode).toBe('cond_dry')
  expect(process.recipe).toBeUndefined()
  expect(process.modes).toEqual({
    chp_dry: { recipe: 'chp_dry', ports: { fly_ash: { open: true } } },
    cond_dry: { recipe: 'cond_dry' },
  })
  const parsed = networkOf(docOf({ processes: { plant: process } })).processes.plant?.modes
  expect(parsed?.chp_dry?.amounts.coal).toBe(0.48187)
  expect(parsed?.cond_dry?.amounts.coal).toBe(0.42803)
})

test('a mode of its own begins as a copy that closes', () => {
  const { process, mode } = withMode(plant, null, library)
  expect(mode).toBe('own')
  expect(issuesOf(docOf({ processes: { plant: process } }))).toEqual(
    issuesOf(docOf({ processes: { plant } })),
  )
  const parsed = networkOf(docOf({ processes: { plant: process } })).processes.plant?.modes
  expect(parsed?.own?.amounts).toEqual(parsed?.chp_dry?.amounts)
  expect(withMode(process, null, library).mode).toBe('own_2')
})

test('an own recipe becomes a mode with its ports', () => {
  const mill: ProcessDoc = {
    kind: 'converter',
    unit: 't',
    ports: { stone: inlet('stone'), meal: outlet('meal') },
  }
  const { process } = withMode(mill, null, library)
  const doc = docOf({ commodities: goods('stone', 'meal'), processes: { mill: process } })
  expect(Object.keys(networkOf(doc).processes.mill?.modes ?? {})).toEqual(['usual', 'own'])
  expect(portsOfMode(process, process.modes?.own, library)).toEqual(mill.ports)
})

test('without all but one of its modes it runs that one again', () => {
  const { process } = withMode(plant, 'cond_dry', library)
  expect(withoutMode(process, 'cond_dry')).toEqual(plant)
  expect(withoutMode(process, 'chp_dry')).toEqual({
    kind: 'converter',
    recipe: 'cond_dry',
    capacity: '100 MWh/year',
  })
  const three = withMode(process, null, library).process
  expect(Object.keys(withoutMode(three, 'chp_dry').modes ?? {})).toEqual(['cond_dry', 'own'])
  expect(withoutMode(plant, 'run')).toBe(plant)
})
