import type { Mode, Process } from '../network/network'
import type { Layout, Row } from './layout'
import { ofProcess, processesOf, running, traded, type Term } from './terms'

/**
 * cap.p: minimum ≤ Σ a − availability · cap ≤ availability · capacity; of a supply, market or disposal Σ b. Where
 * capacity may be built, or what is made conventionally counts to the minimum alone, this has a row of its own, min.p.
 */
export const capacityRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'converter', 'supply', 'market', 'disposal').flatMap(
    (process): readonly Row[] => {
      const { build, availability, minimum } = process
      if (process.capacity === Infinity && minimum === 0) return []
      const end = layout.suffix(period)
      const most = {
        name: `cap.${process.id}${end}`,
        lower: minimum,
        upper: process.capacity * availability,
        entries: levelOf(layout, process, period),
        subject: ofProcess(process),
      }
      const instead = conventional(layout, process, period)
      if (build === null && instead.length === 0) return [most]
      const built: readonly Term[] =
        build === null ? [] : [[layout.at(`cap.${process.id}`), -availability]]
      const least = {
        ...most,
        name: `min.${process.id}${end}`,
        upper: Infinity,
        entries: [...most.entries, ...instead],
      }
      return [
        { ...most, lower: -Infinity, entries: [...most.entries, ...built] },
        ...(minimum > 0 ? [least] : []),
      ]
    },
  )

/** on.p: least load · capacity · on ≤ Σ a ≤ capacity · on, for processes that may also stand still. */
export const onRows = (layout: Layout, period: number): readonly Row[] =>
  processesOf(layout, 'converter').flatMap((process): readonly Row[] => {
    if (process.leastLoad === null || process.capacity === Infinity) return []
    const end = layout.suffix(period)
    const size = process.capacity * process.availability
    const on = layout.at(`on.${process.id}${end}`)
    const level = levelOf(layout, process, period)
    const subject = ofProcess(process)
    return [
      {
        name: `on.${process.id}.most${end}`,
        lower: -Infinity,
        upper: 0,
        entries: [...level, [on, -size]],
        subject,
      },
      {
        name: `on.${process.id}.least${end}`,
        lower: 0,
        upper: Infinity,
        entries: [...level, [on, -size * process.leastLoad]],
        subject,
      },
    ]
  })

/** The level at which a process runs: its own activity, or what it trades. */
const levelOf = (layout: Layout, process: Process, period: number): readonly Term[] =>
  process.kind === 'converter'
    ? running(layout, process, period, isOwn)
    : Object.keys(process.ports).flatMap((port) => traded(layout, process, port, period))

const isOwn = (mode: Mode): number => (mode.conventional === undefined ? 1 : 0)

/** What of the activity that a process would have is made conventionally. */
const conventional = (layout: Layout, process: Process, period: number): readonly Term[] =>
  running(layout, process, period, (mode) => (mode.conventional === 'main' ? 1 : 0))
