import { lookUp } from '../../core/lookUp'
import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import type { Avoided, AvoidedWaste as Waste, Measure } from '../../core/results/answer'
import { avoidedAgainst, shownNetwork } from '../../state/selectors'
import { isAvoidedStale } from '../../state/state'
import { commodityName, processName, subjectName } from '../../state/subjects'
import { useApp, useWords } from '../context'
import { useKept } from '../useKept'
import { useBaselineName } from '../useNames'
import { AvoidedChart } from './AvoidedChart'
import { AvoidedNotes } from './AvoidedNotes'
import { AvoidedParts } from './AvoidedParts'
import { AvoidedWaterfall } from './AvoidedWaterfall'
import { Ledger } from './Ledger'

const views = ['bars', 'waterfall'] as const

const standard = ['no_reuse', 'as_usual'] as const

/** Solid waste avoided against the chosen baseline; both standard baselines are always named together. */
export const AvoidedWaste = memo(function AvoidedWaste() {
  const { t, quantity, summed, span } = useWords()
  const baselineName = useBaselineName()
  const chosen = useApp((state) => state.baseline)
  const avoided = useApp((state) => avoidedAgainst(state, chosen))
  const all = useApp((state) => state.shown?.avoided)
  const stale = useApp(isAvoidedStale)
  const figure = (comparison: Avoided | undefined) =>
    comparison?.avoided == null ? t('avoided.none') : summed(comparison.avoided.total, 't')
  if (avoided === null) return <p className="muted">{t('avoided.working')}</p>
  const named = [...new Set([...standard, chosen])]
  return (
    <div className="avoided" data-stale={stale}>
      <section className="avoided-total">
        <h2>{t('avoided.title')}</h2>
        {avoided.avoided !== null && (
          <>
            <p className="huge" data-total={avoided.avoided.total}>
              {quantity(avoided.avoided.total, 't')}
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
          {named.map((id) => (
            <li key={id} data-chosen={id === chosen}>
              {t('avoided.against', {
                baseline: baselineName(id),
                amount: figure(lookUp(all, id)),
              })}
            </li>
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
