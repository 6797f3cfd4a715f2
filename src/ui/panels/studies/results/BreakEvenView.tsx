import { memo } from 'react'
import type { BreakEven } from '../../../../core/study/kinds/breakEven'
import { shownNetwork } from '../../../../state/shown/selectors'
import { processName, subjectName } from '../../../../state/shown/subjects'
import { useApp, useWords } from '../../../words/context'
import { withUnit } from '../../../words/format'
import { useIndicatorName } from '../../../words/useNames'
import { SweepChart } from '../../../charts/SweepChart'
import { useInputName } from '../useInputs'
import type { ResultViewProps } from './resultView'

/** At which values of an input something begins or ends to pay, and the scan behind it. */
export const View = memo(function BreakEvenView(props: ResultViewProps<BreakEven>) {
  const { result: found, subject } = props
  const { t, language, summed } = useWords()
  const inputName = useInputName()
  const indicatorName = useIndicatorName()
  const network = useApp(shownNetwork)
  const { kind, id, unit } = found.subject
  const what =
    kind === 'indicator'
      ? indicatorName(id)
      : kind === 'process' || network === null
        ? processName(network, id, language)
        : subjectName(network, { kind: 'flow', id }, language)
  const input = inputName(found.x.input)
  const exact = new Intl.NumberFormat(language, { maximumSignificantDigits: 7 })
  const end = (value: number) => withUnit(exact.format(value), found.x.unit, language)
  const isIndicator = kind === 'indicator'
  return (
    <>
      {found.crossings.length === 0 ? (
        <p className="note">
          {t('studies.noCrossing', { what, input, from: end(found.x.from), to: end(found.x.to) })}
        </p>
      ) : (
        <ul className="break-even">
          {found.crossings.map(({ x, rises, before, after }) => (
            <li key={x} data-x={x}>
              {t(
                `studies.crossing.${isIndicator ? 'indicator' : 'runs'}.${rises ? 'up' : 'down'}`,
                {
                  ...{ what, input, at: end(x) },
                  before: summed(before, unit),
                  after: summed(after, unit),
                  value: summed(found.subject.value, unit),
                },
              )}
            </li>
          ))}
        </ul>
      )}
      <SweepChart
        subject={subject}
        x={{ name: input, unit: found.x.unit, summed: false }}
        now={found.x.now}
        indicators={[{ id, name: what, unit, summed: true }]}
        points={found.scan.map(({ x, level }) => ({ x, figures: [level] }))}
      />
    </>
  )
})
