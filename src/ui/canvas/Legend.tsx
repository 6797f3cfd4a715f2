import { Panel } from '@xyflow/react'
import { memo } from 'react'
import type { CommodityKind } from '../../core/format/doc'
import type { Terms } from '../../core/network/network'
import type { Lines } from '../../state/shown/lines'
import { lineWidth } from '../../state/shown/lines'
import { shownAnswer } from '../../state/shown/selectors'
import { useApp, useWords } from '../words/context'
import { MarkKey } from './ChangeMark'
import { TermsIcon } from '../scene/icons'

const kinds: readonly CommodityKind[] = [
  'energy',
  'raw',
  'product',
  'water',
  'waste',
  'emission',
  'utility',
]
const terms: readonly Terms[] = ['buy', 'dispose', 'emit', 'let_go', 'unsold']
const dimensions = ['mass', 'energy', 'other'] as const
const shares = [1, 0.25] as const

/** What colours and widths stand for. */
export const Legend = memo(function Legend({ widest }: { readonly widest: Lines['widest'] }) {
  const { t, quantity, span } = useWords()
  const loose = useApp((state) => Object.keys(shownAnswer(state)?.ranges ?? {}).length > 0)
  const roomy = window.innerWidth >= 1800 && window.innerHeight >= 1000
  return (
    <Panel position="bottom-left" className="legend">
      <details open={roomy}>
        <summary>{t('legend.title')}</summary>
        <ul className="legend-kinds">
          {kinds.map((kind) => (
            <li key={kind} data-commodity={kind}>
              <i className="swatch" />
              {t(`commodityKind.${kind}`)}
            </li>
          ))}
          <li>
            <i className="swatch reuse" />
            {t('legend.reuse')}
          </li>
          <li>
            <i className="swatch shut" />
            {t('legend.shut')}
          </li>
        </ul>
        <ul className="legend-kinds">
          {terms.map((each) => (
            <li key={each}>
              <TermsIcon terms={each} /> {t(`terms.${each}`)}
            </li>
          ))}
        </ul>
        <MarkKey />
        {loose && <p>{t('legend.loose')}</p>}
        <p>{t('legend.widths', { span: span.heading })}</p>
        <ul className="legend-widths">
          {dimensions.flatMap((dimension) => {
            const most = widest[dimension]
            if (most === undefined) return []
            return shares.map((share) => (
              <li key={`${dimension} ${String(share)}`}>
                <i style={{ height: lineWidth({ share, reuse: false }) }} />
                {`${t(`legend.${dimension}`)} ${quantity(most.amount * share, most.unit)}`}
              </li>
            ))
          })}
        </ul>
        <p className="muted">{t('legend.thin', { px: 1.5 })}</p>
      </details>
    </Panel>
  )
})
