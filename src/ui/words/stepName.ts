import { lookUp } from '../../core/base/lookUp'
import type { Network } from '../../core/network/network'
import type { Text } from '../../core/base/text'
import { subjectName } from '../../state/shown/subjects'
import type { Step, StepKind } from '../../state/state'
import type { Words } from './context'

/** A step that names things in both languages, so that its own name can be told in either. */
export const namedStep = (kind: StepKind, names: Readonly<Record<string, Text>>): Step => ({
  kind,
  values: Object.fromEntries(
    Object.entries(names).flatMap(([key, { en, zh }]) => [
      [key, en],
      [`${key}.zh`, zh ?? en],
    ]),
  ),
  group: null,
})

/** What an edit is called: "Connect fly ash → bricks", "Change Brick plant: At most". */
export function stepName(step: Step, network: Network | null, { t, language }: Words): string {
  const { kind, values } = step
  const told = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      (language === 'zh' ? lookUp(values, `${key}.zh`) : undefined) ?? value,
    ]),
  )
  const { flow, parameter } = values
  const subject =
    flow !== undefined
      ? ({ kind: 'flow', id: flow } as const)
      : parameter !== undefined
        ? ({ kind: 'parameter', id: parameter } as const)
        : null
  const known = subject === null || network === null ? '' : subjectName(network, subject, language)
  const several = values.count === undefined ? '' : t('step.several', { count: values.count })
  const named = kind === 'change' && values.element !== undefined ? 'changeOf' : kind
  return t(`step.${named}`, { name: known === '' ? several : known, ...told }).trim()
}
