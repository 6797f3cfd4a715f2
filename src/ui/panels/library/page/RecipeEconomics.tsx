import { memo } from 'react'
import type { Economics, Library } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { SourceList } from './SourceList'

interface RecipeEconomicsProps {
  readonly economics: Economics
  readonly library: Library
}

/** Cost and size of a plant, with their sources. */
export const RecipeEconomics = memo(function RecipeEconomics({
  economics,
  library,
}: RecipeEconomicsProps) {
  const { t, name, percent, ranged } = useWords()
  const share = (amount: string | number) => percent(Number.parseFloat(String(amount)))
  const facts = [
    [t('economics.investment'), ranged(economics.investment)],
    [t('economics.life'), ranged(economics.life)],
    [t('libraryPage.fixedShare'), share(economics.fixedShare)],
    [t('economics.variableCost'), ranged(economics.variableCost)],
    [t('economics.scale'), ranged(economics.scale)],
    [t('economics.leastLoad'), share(economics.leastLoad)],
    [t('libraryPage.utilisation'), share(economics.utilisation)],
    [t('libraryPage.expansion'), t(`expansion.${economics.expansion}`)],
  ] as const
  return (
    <section>
      <h4>
        {t('inspector.economics')}{' '}
        <span className="label" data-confidence={economics.confidence}>
          {t(`confidence.${economics.confidence}`)}
        </span>
      </h4>
      <dl className="page-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {economics.note !== undefined && <p className="muted">{name(economics.note)}</p>}
      <SourceList sources={economics.sources} library={library} />
    </section>
  )
})
