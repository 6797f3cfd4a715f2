import { lookUp } from '../../core/base/lookUp'
import { memo, useMemo } from 'react'
import type { Network } from '../../core/network/network'
import type { SankeyLink } from '../../core/answer/sankey'
import type { Gathered } from '../../core/answer/sankey/gather'
import { commodityName } from '../../state/shown/subjects'
import { useWords } from '../words/context'
import { SelectLink } from '../parts/SelectLink'
import type { Column } from '../tables/SortableTable'
import { SortableTable } from '../tables/SortableTable'
import { linkSubjects } from './subjects'
import type { Amounts } from './useAmounts'
import { useEndName } from './useEndName'

interface LinkTableProps {
  readonly gathered: Gathered
  readonly network: Network
  readonly amounts: Amounts
}

/** The links of a diagram, those too small to be drawn included; one that is chosen stands out in the diagram. */
export const LinkTable = memo(function LinkTable({ gathered, network, amounts }: LinkTableProps) {
  const { t, language, span } = useWords()
  const endName = useEndName(network)
  const { ends, links } = gathered.sankey
  const columns = useMemo((): readonly Column<SankeyLink>[] => {
    const commodity = (link: SankeyLink) => commodityName(network, link.commodity, language)
    const kind = (link: SankeyLink) => t(`commodityKind.${link.kind}`)
    const from = (link: SankeyLink) => endName(lookUp(ends, link.from))
    const to = (link: SankeyLink) => endName(lookUp(ends, link.to))
    const unit = `${amounts.scale.unit}${span.total}`
    return [
      {
        id: 'commodity',
        title: t('table.flow'),
        sorts: commodity,
        shows: (link) => <SelectLink selects={linkSubjects(link)}>{commodity(link)}</SelectLink>,
      },
      { id: 'kind', title: t('table.kind'), sorts: kind, shows: kind },
      { id: 'from', title: t('table.from'), sorts: from, shows: from },
      { id: 'to', title: t('table.to'), sorts: to, shows: to },
      {
        id: 'amount',
        title: t(amounts.isChange ? 'sankey.change' : 'sankey.amount', { unit }),
        figure: true,
        sorts: ({ amount }) => amount,
        shows: ({ amount }) => amounts.bare(amount),
      },
      {
        id: 'reuse',
        title: t('table.reuse'),
        sorts: ({ reuse }) => (reuse ? 1 : 0),
        shows: ({ reuse }) => (reuse ? t('table.yes') : ''),
      },
    ]
  }, [network, ends, endName, amounts, language, t, span])
  return (
    <section>
      <h3>{t('sankey.links')}</h3>
      <SortableTable
        id="links"
        caption={t('sankey.links')}
        columns={columns}
        rows={links}
        rowKey={({ id }) => id}
        selects={linkSubjects}
        first="amount"
      />
    </section>
  )
})
