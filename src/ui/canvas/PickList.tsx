import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { matches } from '../parts/search'
import { useWords } from '../words/context'

/** Something that can be picked. */
export interface Pick {
  readonly id: string
  readonly group: string
  readonly text: string
  readonly detail?: string
  /** Everything by which it is found, in both languages. */
  readonly words: readonly string[]
}

interface PickListProps {
  readonly label: string
  readonly picks: readonly Pick[]
  readonly onPick: (id: string) => void
  /** Escape was pressed: the list keeps the key from the dialog around it. */
  readonly onClose: () => void
}

/** Options that are drawn at once; the rest is found by typing. */
const most = 60

/** A searchable list in which arrows move and Enter picks. */
export const PickList = memo(function PickList({ label, picks, onPick, onClose }: PickListProps) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  const combobox = useCombobox({ opened: true })
  const found = useMemo(
    () => picks.filter(({ words }) => matches(query, words)).slice(0, most),
    [picks, query],
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return (
    <Combobox store={combobox} onOptionSubmit={onPick}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={label}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.resetSelectedOption()
            // The first option is the best; Enter takes it.
            setTimeout(() => combobox.selectFirstOption())
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
              onClose()
              return
            }
            // Who types fast presses Enter before the first option has been marked.
            const [first] = found
            const marked = combobox.getSelectedOptionIndex() !== -1
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || marked || !first) return
            event.preventDefault()
            onPick(first.id)
          }}
          onFocus={() => {
            setTimeout(() => combobox.selectFirstOption())
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className="pick-list" tabIndex={0} aria-label={label}>
        {found.length === 0 && <Combobox.Empty>{t('connect.none')}</Combobox.Empty>}
        {groups.map((group) => (
          <Combobox.Group key={group} label={group}>
            {found
              .filter((pick) => pick.group === group)
              .map(({ id, text, detail }) => (
                <Combobox.Option key={id} value={id}>
                  {text}
                  {detail !== undefined && <span className="muted"> {detail}</span>}
                </Combobox.Option>
              ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox>
  )
})
