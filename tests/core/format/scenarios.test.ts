import { expect, test } from 'vitest'
import { checkScenarios } from '../../../src/core/format/scenarios'
import { docOf } from '../../support/docs'

const scenario = (patch: unknown) => ({ name: { en: 'Test' }, patch })

test('a scenario may add fields and whole entries; what it changes or takes away must be there', () => {
  const doc = docOf({
    processes: { plant: { kind: 'stock' } },
    flows: { ash: { from: 'a.b', to: 'c.d' } },
    parameters: { fee: { value: '1 CNY/t' } },
    scenarios: {
      good: scenario({
        flows: { ash: { loss: 0.1 }, slag: { from: 'plant.e', to: 'plant.f' } },
        parameters: { fee: { value: '2 CNY/t', low: '1 CNY/t' } },
        vat: '13%',
      }),
      stale: scenario({
        flows: { dust: { capacity: '0 t' }, mud: null, stray: { from: 'plant.e', to: 'c.f' } },
        processes: { kiln: { capacity: '1 t' }, plant: { zone: null } },
      }),
    },
    baseline: 'older',
  })
  expect(checkScenarios(doc).map(({ path, code, severity }) => [path, code, severity])).toEqual([
    ['baseline', 'unknown_scenario', 'error'],
    ['scenarios.stale.patch.flows.dust', 'stale_patch', 'warning'],
    ['scenarios.stale.patch.flows.mud', 'stale_patch', 'warning'],
    ['scenarios.stale.patch.flows.stray', 'stale_patch', 'warning'],
    ['scenarios.stale.patch.processes.kiln', 'stale_patch', 'warning'],
    ['scenarios.stale.patch.processes.plant.zone', 'stale_patch', 'warning'],
  ])
})
