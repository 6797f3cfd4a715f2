import { Checkbox, NativeSelect } from '@mantine/core'
import { memo } from 'react'
import { commodityName } from '../../state/subjects'
import { useWords } from '../context'
import { useLayerName } from './useEndName'
import type { Other } from './useOther'
import type { SankeyView, ShownSankey } from './useSankey'

interface SankeyControlsProps {
  readonly view: SankeyView
  readonly shown: ShownSankey
  readonly others: readonly Other[]
  readonly onView: (change: Partial<SankeyView>) => void
  /** Whether the diagram takes the room of the canvas, too. */
  readonly large: boolean
  readonly onLarge: (large: boolean) => void
}

const kinds = ['energy', 'raw', 'product', 'water', 'waste', 'emission', 'utility'] as const
const shares = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05] as const
/** Value of a list for no choice; no id is empty. */
const all = ''

/** What a diagram counts, of what, how finely, and against what. */
export const SankeyControls = memo(function SankeyControls({
  view,
  shown,
  others,
  onView,
  large,
  onLarge,
}: SankeyControlsProps) {
  const { t, percent, language } = useWords()
  const layerName = useLayerName()
  const { links, layer } = shown.all
  const present = new Set(links.map(({ kind }) => kind))
  const ofKind = links.filter(({ kind }) => view.kind === null || kind === view.kind)
  const commodities = [...new Set(ofKind.map(({ commodity }) => commodity))]
    .map((id) => ({ value: id, label: commodityName(shown.network, id, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <div className="sankey-controls" role="group" aria-label={t('sankey.controls')}>
      <NativeSelect
        size="xs"
        label={t('sankey.layer')}
        value={layer}
        data={shown.layers.map((value) => ({ value, label: layerName(value) }))}
        onChange={({ currentTarget: { value } }) => {
          const chosen = shown.layers.find((each) => each === value)
          if (chosen !== undefined) onView({ layer: chosen, kind: null, commodity: null })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.kind')}
        value={view.kind ?? all}
        data={[
          { value: all, label: t('sankey.allKinds') },
          ...kinds
            .filter((kind) => present.has(kind))
            .map((kind) => ({ value: kind, label: t(`commodityKind.${kind}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          onView({ kind: kinds.find((kind) => kind === value) ?? null, commodity: null })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.commodity')}
        value={view.commodity ?? all}
        data={[{ value: all, label: t('sankey.allCommodities') }, ...commodities]}
        onChange={({ currentTarget: { value } }) => {
          onView({ commodity: value === all ? null : value })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.against')}
        value={view.against ?? all}
        data={[
          { value: all, label: t('sankey.alone') },
          ...others.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          onView({ against: value === all ? null : value })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.least')}
        value={String(view.least)}
        data={shares.map((share) => ({
          value: String(share),
          label: share === 0 ? t('sankey.hideNone') : t('sankey.below', { share: percent(share) }),
        }))}
        onChange={({ currentTarget: { value } }) => {
          onView({ least: Number(value) })
        }}
      />
      {shown.hasZones && (
        <Checkbox
          size="xs"
          label={t('sankey.byZone')}
          checked={shown.byZone}
          onChange={({ currentTarget: { checked } }) => {
            onView({ byZone: checked })
          }}
        />
      )}
      <Checkbox
        size="xs"
        label={t('sankey.enlarge')}
        checked={large}
        onChange={({ currentTarget: { checked } }) => {
          onLarge(checked)
        }}
      />
    </div>
  )
})
