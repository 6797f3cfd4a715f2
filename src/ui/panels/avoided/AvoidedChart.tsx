import { memo } from 'react'
import type { AvoidedWaste } from '../../../core/answer/answer'
import { shownNetwork } from '../../../state/shown/selectors'
import { commodityName } from '../../../state/shown/subjects'
import { useActions, useApp, useWords } from '../../words/context'
import { columnScale, scaled, shortened } from '../../words/format'

const rowHeight = 34
const width = 560
const left = 200
const right = 118
const letters = 27

interface AvoidedChartProps {
  readonly waste: AvoidedWaste
  readonly baseline: string
}

/** Disposed of in the baseline and now, by commodity, on one scale; the difference in figures beside the bars. */
export const AvoidedChart = memo(function AvoidedChart({ waste, baseline }: AvoidedChartProps) {
  const { t, language, span } = useWords()
  const { select } = useActions()
  const network = useApp(shownNetwork)
  const rows = Object.entries(waste.byCommodity)
    .filter(([, row]) => row.baseline > 1e-6 || row.scenario > 1e-6)
    .sort(([, a], [, b]) => Math.abs(b.avoided) - Math.abs(a.avoided) || b.baseline - a.baseline)
  const amounts = rows.flatMap(([, row]) => [row.baseline, row.scenario])
  const most = amounts.reduce((max, amount) => Math.max(max, amount), 0)
  const scale = columnScale(amounts, waste.unit, language)
  const length = (amount: number) => (most === 0 ? 0 : (amount / most) * (width - left - right))
  const title = t('avoided.chart', { unit: scale.unit, per: span.total, baseline })
  return (
    <figure className="avoided-chart">
      <figcaption>{title}</figcaption>
      <ul className="key">
        <li>
          <i className="before" />
          {t('avoided.inBaseline', { baseline })}
        </li>
        <li>
          <i className="now" />
          {t('avoided.inScenario')}
        </li>
      </ul>
      <svg
        viewBox={`0 0 ${String(width)} ${String(rows.length * rowHeight)}`}
        role="img"
        aria-label={title}
      >
        {rows.map(([id, row], i) => (
          <g
            key={id}
            transform={`translate(0 ${String(i * rowHeight)})`}
            onClick={() => {
              select({ kind: 'commodity', id })
            }}
          >
            <text className="name" x={left - 8} y={21} textAnchor="end">
              <title>{commodityName(network, id, language)}</title>
              {shortened(commodityName(network, id, language), letters)}
              {row.hazardous ? ' ⚠' : ''}
            </text>
            <rect className="before" x={left} y={6} width={length(row.baseline)} height={11} />
            <rect className="now" x={left} y={18} width={length(row.scenario)} height={11} />
            <text className="small" x={left + length(row.baseline) + 4} y={15}>
              {scaled(row.baseline, scale, language)}
            </text>
            <text className="small" x={left + length(row.scenario) + 4} y={28}>
              {scaled(row.scenario, scale, language)}
            </text>
            <text
              className="avoided-figure"
              data-better={row.avoided >= 0}
              x={width}
              y={21}
              textAnchor="end"
            >
              {row.avoided >= 0 ? '▼' : '▲'} {scaled(Math.abs(row.avoided), scale, language)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
})
