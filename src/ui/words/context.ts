import { createContext, useContext } from 'react'
import { I18nContext } from 'react-i18next'
import type { i18n } from 'i18next'
import { useStore } from 'zustand'
import type { Issue } from '../../core/base/issue'
import type { Ranged } from '../../core/format/doc'
import type { Span } from '../../core/network/span'
import type { Language, Text } from '../../core/base/text'
import { headed, inLanguage } from '../../core/base/text'
import type { ClaimsStudy } from '../../state/claims'
import type { Documents, Example } from '../../state/documents/documents'
import type { State } from '../../state/state'
import type { Studies } from '../../state/studies'
import type { Actions, App } from '../../state/actions'
import { memoLast } from '../../state/shown/memo'
import { shownSpan } from '../../state/shown/selectors'
import { issueWordsOf } from './i18n'
import { number, percent, quantity, ranged } from './format'
import { describeIssue, type IssueText } from '../../words/describe'
import type { MessageKey } from './catalogues'
import { spanWords, type SpanWords } from './spanWords'

/** What main hands to the interface. */
export interface Wiring extends App {
  readonly documents: Documents
  readonly gallery: readonly Example[]
  readonly claims: ClaimsStudy
  readonly studies: Studies
}

export const WiringContext = createContext<Wiring | null>(null)

/** What main wired. */
export function useWiring(): Wiring {
  const wiring = useContext(WiringContext)
  if (wiring === null) throw new Error('rendered outside of its context')
  return wiring
}

/** A part of the state; renders again only when that part changes. */
export const useApp = <T>(select: (state: State) => T): T => useStore(useWiring().store, select)

/** What the user can do. */
export const useActions = (): Actions => useWiring().actions

/** Words and numbers in the language of the user. */
export interface Words {
  readonly language: Language
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  /** Whether something can be said: names of the format, such as indicators, may have no word. */
  readonly isMessage: (key: string) => key is MessageKey
  readonly name: (text: Text) => string
  /** What is wrong, and what to do about it. */
  readonly describe: (issue: Issue) => IssueText
  readonly number: (value: number) => string
  readonly quantity: (value: number, unit: string) => string
  /** A quantity of the answer that is shown, with the time over which it is summed: "1.58 Mt/y". */
  readonly summed: (value: number, unit: string) => string
  /** Over which time the amounts that are shown are summed. */
  readonly span: SpanWords
  readonly percent: (share: number) => string
  /** An amount of the library with its range. */
  readonly ranged: (amount: Ranged) => string
  /** Whose, and what of it: "Coal: 3 Mt". */
  readonly headed: (head: string, rest: string) => string
}

/** A count as a number, also where it was kept as a text: it decides on the plural. */
const countOf = (values: Readonly<Record<string, string | number>> = {}) =>
  values.count === undefined ? {} : { count: Number(values.count) }

/** Words and numbers in a language, of amounts that are summed over a time. */
export function wordsIn(i18n: i18n, language: Language, over: Span): Words {
  const t: Words['t'] = (key, values) =>
    i18n.t(key, { ...values, ...countOf(values), lng: language })
  const span = spanWords(over, t)
  return {
    language,
    t,
    isMessage: (key): key is MessageKey => i18n.exists(key, { lng: language }),
    name: (text) => inLanguage(text, language),
    describe: (issue) => describeIssue(issue, issueWordsOf(i18n, language)),
    number: (value) => number(value, language),
    quantity: (value, unit) => quantity(value, unit, language),
    summed: (value, unit) => `${quantity(value, unit, language)}${span.total}`,
    span,
    percent: (share) => percent(share, language),
    ranged: (amount) => ranged(amount, language),
    headed: (head, rest) => headed(head, rest, language),
  }
}

/** The same words for all who ask: thousands of cards do. */
const wordsOf = memoLast(wordsIn)

/** Words and numbers in the language of the user. */
export function useWords(): Words {
  const { i18n } = useContext(I18nContext)
  return wordsOf(
    i18n,
    useApp((state) => state.language),
    useApp(shownSpan),
  )
}
