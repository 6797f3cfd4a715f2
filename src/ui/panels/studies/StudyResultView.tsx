import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import type { StudyDoc } from '../../../core/format/studyDoc'
import type { StudyResult } from '../../../core/study/kinds'
import { useApp, useWords } from '../../words/context'
import { resultViewOf } from './results/resultView'

interface StudyResultViewProps {
  readonly study: StudyDoc
  readonly result: StudyResult
}

/** What a study found, as its kind is drawn. */
export const StudyResultView = memo(function StudyResultView({
  study: { scenario },
  result,
}: StudyResultViewProps) {
  const { t, describe, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  if (result.kind === 'faulty')
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
  const of = scenario === undefined ? undefined : lookUp(scenarios, scenario)
  const subject = of === undefined ? t('scenario.base') : name(of.name)
  const View = resultViewOf(result.kind)
  return View === undefined ? null : <View {...{ result, subject, scenario }} />
})
