import { useReactFlow } from '@xyflow/react'
import type { DragEvent } from 'react'
import { useMemo } from 'react'
import type { Addition } from '../../core/edit/add'
import { basicKinds } from '../../core/edit/add'
import { isRecord } from '../../core/format/patch'
import type { Editor } from './useEditor'

/** Kind of what is dragged from the library. */
export const dragType = 'application/x-loopworks-addition'

/** What was dragged, if it came from the library. */
function additionOf(text: string): Addition | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value)) return null
    const { kind, recipe, commodity, name } = value
    if (kind === 'converter' && typeof recipe === 'string') return { kind, recipe }
    const basic = basicKinds.find((each) => each === kind)
    if (basic === undefined || typeof commodity !== 'string' || !isRecord(name)) return null
    const zh = typeof name.zh === 'string' ? { zh: name.zh } : {}
    return { kind: basic, commodity, name: { en: String(name.en), ...zh } }
  } catch {
    return null
  }
}

/** Takes what is dragged from the library onto the canvas. */
export function useDrops(editor: Editor) {
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event: DragEvent) => {
        const addition = additionOf(event.dataTransfer.getData(dragType))
        if (addition === null) return
        event.preventDefault()
        editor.add(addition, screenToFlowPosition({ x: event.clientX, y: event.clientY }))
      },
    }),
    [editor, screenToFlowPosition],
  )
}
