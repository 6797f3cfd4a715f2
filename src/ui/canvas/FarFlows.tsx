import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useScheme } from '../parts/useScheme'
import type { Rect } from '../scene/area'
import { coverOf, lying, sameCards } from '../scene/cover'
import type { ProcessNodeType } from '../scene/elements'
import type { PlacedFlow, Stroke } from '../scene/farFlows'
import { samePicture, strokesOf } from '../scene/farFlows'

interface FarFlowsProps {
  readonly flows: readonly PlacedFlow[]
  readonly nodes: readonly ProcessNodeType[]
  /** What of the drawing the picture covers. */
  readonly area: Rect
}

const alpha = { plain: 0.72, empty: 0.3, shut: 0.9 } as const
/** Thinnest line on screen, and how far the glow of a selected one reaches around it [px]. */
const thinnest = 0.75
const glow = 2

/**
 * Flows seen from afar, as one picture that moves with the drawing: panning draws nothing. It lies over the cards, and
 * has holes where they are: a browser makes a layer of its own of everything that lies over a picture, and thousands of
 * layers take a second a frame.
 */
export const FarFlows = memo(function FarFlows({ flows, nodes, area }: FarFlowsProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const zoom = useStore(({ transform }) => transform[2])
  const scheme = useScheme()
  // A card that is dragged takes its own flows along; the picture of the others stays.
  const [shown, setShown] = useState(flows)
  if (!samePicture(shown, flows)) setShown(flows)
  const [cards, setCards] = useState(() => lying(nodes))
  const beneath = useMemo(() => lying(nodes), [nodes])
  if (!sameCards(cards, beneath)) setCards(beneath)
  const strokes = useMemo(
    () => strokesOf(shown).map((stroke) => ({ ...stroke, path: new Path2D(stroke.path) })),
    [shown],
  )
  const cover = useMemo(() => new Path2D(coverOf(cards)), [cards])
  useLayoutEffect(() => {
    if (canvas.current !== null) draw(canvas.current, { strokes, cover, area, zoom })
  }, [strokes, cover, area, zoom, scheme])
  return (
    <ViewportPortal>
      <canvas
        ref={canvas}
        className="far-flows"
        aria-hidden="true"
        style={{
          transform: `translate(${String(area.x)}px, ${String(area.y)}px)`,
          width: area.width,
          height: area.height,
        }}
      />
    </ViewportPortal>
  )
})

type Drawable = Omit<Stroke, 'path'> & { readonly path: Path2D }

interface Picture {
  readonly strokes: readonly Drawable[]
  /** Where cards are. */
  readonly cover: Path2D
  readonly area: Rect
  readonly zoom: number
}

/** Draws at the resolution of the screen, in the colours of the style sheet. */
function draw(canvas: HTMLCanvasElement, { strokes, cover, area, zoom }: Picture): void {
  const scale = zoom * window.devicePixelRatio
  canvas.width = Math.ceil(area.width * scale)
  canvas.height = Math.ceil(area.height * scale)
  const context = canvas.getContext('2d')
  if (context === null) return
  const style = getComputedStyle(canvas)
  const forced = matchMedia('(forced-colors: active)').matches
  context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
  for (const { colour, look, selected, width, path } of strokes) {
    const lineWidth = Math.max(width, thinnest / zoom)
    if (selected) {
      context.strokeStyle = forced ? 'Highlight' : style.getPropertyValue('--accent')
      context.globalAlpha = 0.6
      context.lineWidth = lineWidth + (2 * glow) / zoom
      context.setLineDash([])
      context.stroke(path)
    }
    context.strokeStyle = forced ? style.color : style.getPropertyValue(`--${colour}`)
    context.globalAlpha = selected ? 1 : alpha[look]
    context.lineWidth = lineWidth
    context.setLineDash(look === 'shut' ? [4 / zoom, 3 / zoom] : [])
    context.stroke(path)
  }
  context.globalAlpha = 1
  context.globalCompositeOperation = 'destination-out'
  context.fill(cover)
}
