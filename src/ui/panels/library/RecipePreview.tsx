import { memo } from 'react'
import { entryOf } from '../../../core/edit/ports'
import type { Recipe } from '../../../core/library/library'
import type { Ranged } from '../../../core/format/doc'
import { useApp, useWords } from '../../words/context'
import { ClosureLines } from './ClosureLines'

const valueOf = (amount: Ranged | undefined): string =>
  String(typeof amount === 'object' ? amount.value : (amount ?? ''))

interface RecipePreviewProps {
  readonly id: string
  readonly recipe: Recipe
}

/** What a recipe takes and makes per unit, whether it closes, its usual size and its sources. */
export const RecipePreview = memo(function RecipePreview({ id, recipe }: RecipePreviewProps) {
  const { t, name } = useWords()
  const library = useApp((state) => state.library)
  if (library === null) return null
  const scale = valueOf(recipe.economics?.scale)
  const side = (direction: 'in' | 'out') =>
    Object.entries(recipe.ports).filter(([, port]) => port.direction === direction)
  return (
    <div className="recipe-preview">
      {(['in', 'out'] as const).map((direction) => (
        <dl key={direction}>
          <dt>{t(`library.${direction}`)}</dt>
          {side(direction).map(([port, { commodity, accepts, amount }]) => {
            const first = commodity ?? Object.keys(accepts ?? {})[0]
            return (
              <dd key={port}>
                <span>{name(entryOf(library.commodities, first)?.name ?? { en: port })}</span>
                <span className="muted">{valueOf(amount)}</span>
              </dd>
            )
          })}
        </dl>
      ))}
      <ClosureLines id={id} library={library} />
      {scale !== '' && (
        <p>
          {t('library.scale')}: {scale}
        </p>
      )}
      <p className="muted">
        {t('library.sources')}:{' '}
        {Object.keys(recipe.sources)
          .map((id) => entryOf(library.sources, id)?.title ?? id)
          .join('; ')}
      </p>
    </div>
  )
})
