import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { memo, useMemo } from 'react'
import { csv } from '../../core/exchange/csv'
import { toCsv } from '../../core/base/csv'
import type { Compared } from '../../core/study/kinds/compare'
import { comparedRows, differs, type ComparedRow } from '../../state/shown/comparison'
import {
  comparedAs,
  comparedBy,
  type ComparedAs,
  type ComparedBy,
  type ComparisonView,
} from '../../state/views'
import { download } from '../parts/download'
import { useApp, useWords } from '../words/context'
import { useKept } from '../parts/useKept'
import { ComparedTable } from './ComparedTable'
import { csvRows } from './comparedCells'
import { useColumnName } from './useColumnName'
import { columnId } from './useComparison'
import { useRowName } from './useRowName'

const isBy = (value: string): ComparedBy =>
  comparedBy.find((each) => each === value) ?? 'indicators'
const isAs = (value: string): ComparedAs => comparedAs.find((each) => each === value) ?? 'amounts'

/** The view of a comparison that is opened for the first time. */
const firstView: ComparisonView = {
  ...{ by: 'indicators', as: 'amounts', pinned: null },
  ...{ filter: '', onlyDiffering: false },
}

/** The figures of a comparison: what of them, shown how, measured against which column. */
export const ComparedTables = memo(function ComparedTables({
  columns,
}: {
  readonly columns: readonly Compared[]
}) {
  const { t, name, span } = useWords()
  const rowName = useRowName()
  const columnName = useColumnName()
  const doc = useApp((state) => state.doc)
  const [view, setView] = useKept('comparison', firstView)
  const { by, as, filter, onlyDiffering } = view
  const change = (some: Partial<ComparisonView>) => {
    setView({ ...view, ...some })
  }
  const found = columns.findIndex(({ scenario }) => columnId(scenario) === view.pinned)
  const pinned = Math.max(0, found)
  const all = useMemo(() => comparedRows(by, columns), [by, columns])
  const rows = useMemo(() => {
    const wanted = filter.trim().toLocaleLowerCase()
    return all.filter(
      (row: ComparedRow) =>
        rowName(row).toLocaleLowerCase().includes(wanted) &&
        (!onlyDiffering || differs(row, pinned, columns)),
    )
  }, [all, filter, onlyDiffering, pinned, columns, rowName])
  const caption = t(`compare.caption.${as}`, {
    what: t(`compare.by.${by}`),
    span: span.heading,
    pinned: columnName(columns[pinned]?.scenario ?? null),
  })
  return (
    <>
      <div className="comparison-bar">
        <SegmentedControl
          size="xs"
          aria-label={t('compare.by')}
          value={by}
          data={comparedBy.map((each) => ({ value: each, label: t(`compare.by.${each}`) }))}
          onChange={(value) => {
            change({ by: isBy(value) })
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('compare.as')}
          value={as}
          data={comparedAs.map((each) => ({ value: each, label: t(`compare.as.${each}`) }))}
          onChange={(value) => {
            change({ as: isAs(value) })
          }}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={t('compare.filter')}
          placeholder={t('compare.filter')}
          value={filter}
          onChange={(event) => {
            change({ filter: event.currentTarget.value })
          }}
        />
        <Switch
          size="sm"
          label={t('compare.onlyDiffering')}
          checked={onlyDiffering}
          onChange={(event) => {
            change({ onlyDiffering: event.currentTarget.checked })
          }}
        />
        <span className="muted" role="status">
          {t('compare.rows', { count: rows.length })}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            const over = span.total
            const table = csvRows({
              rows,
              columns,
              as,
              pinned,
              caption,
              rowName,
              columnName,
              t,
              over,
            })
            const title = doc === null ? '' : name(doc.name)
            download(toCsv(table), `${title} - ${t(`compare.by.${by}`)}`, csv)
          }}
        >
          {t('compare.download')}
        </Button>
      </div>
      <div className="comparison-table">
        <ComparedTable
          caption={caption}
          columns={columns}
          rows={rows}
          as={as}
          pinned={pinned}
          onPin={(scenario) => {
            change({ pinned: columnId(scenario) })
          }}
        />
      </div>
    </>
  )
})
