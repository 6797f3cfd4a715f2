import { memo } from 'react'
import type { Network } from '../../core/network/network'
import type { End } from '../../core/answer/sankey'
import type { EndBalance, Hidden } from '../../core/answer/sankey/gather'
import { isMarked } from '../../state/shown/subjects'
import { useActions, useApp, useWords } from '../words/context'
import { briefly } from '../words/format'
import type { Box } from './layout'
import { fitted } from './letters'
import { lengths } from './stack'
import { endSubjects } from './subjects'
import type { Amounts } from './useAmounts'
import { useEndName } from './useEndName'

interface EndMarkProps {
  readonly box: Box
  readonly balance: EndBalance
  readonly end: End | undefined
  readonly network: Network
  readonly amounts: Amounts
  /** From one column to the next [px]. */
  readonly room: number
}

/** Length of the stub for links that are not drawn [px]. */
const stub = 12

/** One end: its name and what passes, what enters and leaves in its tooltip, stubs for what is not drawn. */
export const EndMark = memo(function EndMark(props: EndMarkProps) {
  const { box, balance, end, network, amounts, room } = props
  const { t } = useWords()
  const { mark } = useActions()
  const name = useEndName(network)(end)
  const subjects = endSubjects(end, network)
  const selected = useApp((state) => isMarked(subjects, state.marked))
  const { hiddenIn, hiddenOut, inside } = balance
  const hidden = (side: 'in' | 'out', { count, amount }: Hidden) =>
    t(`sankey.hidden.${side}`, { count, amount: amounts.full(amount) })
  const lines = [
    name,
    t('sankey.balance', {
      in: amounts.full(balance.in),
      out: amounts.full(balance.out),
      difference: amounts.full(balance.difference, true),
    }),
    ...(inside === 0 ? [] : [t('sankey.inside', { amount: amounts.full(inside) })]),
    ...(hiddenIn.count === 0 ? [] : [hidden('in', hiddenIn)]),
    ...(hiddenOut.count === 0 ? [] : [hidden('out', hiddenOut)]),
  ]
  const through = Math.abs(balance.out) > Math.abs(balance.in) ? balance.out : balance.in
  const foot = box.y + box.height + 3
  return (
    <g
      className="end"
      data-end={box.id}
      data-outside={end?.kind === 'outside'}
      data-commodity={end?.kind === 'outside' ? end.of : undefined}
      data-selected={selected}
      data-selectable={subjects.length > 0}
      onClick={() => {
        if (subjects.length > 0) mark(subjects)
      }}
    >
      <title>{lines.join('\n')}</title>
      <rect x={box.x} y={box.y} width={lengths.node} height={box.height} />
      {hiddenIn.count > 0 && <path className="stub" d={`M${box.x - stub} ${foot}h${stub}`} />}
      {hiddenOut.count > 0 && (
        <path className="stub" d={`M${box.x + lengths.node} ${foot}h${stub}`} />
      )}
      <text x={box.x} y={box.y - 5}>
        {fitted(briefly(name), amounts.short(through), room - 6)}
      </text>
    </g>
  )
})
