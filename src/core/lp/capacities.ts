import type { Mode, Process } from '../network/network'
import { hasSwitch, type Layout, type Row } from './layout'
import { levelOf, ofProcess, running, type Term } from './terms'

/**
 * cap.p: minimum ≤ level − availability · cap ≤ availability · capacity. Where capacity may be built, or
 * where what is made conventionally counts to the minimum alone, this has a row of its own, min.p. What bounds the level of a stock and nothing else are bounds of its column.
 */
export const capacityRows = (layout: Layout, period: number): readonly Row[] =>
  Object.values(layout.network.processes).flatMap((process): readonly Row[] => {
    const { kind, build, availability, minimum } = process
    if (process.capacity === Infinity && minimum === 0) return []
    if (kind === 'stock' && build === null) return []
    const most: Row = {
      lower: minimum,
      upper: process.capacity * availability,
      entries: levelOf(layout, process, period),
      subject: ofProcess('cap', process, period),
    }
    const instead = running(layout, process, period, isMain)
    if (build === null && instead.length === 0) return [most]
    const least: Row = {
      ...most,
      upper: Infinity,
      entries: [...most.entries, ...instead],
      subject: ofProcess('min', process, period),
    }
    return [
      {
        ...most,
        lower: -Infinity,
        entries: [...most.entries, ...(build === null ? [] : [built(layout, process)])],
      },
      ...(minimum > 0 && kind !== 'stock' ? [least] : []),
    ]
  })

/**
 * on.p, for processes that may also stand still, q being the least load and M all that could run if it were built:
 * level ≤ M · on, and level − q · availability · cap ≥ q · availability · capacity − q · M · (1 − on).
 */
export const onRows = (layout: Layout, period: number): readonly Row[] =>
  Object.values(layout.network.processes).flatMap((process): readonly Row[] => {
    const { availability, build, leastLoad } = process
    const size = process.capacity * availability
    const all = size + (build?.max ?? 0) * availability
    if (!hasSwitch(process) || all === Infinity) return []
    const on = layout.switchAt(process, period)
    const level = levelOf(layout, process, period)
    const subject = ofProcess('on', process, period)
    const most: Row = {
      lower: -Infinity,
      upper: 0,
      entries: [...level, [on, -all]],
      subject: { ...subject, side: 'most' },
    }
    if (leastLoad === null) return [most]
    const [column, share] = build === null ? [on, 0] : built(layout, process)
    const least: Row = {
      lower: leastLoad * (size - all),
      upper: Infinity,
      entries: [
        ...level,
        [on, -leastLoad * all],
        ...(build === null ? [] : [[column, leastLoad * share] as const]),
      ],
      subject: { ...subject, side: 'least' },
    }
    return [most, least]
  })

/** built.p: cap ≤ max · built, where something is paid for building at all. */
export const builtRows = (layout: Layout, period: number): readonly Row[] =>
  Object.values(layout.network.processes).flatMap((process): readonly Row[] => {
    const { build, fixedCostWhen } = process
    if (build === null || fixedCostWhen !== 'built' || period > 1) return []
    return [
      {
        lower: -Infinity,
        upper: 0,
        entries: [
          [layout.buildAt(process), 1],
          [layout.chosenAt(process), -build.max],
        ],
        subject: ofProcess('built', process, null),
      },
    ]
  })

/** Counts what stands in for the activity of a process. */
const isMain = (mode: Mode): number => (mode.conventional === 'main' ? 1 : 0)

/** What capacity that is built takes off the level. */
const built = (layout: Layout, process: Process): Term => [
  layout.buildAt(process),
  -process.availability,
]
