import type { Field } from '../../core/format/field'
import { kinds, type ProcessKind } from '../../core/format/kinds'
import { lookUp } from '../../core/base/lookUp'
import type { Words } from './context'

/** What a field is called where its name stands alone. */
export const fieldLabel = ({ label, name }: Field, words: Words): string =>
  capitalised(words.name(label ?? name))

/** What a kind of process is called, or a card that stands for a zone. */
export const kindWord = (kind: ProcessKind | 'zone', { t, name }: Words): string =>
  kind === 'zone' ? t('processKind.zone') : name(kinds[kind].name)

/** What a word of the format is called that stands in a field; null where it is none. */
export function formatWord({ shape, instead }: Field, value: string, words: Words): string | null {
  const { t, name, isMessage } = words
  const own = lookUp(instead, value)
  if (own !== undefined) return name(own)
  if (typeof shape !== 'object') return null
  if ('choice' in shape) {
    const word = lookUp(shape.choice, value)
    return word === undefined ? null : name(word)
  }
  const key = 'words' in shape ? `${shape.called}.${value}` : null
  return key !== null && isMessage(key) ? t(key) : null
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
