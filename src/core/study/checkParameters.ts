import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { lookUp } from '../base/lookUp'
import { isRecord } from '../format/patch'
import type { NetworkDoc } from '../format/doc'
import type { StudyDoc } from '../format/studyDoc'
import { readIndicator } from './axis'
import { baseCase, type Parameters } from './parameters'

/** Indicators that a study names though there are none, or none that its kind may ask about. */
export const checkIndicators = (parameters: Parameters, study: StudyDoc): readonly Issue[] =>
  Object.entries(parameters).flatMap(([field, parameter]): readonly Issue[] => {
    const value = lookUp(study, field)
    if (parameter.kind === 'indicator') {
      const read = readIndicator(String(value), field)
      if (!read.ok) return [read.error]
      return read.value === parameter.without ? [issue(field, 'same_axis', { id: read.value })] : []
    }
    const ids = parameter.kind === 'indicators' && isRecord(value) ? Object.keys(value) : []
    return ids.flatMap((id) => {
      const read = readIndicator(id, `${field}.${id}`)
      return read.ok ? [] : [read.error]
    })
  })

/** Scenarios that a study sets side by side though the document has none of that name; the others stand. */
export function checkScenariosOf(
  parameters: Parameters,
  study: StudyDoc,
  doc: NetworkDoc,
): readonly Issue[] {
  const known = Object.keys(doc.scenarios ?? {})
  return Object.entries(parameters).flatMap(([field, { kind }]) => {
    const value = lookUp(study, field)
    const ids = kind === 'scenarios' && isRecord(value) ? Object.keys(value) : []
    return ids
      .filter((id) => id !== baseCase && !known.includes(id))
      .map((id) => issue(`${field}.${id}`, 'unknown_scenario', { id, known: known.join(', ') }))
  })
}
