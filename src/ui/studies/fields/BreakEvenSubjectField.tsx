import { memo, useMemo } from 'react'
import { indicatorIds } from '../../../core/indicator/indicators'
import type { BreakEvenDoc } from '../../../core/network/studyDoc'
import { shownNetwork } from '../../../state/selectors'
import { processName, subjectName } from '../../../state/subjects'
import { useApp, useWords } from '../../context'
import { PickField } from '../../fields/PickField'
import { useIndicatorName } from '../../useNames'
import { AmountBox } from './AmountBox'

interface BreakEvenSubjectFieldProps {
  readonly study: BreakEvenDoc
  readonly onWrite: (change: Partial<BreakEvenDoc>) => void
}

/** What is to pay: a process that runs, a flow that carries, or an indicator that passes a value. */
export const BreakEvenSubjectField = memo(function BreakEvenSubjectField({
  study,
  onWrite,
}: BreakEvenSubjectFieldProps) {
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
  const { process, flow, indicator } = study
  const value =
    process !== undefined
      ? `process ${process}`
      : flow !== undefined
        ? `flow ${flow}`
        : indicator !== undefined
          ? `indicator ${indicator}`
          : null
  return (
    <>
      <PickField
        label={t('studies.subject')}
        value={value}
        options={options}
        nothing={t('studies.nothing')}
        onPick={(picked) => {
          const [kind, id] = picked.split(' ')
          onWrite({
            process: kind === 'process' ? id : undefined,
            flow: kind === 'flow' ? id : undefined,
            indicator: kind === 'indicator' ? id : undefined,
          })
        }}
      />
      <AmountBox
        label={t('studies.value')}
        value={study.value}
        placeholder="0"
        onWrite={(amount) => {
          onWrite({ value: amount })
        }}
      />
    </>
  )
})
