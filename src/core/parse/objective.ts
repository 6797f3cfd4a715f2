import { indicatorIds, indicatorOf, indicatorUnit, isIndicatorId } from '../indicator/indicators'
import { issue, warning } from '../base/issue'
import { readAmount, type Scope } from '../base/units'
import type { NetworkDoc, ObjectiveDoc } from '../format/doc'
import type { Flow, Limit, Process, Stage } from '../network/network'
import { entry } from './commodities'
import { unitsOf } from './ports'
import type { Reader } from './reader'

/** The objective in stages, first things first. */
export function readObjective(
  doc: ObjectiveDoc,
  path: string,
  scope: Scope,
  reader: Reader,
): readonly Stage[] {
  const known = (id: string, at: string): boolean => {
    if (isIndicatorId(id)) return true
    reader.issues.push(issue(at, 'unknown_indicator', { id, known: indicatorIds.join(', ') }))
    return false
  }
  if ('minimize' in doc)
    return known(doc.minimize, `${path}.minimize`)
      ? [{ weights: { [doc.minimize]: 1 }, within: 0 }]
      : []
  if ('maximize' in doc)
    return known(doc.maximize, `${path}.maximize`)
      ? [{ weights: { [doc.maximize]: -1 }, maximized: true, within: 0 }]
      : []
  if ('first' in doc) {
    const within = reader.share(`${path}.within`, doc.within, 0)
    const rest = readObjective(doc.then, `${path}.then`, scope, reader)
    if (!isIndicatorId(doc.first)) {
      known(doc.first, `${path}.first`)
      return rest
    }
    const sign = indicatorOf(doc.first).sense === 'minimize' ? 1 : -1
    return [{ weights: { [doc.first]: sign }, maximized: sign < 0, within }, ...rest]
  }
  const weights: Record<string, number> = {}
  for (const [id, weight] of Object.entries(doc.weights)) {
    const at = `${path}.weights.${id}`
    if (!known(id, at) || !isIndicatorId(id)) continue
    // A weight is a plain number, or money per unit of the indicator.
    const plain = readAmount(weight, '1', scope)
    weights[id] = plain.ok
      ? plain.value
      : reader.number(at, weight, `${reader.currency}/${indicatorUnit(id, reader.currency)}`, 0)
  }
  return [{ weights, within: 0 }]
}

/** The limits of a document. */
export function readLimits(
  doc: NetworkDoc,
  processes: Readonly<Record<string, Process>>,
  flows: Readonly<Record<string, Flow>>,
  unitOf: (commodity: string) => string,
  reader: Reader,
): Readonly<Record<string, Limit>> {
  const limits: Record<string, Limit> = {}
  // A limit bounds all periods together.
  const length = reader.hours * (doc.periods ?? 1)
  for (const [id, limit] of Object.entries(doc.limits ?? {})) {
    const path = `limits.${id}`
    const subject = readSubject(path, limit, processes, flows, unitOf, reader)
    if (subject === null) continue
    if (limit.min === undefined && limit.max === undefined)
      reader.issues.push(warning(path, 'limit_without_bound'))
    const low = reader.perPeriod(`${path}.min`, limit.min, subject.unit, -Infinity, length)
    const high = reader.perPeriod(`${path}.max`, limit.max, subject.unit, Infinity, length)
    if (low > high)
      reader.issues.push(
        issue(path, 'bounds_crossed', {
          low: `${String(low)} ${subject.unit}`,
          high: `${String(high)} ${subject.unit}`,
        }),
      )
    limits[id] = { id, name: limit.name ?? null, on: subject.on, min: low, max: high }
  }
  return limits
}

function readSubject(
  path: string,
  limit: NonNullable<NetworkDoc['limits']>[string],
  processes: Readonly<Record<string, Process>>,
  flows: Readonly<Record<string, Flow>>,
  unitOf: (commodity: string) => string,
  reader: Reader,
): { readonly on: Limit['on']; readonly unit: string } | null {
  const named = (['indicator', 'flow', 'process'] as const).filter(
    (kind) => limit[kind] !== undefined,
  )
  if (named.length > 1)
    reader.issues.push(issue(path, 'limit_of_several', { subjects: named.join(', ') }))
  if (limit.indicator !== undefined) {
    const id = limit.indicator
    if (isIndicatorId(id))
      return { on: { kind: 'indicator', id }, unit: indicatorUnit(id, reader.currency) }
    reader.issues.push(
      issue(`${path}.indicator`, 'unknown_indicator', { id, known: indicatorIds.join(', ') }),
    )
    return null
  }
  if (limit.flow !== undefined) {
    const flow = entry(flows, limit.flow)
    if (flow !== undefined)
      return { on: { kind: 'flow', id: flow.id }, unit: unitOf(flow.commodity) }
    reader.issues.push(issue(`${path}.flow`, 'unknown_flow', { id: limit.flow }))
    return null
  }
  if (limit.process !== undefined) {
    const process = entry(processes, limit.process)
    if (process !== undefined) {
      const moved = Object.values(process.ports).map((port) => ({ unit: unitOf(port.commodity) }))
      const units = unitsOf([process, ...moved])
      if (process.kind !== 'converter' && units.first !== units.second)
        reader.issues.push(issue(path, 'mixed_units', units))
      return { on: { kind: 'process', id: process.id }, unit: process.unit }
    }
    reader.issues.push(issue(`${path}.process`, 'unknown_process', { id: limit.process, near: '' }))
    return null
  }
  reader.issues.push(issue(path, 'limit_without_subject'))
  return null
}
