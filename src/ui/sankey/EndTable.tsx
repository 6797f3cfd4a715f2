import { lookUp } from '../../core/base/lookUp'
import { memo, useMemo } from 'react'
import type { Network } from '../../core/network/network'
import type { EndBalance, Gathered } from '../../core/answer/sankey/gather'
import { useWords } from '../words/context'
import { SelectLink } from '../parts/SelectLink'
import type { Column } from '../tables/SortableTable'
import { SortableTable } from '../tables/SortableTable'
import { endSubjects } from './subjects'
import type { Amounts } from './useAmounts'
import { useEndName } from './useEndName'

interface EndTableProps {
  readonly gathered: Gathered
  readonly network: Network
  readonly amounts: Amounts
}

/** The ends of a diagram with what enters and leaves them: a difference is there in the model, never by rounding. */
export const EndTable = memo(function EndTable({ gathered, network, amounts }: EndTableProps) {
  const { t, span } = useWords()
  const endName = useEndName(network)
  const { balances, sankey } = gathered
  const rows = useMemo(() => Object.values(balances), [balances])
  const columns = useMemo((): readonly Column<EndBalance>[] => {
    const unit = `${amounts.scale.unit}${span.total}`
    const end = ({ id }: EndBalance) => lookUp(sankey.ends, id)
    const figure = (
      id: string,
      title: string,
      sorts: (row: EndBalance) => number,
      shows: (row: EndBalance) => string,
    ): Column<EndBalance> => ({ id, title, figure: true, sorts, shows })
    const among = ({ id, in: entering, out }: EndBalance) =>
      lookUp(sankey.ends, id)?.kind === 'outside' || entering === 0 || out === 0
    return [
      {
        id: 'end',
        title: t('sankey.end'),
        sorts: (row) => endName(end(row)),
        shows: (row) => {
          const subjects = endSubjects(end(row), network)
          return subjects.length === 0 ? (
            endName(end(row))
          ) : (
            <SelectLink selects={subjects}>{endName(end(row))}</SelectLink>
          )
        },
      },
      figure(
        'in',
        t('sankey.in', { unit }),
        (row) => row.in,
        (row) => amounts.bare(row.in),
      ),
      figure(
        'out',
        t('sankey.out', { unit }),
        (row) => row.out,
        (row) => amounts.bare(row.out),
      ),
      figure(
        'difference',
        t('sankey.difference', { unit }),
        (row) => (among(row) ? 0 : row.difference),
        (row) => (among(row) ? '' : amounts.bare(row.difference, true)),
      ),
      figure(
        'inside',
        t('sankey.insideColumn', { unit }),
        (row) => row.inside,
        (row) => (row.inside === 0 ? '' : amounts.bare(row.inside)),
      ),
      figure(
        'hidden',
        t('sankey.hiddenColumn'),
        ({ hiddenIn, hiddenOut }) => hiddenIn.count + hiddenOut.count,
        ({ hiddenIn, hiddenOut }) => String(hiddenIn.count + hiddenOut.count),
      ),
    ]
  }, [sankey, network, endName, amounts, t, span])
  return (
    <section>
      <h3>{t('sankey.ends')}</h3>
      <SortableTable
        id="ends"
        caption={t('sankey.ends')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        selects={({ id }) => endSubjects(lookUp(sankey.ends, id), network)}
        first="out"
      />
    </section>
  )
})
