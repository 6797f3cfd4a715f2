import { memo } from 'react'
import { balancesOfRecipe } from '../../core/library/balances'
import type { Library } from '../../core/library/library'
import { useWords } from '../context'

interface ClosureLinesProps {
  readonly id: string
  readonly library: Library
}

/** What a recipe takes in and gives off of mass and of each element, and why a balance need not close. */
export const ClosureLines = memo(function ClosureLines({ id, library }: ClosureLinesProps) {
  const { t, number, percent } = useWords()
  const balances = balancesOfRecipe(id, library)
  const reasons = [...new Set(balances.flatMap(({ exempt }) => (exempt === null ? [] : [exempt])))]
  return (
    <div className="closure-lines">
      <table className="ports closure">
        <caption>{t('library.closure')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('edit.balance')}</th>
            <th scope="col" className="figure">
              {t('library.massIn')}
            </th>
            <th scope="col" className="figure">
              {t('library.massOut')}
            </th>
            <th scope="col" className="figure">
              {t('inspector.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {balances.map(({ what, exempt, closes, ...balance }) => (
            <tr key={what} data-closes={closes || exempt !== null}>
              <th scope="row">{what === 'mass' ? t('edit.mass') : what}</th>
              <td className="figure">{number(balance.in)}</td>
              <td className="figure">{number(balance.out)}</td>
              <td className="figure">
                {percent(Math.abs(balance.difference) < 5e-5 ? 0 : balance.difference)}{' '}
                {closes ? '✓' : exempt === null ? '✗' : t('edit.exempted')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reasons.map((reason) => (
        <p key={reason} className="muted">
          {t('edit.exempted')}: {reason}
        </p>
      ))}
    </div>
  )
})
