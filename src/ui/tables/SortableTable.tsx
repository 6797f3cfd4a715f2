import type { ReactNode } from 'react'
import { memo, useMemo } from 'react'
import type { Selection } from '../../state/state'
import { isMarked } from '../../state/shown/subjects'
import { useActions, useApp, useWords } from '../words/context'
import { useKept } from '../parts/useKept'

/** One column: what it is called, what sorts it, what it shows. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly figure?: boolean
  readonly sorts: (row: Row) => number | string
  readonly shows: (row: Row) => ReactNode
}

interface SortableTableProps<Row> {
  /** Tells the table from the others of its panel, so that it stays sorted as it is. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Tells a row from the others. */
  readonly rowKey: (row: Row) => string
  /** What a row stands for: selected with it, and it with all of them. */
  readonly selects?: (row: Row) => readonly Selection[]
  /** Column that sorts at first, the largest on top, or the least. */
  readonly first: string
  readonly leastFirst?: boolean
}

const nothing = (): readonly Selection[] => []

/** A table that sorts by any column and shares the selection with the canvas. */
export const SortableTable = memo(function SortableTable<Row>({
  id,
  caption,
  columns,
  rows,
  rowKey,
  selects = nothing,
  first,
  leastFirst = false,
}: SortableTableProps<Row>) {
  const { language } = useWords()
  const marked = useApp((state) => state.marked)
  const [chosen, setSort] = useKept(`table ${id}`, null)
  const sort = useMemo(
    () =>
      chosen !== null && columns.some(({ id: column }) => column === chosen.column)
        ? chosen
        : { column: first, descending: !leastFirst },
    [chosen, columns, first, leastFirst],
  )
  const sorted = useMemo(() => {
    const column = columns.find((each) => each.id === sort.column)
    if (column === undefined) return rows
    const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en')
    const sign = sort.descending ? -1 : 1
    return [...rows].sort((a, b) => {
      const [x, y] = [column.sorts(a), column.sorts(b)]
      return (
        sign *
        (typeof x === 'number' && typeof y === 'number'
          ? x - y
          : collator.compare(String(x), String(y)))
      )
    })
  }, [columns, rows, sort, language])
  return (
    <table className="sortable">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={column.figure ? 'figure' : undefined}
              aria-sort={
                sort.column !== column.id ? 'none' : sort.descending ? 'descending' : 'ascending'
              }
            >
              <button
                type="button"
                onClick={() => {
                  setSort({
                    column: column.id,
                    descending:
                      sort.column === column.id ? !sort.descending : column.figure === true,
                  })
                }}
              >
                {column.title}
                <span aria-hidden="true">
                  {sort.column !== column.id ? '' : sort.descending ? ' ↓' : ' ↑'}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const subjects = selects(row)
          return (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              selected={subjects.length === 0 ? undefined : isMarked(subjects, marked)}
              selects={selects}
            />
          )
        })}
      </tbody>
    </table>
  )
}) as <Row>(props: SortableTableProps<Row>) => ReactNode

interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  /** undefined: it stands for nothing that could be selected. */
  readonly selected: boolean | undefined
  readonly selects: (row: Row) => readonly Selection[]
}

/** One row; a selection draws those again that it changes. */
const TableRow = memo(function TableRow<Row>({
  row,
  columns,
  selected,
  selects,
}: TableRowProps<Row>) {
  const { mark } = useActions()
  return (
    <tr
      aria-selected={selected}
      onClick={() => {
        if (selected !== undefined) mark(selects(row))
      }}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.figure ? 'figure' : undefined}>
          {column.shows(row)}
        </td>
      ))}
    </tr>
  )
}) as <Row>(props: TableRowProps<Row>) => ReactNode
