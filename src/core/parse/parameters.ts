import { lookUp } from '../base/lookUp'
import { issue, type Issue } from '../base/issue'
import {
  evaluateParameters,
  isCurrency,
  isParameterName,
  isUnitName,
  readAmount,
  writtenUnit,
  type Scope,
} from '../base/units'
import type { NetworkDoc } from '../format/doc'
import type { Parameter } from '../network/network'
import type { Surroundings } from './made'
import type { Rates, Reader } from './reader'

/** What everything of a document is read in: its parameters, currency, period and rates; and what is wrong with them. */
export function readSurroundings(
  doc: NetworkDoc,
): Surroundings & { readonly found: readonly Issue[] } {
  const found: Issue[] = []
  const table = Object.fromEntries(
    Object.entries(doc.parameters ?? {}).map(([id, parameter]) => [id, parameter.value]),
  )
  for (const id of Object.keys(table))
    if (!isParameterName(id)) found.push(issue(`parameters.${id}`, 'bad_parameter_name', { id }))
    else if (isUnitName(id) || id === doc.currency || lookUp(doc.rates, id) !== undefined)
      found.push(issue(`parameters.${id}`, 'parameter_is_unit', { id }))
  const { scope, faults } = evaluateParameters(table)
  for (const { id, fault } of faults)
    found.push(issue(`parameters.${id}.value`, fault.code, fault.values))
  if (!isCurrency(doc.currency))
    found.push(issue('currency', 'currency_not_supported', { currency: doc.currency }))
  const length = readAmount(doc.period, 'h', scope)
  if (!length.ok || length.value <= 0)
    found.push(issue('period', 'bad_period', { text: doc.period }))
  const rates = readRates(doc, scope, found)
  return { scope, currency: doc.currency, hours: length.ok ? length.value : 8760, rates, found }
}

/** What other currencies are worth in that of the document. */
function readRates(doc: NetworkDoc, scope: Scope, issues: Issue[]): Rates {
  const rates = new Map<string, number>()
  for (const [code, { value }] of Object.entries(doc.rates ?? {})) {
    const path = `rates.${code}`
    const rate = isCurrency(code) ? readAmount(value, `${doc.currency}/${code}`, scope) : null
    if (rate === null) issues.push(issue(path, 'currency_not_supported', { currency: code }))
    else if (!rate.ok) issues.push(issue(`${path}.value`, rate.error.code, rate.error.values))
    else if (!(rate.value > 0))
      issues.push(issue(`${path}.value`, 'negative', { value: String(rate.value) }))
    else rates.set(code, rate.value)
  }
  return rates
}

/** The parameters themselves, with their edges. */
export function readParameters(
  doc: NetworkDoc,
  reader: Reader,
): Readonly<Record<string, Parameter>> {
  const parameters: Record<string, Parameter> = {}
  for (const [id, { value, low, high, name, source }] of Object.entries(doc.parameters ?? {})) {
    const unit = writtenUnit(value) ?? writtenUnit(low ?? '') ?? '1'
    const path = `parameters.${id}`
    const edge = (field: 'low' | 'high', amount: typeof low) =>
      amount === undefined ? null : reader.number(`${path}.${field}`, amount, unit, 0)
    const [least, most] = [edge('low', low), edge('high', high)]
    if (least !== null && most !== null && least > most)
      reader.issues.push(
        issue(`${path}.low`, 'bounds_crossed', {
          low: `${String(least)} ${unit}`,
          high: `${String(most)} ${unit}`,
        }),
      )
    parameters[id] = {
      id,
      name: name ?? { en: id },
      value: reader.number(`${path}.value`, value, unit, 0),
      low: least,
      high: most,
      unit,
      source: source ?? '',
    }
  }
  return parameters
}
