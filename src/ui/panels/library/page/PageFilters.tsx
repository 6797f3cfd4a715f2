import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Library } from '../../../../core/library/library'
import { useWords } from '../../../words/context'
import { CommodityFilter } from '../CommodityFilter'
import { sectorName } from './sectors'

/** What of the library is asked for. */
export interface Asked {
  readonly view: 'recipes' | 'commodities'
  readonly query: string
  /** A sector, or a kind of commodity. */
  readonly group: string | null
  /** Recipes must make or take it. */
  readonly commodity: string | null
  readonly openAll: boolean
}

interface PageFiltersProps {
  readonly asked: Asked
  readonly library: Library
  readonly onAsk: (asked: Asked) => void
}

/** Search and filters of the library page. */
export const PageFilters = memo(function PageFilters({ asked, library, onAsk }: PageFiltersProps) {
  const words = useWords()
  const { t, name } = words
  const { view, openAll } = asked
  const recipes = view === 'recipes'
  const sectors = [...new Set(Object.values(library.recipes).map(({ sector }) => sector))]
  const kinds = [...new Set(Object.values(library.commodities).map(({ kind }) => kind))]
  return (
    <div className="page-filters">
      <SegmentedControl
        size="xs"
        value={view}
        data={[
          { value: 'recipes', label: t('libraryPage.recipes') },
          { value: 'commodities', label: t('libraryPage.commodities') },
        ]}
        onChange={(chosen) => {
          const next = chosen === 'commodities' ? 'commodities' : 'recipes'
          onAsk({ ...asked, view: next, group: null, openAll: false })
        }}
      />
      <TextInput
        className="page-search"
        size="xs"
        type="search"
        label={t('libraryPage.search')}
        value={asked.query}
        onChange={(event) => {
          onAsk({ ...asked, query: event.currentTarget.value })
        }}
      />
      <Select
        size="xs"
        label={t(recipes ? 'libraryPage.sector' : 'libraryPage.kind')}
        placeholder={t(recipes ? 'libraryPage.anySector' : 'libraryPage.anyKind')}
        clearable
        clearButtonProps={{
          'aria-label': t(recipes ? 'libraryPage.anySector' : 'libraryPage.anyKind'),
        }}
        data={
          recipes
            ? sectors.map((value) => ({ value, label: sectorName(value, words) }))
            : kinds.map((value) => ({ value, label: t(`commodityKind.${value}`) }))
        }
        value={asked.group}
        onChange={(group) => {
          onAsk({ ...asked, group })
        }}
      />
      {recipes && (
        <CommodityFilter
          label={t('libraryPage.uses')}
          options={Object.entries(library.commodities).map(([value, each]) => ({
            value,
            label: name(each.name),
            words: [each.name.en, each.name.zh ?? '', value],
          }))}
          value={asked.commodity}
          onChoose={(commodity) => {
            onAsk({ ...asked, commodity })
          }}
        />
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onAsk({ ...asked, openAll: !openAll })
        }}
      >
        {t(openAll ? 'libraryPage.closeAll' : 'libraryPage.openAll')}
      </Button>
    </div>
  )
})
