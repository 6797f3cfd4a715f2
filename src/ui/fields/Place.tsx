import { memo } from 'react'
import type { Issue } from '../../core/base/issue'
import { useWords } from '../words/context'

interface PlaceProps {
  /** The expression as it stands. */
  readonly text: string
  readonly issues: readonly Issue[]
}

/** How much of the expression is shown on either side. */
const [before, after] = [11, 7]

/** The place in an expression at which it goes wrong, marked by a caret and told in words. */
export const Place = memo(function Place({ text, issues }: PlaceProps) {
  const { t } = useWords()
  const found = issues.find(({ values }) => values.at !== undefined && isOf(values.text, text))
  if (found === undefined) return null
  const at = Number(found.values.at)
  const [start, end] = [Math.max(0, at - before), at + 1 + after]
  return (
    <span className="place">
      <code aria-hidden="true">
        {start > 0 && '…'}
        {text.slice(start, at)}
        <mark>{text.slice(at, at + 1) || '\u00a0'}</mark>
        {text.slice(at + 1, end)}
        {end < text.length && '…'}
      </code>
      <span>{t('edit.atCharacter', { at: at + 1 })}</span>
    </span>
  )
})

/** Whether a message is about this text; long ones are cut in messages. */
const isOf = (told: string | undefined, text: string): boolean =>
  told !== undefined && (told.endsWith('…') ? text.startsWith(told.slice(0, -1)) : text === told)
