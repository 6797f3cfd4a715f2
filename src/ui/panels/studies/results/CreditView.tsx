import { memo, useMemo } from 'react'
import type { Credit, Player } from '../../../../core/study/kinds/credit'
import { shownNetwork } from '../../../../state/shown/selectors'
import { commodityName, processName, subjectName } from '../../../../state/shown/subjects'
import { useApp, useWords } from '../../../words/context'
import { useBaselineName } from '../../../words/useNames'
import type { ChartColumn } from '../../../charts/useColumns'
import { WaterfallChart } from '../../../charts/WaterfallChart'
import { NoOptimum } from './NoOptimum'
import { ResultTable } from './ResultTable'
import type { ResultViewProps } from './resultView'

export const View = memo(function CreditView(props: ResultViewProps<Credit>) {
  const { result, subject } = props
  return result.total === null ? (
    <NoOptimum status={result.status} />
  ) : (
    <Credits credit={result} total={result.total} subject={subject} />
  )
})

interface CreditsProps {
  readonly credit: Credit
  readonly total: number
  readonly subject: string
}

/** How reuse shares in the waste avoided: Shapley's shares add up to it; the plain figures stand beside them. */
const Credits = memo(function Credits({ credit, total, subject }: CreditsProps) {
  const { t, language, summed, percent } = useWords()
  const baselineName = useBaselineName()
  const network = useApp(shownNetwork)
  const nameOf = useMemo(
    () =>
      ({ id, kind }: Pick<Player, 'id' | 'kind'>) =>
        kind === 'commodity'
          ? commodityName(network, id, language)
          : kind === 'taker' || network === null
            ? processName(network, id, language)
            : subjectName(network, { kind: 'flow', id }, language),
    [network, language],
  )
  const { players, sample, core, avoided } = credit
  const byCommodity = Object.values(avoided?.avoided?.byCommodity ?? {})
  const baseline = byCommodity.reduce((sum, each) => sum + each.baseline, 0)
  const columns = useMemo((): readonly ChartColumn<Player>[] => {
    const mass = (name: string) => ({ name, unit: 't', summed: true })
    return [
      { id: 'player', title: t('studies.player'), words: nameOf },
      { id: 'carried', measured: mass(t('studies.carried')), value: ({ carried }) => carried },
      { id: 'shapley', measured: mass(t('studies.shapley')), value: ({ shapley }) => shapley },
      ...(sample === null
        ? []
        : [
            {
              id: 'error',
              measured: mass(t('studies.error')),
              value: ({ error }: Player) => error,
            },
          ]),
      { id: 'removed', measured: mass(t('studies.removed')), value: ({ removed }) => removed },
      { id: 'alone', measured: mass(t('studies.alone')), value: ({ alone }) => alone },
    ]
  }, [t, nameOf, sample])
  const amount = (value: number) => summed(value, 't')
  const kind = players[0]?.kind ?? 'flow'
  return (
    <>
      <p>
        {t('studies.creditOf', {
          total: amount(total),
          baseline: baselineName('no_reuse'),
          subject,
        })}{' '}
        {sample === null
          ? t('studies.exact')
          : t('studies.sampled', { orders: sample.orders, seed: sample.seed })}
      </p>
      {credit.beyondLedger !== null && (
        <p className="note">
          {t('studies.beyondLedger', {
            difference: amount(Math.abs(credit.beyondLedger)),
            ledger: amount(total - credit.beyondLedger),
          })}
        </p>
      )}
      {core !== null && (
        <p className={core.holds ? 'muted' : 'note'}>
          {core.holds
            ? t(core.proved ? 'studies.inCore' : 'studies.inCoreSoFar')
            : t('studies.outsideCore', {
                names: core.worst.map((id) => nameOf({ id, kind })).join(', '),
                excess: amount(core.excess),
                share: percent(core.excess / total),
              })}
        </p>
      )}
      <WaterfallChart
        measured={{ name: t('studies.disposed'), unit: 't', summed: true }}
        from={{ name: baselineName('no_reuse'), value: baseline }}
        to={{ name: subject, value: baseline - total }}
        steps={players.map((player) => ({
          id: player.id,
          name: nameOf(player),
          amount: -player.shapley,
        }))}
      />
      <ResultTable
        id="credits"
        title={t('studies.creditTable')}
        columns={columns}
        rows={players}
        rowKey={({ id }) => id}
        first="shapley"
      />
    </>
  )
})
