import { lookUp } from '../../core/base/lookUp'
import { useCallback } from 'react'
import type { Network } from '../../core/network/network'
import type { End, Layer } from '../../core/answer/sankey'
import { processName } from '../../state/shown/subjects'
import { useApp, useWords } from '../words/context'

/** Names of ends: processes and zones as they are called, the outside by its terms and what is traded. */
export function useEndName(network: Network): (end: End | undefined) => string {
  const { t, name, language } = useWords()
  const zones = useApp((state) => state.doc?.zones)
  return useCallback(
    (end) => {
      if (end === undefined) return ''
      if (end.kind === 'process') return processName(network, end.id, language)
      if (end.kind === 'zone') return name(lookUp(zones, end.id)?.name ?? { en: end.id })
      const terms = end.terms === 'lost' ? t('ledgerKind.lost') : t(`terms.${end.terms}`)
      const kind = t(`commodityKind.${end.of}`)
      return terms === kind ? terms : t('sankey.outside', { terms, kind })
    },
    [network, t, name, language, zones],
  )
}

/** Names of layers. */
export function useLayerName(): (layer: Layer) => string {
  const { t } = useWords()
  return useCallback(
    (layer) =>
      layer === 'mass' || layer === 'energy' || layer === 'water'
        ? t(`sankey.${layer}`)
        : t('sankey.element', { element: layer.slice('element.'.length) }),
    [t],
  )
}
