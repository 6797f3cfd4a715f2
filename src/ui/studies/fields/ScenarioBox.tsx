import { memo } from 'react'
import { useApp, useWords } from '../../context'
import { ChoiceBox } from './ChoiceBox'

interface ScenarioBoxProps {
  readonly scenario: string | undefined
  readonly onChoose: (scenario: string | undefined) => void
}

/** The scenario that is studied. */
export const ScenarioBox = memo(function ScenarioBox({ scenario, onChoose }: ScenarioBoxProps) {
  const { t, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return (
    <ChoiceBox
      label={t('header.scenario')}
      value={scenario ?? ''}
      options={[
        { value: '', label: t('scenario.base') },
        ...Object.entries(scenarios ?? {}).map(([value, each]) => ({
          value,
          label: name(each.name),
        })),
      ]}
      onChoose={(value) => {
        onChoose(value === '' ? undefined : value)
      }}
    />
  )
})
