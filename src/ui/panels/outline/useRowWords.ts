import { lookUp } from '../../../core/base/lookUp'
import { useCallback, useMemo } from 'react'
import type { Network } from '../../../core/network/network'
import type { Range } from '../../../core/answer/answer'
import { cards as cardsOf } from '../../../state/shown/cards'
import type { Card } from '../../../state/shown/cards'
import { isShut } from '../../../state/edits'
import type { OutlineRow } from '../../../state/shown/outline'
import { zonesInOrder } from '../../../state/shown/outline'
import { currentDoc, currentIssues, shownAnswer } from '../../../state/shown/selectors'
import { commodityName, issueSubject, processName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { kindWord } from '../../words/formatWords'
import { briefly } from '../../words/format'

/** What a line of the outline says: its name, its amount, and what there is to be said of it beside. */
export interface RowWords {
  readonly name: string
  /** The name with its qualifications, where it has any. */
  readonly title?: string
  readonly amount: string
  /** Short words such as "reuse", "shut", "95 %". */
  readonly marks: readonly string[]
  /** Everything above in one sentence, for those who hear it. */
  readonly label: string
  readonly card: Card | null
}

/** Words for the lines of the outline. */
export function useRowWords(network: Network): (row: OutlineRow) => RowWords {
  const words = useWords()
  const { t, name, language, quantity, summed, percent } = words
  const doc = useApp(currentDoc)
  const answer = useApp(shownAnswer)
  const issues = useApp((state) => currentIssues(state.latest))
  const mistakes = useMemo(() => {
    const count = new Map<string, number>()
    for (const issue of issues) {
      const subject = issueSubject(issue)
      const key = subject === null ? '' : `${subject.kind} ${subject.id}`
      count.set(key, (count.get(key) ?? 0) + 1)
    }
    return count
  }, [issues])

  return useCallback(
    (row) => {
      const cards = cardsOf(network, answer)
      const sum = (amount: number | null | undefined, unit: string) =>
        amount == null ? '–' : summed(amount, unit)
      const wrong = (key: string) => {
        const count = mistakes.get(key) ?? 0
        return count === 0 ? [] : [t('count.issues', { count })]
      }
      const fromTo = ({ min, max }: Range, unit: string) =>
        t('flow.fromTo', { min: quantity(min, unit), max: quantity(max, unit) })
      const told = (title: string, amount: string, marks: readonly string[]) =>
        [title, ...(amount === '' ? [] : [amount]), ...marks].join(language === 'zh' ? '，' : ', ')
      const card = row.process === null ? null : (lookUp(cards, row.process) ?? null)

      if (row.kind === 'zone') {
        const zone = lookUp(doc?.zones, row.id)
        const title = row.id === '' ? t('outline.noZone') : zone ? name(zone.name) : row.id
        const count = zonesInOrder(network).find(([id]) => id === row.id)?.[1].length ?? 0
        const marks = [t('count.processes', { count })]
        const label = told(t('outline.zone', { name: title }), '', marks)
        return { name: title, amount: '', marks, label, card: null }
      }
      if (row.kind === 'process') {
        const title = card === null ? row.id : name(card.name)
        const amount =
          card?.kind === 'stock' && card.activity !== null
            ? quantity(card.activity, card.unit)
            : sum(card?.activity, card?.unit ?? '')
        const used = card?.utilisation ?? null
        const full = card?.binding === true ? [t('outline.full')] : []
        const rest = [...full, ...wrong(`process ${row.id}`)]
        const kind = kindWord(card?.kind ?? 'converter', words)
        const share = used === null ? [] : [t('outline.used', { percent: percent(used) })]
        return {
          name: title,
          amount,
          marks: [...(used === null ? [] : [percent(used)]), ...rest],
          label: told(`${kind} ${title}`, amount, [...share, ...rest]),
          card,
        }
      }
      if (row.kind === 'port') {
        const inlet = card?.inlets.find(({ id }) => id === row.id)
        const port = inlet ?? card?.outlets.find(({ id }) => id === row.id)
        const title = port === undefined ? row.id : name(port.name)
        const amount = sum(port?.amount, port?.unit ?? '')
        const traded =
          port?.stub == null || port.stub.amount <= 0
            ? []
            : [`${t(`terms.${port.stub.terms}`)} ${sum(port.stub.amount, port.unit)}`]
        const side = t(inlet === undefined ? 'outline.outlet' : 'outline.inlet', { name: title })
        const label = told(side, amount, traded)
        return { name: briefly(title), title, amount, marks: traded, label, card }
      }
      const flow = lookUp(network.flows, row.id)
      if (flow === undefined) return { name: row.id, amount: '', marks: [], label: row.id, card }
      const gives = flow.from.process === row.process
      const other = processName(network, gives ? flow.to.process : flow.from.process, language)
      const unit = lookUp(network.commodities, flow.commodity)?.unit ?? ''
      const entering = answer === null ? null : (lookUp(answer.flows, flow.id) ?? 0)
      // At its end a flow brings what it did not lose.
      const amount = sum(entering === null || gives ? entering : entering * (1 - flow.loss), unit)
      const shut = isShut(lookUp(doc?.flows, flow.id))
      const range = lookUp(answer?.ranges, flow.id)
      const full =
        !shut && entering !== null && entering >= flow.capacity * network.periods * (1 - 1e-6)
      const marks = [
        ...(flow.reuse ? [t('legend.reuse')] : []),
        ...(shut ? [t('legend.shut')] : []),
        ...(full ? [t('outline.full')] : []),
        ...(range === undefined ? [] : [`≈ ${fromTo(range, unit)}`]),
        ...wrong(`flow ${flow.id}`),
      ]
      const commodity = commodityName(network, flow.commodity, language)
      const title = t(gives ? 'outline.to' : 'outline.from', { name: other, commodity })
      return {
        name: `${gives ? '→' : '←'} ${other}`,
        amount,
        marks,
        label: told(title, amount, marks),
        card,
      }
    },
    [network, answer, doc, mistakes, words, t, name, language, quantity, summed, percent],
  )
}
