import type { Cell } from '../../core/base/csv'
import type { Compared } from '../../core/study/kinds/compare'
import type { Language } from '../../core/base/text'
import { shownValues, type ComparedRow } from '../../state/shown/comparison'
import type { ComparedAs } from '../../state/views'
import type { Words } from '../words/context'
import { columnScale, percent, scaled } from '../words/format'

/** The unit of a row and what is written in its columns: amounts on one scale, differences with their sign. */
export interface RowCells {
  readonly unit: string
  readonly cells: readonly string[]
}

/** How a row is written; `over` tells over which time amounts are summed. */
export function rowCells(
  row: ComparedRow,
  as: ComparedAs,
  pinned: number,
  language: Language,
  over: string,
): RowCells {
  const shown = shownValues(row, as, pinned)
  const amounts = shown.filter((_, i) => as !== 'shares' || i === pinned)
  const scale = columnScale(
    amounts.map((value) => value ?? 0),
    row.unit,
    language,
  )
  const cells = shown.map((value, i) => {
    if (value === null) return '–'
    if (as === 'amounts' || i === pinned) return scaled(value, scale, language)
    if (value === 0) return '='
    const text = as === 'shares' ? percent(value, language) : scaled(value, scale, language)
    return value > 0 ? `+${text}` : text
  })
  return { unit: `${scale.unit}${over}`, cells }
}

interface CsvOf {
  readonly rows: readonly ComparedRow[]
  readonly columns: readonly Compared[]
  readonly as: ComparedAs
  readonly pinned: number
  readonly caption: string
  readonly rowName: (row: ComparedRow) => string
  readonly columnName: (scenario: string | null) => string
  readonly t: Words['t']
  /** What is told behind an amount: over which time it is summed. */
  readonly over: string
}

/** The table that is shown, for a spreadsheet: numbers in full, in the unit that each row names. */
export const csvRows = (of: CsvOf): readonly (readonly Cell[])[] => [
  [of.caption],
  [
    of.t('compare.figure'),
    of.t('compare.unit'),
    ...of.columns.map(({ scenario }) => of.columnName(scenario)),
  ],
  ...of.rows.map((row) => [
    of.rowName(row),
    `${row.unit}${of.over}`,
    ...shownValues(row, of.as, of.pinned),
  ]),
]
