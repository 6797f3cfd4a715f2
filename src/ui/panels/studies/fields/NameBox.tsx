import { memo } from 'react'
import type { Text } from '../../../../core/base/text'
import { named } from '../../../../core/base/text'
import { useWords } from '../../../words/context'
import { TypedBox } from './TypedBox'

interface NameBoxProps {
  readonly name: Text
  readonly onWrite: (name: Text) => void
}

/** The name of a study in the language of the user; the other language keeps its own. */
export const NameBox = memo(function NameBox({ name, onWrite }: NameBoxProps) {
  const { t, language, name: nameIn } = useWords()
  return (
    <TypedBox
      label={t('studies.name')}
      stored={nameIn(name)}
      wide
      onWrite={(typed) => {
        const text = named({ en: name.en, zh: name.zh ?? '', [language]: typed })
        if (typed === '' || text === undefined) return false
        onWrite(text)
        return true
      }}
    />
  )
})
