import type { AriaLabelConfig } from '@xyflow/react'
import { useMemo } from 'react'
import type { Card } from '../../state/shown/cards'
import { memoLast } from '../../state/shown/memo'
import type { Words } from '../words/context'
import { useWords } from '../words/context'
import { kindWord } from '../words/formatWords'

/** Labels of cards, each worded once: there may be thousands, and all are asked for at every change. */
const labelsIn = memoLast((words: Words) => {
  const { t, name, quantity } = words
  const known = new WeakMap<Card, string>()
  return (card: Card, locked: boolean): string => {
    const label =
      known.get(card) ??
      (card.zone === null
        ? t('canvas.card', {
            kind: kindWord(card.kind, words),
            name: name(card.name),
            activity: card.activity === null ? '–' : quantity(card.activity, card.unit),
          })
        : t('canvas.card', {
            kind: t('processKind.zone'),
            name: name(card.name),
            activity: t('count.processes', { count: card.zone.members.length }),
          }))
    known.set(card, label)
    return locked ? `${label}, ${t('canvas.locked')}` : label
  }
})

/** What a screen reader says of the drawing, in the user's language. */
export function useAriaLabels(): {
  readonly ariaLabels: Partial<AriaLabelConfig>
  readonly cardLabel: (card: Card, locked: boolean) => string
} {
  const words = useWords()
  const { t } = words
  const ariaLabels = useMemo(
    () => ({
      // React Flow reads the first of these when the keyboard is enabled, whatever its name says.
      'node.a11yDescription.default': t('canvas.node'),
      'node.a11yDescription.keyboardDisabled': t('canvas.node'),
      'node.a11yDescription.ariaLiveMessage': (move: {
        readonly direction: string
        readonly x: number
        readonly y: number
      }) => t('canvas.moved', move),
      'edge.a11yDescription.default': t('canvas.edge'),
      'controls.ariaLabel': t('canvas.controls'),
      'controls.zoomIn.ariaLabel': t('canvas.zoomIn'),
      'controls.zoomOut.ariaLabel': t('canvas.zoomOut'),
      'controls.fitView.ariaLabel': t('canvas.fit'),
    }),
    [t],
  )
  return { ariaLabels, cardLabel: labelsIn(words) }
}
