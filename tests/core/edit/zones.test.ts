import { expect, test } from 'vitest'
import { collapseZone, groupElements, ungroupElements } from '../../../src/core/edit/zones'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { docOf } from '../../support/docs'

const zoned = (zones: Readonly<Record<string, string | undefined>>): NetworkDoc => ({
  ...docOf({}),
  processes: Object.fromEntries(
    Object.entries(zones).map(([id, zone]) => [
      id,
      { kind: 'junction', ...(zone !== undefined && { zone }) },
    ]),
  ),
  zones: { power: { name: { en: 'Power' } }, zone: { name: { en: 'Zone 2' } } },
})

test('a group is a zone of its own; the zone that it empties goes', () => {
  const doc = zoned({ a: 'power', b: undefined, c: 'zone' })
  const { doc: grouped, zone } = groupElements(doc, ['a', 'b'], { en: 'Zone 3' })
  expect(zone).toBe('zone_2')
  expect(Object.values(grouped.processes).map((each) => each.zone)).toEqual([
    'zone_2',
    'zone_2',
    'zone',
  ])
  expect(grouped.zones).toEqual({
    zone: { name: { en: 'Zone 2' } },
    zone_2: { name: { en: 'Zone 3' } },
  })
})

test('what is taken out stands in no zone, and a zone with others in it stays', () => {
  const doc = zoned({ a: 'power', b: 'power', c: 'zone' })
  const once = ungroupElements(doc, ['a', 'c'])
  expect(once.processes.a).toEqual({ kind: 'junction' })
  expect(Object.keys(once.zones ?? {})).toEqual(['power'])
  expect(ungroupElements(once, ['b']).zones).toEqual({})
})

test('a zone collapses and expands to the very entry that it was', () => {
  const doc = zoned({ a: 'power' })
  const collapsed = collapseZone(doc, 'power', true)
  expect(collapsed.zones!.power).toEqual({ name: { en: 'Power' }, collapsed: true })
  expect(collapseZone(collapsed, 'power', true)).toBe(collapsed)
  expect(collapseZone(collapsed, 'power', false)).toEqual(doc)
  expect(collapseZone(doc, 'gone', true)).toBe(doc)
})
