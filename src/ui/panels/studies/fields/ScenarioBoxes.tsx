import { memo, useMemo } from 'react'
import { baseCase } from '../../../../core/study/parameters'
import { useApp, useWords } from '../../../words/context'
import { ChoiceBox } from './ChoiceBox'
import { SetBox } from './SetBox'

/** The scenarios of the document behind the base case, which is called as the box wants it. */
function useScenarios(base: string) {
  const { t, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return useMemo(
    () => [
      { value: base, label: t('scenario.base') },
      ...Object.entries(scenarios ?? {}).map(([value, each]) => ({
        value,
        label: name(each.name),
      })),
    ],
    [base, t, name, scenarios],
  )
}

interface ScenarioBoxProps {
  readonly label: string
  readonly scenario: string | undefined
  readonly onChoose: (scenario: string | undefined) => void
}

/** One scenario; the base case is none. */
export const ScenarioBox = memo(function ScenarioBox(props: ScenarioBoxProps) {
  const { label, scenario, onChoose } = props
  return (
    <ChoiceBox
      label={label}
      value={scenario ?? ''}
      options={useScenarios('')}
      onChoose={(value) => {
        onChoose(value === '' ? undefined : value)
      }}
    />
  )
})

interface ScenariosBoxProps {
  readonly label: string
  readonly chosen: Readonly<Record<string, true>>
  readonly onChoose: (chosen: Readonly<Record<string, true>>) => void
}

/** Some of the scenarios. */
export const ScenariosBox = memo(function ScenariosBox(props: ScenariosBoxProps) {
  return <SetBox {...props} options={useScenarios(baseCase)} />
})
