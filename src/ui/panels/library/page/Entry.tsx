import type { ReactNode } from 'react'
import { memo, useState } from 'react'
import type { Confidence } from '../../../../core/format/doc'
import type { Text } from '../../../../core/base/text'
import { useWords } from '../../../words/context'

interface EntryProps {
  readonly id: string
  readonly name: Text
  readonly confidence: Confidence
  /** What stands beside the names: unit, sector, how well it closes. */
  readonly beside: string
  readonly openAtFirst: boolean
  /** Drawn only when the entry is opened. */
  readonly details: () => ReactNode
}

/** One line of the page, in both languages; opened it shows everything. */
export const Entry = memo(function Entry(props: EntryProps) {
  const { id, name, confidence, beside, openAtFirst, details } = props
  const { t, language } = useWords()
  const [open, setOpen] = useState(openAtFirst)
  const [first, second] = language === 'zh' ? [name.zh ?? name.en, name.en] : [name.en, name.zh]
  return (
    <details
      id={id}
      className="page-entry"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <span className="entry-name">
          <b>{first}</b> <span className="muted">{second}</span>
        </span>
        <code className="muted">{id}</code>
        <span className="muted">{beside}</span>
        <span className="label" data-confidence={confidence}>
          {t(`confidence.${confidence}`)}
        </span>
      </summary>
      {open && details()}
    </details>
  )
})
