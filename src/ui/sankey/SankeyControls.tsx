import { Checkbox, NativeSelect } from '@mantine/core'
import { memo } from 'react'
import { commodityName } from '../../state/shown/subjects'
import type { SankeyView } from '../../state/views'
import { useWords } from '../words/context'
import { useLayerName } from './useEndName'
import type { Other } from './useOther'
import type { ShownSankey } from './useSankey'

interface SankeyControlsProps {
  readonly view: SankeyView
  readonly shown: ShownSankey
  readonly others: readonly Other[]
  /** What is compared with; null: nothing. */
  readonly other: Other | null
  readonly onView: (change: Partial<SankeyView>) => void
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
  other,
  onView,
}: SankeyControlsProps) {
  const { t, percent, language } = useWords()
  const layerName = useLayerName()
  const { links, layer } = shown.all
  const present = new Set(links.map(({ kind }) => kind))
  const ofKind = links.filter(({ kind }) => view.kind === null || kind === view.kind)
  // What is chosen stays in its list, also where nothing of it passes.
  const { commodity: chosen } = shown
  const commodities = [
    ...new Set([...ofKind.map(({ commodity }) => commodity), ...(chosen === null ? [] : [chosen])]),
  ]
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
          const found = shown.layers.find((each) => each === value)
          if (found !== undefined) onView({ layer: found, kind: null, commodity: null })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.kind')}
        value={view.kind ?? all}
        data={[
          { value: all, label: t('sankey.allKinds') },
          ...kinds
            .filter((kind) => present.has(kind) || kind === view.kind)
            .map((kind) => ({ value: kind, label: t(`commodityKind.${kind}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          onView({ kind: kinds.find((kind) => kind === value) ?? null, commodity: null })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.commodity')}
        value={chosen ?? all}
        data={[{ value: all, label: t('sankey.allCommodities') }, ...commodities]}
        onChange={({ currentTarget: { value } }) => {
          onView({ commodity: value === all ? null : value })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('sankey.against')}
        value={other?.id ?? all}
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
        checked={view.large}
        onChange={({ currentTarget: { checked } }) => {
          onView({ large: checked })
        }}
      />
    </div>
  )
})
