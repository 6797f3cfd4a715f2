import { memo, useMemo } from 'react'
import { indicatorIds } from '../../../../core/indicator/indicators'
import { lookUp } from '../../../../core/base/lookUp'
import type { StudyDoc } from '../../../../core/format/studyDoc'
import { subjectFields } from '../../../../core/study/parameters'
import { shownNetwork } from '../../../../state/shown/selectors'
import { processName, subjectName } from '../../../../state/shown/subjects'
import { useApp, useWords } from '../../../words/context'
import { PickField } from '../../../fields/PickField'
import { useIndicatorName } from '../../../words/useNames'
import { asText } from './values'

interface SubjectBoxProps {
  readonly label: string
  readonly study: StudyDoc
  readonly onWrite: (change: Partial<StudyDoc>) => void
}

/** A process that runs, a flow that carries, or an indicator: one of the three fields is filled. */
export const SubjectBox = memo(function SubjectBox({ label, study, onWrite }: SubjectBoxProps) {
  const { t, language } = useWords()
  const network = useApp(shownNetwork)
  const indicatorName = useIndicatorName()
  const options = useMemo(() => {
    if (network === null) return []
    return [
      ...Object.keys(network.processes).map((id) => ({
        value: `process ${id}`,
        label: t('studies.runs', { name: processName(network, id, language) }),
        words: id,
      })),
      ...Object.keys(network.flows).map((id) => ({
        value: `flow ${id}`,
        label: t('studies.carries', { name: subjectName(network, { kind: 'flow', id }, language) }),
        words: id,
      })),
      ...indicatorIds.map((id) => ({
        value: `indicator ${id}`,
        label: indicatorName(id),
        words: id,
      })),
    ]
  }, [network, t, language, indicatorName])
  const filled = subjectFields.find((field) => asText(lookUp(study, field)) !== undefined)
  return (
    <PickField
      label={label}
      value={filled === undefined ? null : `${filled} ${asText(lookUp(study, filled)) ?? ''}`}
      options={options}
      nothing={t('studies.nothing')}
      onPick={(picked) => {
        const [kind, id] = picked.split(' ')
        onWrite(
          Object.fromEntries(
            subjectFields.map((field) => [field, field === kind ? id : undefined]),
          ),
        )
      }}
    />
  )
})
