import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDoc } from '../../src/core/format/read'
import { bundledLibrary } from '../../src/solver/library'
import { differences, removedFrom } from '../../src/state/shown/differences'
import { emptyState, type Edits, type State } from '../../src/state/state'
import { preferences } from '../support/app'

const stateOf = (network: string, scenario: string | null, edits: Edits = {}): State => {
  const url = new URL(`../../models/networks/${network}.json`, import.meta.url)
  const doc = readDoc(readFileSync(url, 'utf8'))
  if (!doc.ok) throw new Error(network)
  return {
    ...emptyState,
    ...preferences,
    ...{ doc: doc.value, scenario, edits, library: bundledLibrary },
  }
}

test('the base case differs in nothing', () => {
  const { changes, processes, flows, removed } = differences(stateOf('xinfa_chiping', null))
  expect([changes.length, processes.size, flows.size]).toEqual([0, 0, 0])
  expect(removed).toEqual({ processes: [], flows: [] })
})

test('a plant that rests on a changed parameter is marked with it', () => {
  const { processes, changes } = differences(stateOf('xinfa_chiping', 'red_mud_magsep'))
  expect(changes).toHaveLength(1)
  expect(processes.size).toBeGreaterThan(0)
  for (const { kind, changes: why } of processes.values()) {
    expect(kind).toBe('changed')
    expect(why.map(({ path }) => path.join('.'))).toEqual(['parameters.iron_capacity.value'])
  }
})

test('what is added is marked as added, what is gone is named, and known from the base case', () => {
  const added = differences(stateOf('liaocheng_chains', 'chlorine_link'))
  expect([...added.processes].map(([id, { kind }]) => [id, kind])).toEqual([
    ['pvc', 'added'],
    ['pvc_market', 'added'],
  ])
  expect([...added.flows.values()].map(({ kind }) => kind)).toEqual(Array(4).fill('added'))
  expect(removedFrom(stateOf('liaocheng_chains', 'chlorine_link'))).toBeNull()
  const gone = differences(stateOf('short_flow_wheels', 'chips_sold'))
  expect([gone.processes.size, gone.flows.size]).toEqual([0, 0])
  expect(gone.removed).toEqual({
    processes: ['chip_remelt'],
    flows: ['bars_from_chips', 'scrap_to_chip_remelt', 'dross_chips'],
  })
  const base = removedFrom(stateOf('short_flow_wheels', 'chips_sold'))
  expect(base?.processes.chip_remelt?.ports).not.toEqual({})
  expect(base?.flows.dross_chips?.from.process).toBe('chip_remelt')
})

test('changes on top count like those of a scenario', () => {
  const edits = { processes: { power_units: { capacity: '1 MWh/year' } } }
  const { processes } = differences(stateOf('xinfa_chiping', null, edits))
  expect([...processes.keys()]).toEqual(['power_units'])
})
