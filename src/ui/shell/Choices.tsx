import { standardBaselines } from '../../core/format/standardBaselines'
import { Select } from '@mantine/core'
import { memo } from 'react'
import { goals } from '../../state/goals'
import { currentGoal } from '../../state/shown/selectors'
import { useActions, useApp, useWords } from '../words/context'
import { useBaselineName } from '../words/useNames'

/** Value of the base case among scenarios; no id is empty. */
const base = ''

/** Scenario, baseline and goal. */
export const Choices = memo(function Choices() {
  const { t, name } = useWords()
  const { chooseScenario, chooseBaseline, chooseGoal } = useActions()
  const scenario = useApp((state) => state.scenario)
  const baseline = useApp((state) => state.baseline)
  const edited = useApp((state) => Object.keys(state.edits).length > 0)
  const goal = useApp(currentGoal)
  const scenarios = useApp((state) => state.doc?.scenarios)
  const baselineName = useBaselineName()
  const mark = (id: string, text: string) =>
    edited && id === (scenario ?? base) ? t('scenario.edited', { name: text }) : text
  const named = Object.entries(scenarios ?? {}).map(([id, each]) => ({
    value: id,
    label: name(each.name),
  }))
  const baselines = [
    ...standardBaselines,
    ...named.map(({ value }) => value).filter((id) => id !== scenario),
  ]
  return (
    <div className="choices">
      <Choice
        label={t('header.scenario')}
        value={scenario ?? base}
        data={[{ value: base, label: t('scenario.base') }, ...named].map((option) => ({
          ...option,
          label: mark(option.value, option.label),
        }))}
        onChoose={(value) => {
          chooseScenario(value === base ? null : value)
        }}
      />
      <Choice
        label={t('header.baseline')}
        longLabel={t('header.baselineLong')}
        value={baseline}
        data={[...new Set(baselines)].map((id) => ({ value: id, label: baselineName(id) }))}
        onChoose={chooseBaseline}
      />
      <Choice
        label={t('header.goal')}
        value={goal}
        data={[...goals, ...(goal === 'own' ? (['own'] as const) : [])].map((id) => ({
          value: id,
          label: t(`goal.${id}`),
        }))}
        onChoose={(value) => {
          const chosen = goals.find((each) => each === value)
          if (chosen !== undefined) chooseGoal(chosen)
        }}
      />
    </div>
  )
})

interface ChoiceProps {
  readonly label: string
  readonly longLabel?: string
  readonly value: string
  readonly data: { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

const Choice = memo(function Choice({ label, longLabel, value, data, onChoose }: ChoiceProps) {
  return (
    <div className="choice">
      <span aria-hidden="true">{label}</span>
      <Select
        size="xs"
        aria-label={longLabel ?? label}
        value={value}
        data={data}
        allowDeselect={false}
        withCheckIcon={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(chosen) => {
          if (chosen !== null) onChoose(chosen)
        }}
      />
    </div>
  )
})
