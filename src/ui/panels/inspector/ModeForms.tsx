import { memo } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import { modeRecipes, withMode, withoutMode, withProcess } from '../../../core/edit/modes'
import { modeFields } from '../../../core/format/fields/port'
import { lookUp } from '../../../core/base/lookUp'
import type { ModeDoc, ProcessDoc } from '../../../core/format/doc'
import { IdField } from '../../fields/IdField'
import { IssueNote } from '../../fields/IssueNote'
import { PickField } from '../../fields/PickField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormField } from './FormFields'
import { ModePorts } from './ModePorts'
import { ActButton } from '../../fields/RowActs'
import { useFieldWords } from './useFieldWords'
import { useParsed } from './useParsed'

interface ModeFormsProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** The modes among which a converter may choose; one that has none gets its first two at once. */
export const ModeForms = memo(function ModeForms({ id, process }: ModeFormsProps) {
  const { t, name } = useWords()
  const { edit } = useWriter()
  const library = useApp((state) => state.library)
  const doc = useApp((state) => state.doc)
  const at = ['processes', id, 'modes']
  if (library === null || doc === null) return null
  const recipes = modeRecipes(id, doc, library)
  const nameOf = (recipe: string) => name(lookUp(library.recipes, recipe)?.name ?? { en: recipe })
  const add = (recipe: string | null) => {
    edit(at, t('edit.addMode'), (now) =>
      withProcess(now, id, (each) => withMode(each, recipe, library).process),
    )
  }
  return (
    <Fold id="modes" title={t('edit.modes')} at={at}>
      {process.modes === undefined && <p className="muted">{t('edit.oneMode')}</p>}
      {Object.entries(process.modes ?? {}).map(([mode, written]) => (
        <Fold
          key={mode}
          id={`mode ${mode}`}
          title={
            written.name === undefined
              ? written.recipe === undefined
                ? mode
                : nameOf(written.recipe)
              : name(written.name)
          }
          beside={mode}
          at={[...at, mode]}
        >
          <ModeForm id={id} process={process} mode={mode} written={written} />
        </Fold>
      ))}
      {recipes.length === 0 ? (
        <p className="muted">{t('edit.noModeRecipe')}</p>
      ) : (
        <PickField
          label={t('edit.addModeRecipe')}
          value={null}
          options={recipes.map((recipe) => ({
            value: recipe,
            label: nameOf(recipe),
            words: recipe,
          }))}
          placeholder={t('edit.pickRecipe')}
          nothing={t('edit.notFound')}
          onPick={add}
        />
      )}
      <ActButton
        label={t('edit.addModeOwn')}
        onClick={() => {
          add(null)
        }}
      />
    </Fold>
  )
})

interface ModeFormProps extends ModeFormsProps {
  readonly mode: string
  readonly written: ModeDoc
}

const ModeForm = memo(function ModeForm({ id, process, mode, written }: ModeFormProps) {
  const { t, name } = useWords()
  const { edit } = useWriter()
  const library = useApp((state) => state.library)
  const network = useParsed()
  const parsed = lookUp(network?.processes, id)
  const at: FieldPath = ['processes', id, 'modes', mode]
  const recipe = lookUp(library?.recipes, written.recipe ?? '')
  const common = {
    at,
    measures: { unit: parsed?.unit, currency: network?.currency },
    read: { cost: lookUp(parsed?.modes, mode)?.unitCost },
  }
  const [here, inRecipe] = [useIssuesAt(at, true), useIssuesAt([...at, 'recipe'])]
  return (
    <>
      <IssueNote issues={[...here, ...inRecipe]} />
      <IdField path={at} label={t('edit.modeId')} />
      <FormField
        name="cost"
        field={modeFields.cost}
        {...common}
        beneath={{ cost: process.cost ?? recipe?.economics?.variableCost }}
      />
      <FormField name="name" field={modeFields.name} {...common} beneath={{ name: recipe?.name }} />
      <RecipeOfMode at={at} written={written} />
      <ModePorts id={id} process={process} mode={mode} />
      <ActButton
        label={t('edit.removeMode')}
        onClick={() => {
          const label = t('edit.remove', { name: name(written.name ?? { en: mode }) })
          edit(['processes', id], label, (doc) =>
            withProcess(doc, id, (each) => withoutMode(each, mode)),
          )
        }}
      />
    </>
  )
})

/** Which recipe a mode runs. Only a mode that has one may change it: what is its own has its own ports. */
const RecipeOfMode = memo(function RecipeOfMode({
  at,
  written,
}: {
  readonly at: FieldPath
  readonly written: ModeDoc
}) {
  const { t, name } = useWords()
  const { labelOf } = useFieldWords({})
  const { write } = useWriter()
  const library = useApp((state) => state.library)
  const doc = useApp((state) => state.doc)
  const { recipe } = written
  if (recipe === undefined || library === null || doc === null) return null
  const fitting = [recipe, ...modeRecipes(at[1] ?? '', doc, library)]
  return (
    <PickField
      path={[...at, 'recipe']}
      label={labelOf(modeFields.recipe)}
      value={recipe}
      options={fitting.map((each) => ({
        value: each,
        label: name(lookUp(library.recipes, each)?.name ?? { en: each }),
        words: each,
      }))}
      nothing={t('edit.notFound')}
      onPick={(picked) => {
        write([...at, 'recipe'], picked, labelOf(modeFields.recipe))
      }}
    />
  )
})
