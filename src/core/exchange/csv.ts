import { lookUp } from '../base/lookUp'
import { spanOf, spanText } from '../network/span'
import { toCsv } from '../base/csv'
import type { AnswerFormat } from './format'

const heads = ['flow', 'commodity', 'from', 'to', 'amount', 'unit', 'over']

/** The flows as a table for spreadsheets; ids, since a table is read on by programs. */
export const csv = {
  of: 'answer',
  extension: 'csv',
  mediaType: 'text/csv',
  name: { en: 'the flows of the solved network', zh: '求解后的各流' },
  write: ({ network, answer }) =>
    toCsv([
      heads,
      ...Object.values(network.flows).map(({ id, commodity, from, to }) => [
        ...[id, commodity, `${from.process}.${from.port}`, `${to.process}.${to.port}`],
        lookUp(answer.flows, id) ?? 0,
        ...[lookUp(network.commodities, commodity)?.unit ?? '', spanText(spanOf(network))],
      ]),
    ]),
} as const satisfies AnswerFormat
