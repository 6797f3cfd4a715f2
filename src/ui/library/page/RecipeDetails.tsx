import { memo } from 'react'
import type { Library, Recipe } from '../../../core/library/library'
import { useWords } from '../../context'
import { ClosureLines } from '../ClosureLines'
import { Corrections } from './Corrections'
import { PortList } from './PortList'
import { RecipeEconomics } from './RecipeEconomics'
import { RecipeRelations } from './RecipeRelations'
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
  const reference = library.commodities[recipe.ports[recipe.reference]?.commodity ?? '']
  const { ranges = {}, checks = {}, corrected } = recipe
  return (
    <div className="page-details">
      <p className="muted">
        {reference !== undefined &&
          t('libraryPage.unit', { unit: reference.unit, name: name(reference.name) })}
        {recipe.treatment === true && ` · ${t('libraryPage.treatment')}`}
        {recipe.trl !== undefined && ` · ${t('economics.trl')} ${String(recipe.trl)}`}
        {recipe.status !== undefined && ` · ${recipe.status}`}
        {recipe.typicalPlant !== undefined && ` · ${recipe.typicalPlant}`}
      </p>
      {recipe.note !== undefined && <p>{recipe.note}</p>}
      <div className="page-columns">
        <PortList recipe={recipe} direction="in" library={library} />
        <PortList recipe={recipe} direction="out" library={library} />
        <ClosureLines id={id} library={library} />
        {Object.keys(ranges).length > 0 && <Ranges ranges={ranges} />}
        {recipe.economics !== undefined && (
          <RecipeEconomics economics={recipe.economics} library={library} />
        )}
        <RecipeRelations id={id} recipe={recipe} library={library} />
        {corrected !== undefined && <Corrections corrected={corrected} />}
        {Object.keys(checks).length > 0 && (
          <section>
            <h4>{t('libraryPage.checks')}</h4>
            <ul className="page-sources">
              {Object.entries(checks).map(([key, { coefficient, used, published, confidence }]) => (
                <li key={key}>
                  <span className="label" data-confidence={confidence}>
                    {t(`confidence.${confidence}`)}
                  </span>{' '}
                  <b>{coefficient}</b>: {t('libraryPage.published', { used, published })}
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

const Ranges = memo(function Ranges({
  ranges,
}: {
  readonly ranges: NonNullable<Recipe['ranges']>
}) {
  const { t, number } = useWords()
  return (
    <table className="ports page-table">
      <caption>{t('libraryPage.ranges')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('libraryPage.figure')}</th>
          {(['low', 'typical', 'high'] as const).map((column) => (
            <th key={column} scope="col" className="figure">
              {t(`libraryPage.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(ranges).map(([figure, { low, typical, high }]) => (
          <tr key={figure}>
            <th scope="row">{figure}</th>
            <td className="figure">{number(low)}</td>
            <td className="figure">{number(typical)}</td>
            <td className="figure">{number(high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
