import { lookUp } from '../base/lookUp'
import type { NetworkDoc, PlaceDoc, Table } from '../format/doc'
import type { Text } from '../base/text'

/** Where a card is and how large it is [px of the drawing]. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The edge or axis that cards are put on. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Places of cards that share an edge or an axis: that of the locked ones, if there are any, since these stay. */
export function alignElements(
  boxes: readonly Box[],
  to: Alignment,
  locked: ReadonlySet<string> = none,
): Table<PlaceDoc> {
  const fixed = boxes.filter(({ id }) => locked.has(id))
  const measure = fixed.length > 0 ? fixed : boxes
  const left = Math.min(...measure.map(({ x }) => x))
  const right = Math.max(...measure.map(({ x, width }) => x + width))
  const top = Math.min(...measure.map(({ y }) => y))
  const bottom = Math.max(...measure.map(({ y, height }) => y + height))
  const place = ({ x, y, width, height }: Box): PlaceDoc => {
    switch (to) {
      case 'left':
        return { x: left, y }
      case 'centre':
        return { x: Math.round((left + right - width) / 2), y }
      case 'right':
        return { x: right - width, y }
      case 'top':
        return { x, y: top }
      case 'middle':
        return { x, y: Math.round((top + bottom - height) / 2) }
      case 'bottom':
        return { x, y: bottom - height }
    }
  }
  const free = boxes.filter(({ id }) => !locked.has(id))
  return Object.fromEntries(free.map((box) => [box.id, place(box)]))
}

const none: ReadonlySet<string> = new Set()

/** Places of cards with equal gaps between them along an axis; the outermost and the locked stay. */
export function distribute(
  boxes: readonly Box[],
  axis: 'x' | 'y',
  locked: ReadonlySet<string> = none,
): Table<PlaceDoc> {
  const sorted = [...boxes].sort((a, b) => a[axis] - b[axis])
  const staying = sorted.flatMap(({ id }, i) =>
    i === 0 || i === sorted.length - 1 || locked.has(id) ? [i] : [],
  )
  const runs = staying.slice(1).map((end, i) => sorted.slice(staying[i], end + 1))
  return Object.fromEntries(
    runs.flatMap((run) => Object.entries(evenly(run, axis)).filter(([id]) => !locked.has(id))),
  )
}

/** Places of cards in order, with equal gaps between the first and the last. */
function evenly(sorted: readonly Box[], axis: 'x' | 'y'): Table<PlaceDoc> {
  const size = (box: Box) => (axis === 'x' ? box.width : box.height)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length < 3) return {}
  const room = last[axis] + size(last) - first[axis]
  const gap = (room - sorted.reduce((sum, box) => sum + size(box), 0)) / (sorted.length - 1)
  const places: Record<string, PlaceDoc> = {}
  let at = first[axis]
  for (const box of sorted) {
    const along = Math.round(at)
    places[box.id] = axis === 'x' ? { x: along, y: box.y } : { x: box.x, y: along }
    at += size(box) + gap
  }
  return places
}

/** The document with some cards elsewhere. */
export function placed(doc: NetworkDoc, places: Table<PlaceDoc>): NetworkDoc {
  const moved = Object.entries(places).filter(([id, { x, y }]) => {
    const before = lookUp(doc.layout, id)
    return before?.x !== x || before.y !== y
  })
  if (moved.length === 0) return doc
  const layout = Object.fromEntries(
    moved.map(([id, place]) => [id, { ...lookUp(doc.layout, id), ...place }]),
  )
  return { ...doc, layout: { ...doc.layout, ...layout } }
}

/** Cards of a document that are locked in place. */
export const lockedCards = (doc: Pick<NetworkDoc, 'layout'>): ReadonlySet<string> =>
  new Set(Object.entries(doc.layout ?? {}).flatMap(([id, { locked }]) => (locked ? [id] : [])))

/** The document with some of its cards locked where they are, or free to move again. */
export function withLock(doc: NetworkDoc, ids: readonly string[], locked: boolean): NetworkDoc {
  const changed = ids.flatMap((id) => {
    const place = lookUp(doc.layout, id)
    return place === undefined || (place.locked ?? false) === locked ? [] : [[id, place] as const]
  })
  if (changed.length === 0) return doc
  const layout = changed.map(([id, { x, y, collapsed }]): readonly [string, PlaceDoc] => [
    id,
    { ...{ x, y }, ...(collapsed !== undefined && { collapsed }), ...(locked && { locked }) },
  ])
  return { ...doc, layout: { ...doc.layout, ...Object.fromEntries(layout) } }
}

/** The document with a place for every card that had none, so that an edit does not move the others. */
export function pinned(doc: NetworkDoc, places: Table<PlaceDoc>): NetworkDoc {
  const missing = Object.entries(places).filter(
    ([id]) => Object.hasOwn(doc.processes, id) && !Object.hasOwn(doc.layout ?? {}, id),
  )
  return placed(doc, Object.fromEntries(missing))
}

/** The document with another name of a process or flow; in the language that is being used. */
export function rename(
  doc: NetworkDoc,
  table: 'processes' | 'flows',
  id: string,
  name: Text,
): NetworkDoc {
  const entry = lookUp<{ readonly name?: Text | undefined }>(doc[table], id)
  if (entry === undefined || (entry.name?.en === name.en && entry.name.zh === name.zh)) return doc
  return { ...doc, [table]: { ...doc[table], [id]: { ...entry, name } } }
}
