import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Network } from '../../src/core/network/network'
import { markedBy, outlineRows, pathTo } from '../../src/state/shown/outline'
import { flowBeside, flowsAlong, stepAlong } from '../../src/state/shown/walk'
import { generateNetwork } from '../support/generate'
import tutorial from '../../models/networks/ash_to_bricks.json'
import { networkOf } from '../support/docs'

// coal_supply ──▶ chp ──ash──▶ bricks ──▶ brick_market,  chp ──ash──▶ landfill
const network = networkOf(tutorial as unknown as NetworkDoc)
const zoned: Network = {
  ...network,
  processes: {
    ...network.processes,
    bricks: { ...network.processes.bricks!, zone: 'works' },
  },
}
const keys = (flipped: readonly string[], of = network) =>
  outlineRows(of, new Set(flipped)).map(({ key }) => key)

test('without zones the processes stand first, along the flow and closed', () => {
  const rows = outlineRows(network, new Set())
  expect(rows.map(({ kind, level, open }) => [kind, level, open])).toEqual(
    Object.keys(network.processes).map(() => ['process', 1, false]),
  )
  const place = (id: string) => rows.findIndex((row) => row.id === id)
  expect(place('chp')).toBeLessThan(place('bricks'))
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, i) => i + 1))
  expect(new Set(rows.map(({ siblings }) => siblings))).toEqual(new Set([rows.length]))
})

test('an open process lists its inlets before its outlets, an open port its flows', () => {
  const ports = outlineRows(network, new Set(['process bricks'])).filter(
    ({ kind }) => kind === 'port',
  )
  const sides = ports.map(({ id }) => network.processes.bricks!.ports[id]!.direction)
  expect(sides).toEqual([...sides].sort())
  const port = ports.find(({ open }) => open !== null)!
  const listed = keys(['process bricks', port.key])
  expect(listed.filter((key) => key.startsWith(`flow bricks.${port.id} `))).not.toEqual([])
})

test('processes of a zone stand in it, those of none at the end; a zone starts open and can be closed', () => {
  const rows = outlineRows(zoned, new Set())
  expect(rows.filter(({ level }) => level === 1).map(({ id }) => id)).toEqual(['works', ''])
  expect(rows[1]).toMatchObject({ key: 'process bricks', level: 2, position: 1, siblings: 1 })
  expect(keys(['zone works'], zoned)).not.toContain('process bricks')
})

test('zones of a large network start closed', () => {
  const large = networkOf(generateNetwork(201))
  const inZones: Network = {
    ...large,
    processes: Object.fromEntries(
      Object.entries(large.processes).map(([id, process], i) => [
        id,
        { ...process, zone: `zone_${String(i % 3)}` },
      ]),
    ),
  }
  expect(outlineRows(inZones, new Set())).toHaveLength(3)
})

test('a port stands for its flows, a zone for nothing until it is asked for', () => {
  const rows = outlineRows(zoned, new Set(['process chp', 'process bricks']))
  for (const row of rows.filter(({ kind }) => kind === 'port'))
    for (const { kind, id } of markedBy(row, zoned)) {
      expect(kind).toBe('flow')
      const { from, to } = zoned.flows[id]!
      expect([from, to]).toContainEqual({ process: row.process, port: row.id })
    }
  expect(markedBy(rows[0]!, zoned)).toEqual([])
  expect(markedBy(rows[1]!, zoned)).toEqual([{ kind: 'process', id: 'bricks' }])
})

test('the path to any flow opens its line, and only lines on the way', () => {
  for (const id of Object.keys(zoned.flows)) {
    const path = pathTo({ kind: 'flow', id }, zoned)
    const flipped = path.filter((key) => !key.startsWith('zone ')).slice(0, -1)
    expect(keys(flipped, zoned)).toContain(path.at(-1))
  }
  expect(pathTo({ kind: 'process', id: 'nowhere' }, zoned)).toEqual([])
})

test('a walk goes from a process to its flow, to the process at its end, and back', () => {
  const flow = flowsAlong(network, 'chp', 'down')[0]!
  const out = stepAlong(network, { kind: 'process', id: 'chp' }, 'down')
  expect(out).toEqual({ kind: 'flow', id: flow.id })
  expect(stepAlong(network, out!, 'down')).toEqual({ kind: 'process', id: flow.to.process })
  expect(stepAlong(network, out!, 'up')).toEqual({ kind: 'process', id: 'chp' })
  expect(stepAlong(network, { kind: 'process', id: 'landfill' }, 'down')).toBeNull()
})

test('the flows beside one are those at the same end, each once, and then the first again', () => {
  const all = flowsAlong(network, 'chp', 'down').map(({ id }) => id)
  expect(all.length).toBeGreaterThan(1)
  const seen: string[] = []
  for (let id = all[0]!; !seen.includes(id); id = flowBeside(network, id, 'down', 1)!.id)
    seen.push(id)
  expect(seen).toEqual(all)
  expect(flowBeside(network, all[0]!, 'down', -1)).toEqual({ kind: 'flow', id: all.at(-1) })
})
