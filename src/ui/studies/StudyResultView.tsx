import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { StudyDoc } from '../../core/network/studyDoc'
import type { StudyResult } from '../../core/study/kinds'
import { useApp, useWords } from '../context'
import { ComparedTables } from '../scenarios/ComparedTables'
import { BreakEvenView } from './results/BreakEvenView'
import { CreditView } from './results/CreditView'
import { FrontView } from './results/FrontView'
import { GapsView } from './results/GapsView'
import { NoOptimum } from './results/NoOptimum'
import { SweepView } from './results/SweepView'
import { TargetView } from './results/TargetView'
import { TornadoView } from './results/TornadoView'

interface StudyResultViewProps {
  readonly study: StudyDoc
  readonly result: StudyResult
}

/** What a study found, as its kind is drawn. */
export const StudyResultView = memo(function StudyResultView({
  study,
  result,
}: StudyResultViewProps) {
  const { t, describe, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  const scenario = study.kind === 'compare' ? undefined : study.scenario
  const of = scenario === undefined ? undefined : lookUp(scenarios, scenario)
  const subject = of === undefined ? t('scenario.base') : name(of.name)
  const about = { subject, scenario }
  switch (result.kind) {
    case 'faulty':
      return (
        <ul className="study-faults" role="alert">
          {result.issues.map((issue) => {
            const { message, remedy } = describe(issue)
            return (
              <li key={`${issue.path} ${issue.code}`}>
                <code>{issue.path}</code> {t('studies.fault', { message, remedy })}
              </li>
            )
          })}
        </ul>
      )
    case 'compare':
      return <ComparedTables columns={result.columns} />
    case 'sweep':
      return <SweepView sweep={result} {...about} />
    case 'break_even':
      return <BreakEvenView found={result} {...about} />
    case 'tornado':
      return result.base === null ? (
        <NoOptimum status={result.status} />
      ) : (
        <TornadoView tornado={result} base={result.base} {...about} />
      )
    case 'front':
      return result.points.length === 0 ? (
        <NoOptimum status={result.status} />
      ) : (
        <FrontView front={result} {...about} />
      )
    case 'target':
      return result.steps.length === 0 ? (
        <NoOptimum status={result.status} />
      ) : (
        <TargetView target={result} {...about} />
      )
    case 'credit':
      return result.total === null ? (
        <NoOptimum status={result.status} />
      ) : (
        <CreditView credit={result} total={result.total} {...about} />
      )
    case 'gaps':
      return result.status === 'optimal' ? (
        <GapsView gaps={result} {...about} />
      ) : (
        <NoOptimum status={result.status} />
      )
  }
})
