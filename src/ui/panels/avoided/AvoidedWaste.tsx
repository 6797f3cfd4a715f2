import { lookUp } from '../../../core/base/lookUp'
import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import type { Avoided, AvoidedWaste as Waste, Measure } from '../../../core/answer/answer'
import { isStandardBaseline, standardBaselines } from '../../../core/format/standardBaselines'
import { avoidedAgainst, shownNetwork } from '../../../state/shown/selectors'
import { isAvoidedStale } from '../../../state/state'
import { commodityName, processName, subjectName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { useKept } from '../../parts/useKept'
import { useBaselineName } from '../../words/useNames'
import { AvoidedChart } from './AvoidedChart'
import { AvoidedNotes } from './AvoidedNotes'
import { AvoidedParts } from './AvoidedParts'
import { AvoidedWaterfall } from './AvoidedWaterfall'
import { Ledger } from './Ledger'

const views = ['bars', 'waterfall'] as const

/** Solid waste avoided: the range of the standard baselines, always named together, and what makes up the chosen one. */
export const AvoidedWaste = memo(function AvoidedWaste() {
  const { t, summed, span } = useWords()
  const baselineName = useBaselineName()
  const chosen = useApp((state) => state.baseline)
  const avoided = useApp((state) => avoidedAgainst(state, chosen))
  const all = useApp((state) => state.shown?.avoided)
  const stale = useApp(isAvoidedStale)
  if (avoided === null) return <p className="muted">{t('avoided.working')}</p>
  return (
    <div className="avoided" data-stale={stale}>
      <section className="avoided-total">
        <h2>{t('avoided.title')}</h2>
        {avoided.avoided !== null && (
          <>
            <p className="huge" data-total={avoided.avoided.total}>
              <Range all={all} own={avoided.avoided.total} />
              <small>{span.total}</small>
            </p>
            <p>
              {t('avoided.hazardous', {
                amount: summed(avoided.avoided.hazardous, 't'),
              })}
            </p>
          </>
        )}
        <ul className="avoided-baselines">
          {[...new Set([...standardBaselines, chosen])].map((id) => (
            <Against key={id} id={id} chosen={id === chosen} compared={lookUp(all, id)} />
          ))}
        </ul>
        {avoided.avoided === null && <NotKept avoided={avoided} />}
        {avoided.avoided !== null && <AvoidedParts waste={avoided.avoided} />}
        <AvoidedNotes avoided={avoided} />
        <Alongside avoided={avoided} />
      </section>
      {avoided.avoided !== null && (
        <>
          <Drawing waste={avoided.avoided} baseline={baselineName(chosen)} />
          <Ledger waste={avoided.avoided} />
        </>
      )}
    </div>
  )
})

type All = Readonly<Record<string, Avoided>> | undefined

interface RangeProps {
  readonly all: All
  /** Against the chosen baseline, which stands alone where no standard one has a figure [t]. */
  readonly own: number
}

/** From the strictest of the standard baselines to the loosest. */
const Range = memo(function Range({ all, own }: RangeProps) {
  const { t, quantity } = useWords()
  const standard = standardBaselines.flatMap((id) => lookUp(all, id)?.avoided?.total ?? [])
  const figures = standard.length === 0 ? [own] : standard
  const least = quantity(Math.min(...figures), 't')
  const most = quantity(Math.max(...figures), 't')
  return least === most ? least : t('avoided.range', { least, most })
})

interface AgainstProps {
  readonly id: string
  readonly chosen: boolean
  readonly compared: Avoided | undefined
}

/** The figure against one baseline, with the question that it answers. */
const Against = memo(function Against({ id, chosen, compared }: AgainstProps) {
  const { t, summed } = useWords()
  const baselineName = useBaselineName()
  const { avoided = null, usual = null } = compared ?? {}
  const amount = avoided === null ? t('avoided.none') : summed(avoided.total, 't')
  return (
    <li data-chosen={chosen}>
      {t('avoided.against', { baseline: baselineName(id), amount })}
      {isStandardBaseline(id) && <small>{t(`baseline.about.${id}`)}</small>}
      {usual?.range != null && (
        <small>
          {t('avoided.usual', {
            least: summed(usual.range.min, 't'),
            most: summed(usual.range.max, 't'),
            assumed: String(usual.shares.filter((share) => share.assumed).length),
            shares: String(usual.shares.length),
          })}
        </small>
      )}
    </li>
  )
})

interface DrawingProps {
  readonly waste: Waste
  readonly baseline: string
}

/** The difference by waste, or step by step along the ledger. */
const Drawing = memo(function Drawing({ waste, baseline }: DrawingProps) {
  const { t } = useWords()
  const [view, setView] = useKept('avoided', 'bars')
  return (
    <div className="avoided-drawing">
      <SegmentedControl
        size="xs"
        aria-label={t('avoided.view')}
        value={view}
        data={views.map((each) => ({ value: each, label: t(`avoided.${each}`) }))}
        onChange={(value) => {
          setView(views.find((each) => each === value) ?? 'bars')
        }}
      />
      {view === 'bars' ? (
        <AvoidedChart waste={waste} baseline={baseline} />
      ) : (
        <AvoidedWaterfall waste={waste} baseline={baseline} />
      )}
    </div>
  )
})

const NotKept = memo(function NotKept({ avoided }: { readonly avoided: Avoided }) {
  const { t, language, quantity } = useWords()
  const baselineName = useBaselineName()
  const network = useApp(shownNetwork)
  return (
    <div className="note">
      <p>{t('avoided.notKept', { baseline: baselineName(avoided.baseline) })}</p>
      <ul>
        {avoided.notKept.map(({ kind, process, commodity, amount }) => (
          <li key={`${kind} ${process} ${commodity}`}>
            {kind === 'process'
              ? t('avoided.missing', {
                  process: processName(network, process, language),
                  commodity: commodityName(network, commodity, language),
                  amount: quantity(amount.value, amount.unit),
                })
              : t('avoided.missed', {
                  what:
                    kind === 'flow' && network !== null
                      ? subjectName(network, { kind, id: process }, language)
                      : process,
                  amount: quantity(amount.value, amount.unit),
                })}
          </li>
        ))}
      </ul>
    </div>
  )
})

const columns = ['virgin', 'co2e', 'water', 'cost'] as const

const Alongside = memo(function Alongside({ avoided }: { readonly avoided: Avoided }) {
  const { t, quantity } = useWords()
  const words = ({ value, unit }: Measure) =>
    t(value >= 0 ? 'avoided.saved' : 'avoided.more', { amount: quantity(Math.abs(value), unit) })
  const present = columns.flatMap((column) => {
    const measure = avoided[column]
    return measure === null ? [] : [{ column, measure }]
  })
  if (present.length === 0) return null
  return (
    <>
      <h3>{t('avoided.also')}</h3>
      <dl className="facts">
        {present.map(({ column, measure }) => (
          <div key={column}>
            <dt>{t(`avoided.${column}`)}</dt>
            <dd>{words(measure)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
})
