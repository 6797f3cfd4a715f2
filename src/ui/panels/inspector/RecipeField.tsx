import { memo, useMemo } from 'react'
import { setField } from '../../../core/edit/fields'
import { processFields } from '../../../core/format/fields/process'
import { lookUp } from '../../../core/base/lookUp'
import type { ProcessDoc } from '../../../core/format/doc'
import { PickField } from '../../fields/PickField'
import { LineField } from '../../fields/TextField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { withRecipe } from './recipePorts'
import { useFieldWords } from './useFieldWords'

/** Stands for a recipe of the document's own; no id is empty. */
const own = ''

interface RecipeFieldProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** Which recipe of the library a converter runs, or that it has its own, and then its unit. */
export const RecipeField = memo(function RecipeField({ id, process }: RecipeFieldProps) {
  const { t, name, language } = useWords()
  const { edit } = useWriter()
  const { labelOf } = useFieldWords({})
  const library = useApp((state) => state.library)
  const issues = useIssuesAt(['processes', id, 'recipe'])
  const options = useMemo(() => {
    const recipes = Object.entries(library?.recipes ?? {}).map(([value, recipe]) => ({
      value,
      label: name(recipe.name),
      words: `${value} ${recipe.name.en} ${recipe.name.zh ?? ''}`,
    }))
    return [
      { value: own, label: t('edit.ownRecipe'), words: 'own' },
      ...recipes.sort((a, b) => a.label.localeCompare(b.label)),
    ]
  }, [library, name, t])
  if (library === null) return null
  const unit = <LineField path={['processes', id, 'unit']} label={labelOf(processFields.unit)} />
  if (process.modes !== undefined) return unit
  return (
    <>
      <PickField
        path={['processes', id, 'recipe']}
        label={labelOf(processFields.recipe)}
        value={process.recipe ?? own}
        options={options}
        issues={issues}
        nothing={t('edit.notFound')}
        onPick={(picked) => {
          const recipe = picked === own ? undefined : picked
          if (recipe === process.recipe) return
          edit(['processes', id, 'recipe'], labelOf(processFields.recipe), (doc) => {
            const now = lookUp(doc.processes, id)
            return now === undefined
              ? doc
              : setField(doc, ['processes', id], withRecipe(now, recipe, library, language))
          })
        }}
      />
      {process.recipe === undefined && unit}
    </>
  )
})
