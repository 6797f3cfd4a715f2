import { lookUp } from '../../../../core/base/lookUp'
import { memo } from 'react'
import type { Library, Recipe } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { ClosureLines } from '../ClosureLines'
import { Corrections } from './Corrections'
import { PortList } from './PortList'
import { RecipeEconomics } from './RecipeEconomics'
import { RecipeRelations } from './RecipeRelations'
import { RecipeRanges } from './RecipeRanges'
import { SourceList } from './SourceList'

interface RecipeDetailsProps {
  readonly id: string
  readonly recipe: Recipe
  readonly library: Library
}

/** Everything that the library knows of a recipe. */
export const RecipeDetails = memo(function RecipeDetails({
  id,
  recipe,
  library,
}: RecipeDetailsProps) {
  const { t, name } = useWords()
  const reference = lookUp(
    library.commodities,
    lookUp(recipe.ports, recipe.reference)?.commodity ?? '',
  )
  const { ranges = {}, checks = {}, corrected } = recipe
  return (
    <div className="page-details">
      <p className="muted">
        {reference !== undefined &&
          t('libraryPage.unit', { unit: reference.unit, name: name(reference.name) })}
        {recipe.treatment === true && ` · ${t('libraryPage.treatment')}`}
        {recipe.trl !== undefined && ` · ${t('economics.trl')} ${String(recipe.trl)}`}
        {recipe.status !== undefined && ` · ${name(recipe.status)}`}
      </p>
      {recipe.note !== undefined && <p>{name(recipe.note)}</p>}
      <div className="page-columns">
        <PortList recipe={recipe} direction="in" library={library} />
        <PortList recipe={recipe} direction="out" library={library} />
        <ClosureLines id={id} library={library} />
        {Object.keys(ranges).length > 0 && <RecipeRanges recipe={recipe} library={library} />}
        {recipe.economics !== undefined && (
          <RecipeEconomics economics={recipe.economics} library={library} />
        )}
        <RecipeRelations id={id} recipe={recipe} library={library} />
        {corrected !== undefined && (
          <Corrections
            corrected={corrected}
            called={(port) => {
              const commodity = lookUp(
                library.commodities,
                lookUp(recipe.ports, port)?.commodity ?? '',
              )
              return commodity === undefined ? port : name(commodity.name)
            }}
          />
        )}
        {Object.keys(checks).length > 0 && (
          <section>
            <h4>{t('libraryPage.checks')}</h4>
            <ul className="page-sources">
              {Object.entries(checks).map(([key, { coefficient, used, published, confidence }]) => (
                <li key={key}>
                  <span className="label" data-confidence={confidence}>
                    {t(`confidence.${confidence}`)}
                  </span>{' '}
                  <b>{name(coefficient)}</b>
                  {` · ${t('libraryPage.published', { used: name(used), published: name(published) })}`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h4>{t('library.sources')}</h4>
          <SourceList sources={recipe.sources} library={library} />
        </section>
      </div>
    </div>
  )
})
