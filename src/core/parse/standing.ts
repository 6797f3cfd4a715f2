import type { Field, Fields } from '../format/field'
import { standsOn } from '../format/find'
import { portFields } from '../format/fields/port'
import { processFields } from '../format/fields/process'
import { issue, warning, type Issue } from '../base/issue'
import type { IssueCode } from '../base/issueCodes'
import { lookUp } from '../base/lookUp'
import type { ProcessDoc, ProcessKind } from '../format/doc'

/** Fields that say nothing where they stand, or not without another one, each with its path. */
export function checkFields(path: string, doc: ProcessDoc): readonly Issue[] {
  const { kind } = doc
  const ports = [
    [path, doc.ports] as const,
    ...Object.entries(doc.modes ?? {}).map(
      ([id, mode]) => [`${path}.modes.${id}`, mode.ports] as const,
    ),
  ]
  return [
    ...misplaced(path, doc, processFields, kind),
    ...ports.flatMap(([at, table]) =>
      Object.entries(table ?? {}).flatMap(([id, port]) =>
        misplaced(`${at}.ports.${id}`, port, portFields, kind),
      ),
    ),
    ...lacking(path, doc),
  ]
}

const misplaced = (
  path: string,
  doc: object,
  fields: Fields,
  kind: ProcessKind,
): readonly Issue[] =>
  Object.entries(doc).flatMap(([key, value]: readonly [string, unknown]) => {
    const field: Field | undefined = lookUp(fields, key)
    if (field === undefined || value === undefined || standsOn(field, kind)) return []
    const report = field.harmless === true ? warning : issue
    return [report(`${path}.${key}`, field.otherwise ?? 'no_effect', { field: key, kind })]
  })

/** What needs a capacity, or one that may be built, to say anything. */
function lacking(path: string, doc: ProcessDoc): readonly Issue[] {
  const { availability, onOff, fixedCostWhen, build } = doc
  const bounded = doc.capacity !== undefined || build !== undefined
  const needs = (field: string, code: IssueCode) => issue(`${path}.${field}`, code, { field })
  return [
    ...(availability !== undefined && !bounded
      ? [warning(`${path}.availability`, 'needs_capacity', { field: 'availability' })]
      : []),
    ...(onOff !== undefined && !bounded ? [needs('onOff', 'needs_capacity')] : []),
    ...(fixedCostWhen === 'running' && doc.kind === 'stock'
      ? [issue(`${path}.fixedCostWhen`, 'no_effect', { field: 'fixedCostWhen', kind: 'stock' })]
      : []),
    ...(fixedCostWhen === 'running' && !bounded ? [needs('fixedCostWhen', 'needs_capacity')] : []),
    ...(fixedCostWhen === 'built' && build === undefined
      ? [needs('fixedCostWhen', 'needs_build')]
      : []),
    ...(fixedCostWhen !== undefined && doc.fixedCost === undefined
      ? [warning(`${path}.fixedCostWhen`, 'needs_fixed_cost', { field: 'fixedCostWhen' })]
      : []),
  ]
}
