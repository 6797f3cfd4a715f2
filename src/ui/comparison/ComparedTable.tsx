import { memo, useMemo } from 'react'
import type { Compared } from '../../core/study/kinds/compare'
import { hasFigures, shownValues, type ComparedRow } from '../../state/shown/comparison'
import { drawnNetwork } from '../../state/shown/selectors'
import type { Selection } from '../../state/state'
import type { ComparedAs } from '../../state/views'
import { useActions, useApp, useWords } from '../words/context'
import { useKept } from '../parts/useKept'
import { SelectLink } from '../parts/SelectLink'
import { ColumnHead } from './ColumnHead'
import { rowCells } from './comparedCells'
import { NoFigures } from './NoFigures'
import { columnId } from './useComparison'
import { useRowName } from './useRowName'

interface ComparedTableProps {
  readonly caption: string
  readonly columns: readonly Compared[]
  readonly rows: readonly ComparedRow[]
  readonly as: ComparedAs
  readonly pinned: number
  readonly onPin: (scenario: string | null) => void
}

/** The column of names; no id is empty. */
const names = ''

/** Scenarios side by side, one a column; sorts by any of them, and shares the selection with the canvas. */
export const ComparedTable = memo(function ComparedTable(props: ComparedTableProps) {
  const { caption, columns, rows, as, pinned, onPin } = props
  const { t, language } = useWords()
  const rowName = useRowName()
  const [sort, setSort] = useKept('table compared', null)
  const sorted = useMemo(() => {
    const place = columns.findIndex(({ scenario }) => columnId(scenario) === sort?.column)
    // The order of the document, also where the scenario that sorted is no longer compared.
    if (sort === null || (place < 0 && sort.column !== names)) return rows
    const sign = sort.descending ? -1 : 1
    if (sort.column === names) {
      const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en')
      return rows.toSorted((a, b) => sign * order.compare(rowName(a), rowName(b)))
    }
    // What has no value is last, either way.
    const value = (row: ComparedRow) => shownValues(row, as, pinned)[place] ?? -sign * Infinity
    return rows.toSorted((a, b) => {
      const [x, y] = [value(a), value(b)]
      return x === y ? 0 : sign * (x < y ? -1 : 1)
    })
  }, [rows, columns, sort, as, pinned, language, rowName])
  const turn = (column: string) => {
    setSort({
      column,
      descending: sort?.column === column ? !sort.descending : column !== names,
    })
  }
  const ariaSort = (column: string) =>
    sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'
  return (
    <>
      <table className="sortable compared">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={ariaSort(names)}>
              <button
                type="button"
                onClick={() => {
                  turn(names)
                }}
              >
                {t('compare.figure')}
                <SortSign sort={ariaSort(names)} />
              </button>
            </th>
            <th scope="col">{t('compare.unit')}</th>
            {columns.map((column, i) => (
              <th
                key={columnId(column.scenario)}
                scope="col"
                className="figure"
                aria-sort={ariaSort(columnId(column.scenario))}
                data-pinned={i === pinned}
              >
                <ColumnHead
                  column={column}
                  pinned={i === pinned}
                  sign={<SortSign sort={ariaSort(columnId(column.scenario))} />}
                  onSort={() => {
                    turn(columnId(column.scenario))
                  }}
                  onPin={onPin}
                />
              </th>
            ))}
          </tr>
          {columns.some((column) => !hasFigures(column)) && (
            <tr className="compared-why">
              <th scope="row" colSpan={2}>
                {t('compare.why')}
              </th>
              {columns.map((column) => (
                <td key={columnId(column.scenario)}>
                  {!hasFigures(column) && (
                    <div className="why">
                      <NoFigures simulation={column.simulation} />
                    </div>
                  )}
                </td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row.id} row={row} as={as} pinned={pinned} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">{t('compare.nothing')}</p>}
    </>
  )
})

/** Which way a column sorts. */
const SortSign = memo(function SortSign({ sort }: { readonly sort: string }) {
  return <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓' }[sort] ?? ''}</span>
})

interface RowProps {
  readonly row: ComparedRow
  readonly as: ComparedAs
  readonly pinned: number
}

const Row = memo(function Row({ row, as, pinned }: RowProps) {
  const { span, language } = useWords()
  const { select } = useActions()
  const rowName = useRowName()
  const { selects } = row
  const drawn = useApp((state) => isDrawn(drawnNetwork(state), selects))
  const selected = useApp(
    ({ selection }) =>
      selects !== null && selection?.kind === selects.kind && selection.id === selects.id,
  )
  const { unit, cells } = useMemo(
    () => rowCells(row, as, pinned, language, span.total),
    [row, as, pinned, language, span],
  )
  const name = rowName(row)
  return (
    <tr
      aria-selected={selected}
      data-about={row.about.kind}
      onClick={() => {
        if (selects !== null && drawn) select(selects)
      }}
    >
      <th scope="row">
        {selects !== null && drawn ? <SelectLink selects={selects}>{name}</SelectLink> : name}
      </th>
      <td className="muted">{unit}</td>
      {cells.map((cell, i) => (
        <td
          key={i}
          className="figure"
          data-pinned={i === pinned}
          data-sign={
            as === 'amounts' || i === pinned
              ? undefined
              : cell.startsWith('+')
                ? 'more'
                : cell.startsWith('−')
                  ? 'less'
                  : undefined
          }
        >
          {cell}
        </td>
      ))}
    </tr>
  )
})

/** Whether the network that is shown has what a row is about. */
function isDrawn(network: ReturnType<typeof drawnNetwork>, selects: Selection | null): boolean {
  if (network === null || selects === null) return false
  const table = { process: 'processes', flow: 'flows', commodity: 'commodities' } as const
  const { kind, id } = selects
  return kind in table && Object.hasOwn(network[table[kind as keyof typeof table]], id)
}
