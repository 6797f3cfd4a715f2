import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { memo, useMemo, useRef } from 'react'
import { fileName } from '../../../state/documents/files'
import { useWords } from '../../context'
import { toCsv } from '../../../core/results/csv'
import { download } from '../../download'
import { drawingFile } from '../../saveDrawing'
import type { Column } from '../../results/SortableTable'
import { SortableTable } from '../../results/SortableTable'
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

interface ChartFrameProps<Row> {
  /** Names the unit and what it is measured against. */
  readonly title: string
  readonly note?: string
  /** The drawing, with its key. */
  readonly children: ReactNode
  readonly columns: readonly ChartColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Column that sorts the table at first, the largest on top, or the least. */
  readonly first: string
  readonly leastFirst?: boolean
}

/** A chart with its title and its table, which can both be saved. */
export const ChartFrame = memo(function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, note, children, columns, rows, rowKey, first, leastFirst = false } = props
  const { t } = useWords()
  const measure = useMeasure()
  const figure = useRef<HTMLElement>(null)
  const shown = useMemo(
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
  const save = (text: string, extension: string, type: string) => {
    download(text, fileName(title, extension), type)
  }
  const cells = () => {
    const kept = columns.filter((column) => !('act' in column))
    const heading = (column: ChartColumn<Row>) =>
      'measured' in column
        ? t('chart.axis', {
            name: column.measured.name,
            unit: `${column.measured.unit}${column.measured.perYear ? t('per.year') : ''}`,
          })
        : column.title
    const cell = (column: ChartColumn<Row>, row: Row) =>
      'measured' in column ? (column.value(row) ?? '') : 'words' in column ? column.words(row) : ''
    return [kept.map(heading), ...rows.map((row) => kept.map((column) => cell(column, row)))]
  }
  return (
    <section className="chart-frame">
      <figure ref={figure}>
        <figcaption>
          <strong>{title}</strong>
          {note !== undefined && <span>{note}</span>}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              save(toCsv(cells()), 'csv', 'text/csv')
            }}
          >
            {t('save.csv')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const drawing = figure.current?.querySelector('svg')
              if (drawing != null) save(drawingFile(drawing), 'svg', 'image/svg+xml')
            }}
          >
            {t('save.svg')}
          </Button>
        </figcaption>
        {children}
      </figure>
      <SortableTable caption={title} columns={shown} {...{ rows, rowKey, first, leastFirst }} />
    </section>
  )
}) as <Row>(props: ChartFrameProps<Row>) => ReactNode
