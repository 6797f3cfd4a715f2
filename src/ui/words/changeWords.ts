import { useCallback } from 'react'
import { allFields } from '../../core/format/find'
import type { Change, ChangeValue, EntryChange } from '../../core/edit/change'
import { fill } from '../../core/base/text'
import type { Words } from './context'
import { useWords } from './context'
import { useBaselineName, useIndicatorName } from './useNames'
import { formatWord } from './formatWords'
import { amountsWords } from './amountWords'
import { goalWords } from './goalWords'

/** Names of ids that stand in changes. */
interface Names {
  readonly indicator: (id: string) => string
  readonly baseline: (id: string) => string
}

/** Changes in the words of the user: "Parameter Ash share: 0.24 → 0.3". */
export function useChangeWords(): (change: Change) => string {
  const words = useWords()
  const indicator = useIndicatorName()
  const baseline = useBaselineName()
  return useCallback(
    (change) => changeWords(change, words, { indicator, baseline }),
    [words, indicator, baseline],
  )
}

/** A change in words. */
function changeWords(change: Change, words: Words, names: Names): string {
  const { t } = words
  if (change.kind === 'places') return t('change.places', { count: change.count })
  if (change.kind === 'goal') {
    const [before, after] = [change.before, change.after].map((goal) =>
      goalWords(goal, words, names.indicator),
    )
    return t('change.goal', { change: `${before ?? ''} → ${after ?? ''}` })
  }
  const name = subjectWords(change, words)
  const { kind, path } = change
  if (kind === 'added' || kind === 'removed') return entryWords(change, name, words)
  const entry = change.field === null ? undefined : allFields.get(change.field)
  const field =
    entry === undefined
      ? path.slice(path.length > 2 ? 2 : 0).join('.')
      : fill(words.name(entry.name), { of: change.of === null ? '' : words.name(change.of) })
  const [before = '', after = ''] = valuesWords(change, words, names)
  const told = { name, field, change: `${before} → ${after}`, after }
  if (kind === 'opened')
    return t(change.after === null ? 'change.opened' : 'change.openedUpTo', told)
  if (kind === 'shut') return t(path[0] === 'flows' ? 'change.shut' : 'change.closed', told)
  return t(path.at(-1) === 'value' && entry !== undefined ? 'change.value' : 'change.changed', told)
}

/** Entries, ports and modes that are new or gone. */
function entryWords({ kind, path, after }: EntryChange, name: string, words: Words): string {
  const { t } = words
  if (kind === 'removed') return t('change.removed', { name })
  if (path.length > 2 || after === null || typeof after === 'object' || typeof after === 'boolean')
    return t('change.added', { name })
  const [amount = ''] = amountsWords([after], words, '')
  return t(path[0] === 'parameters' ? 'change.addedAs' : 'change.addedUpTo', {
    name,
    after: amount,
  })
}

const prefixed = [
  'rates',
  'parameters',
  'limits',
  'commodities',
  'zones',
  'notes',
  'sources',
] as const

/** What a change is about, with the port or mode in it. */
function subjectWords({ path, name, part }: EntryChange, { t, name: inWords }: Words): string {
  if (name === null) return t('change.document')
  const table = prefixed.find((each) => each === path[0])
  const own = inWords(name)
  const title = table === undefined ? own : t(`change.subject.${table}`, { name: own })
  return part === null ? title : t('change.part', { name: title, part: inWords(part) })
}

/** What stood there before, and what stands there now. */
function valuesWords(
  { field: pattern, before, after }: EntryChange,
  words: Words,
  names: Names,
): readonly string[] {
  const { t, name } = words
  const field = pattern === null ? undefined : allFields.get(pattern)
  const nothing = t(field?.usual === Infinity ? 'change.unlimited' : 'change.nothing')
  const word = (value: ChangeValue): string | null => {
    if (value === null) return nothing
    if (typeof value === 'boolean') return t(value ? 'edit.yes' : 'edit.no')
    if (typeof value === 'object') return name(value)
    if (typeof value === 'number') return null
    if (field?.refers === 'indicators') return names.indicator(value)
    if (field?.refers === 'scenarios') return names.baseline(value)
    return field === undefined ? null : formatWord(field, value, words)
  }
  const told = [before, after].map(word)
  const amounts = [before, after].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? value : null,
  )
  const written = amountsWords(amounts, words, nothing)
  return told.map((each, i) => each ?? written[i] ?? '')
}
