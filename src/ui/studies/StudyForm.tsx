import { memo } from 'react'
import type { StudyDoc } from '../../core/network/studyDoc'
import { useApp, useWords } from '../context'
import { BreakEvenSubjectField } from './fields/BreakEvenSubjectField'
import { ChoiceBox } from './fields/ChoiceBox'
import { CountBox } from './fields/CountBox'
import { IndicatorBox, IndicatorsBox } from './fields/IndicatorBoxes'
import { NameBox } from './fields/NameBox'
import { RangeFields } from './fields/RangeFields'
import { ScenarioBox } from './fields/ScenarioBox'
import { SetBox } from './fields/SetBox'
import { AmountBox } from './fields/AmountBox'
import { useStudyActs } from './useStudyActs'

interface StudyFormProps {
  readonly id: string
  readonly study: StudyDoc
}

/** What a study asks, field by field; what is written is kept in the document at once. */
export const StudyForm = memo(function StudyForm({ id, study }: StudyFormProps) {
  const { write } = useStudyActs()
  const set = (change: Partial<StudyDoc>) => {
    write(id, withoutNothing({ ...study, ...change }))
  }
  return (
    <div className="study-form">
      <NameBox
        name={study.name}
        onWrite={(name) => {
          set({ name })
        }}
      />
      {study.kind !== 'compare' && (
        <ScenarioBox
          scenario={study.scenario}
          onChoose={(scenario) => {
            set({ scenario })
          }}
        />
      )}
      <KindFields study={study} set={set} />
    </div>
  )
})

/** A study without fields that say nothing. */
const withoutNothing = (study: object): StudyDoc =>
  Object.fromEntries(Object.entries(study).filter(([, value]) => value !== undefined)) as StudyDoc

interface KindProps {
  readonly study: StudyDoc
  readonly set: (change: Partial<StudyDoc>) => void
}

const KindFields = memo(function KindFields({ study, set }: KindProps) {
  const { t, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  switch (study.kind) {
    case 'compare':
      return (
        <SetBox
          label={t('drawer.scenarios')}
          chosen={study.scenarios}
          options={[
            { value: 'base', label: t('scenario.base') },
            ...Object.entries(scenarios ?? {}).map(([value, each]) => ({
              value,
              label: name(each.name),
            })),
          ]}
          onChoose={(chosen) => {
            set({ scenarios: chosen })
          }}
        />
      )
    case 'credit':
      return (
        <>
          <ChoiceBox
            label={t('studies.players')}
            value={study.players ?? 'flow'}
            options={(['flow', 'commodity', 'taker'] as const).map((value) => ({
              value,
              label: t(`studies.players.${value}`),
            }))}
            onChoose={(players) => {
              set({ players })
            }}
          />
          <CountBox
            label={t('studies.permutations')}
            value={study.permutations}
            usual={60}
            most={10_000}
            onWrite={(permutations) => {
              set({ permutations })
            }}
          />
          <CountBox
            label={t('studies.seed')}
            value={study.seed}
            usual={1}
            most={1_000_000}
            onWrite={(seed) => {
              set({ seed })
            }}
          />
        </>
      )
    case 'gaps':
      return (
        <>
          <CountBox
            label={t('studies.candidates')}
            value={study.candidates}
            usual={16}
            most={100}
            onWrite={(candidates) => {
              set({ candidates })
            }}
          />
          <CountBox
            label={t('studies.chokes')}
            value={study.chokes}
            usual={6}
            most={100}
            onWrite={(chokes) => {
              set({ chokes })
            }}
          />
        </>
      )
    case 'sweep':
      return (
        <>
          <RangeFields
            label={t('studies.x')}
            range={study.x}
            steps={21}
            onWrite={(x) => {
              set({ x })
            }}
          />
          <RangeFields
            label={t('studies.y')}
            range={study.y}
            steps={11}
            onWrite={(y) => {
              set({ y })
            }}
            onRemove={() => {
              set({ y: undefined })
            }}
          />
          <IndicatorsBox
            chosen={study.indicators}
            onChoose={(indicators) => {
              set({ indicators })
            }}
          />
        </>
      )
    case 'tornado':
      return (
        <>
          <IndicatorBox
            label={t('studies.indicator')}
            value={study.indicator}
            onChoose={(indicator) => {
              set({ indicator })
            }}
          />
          <CountBox
            label={t('studies.bars')}
            value={study.bars}
            usual={20}
            most={200}
            onWrite={(bars) => {
              set({ bars })
            }}
          />
        </>
      )
    case 'break_even':
      return (
        <>
          <RangeFields
            label={t('studies.x')}
            range={study.x}
            steps={25}
            onWrite={(x) => {
              set({ x })
            }}
          />
          <BreakEvenSubjectField study={study} onWrite={set} />
        </>
      )
    case 'front':
      return (
        <>
          <IndicatorBox
            label={t('studies.across')}
            value={study.x}
            onChoose={(x) => {
              set({ x })
            }}
          />
          <IndicatorBox
            label={t('studies.upward')}
            value={study.y}
            onChoose={(y) => {
              set({ y })
            }}
          />
          <CountBox
            label={t('studies.points')}
            value={study.points}
            usual={20}
            most={200}
            onWrite={(points) => {
              set({ points })
            }}
          />
        </>
      )
    case 'target':
      return (
        <>
          <IndicatorBox
            label={t('studies.indicator')}
            value={study.indicator}
            without="cost"
            onChoose={(indicator) => {
              set({ indicator })
            }}
          />
          <AmountBox
            label={t('studies.to')}
            value={study.to}
            placeholder="0"
            onWrite={(to) => {
              set({ to })
            }}
          />
          <CountBox
            label={t('studies.steps')}
            value={study.steps}
            usual={10}
            most={100}
            onWrite={(steps) => {
              set({ steps })
            }}
          />
        </>
      )
  }
})
