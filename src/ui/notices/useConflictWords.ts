import { lookUp } from '../../core/base/lookUp'
import { useMemo } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Conflict, Measure } from '../../core/answer/answer'
import { spansOf } from '../../core/answer/standing'
import { conflictWords } from '../../state/shown/conflictWords'
import { commodityName, subjectName } from '../../state/shown/subjects'
import { useWords, type Words } from '../words/context'
import { number, withUnit } from '../words/format'

/** How exactly data are given, and so what they differ by [significant digits]. */
const exactly = 9

/** Conflicts in a sentence each. */
export function useConflictWords(network: Network, doc: NetworkDoc | null) {
  const words = useWords()
  return useMemo(
    () => (conflict: Conflict) => told(conflict, network, doc, words),
    [network, doc, words],
  )
}

/** Over which time an amount counts: a limit bounds all periods, a stock holds at any time, the rest is of one period. */
function spanOf({ subject }: Conflict, network: Network, { span }: Words): string {
  if (subject.kind === 'limit') return span.total
  return lookUp(network.processes, subject.id)?.kind === 'stock' ? '' : span.each
}

/** An amount, or a share. */
export const measured = (
  { value, unit }: Measure,
  conflict: Conflict,
  network: Network,
  words: Words,
): string =>
  unit === ''
    ? words.percent(value)
    : `${words.quantity(value, unit)}${spanOf(conflict, network, words)}`

/** An amount that data differ by, in their own unit. */
export const difference = (
  { value, unit }: Measure,
  conflict: Conflict,
  network: Network,
  words: Words,
): string =>
  `${withUnit(number(value, words.language, exactly), unit, words.language)}${spanOf(conflict, network, words)}`

function told(conflict: Conflict, network: Network, doc: NetworkDoc | null, words: Words): string {
  const { t, percent } = words
  const { key, bound, closed } = conflictWords(conflict, network, doc)
  const { gives, amount, needed, varies, periods } = conflict
  const much =
    gives === 'imbalance'
      ? signed(amount, conflict, network, words)
      : measured(amount, conflict, network, words)
  const sentence = t(key, {
    name: nameOf(conflict, network, words),
    of: contentName(conflict, network, words),
    amount: varies ? t('conflict.upTo', { amount: much }) : much,
    bound: bound === null ? '' : measured(bound, conflict, network, words),
    needed: needed === undefined ? '' : percent(needed),
    closed: closed === null ? '' : t(`closed.${closed}`),
  })
  return inPeriods(sentence, periods, network.periods, words)
}

const signed = (amount: Measure, conflict: Conflict, network: Network, words: Words): string =>
  `${amount.value > 0 ? '+' : ''}${difference(amount, conflict, network, words)}`

/** Whose conflict it is: a process, its port, or a flow or limit. What stands in the way is named with what it bounds. */
function nameOf(conflict: Conflict, network: Network, { t, language }: Words): string {
  const { subject, repairs } = conflict
  const { family } = subject
  const name = subjectName(network, subject, language)
  const port = lookUp(lookUp(network.processes, subject.id)?.ports, subject.port ?? '')
  if (port === undefined) return name
  const whole = t('conflict.port', { name, port: commodityName(network, port.commodity, language) })
  const isBlend = family === 'share' || family === 'quality'
  return isBlend && !repairs
    ? t(`conflict.of.${family}`, {
        name: whole,
        of: contentName(conflict, network, { t, language }),
      })
    : whole
}

const contentName = (
  { subject: { family, of = '' } }: Conflict,
  network: Network,
  { language }: Pick<Words, 't' | 'language'>,
): string => (family === 'share' ? commodityName(network, of, language) : of)

/** A sentence with the periods that it is true of, where there are several. */
function inPeriods(
  sentence: string,
  periods: readonly number[],
  all: number,
  { t, language }: Words,
): string {
  if (all === 1 || periods.length === 0) return sentence
  if (periods.length === all) return t('conflict.inEvery', { sentence })
  const spans = spansOf(periods).flatMap(([first, last]) =>
    last - first > 1
      ? [t('conflict.span', { first, last })]
      : first === last
        ? [String(first)]
        : [String(first), String(last)],
  )
  const list = new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en').format(spans)
  return t(periods.length === 1 ? 'conflict.inPeriod' : 'conflict.inPeriods', {
    sentence,
    periods: list,
  })
}
