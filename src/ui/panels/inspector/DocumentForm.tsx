import { standardBaselines } from '../../../core/format/standardBaselines'
import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import { documentFields } from '../../../core/format/fields/document'
import { goalOf, goals, goalPatch } from '../../../state/goals'
import { applyPatch } from '../../../core/format/patch'
import { ChoiceField } from '../../fields/ChoiceField'
import { PickField } from '../../fields/PickField'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { CommodityTable } from './CommodityTable'
import { CurrencyField, RateForms } from './CurrencyForm'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { LimitForms } from './LimitForms'
import { ObjectiveForm } from './ObjectiveForm'
import { ParameterForms } from './ParameterForms'
import { ScenarioForms } from './ScenarioForms'
import { SourceForms } from './SourceForms'
import { ZoneForms } from './ZoneForms'
import { useParsed } from './useParsed'

/** What is wrong with a document is listed beside its issues. */
const none = [] as const

/** The fields of the document itself, and its tables that have no place on the canvas. */
export const DocumentForm = memo(function DocumentForm() {
  const { t } = useWords()
  const vat = useParsed()?.vatDivisor
  return (
    <EditSection id={null} issues={none}>
      <Fold id="document" title={t('edit.document')} at={['name']}>
        <FormFields
          at={none}
          fields={documentFields}
          form="document"
          read={{ vat: vat === undefined ? undefined : vat - 1 }}
          own={{ currency: <CurrencyField />, baseline: <BaselineField /> }}
        />
      </Fold>
      <RateForms />
      <Fold id="objective" title={t('edit.objective')} at={['objective']}>
        <GoalField />
        <ObjectiveForm />
      </Fold>
      <Fold id="parameters" title={t('document.parameters')} at={['parameters']}>
        <ParameterForms />
      </Fold>
      <Fold id="limits" title={t('document.limits')} at={['limits']}>
        <LimitForms />
      </Fold>
      <Fold id="commodities" title={t('edit.commodities')} at={['commodities']}>
        <CommodityTable />
      </Fold>
      <Fold id="scenarios" title={t('edit.scenarios')} at={['scenarios']}>
        <ScenarioForms />
      </Fold>
      <Fold id="sources" title={t('inspector.sources')} at={['sources']}>
        <SourceForms />
      </Fold>
      <Fold id="zones" title={t('edit.zones')} at={['zones']}>
        <ZoneForms />
      </Fold>
    </EditSection>
  )
})

/** Against what avoided amounts are counted when the document is opened. */
const BaselineField = memo(function BaselineField() {
  const { t, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return (
    <ChoiceField
      path={['baseline']}
      label={t('header.baselineLong')}
      options={[
        { value: undefined, label: t('edit.byDefault', { value: t('baseline.no_reuse') }) },
        ...standardBaselines.map((id) => ({ value: id, label: t(`baseline.${id}`) })),
        ...Object.entries(scenarios ?? {}).map(([id, scenario]) => ({
          value: id,
          label: name(scenario.name),
        })),
      ]}
    />
  )
})

/** What the document asks for, unless a goal is chosen at the top. */
const GoalField = memo(function GoalField() {
  const { t } = useWords()
  const { edit } = useWriter()
  const objective = useApp((state) => state.doc?.objective)
  if (objective === undefined) return null
  const now = goalOf(objective)
  const shown = [...goals, ...(now === 'own' ? (['own'] as const) : [])]
  return (
    <PickField
      label={t('edit.goal')}
      value={now}
      options={shown.map((id) => ({ value: id, label: t(`goal.${id}`), words: id }))}
      nothing={t('edit.notFound')}
      onPick={(picked) => {
        const goal = goals.find((each) => each === picked)
        if (goal === undefined) return
        edit(['objective'], t('edit.goal'), (doc) => {
          const patched = applyPatch({ objective: doc.objective }, goalPatch(goal))
          const { objective: wanted } = patched as { readonly objective: unknown }
          return setField(doc, ['objective'], wanted)
        })
      }}
    />
  )
})
