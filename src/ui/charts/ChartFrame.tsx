import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { memo, useRef } from 'react'
import { useWords } from '../words/context'
import { csv } from '../../core/exchange/csv'
import type { FileType } from '../../core/exchange/format'
import { toCsv } from '../../core/base/csv'
import { download } from '../parts/download'
import { drawingFile, svg } from '../parts/saveDrawing'
import { SortableTable } from '../tables/SortableTable'
import type { ChartColumn } from './useColumns'
import { useColumns } from './useColumns'

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
  const { t, span } = useWords()
  const figure = useRef<HTMLElement>(null)
  const shown = useColumns(columns, rows)
  const save = (text: string, type: FileType) => {
    download(text, title, type)
  }
  const cells = () => {
    const kept = columns.filter((column) => !('act' in column))
    const heading = (column: ChartColumn<Row>) =>
      'measured' in column
        ? t('chart.axis', {
            name: column.measured.name,
            unit: `${column.measured.unit}${column.measured.summed ? span.total : ''}`,
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
              save(toCsv(cells()), csv)
            }}
          >
            {t('save.csv')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const drawing = figure.current?.querySelector('svg')
              if (drawing != null) save(drawingFile(drawing), svg)
            }}
          >
            {t('save.svg')}
          </Button>
        </figcaption>
        {children}
      </figure>
      <SortableTable
        id="chart"
        caption={title}
        columns={shown}
        {...{ rows, rowKey, first, leastFirst }}
      />
    </section>
  )
}) as <Row>(props: ChartFrameProps<Row>) => ReactNode
