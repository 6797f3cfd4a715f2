import { memo } from 'react'
import { balancesOfRecipe } from '../../../core/parse/recipeBalances'
import type { Library } from '../../../core/library/library'
import { ClosureTable } from '../../parts/ClosureTable'
import { useWords } from '../../words/context'

interface ClosureLinesProps {
  readonly id: string
  readonly library: Library
}

/** What a recipe takes in and gives off of mass and of each element, and why a balance need not close. */
export const ClosureLines = memo(function ClosureLines({ id, library }: ClosureLinesProps) {
  const { t, name, headed } = useWords()
  const balances = balancesOfRecipe(id, library)
  const reasons = [
    ...new Set(balances.flatMap(({ exempt }) => (exempt === null ? [] : [name(exempt)]))),
  ]
  return (
    <div className="closure-lines">
      <ClosureTable
        caption={t('library.closure')}
        massIn={t('library.massIn')}
        massOut={t('library.massOut')}
        lines={balances.map(({ what, exempt, ...balance }) => ({
          ...balance,
          key: what,
          label: what === 'mass' ? t('edit.mass') : what,
          exempt: exempt !== null,
        }))}
      />
      {reasons.map((reason) => (
        <p key={reason} className="muted">
          {headed(t('edit.exempted'), reason)}
        </p>
      ))}
    </div>
  )
})
