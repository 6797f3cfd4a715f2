import { memo } from 'react'
import { useWords } from '../words/context'

/** One balance of a recipe: of mass, or of an element. */
export interface ClosureLine {
  readonly key: string
  readonly label: string
  readonly in: number
  readonly out: number
  /** Share of what goes in by which more or less comes out. */
  readonly difference: number
  readonly closes: boolean
  /** Whether it need not close. */
  readonly exempt: boolean
}

interface ClosureTableProps {
  readonly lines: readonly ClosureLine[]
  readonly massIn: string
  readonly massOut: string
  readonly caption?: string
}

/** Differences below this share are rounding. */
const rounding = 5e-5

/** What goes in and comes out, balance by balance, and whether it closes. */
export const ClosureTable = memo(function ClosureTable(props: ClosureTableProps) {
  const { lines, massIn, massOut, caption } = props
  const { t, number, percent } = useWords()
  return (
    <table className="ports closure">
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('edit.balance')}</th>
          <th scope="col" className="figure">
            {massIn}
          </th>
          <th scope="col" className="figure">
            {massOut}
          </th>
          <th scope="col" className="figure">
            {t('inspector.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} data-closes={line.closes || line.exempt}>
            <th scope="row">{line.label}</th>
            <td className="figure">{number(line.in)}</td>
            <td className="figure">{number(line.out)}</td>
            <td className="figure">
              {percent(Math.abs(line.difference) < rounding ? 0 : line.difference)}{' '}
              {line.closes ? '✓' : line.exempt ? t('edit.exempted') : '✗'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
