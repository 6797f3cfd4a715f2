import { Button, Popover } from '@mantine/core'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useActions, useApp, useWords } from '../words/context'

/** What the tour points at, in its order; what is not on screen is passed over. */
const stops = [
  { id: 'canvas', place: '.react-flow__node[data-id]', side: 'bottom' },
  { id: 'choices', place: '.choices', side: 'bottom' },
  { id: 'results', place: '.drawer [role="tab"]', side: 'top-start' },
  { id: 'library', place: '.rail', side: 'right-start' },
  { id: 'save', place: '.save-state', side: 'bottom-start' },
] as const

/** Where an element is in the window [px]; null where it is not there. */
const boxOf = (place: string): DOMRect | null =>
  document.querySelector(place)?.getBoundingClientRect() ?? null

/** A few words on what is where, one place after the other; Escape ends it. */
export const Tour = memo(function Tour() {
  const stop = useApp(({ dialog }) => (dialog?.kind === 'tour' ? dialog.stop : null))
  return stop === null ? null : <Stop key={stop} number={stop} />
})

const Stop = memo(function Stop({ number }: { readonly number: number }) {
  const { t } = useWords()
  const { ask } = useActions()
  const [box, setBox] = useState<DOMRect | null>(null)
  const next = useRef<HTMLButtonElement>(null)
  const { id, place, side } = stops[number] ?? stops[0]
  const end = () => {
    ask(null)
    document.querySelector<HTMLElement>('.document-name')?.focus()
  }
  const go = (to: number) => {
    ask({ kind: 'tour', stop: to })
  }
  useLayoutEffect(() => {
    const measure = () => {
      setBox(boxOf(place))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('resize', measure)
    }
  }, [place])
  const shown = box !== null
  useEffect(() => {
    if (shown) next.current?.focus({ preventScroll: true })
  }, [shown])
  if (box === null) return null
  const isLast = number === stops.length - 1
  const { left, top, width, height } = box
  return (
    <Popover opened position={side} width={300} shadow="md" withArrow trapFocus returnFocus={false}>
      <Popover.Target>
        <span className="tour-mark" style={{ left, top, width, height }} aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown
        className="tour"
        role="dialog"
        aria-modal="true"
        aria-label={t('tour.title')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          end()
        }}
      >
        <p className="muted" aria-live="polite">
          {t('tour.count', { number: number + 1, all: stops.length })}
        </p>
        <h2>{t(`tour.${id}`)}</h2>
        <p>{t(`tour.about.${id}`)}</p>
        <div className="documents-acts">
          <Button
            ref={next}
            size="compact-sm"
            data-autofocus
            onClick={() => {
              if (isLast) end()
              else go(number + 1)
            }}
          >
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
          {number > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                go(number - 1)
              }}
            >
              {t('tour.back')}
            </Button>
          )}
          {!isLast && (
            <Button size="compact-sm" variant="subtle" onClick={end}>
              {t('tour.skip')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
})
