import { lookUp } from '../../../../core/base/lookUp'
import { memo } from 'react'
import type { FigureRange, Library, Recipe } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { unitWords } from '../../../words/format'

interface RecipeRangesProps {
  readonly recipe: Recipe
  readonly library: Library
}

/** Ranges that sources give for the figures of a recipe, each with its unit. */
export const RecipeRanges = memo(function RecipeRanges({ recipe, library }: RecipeRangesProps) {
  const { t, name, number, percent, language } = useWords()
  const commodityOf = (port: string) =>
    lookUp(library.commodities, lookUp(recipe.ports, port)?.commodity ?? '')
  const perUnit = commodityOf(recipe.reference)?.unit ?? ''
  const isShare = ({ unit }: FigureRange) => unit === '1'
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
          <th scope="col">{t('libraryPage.unitOf')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(recipe.ranges ?? {}).map(([figure, range]) => {
          const commodity = commodityOf(figure)
          const title = range.name ?? commodity?.name
          const unit = range.unit ?? `${commodity?.unit ?? ''}/${perUnit}`
          return (
            <tr key={figure}>
              <th scope="row">{title === undefined ? figure : name(title)}</th>
              {[range.low, range.typical, range.high].map((value, k) => (
                <td key={k} className="figure">
                  {isShare(range) ? percent(value) : number(value)}
                </td>
              ))}
              <td>{isShare(range) ? '' : unitWords(unit, language)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
})
