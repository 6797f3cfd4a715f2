import { lookUp } from '../../../../core/base/lookUp'
import { Button } from '@mantine/core'
import { memo, useCallback, useMemo } from 'react'
import type { Choke } from '../../../../core/study/gaps/chokes'
import type { BreakPoint, Candidate, Gaps } from '../../../../core/study/kinds/gaps'
import { shownNetwork } from '../../../../state/shown/selectors'
import { processName, subjectName } from '../../../../state/shown/subjects'
import { useApp, useWords } from '../../../words/context'
import { withUnit } from '../../../words/format'
import { useReadOnly } from '../../../fields/useReadOnly'
import type { ChartColumn } from '../../../charts/useColumns'
import { useCommodityName } from '../useCommodityName'
import { useStudyActs } from '../useStudyActs'
import { NoOptimum } from './NoOptimum'
import { ResultTable } from './ResultTable'
import type { ResultViewProps } from './resultView'

/** Which plants are worth inviting, where chains are broken, and what chokes; all at least cost. */
export const View = memo(function GapsView(props: ResultViewProps<Gaps>) {
  const { result: gaps, subject, scenario } = props
  const { t } = useWords()
  if (gaps.status !== 'optimal') return <NoOptimum status={gaps.status} />
  return (
    <>
      <p className="muted">{t('studies.gapsOf', { subject, priced: gaps.priced })}</p>
      <Candidates candidates={gaps.candidates} currency={gaps.currency} scenario={scenario} />
      <Breaks breaks={gaps.breaks} currency={gaps.currency} />
      <Chokes chokes={gaps.chokes} currency={gaps.currency} />
    </>
  )
})

interface CandidatesProps {
  readonly candidates: readonly Candidate[]
  readonly currency: string
  readonly scenario: string | undefined
}

const mass = (name: string) => ({ name, unit: 't', summed: true })

/** What is counted in the currency in which it was studied. */
function useMoney(currency: string) {
  return useCallback((name: string) => ({ name, unit: currency, summed: true }), [currency])
}

/** Plants that the network lacks, each confirmed by a solve with it. */
const Candidates = memo(function Candidates({ candidates, currency, scenario }: CandidatesProps) {
  const { t, name, summed } = useWords()
  const money = useMoney(currency)
  const { keep } = useStudyActs()
  const readOnly = useReadOnly()
  const commodity = useCommodityName()
  const columns = useMemo(
    (): readonly ChartColumn<Candidate>[] => [
      { id: 'plant', title: t('studies.plant'), words: (each) => name(each.name) },
      {
        id: 'verdict',
        title: t('studies.verdict'),
        words: ({ verdict }) => t(`studies.verdict.${verdict}`),
      },
      {
        id: 'closes',
        title: t('studies.closes'),
        words: ({ closes }) => [...new Set(closes)].map(commodity).join(', '),
      },
      {
        id: 'scale',
        title: t('studies.scale'),
        words: ({ activity, unit, limitedBy }) =>
          `${summed(activity, unit)}${
            limitedBy === null ? '' : ` ${t('studies.limitedBy', { name: commodity(limitedBy) })}`
          }`,
      },
      { id: 'saving', measured: money(t('studies.saving')), value: ({ saving }) => saving },
      {
        id: 'investment',
        measured: { ...money(t('studies.investment')), summed: false },
        value: ({ investment }) => investment,
      },
      {
        id: 'waste',
        measured: mass(t('studies.wasteAvoided')),
        value: (each) => each.wasteAvoided,
      },
      { id: 'co2e', measured: mass(t('studies.co2eAvoided')), value: (each) => each.co2eAvoided },
      {
        id: 'water',
        measured: { name: t('studies.waterSaved'), unit: 'm3', summed: true },
        value: ({ waterSaved }) => waterSaved,
      },
      ...(readOnly
        ? []
        : [
            {
              id: 'make',
              title: t('chart.scenario'),
              act: (each: Candidate) => (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('studies.inviteOf', { name: name(each.name) })}
                  disabled={each.verdict === 'impossible'}
                  onClick={(event) => {
                    event.stopPropagation()
                    keep(
                      (words) => words.t('studies.plantName', { name: words.name(each.name) }),
                      scenario,
                      each.patch,
                    )
                  }}
                >
                  {t('studies.invite')}
                </Button>
              ),
            },
          ]),
    ],
    [t, name, summed, money, commodity, keep, readOnly, scenario],
  )
  return candidates.length === 0 ? (
    <p>{t('studies.noCandidates')}</p>
  ) : (
    <ResultTable
      id="candidates"
      title={t('studies.candidatesTitle')}
      columns={columns}
      rows={candidates}
      rowKey={({ recipe }) => recipe}
      first="saving"
    />
  )
})

interface BreaksProps {
  readonly breaks: readonly BreakPoint[]
  readonly currency: string
}

/** What leaves for want of a partner, or is bought for want of one. */
const Breaks = memo(function Breaks({ breaks, currency }: BreaksProps) {
  const { t, name, summed } = useWords()
  const money = useMoney(currency)
  const library = useApp((state) => state.library)
  const commodity = useCommodityName()
  const columns = useMemo(
    (): readonly ChartColumn<BreakPoint>[] => [
      { id: 'what', title: t('studies.what'), words: (each) => commodity(each.commodity) },
      { id: 'terms', title: t('studies.terms'), words: ({ terms }) => t(`studies.terms.${terms}`) },
      {
        id: 'amount',
        title: t('studies.amount'),
        words: ({ amount, unit }) => summed(amount, unit),
      },
      { id: 'cost', measured: money(t('studies.costNow')), value: ({ cost }) => cost },
      {
        id: 'taken',
        measured: money(t('studies.ifTaken')),
        value: ({ ifTaken }) => ifTaken?.saving ?? null,
      },
      {
        id: 'wasteAvoided',
        measured: mass(t('studies.ifTakenWaste')),
        value: ({ ifTaken }) => ifTaken?.wasteAvoided ?? null,
      },
      {
        id: 'closedBy',
        title: t('studies.closedBy'),
        words: ({ closedBy, known }) =>
          closedBy.length > 0
            ? closedBy
                .map((id) => {
                  const recipe = lookUp(library?.recipes, id)
                  return recipe === undefined ? id : name(recipe.name)
                })
                .join(', ')
            : known > 0
              ? t('studies.knownOnly', { count: known })
              : t('studies.noneKnown'),
      },
    ],
    [t, name, summed, money, commodity, library],
  )
  return (
    <ResultTable
      id="breaks"
      title={t('studies.breaksTitle')}
      columns={columns}
      rows={breaks}
      rowKey={({ commodity: id, terms }) => `${id} ${terms}`}
      selects={({ commodity: id }) => [{ kind: 'commodity', id }]}
      first="taken"
    />
  )
})

interface ChokesProps {
  readonly chokes: readonly Choke[]
  readonly currency: string
}

/** Bounds that cost money, and how far their price holds. */
const Chokes = memo(function Chokes({ chokes, currency }: ChokesProps) {
  const { t, language, quantity, summed, span, number } = useWords()
  const money = useMoney(currency)
  const network = useApp(shownNetwork)
  // A limit bounds all periods together, everything else each of them.
  const at = useCallback(
    (kind: Choke['kind'], bound: number, unit: string) =>
      kind === 'limit' ? summed(bound, unit) : `${quantity(bound, unit)}${span.each}`,
    [quantity, summed, span],
  )
  const columns = useMemo(
    (): readonly ChartColumn<Choke>[] => [
      {
        id: 'bound',
        title: t('studies.bound'),
        words: ({ kind, id, side }) =>
          t(`studies.side.${side}`, {
            name:
              network === null
                ? id
                : kind === 'process'
                  ? processName(network, id, language)
                  : subjectName(network, { kind, id }, language),
          }),
      },
      {
        id: 'at',
        title: t('studies.at'),
        words: ({ kind, bound, unit }) => at(kind, bound, unit),
      },
      {
        id: 'price',
        title: t('studies.price'),
        words: ({ price, unit }) => withUnit(number(price), `${money('').unit}/${unit}`, language),
      },
      {
        id: 'worth',
        measured: money(t('studies.tenPercent')),
        value: ({ price, bound }) => 0.1 * price * bound,
      },
      {
        id: 'holds',
        title: t('studies.holds'),
        words: ({ kind, followed, holdsUntil, unit, side }) =>
          !followed
            ? t('studies.notFollowed')
            : holdsUntil === null
              ? t(side === 'max' ? 'studies.twice' : 'studies.toNothing')
              : t('studies.holdsUntil', { bound: at(kind, holdsUntil, unit) }),
      },
    ],
    [t, language, at, money, number, network],
  )
  return chokes.length === 0 ? (
    <p>{t('studies.noChokes')}</p>
  ) : (
    <ResultTable
      id="chokes"
      title={t('studies.chokesTitle')}
      columns={columns}
      rows={chokes}
      rowKey={({ kind, id, side }) => `${kind} ${id} ${side}`}
      selects={({ kind, id }) => [{ kind, id }]}
      first="worth"
    />
  )
})
