import { describe, expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Process } from '../../src/core/network/network'
import { booksOf, contentsOf, gallery, massesOf } from '../support/gallery'
import { modelFiles, readModel, recipes } from './library'

// What "zero landfill" asks for cannot be had, so there is nothing to balance.
const cases = modelFiles('networks/').flatMap((file) => {
  const doc = readModel(`networks/${file}`) as NetworkDoc
  const run = gallery(file.replace('.json', ''), [])
  const answered = Object.keys(doc.scenarios ?? {}).filter((id) => id !== 'zero_landfill')
  return [null, ...answered].map((scenario) => ({
    file,
    scenario,
    doc,
    run: () => run(scenario),
  }))
})

describe.each(cases)('$file under $scenario', ({ doc, run }) => {
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
    expect(whole.length).toBeGreaterThan(0)
    const open = whole.filter(
      ([, mass]) => Math.abs(mass.in - mass.out) > 0.02 * Math.max(mass.in, mass.out),
    )
    expect(open).toEqual([])
  })

  test('so does each element whose content is known, unless a recipe says why not', () => {
    const shown = run()
    const { processes, commodities } = shown.network
    const masses = massesOf(shown)
    const elements = new Set(
      Object.values(commodities).flatMap(({ composition }) => Object.keys(composition)),
    )
    // Moisture leaves as vapour, which is not counted.
    elements.delete('H2O')
    const pairs = [...elements].flatMap((element) =>
      Object.entries(contentsOf(shown, element)).map(([id, sides]) => ({ id, element, ...sides })),
    )
    const tested = pairs.filter(({ id, element, ...sides }) => {
      const mass = masses[id]?.in ?? 0
      const trace = Math.max(sides.in, sides.out) < 0.004 * mass
      const choosing = Object.values(processes[id]?.ports ?? {}).some(
        ({ accepts }) => Object.keys(accepts).length > 1,
      )
      return mass > 0 && !trace && !choosing && !exemptOf(doc, processes[id], element)
    })
    expect(tested.length).toBeGreaterThan(0)
    const open = tested.filter(
      (each) => Math.abs(each.in - each.out) > 0.02 * Math.max(each.in, each.out),
    )
    expect(open).toEqual([])
  })
})

/** Whether a process or one of its recipes gives a reason why an element need not close. */
const exemptOf = (doc: NetworkDoc, process: Process | undefined, element: string): boolean =>
  process === undefined ||
  [
    doc.processes[process.id]?.exempt,
    ...Object.values(process.modes).map(({ recipe }) => recipes[recipe ?? '']?.exempt),
  ].some((exempt) => exempt?.[element] !== undefined || exempt?.all !== undefined)
