import type { KeyboardEvent, MouseEvent } from 'react'
import { memo, useEffect, useRef, useState } from 'react'
import type { Network } from '../../../core/network/network'
import type { OutlineRow } from '../../../state/shown/outline'
import { markedBy, zonesInOrder } from '../../../state/shown/outline'
import type { Selection } from '../../../state/state'
import { useActions, useApp, useWiring, useWords } from '../../words/context'
import { enterInspector } from '../../parts/enterInspector'
import { lineHeight, OutlineLine } from './OutlineLine'
import type { Outline } from './useOutline'
import { useRowWords } from './useRowWords'
import { useTreeKeys } from './useTreeKeys'

/** Lines drawn beyond those that are in view, on either side. */
const beyond = 12

interface OutlineTreeProps {
  readonly network: Network
  readonly outline: Outline
  readonly onMenu: (place: { readonly x: number; readonly y: number }) => void
}

/** The network as a tree; only what is in view is on the page, so that thousands of lines cost no more than thirty. */
export const OutlineTree = memo(function OutlineTree({
  network,
  outline,
  onMenu,
}: OutlineTreeProps) {
  const { t } = useWords()
  const { store, actions } = useWiring()
  const { mark } = useActions()
  const marked = useApp((state) => state.marked)
  const wordsOf = useRowWords(network)
  const { rows, at, go, flip } = outline
  const tree = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 900 })

  // The line that the keyboard is on is always on the page: it has to be there to be focused.
  const line = () => tree.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? null
  const walking = useRef(false)
  useEffect(() => {
    if (walking.current) line()?.focus()
    else line()?.scrollIntoView({ block: 'nearest' })
    walking.current = false
  }, [at, rows])

  const walk = (row: OutlineRow) => {
    walking.current = true
    go(row)
  }
  const enter = (row: OutlineRow) => {
    if (row.kind === 'zone') {
      flip([row])
      return
    }
    const alone = row.kind !== 'port' || markedBy(row, network).length === 1
    if (alone) go(row)
    else if (row.process !== null) actions.select({ kind: 'process', id: row.process })
    enterInspector(store.getState(), actions)
  }
  /** Selects what a line stands for; of a zone all its processes. Together with what is selected, or instead of it. */
  const choose = (row: OutlineRow, together: boolean) => {
    const inside = zonesInOrder(network).find(([zone]) => zone === row.id)?.[1] ?? []
    const own: readonly Selection[] =
      row.kind === 'zone' ? inside.map((id) => ({ kind: 'process', id })) : markedBy(row, network)
    const is = (a: Selection) => (b: Selection) => a.kind === b.kind && a.id === b.id
    const there = own.every((each) => marked.some(is(each)))
    const others = marked.filter((each) => !own.some(is(each)))
    mark(together ? [...others, ...(there ? [] : own)] : own)
  }
  const keys = useTreeKeys(outline, (row) => wordsOf(row).name.replace(/^[→←] /, ''), walk)
  const press = (event: KeyboardEvent) => {
    const row = rows[at]
    if (row === undefined) return
    if (event.key === ' ') choose(row, event.ctrlKey || event.metaKey)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) enter(row)
    else {
      keys(event)
      return
    }
    event.preventDefault()
  }
  const lineAt = (event: MouseEvent): OutlineRow | undefined => {
    const { target } = event
    const found = target instanceof Element ? target.closest('[data-index]') : null
    return rows[Number(found?.getAttribute('data-index') ?? -1)]
  }
  const click = (event: MouseEvent) => {
    const row = lineAt(event)
    if (row === undefined) return
    const { target } = event
    if (target instanceof Element && target.closest('.outline-twisty')) flip([row])
    else if (event.ctrlKey || event.metaKey) choose(row, true)
    else walk(row)
  }

  const first = Math.floor(view.top / lineHeight) - beyond
  const last = Math.ceil((view.top + view.height) / lineHeight) + beyond
  const isMarked = (row: OutlineRow): boolean => {
    const own = row.kind === 'port' ? [] : markedBy(row, network)
    return own.some(({ kind, id }) => marked.some((each) => each.kind === kind && each.id === id))
  }
  return (
    <div
      className="outline-scroll"
      onScroll={({ currentTarget }) => {
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }}
    >
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-multiselectable="true"
        aria-label={t('outline.title')}
        className="outline-tree"
        style={{ height: rows.length * lineHeight }}
        onKeyDown={press}
        onClick={click}
        onDoubleClick={(event) => {
          const row = lineAt(event)
          if (row !== undefined) enter(row)
        }}
        onContextMenu={(event) => {
          const row = lineAt(event) ?? rows[at]
          if (row === undefined) return
          event.preventDefault()
          if (!isMarked(row)) go(row)
          onMenu({ x: event.clientX, y: event.clientY })
        }}
      >
        {rows.map((row, i) =>
          (i >= first && i <= last) || i === at ? (
            <OutlineLine
              key={row.key}
              row={row}
              index={i}
              words={wordsOf(row)}
              selected={isMarked(row)}
              active={i === at}
            />
          ) : null,
        )}
      </div>
    </div>
  )
})
