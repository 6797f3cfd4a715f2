import { memo } from 'react'
import type { Field } from '../../../../core/format/field'
import { commodityFields } from '../../../../core/format/fields/commodity'
import { lookUp } from '../../../../core/base/lookUp'
import { recipesWith } from '../../../../core/library/find'
import type { Library, LibraryCommodity } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { fieldLabel } from '../../../words/formatWords'
import { Corrections } from './Corrections'
import { SourceList } from './SourceList'

interface CommodityDetailsProps {
  readonly id: string
  readonly commodity: LibraryCommodity
  readonly library: Library
}

const burdens = ['co2e', 'virgin', 'energy', 'water', 'waste'] as const

/** Everything that the library knows of a commodity. */
export const CommodityDetails = memo(function CommodityDetails({
  id,
  commodity,
  library,
}: CommodityDetailsProps) {
  const words = useWords()
  const { t, name, percent, ranged, headed } = words
  const called = (field: Field) => fieldLabel(field, words)
  const { price, disposal, tax, lhv, composition, embodied, hazardous, corrected, note } = commodity
  const facts = [
    [called(commodityFields.price), price === undefined ? t('libraryPage.noPrice') : ranged(price)],
    [called(commodityFields.disposal), disposal === undefined ? null : ranged(disposal)],
    [called(commodityFields.tax), tax === undefined ? null : ranged(tax)],
    [called(commodityFields.hazardous), hazardous ?? null],
    [called(commodityFields.lhv), lhv === undefined ? null : ranged(lhv)],
    ...burdens.map((burden) => {
      const amount = embodied?.[burden]
      const term = headed(t('libraryPage.burdens'), t(`libraryPage.burden.${burden}`))
      return [term, amount === undefined ? null : ranged(amount)] as const
    }),
  ] as const
  const users = (direction: 'in' | 'out') => {
    const found = recipesWith(library, direction, id)
    return found.length === 0
      ? t('libraryPage.nobody')
      : found.map(([, recipe]) => name(recipe.name)).join('; ')
  }
  return (
    <div className="page-details">
      {note !== undefined && <p>{name(note)}</p>}
      <div className="page-columns">
        <dl className="page-facts">
          {facts.map(
            ([term, value]) =>
              value !== null && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {composition !== undefined && (
          <dl className="page-facts">
            {Object.entries(composition).map(([element, share]) => (
              <div key={element}>
                <dt>{element}</dt>
                <dd>{percent(share)}</dd>
              </div>
            ))}
          </dl>
        )}
        <dl>
          <dt>{t('libraryPage.madeBy')}</dt>
          <dd>{users('out')}</dd>
          <dt>{t('libraryPage.takenBy')}</dt>
          <dd>{users('in')}</dd>
        </dl>
        {corrected !== undefined && (
          <Corrections
            corrected={corrected}
            called={(key) => {
              const field = lookUp<Field>(commodityFields, key)
              return field === undefined ? t('edit.value') : called(field)
            }}
          />
        )}
        <section>
          <h4>{t('library.sources')}</h4>
          <SourceList sources={{ ...embodied?.sources, ...commodity.sources }} library={library} />
        </section>
      </div>
    </div>
  )
})
