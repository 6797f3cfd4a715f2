import { memo } from 'react'
import { bestConfidence } from '../../../../core/library/find'
import type { Library, LibraryCommodity } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { readable } from '../../../words/format'
import { CommodityDetails } from './CommodityDetails'
import { Entry } from './Entry'

interface CommoditiesViewProps {
  readonly found: readonly (readonly [id: string, commodity: LibraryCommodity])[]
  readonly library: Library
  readonly openAll: boolean
}

/** Commodities by kind. */
export const CommoditiesView = memo(function CommoditiesView({
  found,
  library,
  openAll,
}: CommoditiesViewProps) {
  const { t } = useWords()
  const kinds = [...new Set(found.map(([, { kind }]) => kind))]
  return kinds.map((kind) => (
    <section key={kind} aria-label={t(`commodityKind.${kind}`)}>
      <h3 data-commodity={kind}>
        <i className="swatch" aria-hidden="true" />
        {t(`commodityKind.${kind}`)}
      </h3>
      {found
        .filter(([, commodity]) => commodity.kind === kind)
        .map(([id, commodity]) => (
          <Entry
            key={`${id} ${String(openAll)}`}
            id={id}
            name={commodity.name}
            confidence={bestConfidence(commodity.sources)}
            beside={readable(commodity.unit)}
            openAtFirst={openAll}
            details={() => <CommodityDetails id={id} commodity={commodity} library={library} />}
          />
        ))}
    </section>
  ))
})
