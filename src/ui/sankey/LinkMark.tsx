import { lookUp } from '../../core/base/lookUp'
import { memo } from 'react'
import type { Network } from '../../core/network/network'
import type { Sankey, SankeyLink } from '../../core/answer/sankey'
import { commodityName } from '../../state/shown/subjects'
import { useActions, useApp, useWords } from '../words/context'
import { briefly } from '../words/format'
import type { Ribbon } from './layout'
import { fitted } from './letters'
import { isLinkMarked, linkSubjects } from './subjects'
import type { Amounts } from './useAmounts'
import { useEndName } from './useEndName'

interface LinkMarkProps {
  readonly link: SankeyLink
  readonly ribbon: Ribbon
  readonly ends: Sankey['ends']
  readonly network: Network
  readonly amounts: Amounts
  /** From one column to the next [px]. */
  readonly room: number
}

/** From this width on a link carries its name and amount [px]. */
const labelled = 13
/** From this width on a reuse flow is a double line, and what is less is hatched, not dashed [px]. */
const wide = 5

/** One link: coloured by kind of commodity, reuse as a double line; in a difference by its sign. */
export const LinkMark = memo(function LinkMark(props: LinkMarkProps) {
  const { link, ribbon, ends, network, amounts, room } = props
  const { language, t } = useWords()
  const { mark } = useActions()
  const endName = useEndName(network)
  const subjects = linkSubjects(link)
  const selected = useApp((state) => isLinkMarked(link, state.marked))
  const name = commodityName(network, link.commodity, language)
  const width = Math.max(1, ribbon.width)
  const words = t('sankey.link', {
    commodity: name,
    from: endName(lookUp(ends, link.from)),
    to: endName(lookUp(ends, link.to)),
    amount: amounts.full(link.amount),
  })
  return (
    <g
      className="link"
      data-link={link.id}
      data-commodity={link.kind}
      data-reuse={link.reuse && !amounts.isChange}
      data-sign={amounts.isChange ? (link.amount > 0 ? 'more' : 'less') : undefined}
      data-wide={width >= wide}
      data-returns={ribbon.returns}
      data-selected={selected}
      onClick={() => {
        mark(subjects)
      }}
    >
      <title>{link.reuse ? `${words} · ${t('table.reuse')}` : words}</title>
      <path className="link-line" d={ribbon.path} strokeWidth={width} />
      {link.reuse && !amounts.isChange && width >= wide && (
        <path className="link-core" d={ribbon.path} strokeWidth={width / 3} />
      )}
      {ribbon.turn !== null && (
        <path className="link-arrow" d={`M${ribbon.turn.x} ${ribbon.turn.y}l9 -5v10z`} />
      )}
      <path className="link-touch" d={ribbon.path} strokeWidth={Math.max(9, width)} />
      {width >= labelled && (
        <text className="link-label" x={ribbon.start.x + 5} y={ribbon.start.y + 4}>
          {fitted(briefly(name), amounts.short(link.amount), room - 24)}
        </text>
      )}
    </g>
  )
})
