import { lookUp } from '../../core/base/lookUp'
import { layerUnit } from '../../core/answer/sankey'
import type { Gathered } from '../../core/answer/sankey/gather'
import type { Network } from '../../core/network/network'
import { commodityName } from '../../state/shown/subjects'
import { useWords } from '../words/context'
import type { Cell } from '../../core/base/csv'
import type { Amounts } from './useAmounts'
import { useEndName } from './useEndName'

/** All links of a diagram, those too small to be drawn included, as a table for spreadsheets: amounts in full. */
export function useLinkCells(
  { sankey }: Gathered,
  network: Network,
  { isChange }: Amounts,
): () => readonly (readonly Cell[])[] {
  const { t, language, span } = useWords()
  const endName = useEndName(network)
  const unit = `${layerUnit(sankey.layer)}${span.total}`
  return () => [
    [
      ...[t('table.flow'), t('table.kind'), t('table.from'), t('table.to')],
      ...[t(isChange ? 'sankey.change' : 'sankey.amount', { unit }), t('table.reuse')],
    ],
    ...sankey.links.map((link) => [
      commodityName(network, link.commodity, language),
      t(`commodityKind.${link.kind}`),
      endName(lookUp(sankey.ends, link.from)),
      endName(lookUp(sankey.ends, link.to)),
      link.amount,
      link.reuse ? t('table.yes') : '',
    ]),
  ]
}
