import { useCallback } from 'react'
import type { ComparedRow } from '../../state/shown/comparison'
import { useWords } from '../words/context'
import { useBaselineName, useIndicatorName } from '../words/useNames'

/** What a row of a comparison is called; solid waste avoided always with its baseline. */
export function useRowName(): (row: ComparedRow) => string {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  const baselineName = useBaselineName()
  return useCallback(
    ({ about, name: own }) => {
      const { kind, id } = about
      if (kind === 'indicator') return indicatorName(id)
      if (kind === 'avoided') return t('compare.avoided', { baseline: baselineName(id) })
      const title = own === null ? id : name(own)
      return kind === 'disposed' || kind === 'reused'
        ? t(`compare.${kind}`, { name: title })
        : title
    },
    [t, name, indicatorName, baselineName],
  )
}
