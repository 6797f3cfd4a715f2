import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addProcess, basicKinds } from '../../../src/core/edit/add'
import {
  alignElements,
  distribute,
  lockedCards,
  pinned,
  placed,
  rename,
  withLock,
} from '../../../src/core/edit/arrange'
import { connect, fittingPorts, reconnect, whyNot } from '../../../src/core/edit/connect'
import { copyFragment, duplicateElements, pasteFragment } from '../../../src/core/edit/fragment'
import { readFragment } from '../../../src/core/edit/readFragment'
import { freshId, idOf } from '../../../src/core/edit/ids'
import { offersFor } from '../../../src/core/edit/offers'
import { allPorts, portsOf } from '../../../src/core/edit/ports'
import { mentionedIn, removeElements } from '../../../src/core/edit/remove'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { underScenario } from '../../../src/core/format/read'
import { checkShape } from '../../../src/core/format/schema'
import { bundledLibrary as library } from '../../../src/solver/library'
import { docOf, issuesOf, networkOf } from '../../support/docs'

const origin = { x: 0, y: 0 }
const converter = (recipe: string) => ({ kind: 'converter', recipe }) as const

/** A document to which processes have been added, one after another. */
const docWith = (...recipes: readonly string[]): NetworkDoc =>
  recipes.reduce(
    (doc, recipe) => addProcess(doc, library, converter(recipe), origin)!.doc,
    docOf({}),
  )

const plant = 'coal_chp_extraction_indirect_dry'
const bricks = 'autoclaved_fly_ash_brick'
const port = (process: string, id: string) => ({ process, port: id })
const connected = (doc: NetworkDoc, from: string, to: string): NetworkDoc => {
  const [a = '', b = ''] = from.split('.')
  const [c = '', d = ''] = to.split('.')
  return connect(doc, library, port(a, b), port(c, d))!.doc
}

describe('ids', () => {
  test.each([
    ['Coal CHP (extraction), indirect dry cooling', plant],
    ['Éclair 3000', 'e_clair_3000'],
    ['3 kilns', 'kilns'],
    ['砖', 'converter'],
    ['<img src=x onerror=alert(1)>', 'img_src_x_onerror_alert_1'],
  ])('%s becomes %s', (name, id) => {
    expect(idOf(name, 'converter')).toBe(id)
  })

  test('a taken id gets the first free number', () => {
    expect(freshId('kiln', new Set(['kiln', 'kiln_2']))).toBe('kiln_3')
  })
})

describe('adding', () => {
  test('a recipe comes with its usual scale as capacity', () => {
    const doc = docWith('chp_dry')
    expect(doc.processes[plant]).toEqual({
      kind: 'converter',
      recipe: 'chp_dry',
      capacity: '10000000 MWh/year',
    })
    expect(issuesOf(doc).filter((each) => !each.includes('closure'))).toEqual([])
  })

  test('the second of a kind has its own id and a numbered name', () => {
    const doc = docWith('chp_dry', 'chp_dry')
    expect(Object.keys(doc.processes)).toEqual([plant, `${plant}_2`])
    expect(doc.processes[`${plant}_2`]?.name?.en).toMatch(/ 2$/)
    expect(doc.processes[`${plant}_2`]?.name?.zh).toMatch(/ 2$/)
  })

  test('the basic kinds parse', () => {
    const doc = basicKinds.reduce(
      (before, kind) =>
        addProcess(
          before,
          library,
          { kind, commodity: 'fly_ash', name: { en: `Ash ${kind}` } },
          origin,
        )!.doc,
      docOf({}),
    )
    expect(Object.keys(networkOf(doc).processes)).toEqual(basicKinds.map((kind) => `ash_${kind}`))
  })

  test('an own process gives one unit of its commodity per unit, and closes from the start', () => {
    const addition = { kind: 'own', commodity: 'electricity', name: { en: 'Mine' } } as const
    const { doc, process } = addProcess(docOf({}), library, addition, origin)!
    expect(doc.processes[process]).toMatchObject({
      kind: 'converter',
      unit: 'MWh',
      ports: { out: { direction: 'out', commodity: 'electricity', amount: '1 MWh/MWh' } },
    })
    expect(issuesOf(doc)).toEqual([])
  })

  test('an id that a scenario uses is not taken again', () => {
    const doc = docOf({
      scenarios: {
        s: { name: { en: 's' }, patch: { processes: { [plant]: { kind: 'junction' } } } },
      },
    })
    expect(addProcess(doc, library, converter('chp_dry'), origin)?.process).toBe(`${plant}_2`)
  })

  test('an unknown recipe adds nothing', () => {
    expect(addProcess(docOf({}), library, converter('nothing'), origin)).toBeNull()
  })

  test('every recipe of the library can be added and parses', () => {
    const doc = docWith(...Object.keys(library.recipes))
    expect(Object.keys(networkOf(doc).processes)).toHaveLength(Object.keys(library.recipes).length)
  })
})

// plant.fly_ash ──▶ bricks.fly_ash
describe('connecting', () => {
  const doc = docWith('chp_dry', 'ash_brick')

  test('ports are those that parsing finds', () => {
    const parsed = Object.values(networkOf(doc).processes[plant]!.ports)
    expect(portsOf(plant, doc.processes[plant]!, library).map((each) => each.port)).toEqual(
      parsed.map(({ id }) => id),
    )
  })

  test('joins an outlet and an inlet, named in either order', () => {
    const one = connect(doc, library, port(plant, 'fly_ash'), port(bricks, 'fly_ash'))!
    const other = connect(doc, library, port(bricks, 'fly_ash'), port(plant, 'fly_ash'))!
    expect(one.doc).toEqual(other.doc)
    expect(one.doc.flows[one.flow]).toEqual({ from: `${plant}.fly_ash`, to: `${bricks}.fly_ash` })
    expect(networkOf(one.doc).flows[one.flow]?.reuse).toBe(true)
  })

  test.each([
    ['commodity', `${plant}.fly_ash`, `${bricks}.boiler_slag`],
    ['bothOut', `${plant}.fly_ash`, `${bricks}.ash_brick`],
    ['bothIn', `${plant}.coal`, `${bricks}.fly_ash`],
    ['gone', `${plant}.fly_ash`, 'nowhere.in'],
    ['duplicate', `${plant}.steam`, `${bricks}.steam`],
  ])('refuses %s: %s to %s', (code, from, to) => {
    const [a = '', b = ''] = from.split('.')
    const [c = '', d = ''] = to.split('.')
    const steam = connected(doc, `${plant}.steam`, `${bricks}.steam`)
    expect(whyNot(steam, library, port(a, b), port(c, d))?.code).toBe(code)
    expect(connect(steam, library, port(a, b), port(c, d))).toBeNull()
  })

  test('a junction does not feed itself', () => {
    const added = addProcess(
      doc,
      library,
      { kind: 'junction', commodity: 'steam', name: { en: 'Steam' } },
      origin,
    )!
    expect(whyNot(added.doc, library, port('steam', 'in'), port('steam', 'out'))?.code).toBe(
      'itself',
    )
  })

  test('fitting ports are exactly those that nothing speaks against', () => {
    const fits = fittingPorts(port(plant, 'fly_ash'), doc, library)
    const expected = allPorts(doc, library).filter(
      (each) => whyNot(doc, library, port(plant, 'fly_ash'), each) === null,
    )
    expect(fits).toEqual(expected)
    expect(fits).toHaveLength(1)
  })

  test('an end of a flow moves to where it fits and nowhere else', () => {
    const two = docWith('chp_dry', 'ash_brick', 'ash_brick')
    const flow = connected(two, `${plant}.fly_ash`, `${bricks}.fly_ash`)
    const id = Object.keys(flow.flows)[0]!
    const moved = reconnect(
      flow,
      library,
      id,
      port(plant, 'fly_ash'),
      port(`${bricks}_2`, 'fly_ash'),
    )
    expect(moved.flows[id]?.to).toBe(`${bricks}_2.fly_ash`)
    expect(reconnect(flow, library, id, port(plant, 'fly_ash'), port(bricks, 'steam'))).toBe(flow)
  })

  test('offers what takes the ash, those that match most of the canvas first', () => {
    const ash = allPorts(doc, library).find((each) => each.port === 'fly_ash')!
    const offers = offersFor(ash, doc, library)
    expect(offers.slice(0, 3).map(({ kind }) => kind)).toEqual(['market', 'disposal', 'junction'])
    const recipes = offers.flatMap((offer) => (offer.kind === 'converter' ? [offer] : []))
    expect(recipes.length).toBeGreaterThan(3)
    expect(recipes.map(({ matches }) => matches)).toEqual(
      recipes.map(({ matches }) => matches).sort((a, b) => b - a),
    )
  })
})

describe('removing', () => {
  const doc = {
    ...connected(docWith('chp_dry', 'ash_brick'), `${plant}.fly_ash`, `${bricks}.fly_ash`),
    limits: { most: { process: bricks, max: '1 t/year' } },
  }
  const flow = Object.keys(doc.flows)[0]!

  test('a process takes its flows, its place and its limits along', () => {
    const left = removeElements(doc, { processes: [bricks], flows: [] })
    expect(Object.keys(left.processes)).toEqual([plant])
    expect([left.flows, left.limits]).toEqual([{}, {}])
    expect(Object.keys(left.layout ?? {})).toEqual([plant])
    expect(issuesOf(left).filter((each) => !each.includes('closure'))).toEqual([])
  })

  test('nothing to remove leaves the document itself', () => {
    expect(removeElements(doc, { processes: ['nowhere'], flows: [] })).toBe(doc)
  })

  test('scenarios that mention it stay and can be used', () => {
    const patch = {
      flows: { [flow]: { capacity: '0 t/year' } },
      processes: { [bricks]: { capacity: '1 t/year' } },
    }
    const told = { ...doc, scenarios: { shut: { name: { en: 'Shut' }, patch } } }
    expect(mentionedIn(told, { processes: [bricks], flows: [] })).toEqual(['shut'])
    const left = removeElements(told, { processes: [bricks], flows: [] })
    expect(left.scenarios).toEqual(told.scenarios)
    const used = underScenario(left, 'shut')
    expect(used.ok && Object.keys(used.value.processes)).toEqual([plant])
  })
})

describe('copies', () => {
  const doc = connected(docWith('chp_dry', 'ash_brick'), `${plant}.fly_ash`, `${bricks}.fly_ash`)

  test('a duplicate has new ids, keeps inner flows and lies one grid step off', () => {
    const { doc: copied, elements } = duplicateElements(doc, library, [plant, bricks], doc.layout!)
    expect(elements.processes).toEqual([`${plant}_2`, `${bricks}_2`])
    expect(copied.layout?.[`${plant}_2`]).toEqual({ x: 16, y: 16 })
    const inner = copied.flows[elements.flows[0]!]
    expect(inner).toEqual({ from: `${plant}_2.fly_ash`, to: `${bricks}_2.fly_ash` })
    expect(Object.keys(networkOf(copied).flows)).toHaveLength(2)
  })

  test('a flow to a card that is not copied stays behind', () => {
    const { elements } = duplicateElements(doc, library, [plant], doc.layout!)
    expect(elements.flows).toEqual([])
  })

  test('goes through text into another document, with parameters and commodities', () => {
    const rich: NetworkDoc = {
      ...doc,
      parameters: { size: { value: '5 t/year' }, other: { value: 1 } },
      processes: {
        ...doc.processes,
        [bricks]: { ...doc.processes[bricks]!, capacity: 'size * 2' },
      },
    }
    const fragment = readFragment(JSON.stringify(copyFragment(rich, [bricks], {})))
    if (typeof fragment === 'string') throw new Error(fragment)
    expect(Object.keys(fragment.parameters)).toEqual(['size'])
    const { doc: target } = pasteFragment(docOf({}), library, fragment, { x: 32, y: 0 })
    expect(networkOf(target).processes[bricks]?.capacity).toBe(10)
    expect(target.layout?.[bricks]).toEqual({ x: 32, y: 0 })
  })

  test.each([
    ['foreign', 'Lorem ipsum'],
    ['foreign', '{"a": 1}'],
    ['foreign', '[1, 2]'],
    ['empty', ' '],
    ['tooLong', 'x'.repeat(1_000_001)],
    ['broken', '{"format": "loopworks-fragment/1", "processes": 3}'],
    [
      'foreign',
      '{"format": "loopworks-fragment/1", "processes": {"__proto__": {"kind": "supply"}}}',
    ],
  ])('%s text is refused', (fault, text) => {
    expect(readFragment(text)).toBe(fault)
  })
})

describe('arranging', () => {
  const box = (id: string, x: number, y: number, width = 10, height = 10) => ({
    id,
    x,
    y,
    width,
    height,
  })

  test.each([
    ['left', [0, 0]],
    ['right', [20, 10]],
    ['centre', [10, 5]],
  ] as const)('aligns %s', (to, xs) => {
    const places = alignElements([box('a', 0, 0), box('b', 10, 50, 20)], to)
    expect([places.a?.x, places.b?.x]).toEqual(xs)
  })

  test('distributes with equal gaps', () => {
    const places = distribute([box('a', 0, 0), box('b', 12, 0), box('c', 80, 0)], 'x')
    expect([places.a?.x, places.b?.x, places.c?.x]).toEqual([0, 40, 80])
  })

  test('locked cards stay: others align with them and are spread between them', () => {
    const boxes = [box('a', 0, 0), box('b', 12, 0), box('c', 35.5, 0), box('d', 81, 0)]
    const locked = new Set(['c'])
    expect(alignElements(boxes, 'left', locked)).toEqual({
      a: { x: 35.5, y: 0 },
      b: { x: 35.5, y: 0 },
      d: { x: 35.5, y: 0 },
    })
    // a 0–10, b, c 35.5–45.5: 25.5 of room for b's 10, so 7.75 on either side
    expect(distribute(boxes, 'x', locked)).toEqual({ a: { x: 0, y: 0 }, b: { x: 18, y: 0 } })
  })

  test('a lock is set and taken off, and goes along with moves and copies', () => {
    const doc = { ...docWith('chp_dry', 'ash_brick'), layout: { [plant]: { x: 1, y: 2 } } }
    const locked = withLock(doc, [plant, bricks], true)
    expect(locked.layout).toEqual({ [plant]: { x: 1, y: 2, locked: true } })
    expect([...lockedCards(locked)]).toEqual([plant])
    expect(checkShape(locked)).toMatchObject({ ok: true })
    expect(placed(locked, { [plant]: { x: 5, y: 6 } }).layout?.[plant]).toEqual({
      ...{ x: 5, y: 6, locked: true },
    })
    const copy = copyFragment(locked, [plant], { [plant]: { x: 1, y: 2 } })
    const { doc: pasted, elements } = pasteFragment(locked, library, copy, { x: 16, y: 16 })
    expect(pasted.layout?.[elements.processes[0]!]).toEqual({ x: 17, y: 18, locked: true })
    expect(withLock(locked, [plant], false).layout).toEqual({ [plant]: { x: 1, y: 2 } })
    expect(withLock(locked, [plant], true)).toBe(locked)
    expect(withLock(doc, [plant], false)).toBe(doc)
  })

  test('pins what has no place and leaves what has one', () => {
    const doc = docOf({ ...docWith('chp_dry', 'ash_brick'), layout: { [plant]: { x: 1, y: 2 } } })
    const { layout } = pinned(doc, { [plant]: { x: 9, y: 9 }, [bricks]: { x: 3, y: 4 } })
    expect(layout).toEqual({ [plant]: { x: 1, y: 2 }, [bricks]: { x: 3, y: 4 } })
    expect(placed(doc, { [plant]: { x: 1, y: 2 } })).toBe(doc)
  })

  test('renames', () => {
    const doc = docWith('chp_dry')
    const name = { en: '<img onerror=alert(1)>', zh: '电厂' }
    expect(rename(doc, 'processes', plant, name).processes[plant]?.name).toEqual(name)
    expect(rename(doc, 'processes', 'nowhere', name)).toBe(doc)
  })
})

test('any series of edits leaves a document of the right shape whose flows have ends that fit', () => {
  const recipes = Object.keys(library.recipes)
  const edit = fc.record({
    kind: fc.constantFrom('add', 'basic', 'connect', 'connect', 'remove', 'duplicate', 'rename'),
    a: fc.nat(),
    b: fc.nat(),
  })
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]
  const apply = (doc: NetworkDoc, { kind, a, b }: { kind: string; a: number; b: number }) => {
    const process = pick(Object.keys(doc.processes), a)
    if (kind === 'add')
      return addProcess(doc, library, converter(pick(recipes, a)!), { x: b % 999, y: a % 999 })!.doc
    if (kind === 'basic')
      return addProcess(
        doc,
        library,
        {
          kind: pick(basicKinds, a)!,
          commodity: pick(Object.keys(library.commodities), b)!,
          name: { en: '砖' },
        },
        origin,
      )!.doc
    if (process === undefined) return doc
    if (kind === 'remove')
      return removeElements(doc, {
        processes: b % 2 === 0 ? [process] : [],
        flows: Object.keys(doc.flows).slice(0, 1),
      })
    if (kind === 'duplicate')
      return duplicateElements(doc, library, [process], doc.layout ?? {}).doc
    if (kind === 'rename') return rename(doc, 'processes', process, { en: String(b) })
    const from = pick(allPorts(doc, library), a)!
    const to = pick(fittingPorts(from, doc, library), b)
    return to === undefined ? doc : connect(doc, library, from, to)!.doc
  }
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const doc = edits.reduce(apply, docOf({}))
      expect(checkShape(doc).ok).toBe(true)
      const refs = new Set(
        allPorts(doc, library).map((each) => `${each.direction} ${each.process}.${each.port}`),
      )
      for (const { from, to } of Object.values(doc.flows)) {
        expect(refs.has(`out ${from}`)).toBe(true)
        expect(refs.has(`in ${to}`)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
