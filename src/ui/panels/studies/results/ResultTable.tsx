import { memo } from 'react'
import { SortableTable } from '../../../tables/SortableTable'
import type { Selection } from '../../../../state/state'
import type { ChartColumn } from '../../../charts/useColumns'
import { useColumns } from '../../../charts/useColumns'

interface ResultTableProps<Row> {
  /** Tells the table from the others of its study. */
  readonly id: string
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
  const { id, title, columns, rows, rowKey, selects, first } = props
  const shown = useColumns(columns, rows)
  return (
    <section className="result-table">
      <h3>{title}</h3>
      <SortableTable
        caption={title}
        columns={shown}
        {...{ id, rows, rowKey, first }}
        {...(selects !== undefined && { selects })}
      />
    </section>
  )
}) as <Row>(props: ResultTableProps<Row>) => React.ReactNode
