import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/network/doc'
import { booksOf, gallery, massesOf } from '../support/gallery'
import { modelFiles, readModel } from './library'

const cases = modelFiles('networks/').flatMap((file) => {
  const doc = readModel(`networks/${file}`) as NetworkDoc
  const run = gallery(file.replace('.json', ''), [])
  return [null, ...Object.keys(doc.scenarios ?? {})].map((scenario) => ({
    file,
    scenario,
    run: () => run(scenario),
  }))
})

describe.each(cases)('$file under $scenario', ({ run }) => {
  test('of each commodity, made and bought is used, sold, given off or lost', () => {
    const open = Object.entries(booksOf(run())).filter(
      ([, { made, bought, used, left, lost }]) =>
        Math.abs(made + bought - used - left - lost) > 1e-9 * (made + bought + used),
    )
    expect(open).toEqual([])
  })

  test('what goes into a process comes out of it, within 2 % of its mass', () => {
    const shown = run()
    // What stands in for another commodity matches it in one element, not in mass.
    const whole = Object.entries(massesOf(shown)).filter(([id]) =>
      Object.values(shown.network.processes[id]?.ports ?? {}).every(
        ({ accepts }) => Object.keys(accepts).length === 1,
      ),
    )
    expect(whole.length).toBeGreaterThan(1)
    const open = whole.filter(
      ([, mass]) => Math.abs(mass.in - mass.out) > 0.02 * Math.max(mass.in, mass.out),
    )
    expect(open).toEqual([])
  })
})
