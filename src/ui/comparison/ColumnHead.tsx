import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Compared } from '../../core/study/kinds/compare'
import { hasFigures } from '../../state/shown/comparison'
import { useActions, useWords } from '../words/context'
import { useColumnName } from './useColumnName'

interface ColumnHeadProps {
  readonly column: Compared
  readonly pinned: boolean
  /** Which way the column sorts. */
  readonly sign: ReactNode
  readonly onSort: () => void
  readonly onPin: (scenario: string | null) => void
}

/** The head of a scenario's column: sorts by it, pins it, and says what is amiss with it. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { column, pinned, sign, onSort, onPin } = props
  const { t } = useWords()
  const { chooseScenario } = useActions()
  const columnName = useColumnName()
  const name = columnName(column.scenario)
  const stale = column.simulation.issues.filter(({ code }) => code === 'stale_patch').length
  const pin = t('compare.pin', { name })
  return (
    <>
      <button type="button" onClick={onSort}>
        {name}
        {sign}
      </button>
      <ActionIcon
        size={24}
        variant={pinned ? 'filled' : 'subtle'}
        aria-pressed={pinned}
        aria-label={pin}
        title={pin}
        onClick={() => {
          onPin(column.scenario)
        }}
      >
        <svg className="pin" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 1h4v3.5l1.5 2h-7l1.5-2zM6 6.5V11" />
        </svg>
      </ActionIcon>
      {pinned && <small>{t('compare.pinned')}</small>}
      {!hasFigures(column) && <small className="amiss">{t('compare.noFigures')}</small>}
      {stale > 0 && (
        <button
          type="button"
          className="link amiss"
          onClick={() => {
            chooseScenario(column.scenario)
          }}
        >
          {t('compare.stale', { count: stale })}
        </button>
      )}
    </>
  )
})
