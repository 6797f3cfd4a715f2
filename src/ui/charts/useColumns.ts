import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useWords } from '../words/context'
import type { Column } from '../tables/SortableTable'
import type { Measured } from './useMeasure'
import { useMeasure } from './useMeasure'

/** One column of the table of a chart: words, or values of something measured; null: there is no answer. */
export type ChartColumn<Row> =
  | {
      readonly id: string
      readonly measured: Measured
      readonly value: (row: Row) => number | null
    }
  | { readonly id: string; readonly title: string; readonly words: (row: Row) => string }
  /** Something to press; it is not saved. */
  | { readonly id: string; readonly title: string; readonly act: (row: Row) => ReactNode }

/** The columns of a table as they are shown: each measured one on one scale, with its unit in its head. */
export function useColumns<Row>(
  columns: readonly ChartColumn<Row>[],
  rows: readonly Row[],
): readonly Column<Row>[] {
  const { t } = useWords()
  const measure = useMeasure()
  return useMemo(
    () =>
      columns.map((column): Column<Row> => {
        if ('act' in column)
          return { id: column.id, title: column.title, sorts: () => 0, shows: column.act }
        if ('words' in column)
          return { id: column.id, title: column.title, sorts: column.words, shows: column.words }
        const { id, measured, value } = column
        const { title, bare } = measure(measured, rows.map(value))
        const text = (row: Row) => {
          const known = value(row)
          return known === null ? t('chart.noAnswer') : bare(known)
        }
        return { id, title, figure: true, sorts: (row) => value(row) ?? -Infinity, shows: text }
      }),
    [columns, rows, measure, t],
  )
}
