import { lookUp } from '../../core/base/lookUp'
import { Button } from '@mantine/core'
import { memo, useMemo, useRef } from 'react'
import { useApp, useWords } from '../words/context'
import { csv } from '../../core/exchange/csv'
import type { FileType } from '../../core/exchange/format'
import { toCsv } from '../../core/base/csv'
import { download } from '../parts/download'
import { drawingFile, svg } from '../parts/saveDrawing'
import { layOut } from './layout'
import { EndTable } from './EndTable'
import { LinkTable } from './LinkTable'
import { SankeyDiagram } from './SankeyDiagram'
import { useAmounts } from './useAmounts'
import { useLayerName } from './useEndName'
import { useLinkCells } from './useLinkCells'
import type { ShownSankey } from './useSankey'

interface SankeyResultProps {
  readonly label: string
  readonly shown: ShownSankey
  /** Name of what is compared with; null: nothing. */
  readonly other: string | null
  /** Room for the diagram [px]. */
  readonly width: number
}

/** Narrower than this no diagram is laid out; it scrolls [px]. */
const narrowest = 600

/** A diagram with its title, legend and tables, and what they can be saved as. */
export const SankeyResult = memo(function SankeyResult({
  label,
  shown,
  other,
  width,
}: SankeyResultProps) {
  const { t, name, span } = useWords()
  const { gathered, network } = shown
  const amounts = useAmounts(gathered, other !== null)
  const layerName = useLayerName()
  const named = useApp((state) => lookUp(state.doc?.scenarios, state.scenario ?? '')?.name)
  const edited = useApp((state) => Object.keys(state.edits).length > 0)
  const scenario = named === undefined ? t('scenario.base') : name(named)
  const drawn = useRef<SVGSVGElement>(null)
  const room = Math.max(narrowest, Math.floor(width))
  const drawing = useMemo(() => layOut(gathered.shown, room), [gathered.shown, room])
  const cellsOf = useLinkCells(gathered, network, amounts)
  const title = t(other === null ? 'sankey.title' : 'sankey.titleDifference', {
    layer: layerName(gathered.sankey.layer),
    unit: amounts.scale.unit,
    per: span.total,
    scenario: edited ? t('scenario.edited', { name: scenario }) : scenario,
    other: other ?? '',
  })
  const save = (text: string, type: FileType) => {
    download(text, `${name(network.name)} ${title}`, type)
  }
  const returning = drawing.ribbons.filter(({ returns }) => returns).length
  const kinds = [...new Set(gathered.shown.map(({ kind }) => kind))]
  if (gathered.sankey.links.length === 0)
    return <p role="status">{t(other === null ? 'sankey.nothing' : 'sankey.same')}</p>
  return (
    <>
      <figure className="sankey-figure">
        <figcaption>
          <strong>{title}</strong>
          <span>
            {gathered.hidden.count === 0
              ? t('sankey.drawnAll')
              : t('sankey.hidden', {
                  count: gathered.hidden.count,
                  amount: amounts.full(gathered.hidden.amount),
                })}
          </span>
          {returning > 0 && <span>{t('sankey.returns', { count: returning })}</span>}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              save(toCsv(cellsOf()), csv)
            }}
          >
            {t('save.csv')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              if (drawn.current !== null) save(drawingFile(drawn.current), svg)
            }}
          >
            {t('save.svg')}
          </Button>
        </figcaption>
        <ul className="key">
          {other === null ? (
            kinds.map((kind) => (
              <li key={kind} data-commodity={kind}>
                <i className="swatch" />
                {t(`commodityKind.${kind}`)}
              </li>
            ))
          ) : (
            <>
              <li>
                <i className="swatch more" />
                {t('sankey.more')}
              </li>
              <li>
                <i className="swatch less" />
                {t('sankey.less')}
              </li>
            </>
          )}
          {other === null && gathered.shown.some(({ reuse }) => reuse) && (
            <li>
              <i className="swatch reuse" />
              {t('legend.reuse')}
            </li>
          )}
        </ul>
        <div className="sankey-scroll" tabIndex={0} role="region" aria-label={label}>
          <SankeyDiagram ref={drawn} {...{ title, gathered, drawing, network, amounts }} />
        </div>
      </figure>
      <div className="sankey-tables">
        <LinkTable {...{ gathered, network, amounts }} />
        <EndTable {...{ gathered, network, amounts }} />
      </div>
    </>
  )
})
