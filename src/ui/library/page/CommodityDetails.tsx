import { lookUp } from '../../../core/lookUp'
import { memo } from 'react'
import { recipesWith } from '../../../core/library/find'
import type { Library, LibraryCommodity } from '../../../core/library/library'
import { useWords } from '../../context'
import type { MessageKey } from '../../messages/catalogues'
import { Corrections } from './Corrections'
import { SourceList } from './SourceList'

interface CommodityDetailsProps {
  readonly id: string
  readonly commodity: LibraryCommodity
  readonly library: Library
}

/** Words for the fields of a commodity that have been corrected. */
const correctedFields: Readonly<Record<string, MessageKey>> = {
  price: 'edit.commodity.price',
  disposal: 'edit.commodity.disposal',
  composition: 'edit.composition',
  kind: 'edit.kind',
}

const burdens = ['co2e', 'virgin', 'energy', 'water', 'waste'] as const

/** Everything that the library knows of a commodity. */
export const CommodityDetails = memo(function CommodityDetails({
  id,
  commodity,
  library,
}: CommodityDetailsProps) {
  const { t, name, percent, ranged, headed } = useWords()
  const { price, disposal, tax, lhv, composition, embodied, hazardous, corrected, note } = commodity
  const facts = [
    [t('edit.commodity.price'), price === undefined ? t('libraryPage.noPrice') : ranged(price)],
    [t('edit.commodity.disposal'), disposal === undefined ? null : ranged(disposal)],
    [t('edit.commodity.tax'), tax === undefined ? null : ranged(tax)],
    [t('edit.commodity.hazardous'), hazardous ?? null],
    [t('edit.commodity.lhv'), lhv === undefined ? null : ranged(lhv)],
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
            called={(field) => t(lookUp(correctedFields, field) ?? 'edit.value')}
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
