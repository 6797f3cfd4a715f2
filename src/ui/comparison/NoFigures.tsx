import { memo } from 'react'
import type { Simulation } from '../../core/run/simulator'
import { conflictKey } from '../../state/shown/conflictWords'
import { processName } from '../../state/shown/subjects'
import { ConflictLink } from '../notices/Conflicts'
import { useWords } from '../words/context'

/** Reasons that are told at most; the scenario itself tells all. */
const most = 6

/** Why a scenario has no figures: mistakes in it, what cannot be met together, or what could earn without end. */
export const NoFigures = memo(function NoFigures({
  simulation,
}: {
  readonly simulation: Simulation
}) {
  const { t, language, describe } = useWords()
  const { network, answer, issues } = simulation
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (network === null || answer === null)
    return (
      <>
        <strong>{t('badge.issues')}</strong>
        <ul>
          {errors.slice(0, most).map((issue) => (
            <li key={`${issue.path} ${issue.code}`}>
              <code>{issue.path}</code> {describe(issue).message}
            </li>
          ))}
        </ul>
      </>
    )
  const repairs = answer.conflicts.filter((conflict) => conflict.repairs)
  const told = repairs.length > 0 ? repairs : answer.conflicts
  return (
    <>
      <strong>
        {t(
          answer.status === 'infeasible' ||
            answer.status === 'unbounded' ||
            answer.status === 'limit'
            ? `badge.${answer.status}`
            : 'badge.fail',
        )}
      </strong>
      <ul>
        {told.slice(0, most).map((conflict) => (
          <li key={conflictKey(conflict)}>
            <ConflictLink conflict={conflict} network={network} doc={null} />
          </li>
        ))}
        {answer.loop.slice(0, most).map((id) => (
          <li key={id}>{processName(network, id, language)}</li>
        ))}
      </ul>
    </>
  )
})
