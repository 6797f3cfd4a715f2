import { isStandardBaseline } from '../../core/format/standardBaselines'
import { indicatorLabel } from '../../core/indicator/indicators'
import { lookUp } from '../../core/base/lookUp'
import { useCallback } from 'react'
import { useApp, useWords, type Words } from './context'

/** Name of an indicator; what is none keeps its id. */
export const indicatorName = (id: string, { name }: Pick<Words, 'name'>): string =>
  name(indicatorLabel(id))

/** Names of indicators in the language of the user. */
export function useIndicatorName(): (id: string) => string {
  const words = useWords()
  return useCallback((id) => indicatorName(id, words), [words])
}

/** Names of baselines: the standard ones, and scenarios. */
export function useBaselineName(): (id: string) => string {
  const { t, name } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return useCallback(
    (id) => {
      const scenario = lookUp(scenarios, id)
      if (scenario !== undefined) return name(scenario.name)
      return isStandardBaseline(id) ? t(`baseline.${id}`) : id
    },
    [t, name, scenarios],
  )
}
