import { lookUp } from '../../../../core/base/lookUp'
import { memo } from 'react'
import type { Library, Recipe } from '../../../../core/library/library'
import { useWords } from '../../../words/context'

interface RecipeRelationsProps {
  readonly id: string
  readonly recipe: Recipe
  readonly library: Library
}

/** What stands for a recipe where waste is not used, and which recipes give the same. */
export const RecipeRelations = memo(function RecipeRelations({
  id,
  recipe,
  library,
}: RecipeRelationsProps) {
  const { t, name, ranged } = useWords()
  const reference = lookUp(recipe.ports, recipe.reference)
  const same = Object.entries(library.recipes).filter(([other, each]) => {
    const port = lookUp(each.ports, each.reference)
    return (
      other !== id &&
      port?.commodity === reference?.commodity &&
      port?.direction === reference?.direction
    )
  })
  const twins = Object.entries(recipe.twins ?? {})
  return (
    <>
      {twins.length > 0 && (
        <section>
          <h4>{t('libraryPage.instead')}</h4>
          <ul className="page-sources">
            {twins.map(([key, { recipe: twin, commodity, ratio, reason, note, confidence }]) => {
              const counterpart =
                lookUp(library.recipes, twin ?? '')?.name ??
                lookUp(library.commodities, commodity ?? '')?.name
              return (
                <li key={key}>
                  <span className="label" data-confidence={confidence}>
                    {t(`confidence.${confidence}`)}
                  </span>{' '}
                  {counterpart !== undefined && <b>{name(counterpart)}</b>}
                  {commodity !== undefined && ` (${t('libraryPage.bought')})`}
                  {ratio !== undefined && ` · ${t('libraryPage.ratio', { ratio: ranged(ratio) })}`}
                  {reason !== undefined && ` ${name(reason)}`}
                  {note !== undefined && <small className="muted"> {name(note)}</small>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {same.length > 0 && (
        <section>
          <h4>{t('libraryPage.modes')}</h4>
          <p>{same.map(([, each]) => name(each.name)).join('; ')}</p>
        </section>
      )}
    </>
  )
})
