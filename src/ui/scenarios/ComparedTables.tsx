import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { toCsv } from '../../core/results/csv'
import type { Compared } from '../../core/study/kinds/compare'
import {
  comparedAs,
  comparedBy,
  comparedRows,
  differs,
  type ComparedAs,
  type ComparedBy,
  type ComparedRow,
} from '../../state/comparison'
import { download } from '../download'
import { useApp, useWords } from '../context'
import { ComparedTable } from './ComparedTable'
import { csvRows } from './comparedCells'
import { useColumnName } from './useColumnName'
import { columnId } from './useComparison'
import { useRowName } from './useRowName'

const isBy = (value: string): ComparedBy =>
  comparedBy.find((each) => each === value) ?? 'indicators'
const isAs = (value: string): ComparedAs => comparedAs.find((each) => each === value) ?? 'amounts'

/** The figures of a comparison: what of them, shown how, measured against which column. */
export const ComparedTables = memo(function ComparedTables({
  columns,
}: {
  readonly columns: readonly Compared[]
}) {
  const { t, name } = useWords()
  const rowName = useRowName()
  const columnName = useColumnName()
  const doc = useApp((state) => state.doc)
  const [by, setBy] = useState<ComparedBy>('indicators')
  const [as, setAs] = useState<ComparedAs>('amounts')
  const [pinnedId, setPinned] = useState<string | null>(null)
  const [filter, setFilter] = useState('')
  const [differing, setDiffering] = useState(false)
  const found = columns.findIndex(({ scenario }) => columnId(scenario) === pinnedId)
  const pinned = Math.max(0, found)
  const all = useMemo(() => comparedRows(by, columns), [by, columns])
  const rows = useMemo(() => {
    const wanted = filter.trim().toLocaleLowerCase()
    return all.filter(
      (row: ComparedRow) =>
        rowName(row).toLocaleLowerCase().includes(wanted) &&
        (!differing || differs(row, pinned, columns)),
    )
  }, [all, filter, differing, pinned, columns, rowName])
  const caption = t(`compare.caption.${as}`, {
    what: t(`compare.by.${by}`),
    period: t('period.year'),
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
            setBy(isBy(value))
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('compare.as')}
          value={as}
          data={comparedAs.map((each) => ({ value: each, label: t(`compare.as.${each}`) }))}
          onChange={(value) => {
            setAs(isAs(value))
          }}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={t('compare.filter')}
          placeholder={t('compare.filter')}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value)
          }}
        />
        <Switch
          size="sm"
          label={t('compare.onlyDiffering')}
          checked={differing}
          onChange={(event) => {
            setDiffering(event.currentTarget.checked)
          }}
        />
        <span className="muted" role="status">
          {t('compare.rows', { count: rows.length })}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            const table = csvRows({ rows, columns, as, pinned, caption, rowName, columnName, t })
            const title = doc === null ? '' : name(doc.name)
            download(toCsv(table), `${title} - ${t(`compare.by.${by}`)}.csv`, 'text/csv')
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
            setPinned(columnId(scenario))
          }}
        />
      </div>
    </>
  )
})
