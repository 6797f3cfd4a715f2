import { Select } from '@mantine/core'
import { memo } from 'react'
import { useWords } from '../../words/context'
import { matches } from '../../parts/search'

/** A commodity to choose, with all the words by which it is found. */
export interface CommodityOption {
  readonly value: string
  readonly label: string
  readonly words: readonly string[]
}

interface CommodityFilterProps {
  readonly label: string
  readonly options: readonly CommodityOption[]
  readonly value: string | null
  readonly onChoose: (commodity: string | null) => void
}

/** Chooses a commodity by either language or by pinyin initials. */
export const CommodityFilter = memo(function CommodityFilter({
  label,
  options,
  value,
  onChoose,
}: CommodityFilterProps) {
  const { t } = useWords()
  return (
    <Select
      size="xs"
      label={label}
      placeholder={t('library.any')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('library.any') }}
      limit={60}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onChange={onChoose}
      filter={({ search }) => {
        // What is chosen stands in the field and would hide all the others.
        const chosen = options.some((option) => option.label === search)
        return options
          .filter((option) => chosen || matches(search, [...option.words]))
          .map((option) => ({ value: option.value, label: option.label }))
      }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
})
