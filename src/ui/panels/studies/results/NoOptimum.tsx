import { memo } from 'react'
import type { SolveStatus } from '../../../../core/lp/solution'
import { useWords } from '../../../words/context'

/** Why a study has nothing to draw: what it starts from has no optimum itself. */
export const NoOptimum = memo(function NoOptimum({
  status,
}: {
  readonly status: SolveStatus | null
}) {
  const { t } = useWords()
  const said =
    status === 'infeasible' || status === 'unbounded' || status === 'limit'
      ? t(`badge.${status}`)
      : t('badge.fail')
  return (
    <p className="note" role="alert">
      {t('studies.noOptimum', { status: said })}
    </p>
  )
})
