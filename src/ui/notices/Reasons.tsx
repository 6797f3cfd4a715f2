import { memo } from 'react'
import type { Simulation } from '../../core/run/simulator'
import { currentIssues, shownNetwork } from '../../state/shown/selectors'
import { processName } from '../../state/shown/subjects'
import { useApp, useWords } from '../words/context'
import { SelectLink } from '../parts/SelectLink'
import { IssueList } from './IssueList'
import { Conflicts } from './Conflicts'

/** Issues, conflicts or a loop: what stands in the way of an answer. */
export const Reasons = memo(function Reasons({ simulation }: { readonly simulation: Simulation }) {
  const { language } = useWords()
  const network = useApp(shownNetwork)
  const issues = useApp((state) => currentIssues(state.latest))
  if (simulation.network === null) return issues.length === 0 ? null : <IssueList />
  const { answer } = simulation
  if (answer?.status === 'unbounded')
    return (
      <ul>
        {answer.loop.map((id) => (
          <li key={id}>
            <SelectLink selects={{ kind: 'process', id }}>
              {processName(network, id, language)}
            </SelectLink>
          </li>
        ))}
      </ul>
    )
  return <Conflicts conflicts={answer?.conflicts ?? []} network={simulation.network} />
})
