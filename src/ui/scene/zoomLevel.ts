import { useStore } from '@xyflow/react'
import { useState } from 'react'
import type { Rect } from './area'
import { grown, within } from './area'

/**
 * How much of a card can be read: all of it, its name and bar, or only its colour. Names grow as a card is seen from
 * afar, so that they can be read down to 0.15.
 */
export type Level = 'full' | 'name' | 'block'

/** Level of detail at a zoom. */
export const levelAt = (zoom: number): Level =>
  zoom < 0.15 ? 'block' : zoom < 0.4 ? 'name' : 'full'

/** What is drawn in detail: cards within the area at a level, all others as blocks. */
export interface Detail {
  readonly level: Level
  /** Somewhat more than what is in view; null before the size of the view is known. */
  readonly area: Rect | null
}

/** The window onto the drawing, as React Flow keeps it. */
export interface View {
  readonly transform: readonly [x: number, y: number, zoom: number]
  readonly width: number
  readonly height: number
}

/** The part of the drawing that a view shows. */
export function viewRect({ transform, width, height }: View): Rect {
  const [x, y, zoom] = transform
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** Share of the view that is drawn beyond each of its edges. */
const margin = 0.3
/** The area is drawn anew where it has grown to so many views. */
const most = 2.2

/** What to draw in detail in a view; the same as before as long as that serves, so that panning renders nothing. */
export function detailOf({ transform, width, height }: View, before: Detail): Detail {
  if (width === 0 || height === 0) return before
  const view = viewRect({ transform, width, height })
  const level = levelAt(transform[2])
  const { area } = before
  const serves = area !== null && within(view, area) && area.width <= most * view.width
  return serves && level === before.level
    ? before
    : { level, area: grown(view, margin * view.width, margin * view.height) }
}

const nothing: Detail = { level: 'block', area: null }

/** What to draw in detail now; changes, and renders, only where a threshold or the edge of the area is crossed. */
export function useDetail(): Detail {
  const [select] = useState(() => {
    let last = nothing
    return (view: View) => (last = detailOf(view, last))
  })
  return useStore(select)
}
