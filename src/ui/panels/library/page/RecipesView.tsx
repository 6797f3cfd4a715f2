import { memo, useMemo } from 'react'
import { balancesOfRecipe, closureError } from '../../../../core/parse/recipeBalances'
import { bestConfidence } from '../../../../core/library/find'
import type { Library, Recipe } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { Entry } from './Entry'
import { RecipeDetails } from './RecipeDetails'
import { sectorName } from './sectors'

interface RecipesViewProps {
  readonly found: readonly (readonly [id: string, recipe: Recipe])[]
  readonly library: Library
  readonly openAll: boolean
}

/** Recipes by sector. */
export const RecipesView = memo(function RecipesView({
  found,
  library,
  openAll,
}: RecipesViewProps) {
  const words = useWords()
  const { t, percent } = words
  const errors = useMemo(
    () =>
      new Map(
        Object.keys(library.recipes).map((id) => [id, closureError(balancesOfRecipe(id, library))]),
      ),
    [library],
  )
  const sectors = [...new Set(found.map(([, { sector }]) => sector))]
  return sectors.map((sector) => (
    <section key={sector} aria-label={sectorName(sector, words)}>
      <h3>{sectorName(sector, words)}</h3>
      {found
        .filter(([, recipe]) => recipe.sector === sector)
        .map(([id, recipe]) => (
          <Entry
            key={`${id} ${String(openAll)}`}
            id={id}
            name={recipe.name}
            confidence={bestConfidence(recipe.sources)}
            beside={t('libraryPage.closesWithin', { share: percent(errors.get(id) ?? 0) })}
            openAtFirst={openAll}
            details={() => <RecipeDetails id={id} recipe={recipe} library={library} />}
          />
        ))}
    </section>
  ))
})
