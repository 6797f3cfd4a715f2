import { memo } from 'react'
import type { OutlineRow } from '../../../state/shown/outline'
import { KindIcon } from '../../scene/icons'
import type { RowWords } from './useRowWords'

/** Height of a line [px]. */
export const lineHeight = 30

interface OutlineLineProps {
  readonly row: OutlineRow
  readonly index: number
  readonly words: RowWords
  readonly selected: boolean
  /** Whether Tab stops here. */
  readonly active: boolean
}

/** One line of the outline. */
export const OutlineLine = memo(function OutlineLine({
  row,
  index,
  words,
  selected,
  active,
}: OutlineLineProps) {
  const { name, title = name, amount, marks, label, card } = words
  const { kind, level, position, siblings, open } = row
  const port =
    kind === 'port'
      ? [...(card?.inlets ?? []), ...(card?.outlets ?? [])].find(({ id }) => id === row.id)
      : undefined
  const side = port === undefined ? undefined : card?.inlets.includes(port) === true ? 'in' : 'out'
  return (
    <div
      role="treeitem"
      className="outline-line"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-label={label}
      {...(open !== null && { 'aria-expanded': open })}
      tabIndex={active ? 0 : -1}
      data-index={index}
      data-kind={kind}
      data-commodity={port?.kind}
      style={{ top: index * lineHeight, height: lineHeight, paddingLeft: 4 + 14 * (level - 1) }}
    >
      <span className="outline-twisty">{open === null ? '' : open ? '▾' : '▸'}</span>
      {kind === 'process' && card !== null && <KindIcon kind={card.kind} />}
      {kind === 'port' && <span className="outline-side">{side === 'in' ? '⇥' : '↦'}</span>}
      <span className="outline-name" title={title}>
        {name}
      </span>
      {marks.map((mark) => (
        <span key={mark} className="outline-mark" title={mark}>
          {mark}
        </span>
      ))}
      <output>{amount}</output>
    </div>
  )
})
