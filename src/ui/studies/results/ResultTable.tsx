import { memo, useMemo } from 'react'
import { useWords } from '../../context'
import type { Column } from '../../results/SortableTable'
import { SortableTable } from '../../results/SortableTable'
import type { Selection } from '../../../state/state'
import type { ChartColumn } from '../charts/ChartFrame'
import { useMeasure } from '../charts/useMeasure'

interface ResultTableProps<Row> {
  readonly title: string
  readonly columns: readonly ChartColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly selects?: (row: Row) => readonly Selection[]
  /** Column that sorts at first, the largest on top. */
  readonly first: string
}

/** A table of a result under its title, each column on one scale. */
export const ResultTable = memo(function ResultTable<Row>(props: ResultTableProps<Row>) {
  const { title, columns, rows, rowKey, selects, first } = props
  const { t } = useWords()
  const measure = useMeasure()
  const shown = useMemo(
    () =>
      columns.map((column): Column<Row> => {
        if ('act' in column)
          return { id: column.id, title: column.title, sorts: () => 0, shows: column.act }
        if ('words' in column)
          return { id: column.id, title: column.title, sorts: column.words, shows: column.words }
        const { id, measured, value } = column
        const { title: head, bare } = measure(measured, rows.map(value))
        return {
          ...{ id, title: head, figure: true },
          sorts: (row) => value(row) ?? -Infinity,
          shows: (row) => {
            const known = value(row)
            return known === null ? t('chart.noAnswer') : bare(known)
          },
        }
      }),
    [columns, rows, measure, t],
  )
  return (
    <section className="result-table">
      <h3>{title}</h3>
      <SortableTable
        caption={title}
        columns={shown}
        {...{ rows, rowKey, first }}
        {...(selects !== undefined && { selects })}
      />
    </section>
  )
}) as <Row>(props: ResultTableProps<Row>) => React.ReactNode
