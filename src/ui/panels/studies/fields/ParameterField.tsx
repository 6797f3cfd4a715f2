import { memo } from 'react'
import { lookUp } from '../../../../core/base/lookUp'
import type { StudyDoc } from '../../../../core/format/studyDoc'
import type { Parameter } from '../../../../core/study/parameters'
import { useWords } from '../../../words/context'
import { AmountBox } from './AmountBox'
import { ChoiceBox } from './ChoiceBox'
import { CountBox } from './CountBox'
import { IndicatorBox, IndicatorsBox } from './IndicatorBoxes'
import { RangeFields } from './RangeFields'
import { ScenarioBox, ScenariosBox } from './ScenarioBoxes'
import { SubjectBox } from './SubjectBox'
import { asAmount, asNames, asNumber, asRange, asText } from './values'

interface ParameterFieldProps {
  /** Where it stands in the study. */
  readonly field: string
  readonly parameter: Parameter
  readonly study: StudyDoc
  readonly set: (change: Partial<StudyDoc>) => void
}

/** The largest seed that can be typed. */
const mostSeed = 1_000_000

/** One parameter of a study, as its kind declares it. */
export const ParameterField = memo(function ParameterField(props: ParameterFieldProps) {
  const { field, parameter, study, set } = props
  const { name } = useWords()
  const label = name(parameter.name)
  const value = lookUp(study, field)
  const write = (written: unknown) => {
    set({ [field]: written })
  }
  switch (parameter.kind) {
    case 'scenario':
      return <ScenarioBox label={label} scenario={asText(value)} onChoose={write} />
    case 'scenarios':
      return <ScenariosBox label={label} chosen={asNames(value)} onChoose={write} />
    case 'indicator':
      return (
        <IndicatorBox
          label={label}
          value={asText(value) ?? ''}
          without={parameter.without}
          onChoose={write}
        />
      )
    case 'indicators':
      return <IndicatorsBox label={label} chosen={asNames(value)} onChoose={write} />
    case 'range':
      return (
        <RangeFields
          label={label}
          range={asRange(value)}
          steps={parameter.steps}
          onWrite={write}
          {...(parameter.required !== true && {
            onRemove: () => {
              write(undefined)
            },
          })}
        />
      )
    case 'amount':
      return (
        <AmountBox
          label={label}
          value={asAmount(value)}
          placeholder={parameter.usual}
          onWrite={write}
        />
      )
    case 'count':
    case 'seed':
      return (
        <CountBox
          label={label}
          value={asNumber(value)}
          usual={parameter.usual}
          most={parameter.kind === 'count' ? parameter.most : mostSeed}
          onWrite={write}
        />
      )
    case 'choice':
      return (
        <ChoiceBox
          label={label}
          value={asText(value) ?? parameter.usual}
          options={Object.entries(parameter.options).map(([id, words]) => ({
            value: id,
            label: name(words),
          }))}
          onChoose={write}
        />
      )
    case 'subject':
      return <SubjectBox label={label} study={study} onWrite={set} />
  }
})
