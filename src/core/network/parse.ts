import { lookUp } from '../lookUp'
import type { Issue } from '../issue'
import { issue } from '../issue'
import type { Library } from '../library/library'
import {
  evaluateParameters,
  isCurrency,
  isParameterName,
  isUnitName,
  readAmount,
  writtenUnit,
  type Scope,
} from '../units'
import { checkClosure, balancesOf } from './closure'
import type { NetworkDoc } from './doc'
import { checkLoops } from './loops'
import type { Commodity, Flow, Network, Parameter } from './network'
import { createCommodities } from './parse/commodities'
import { readExchanges } from './parse/exchanges'
import { readFlow } from './parse/flows'
import { readLimits, readObjective } from './parse/objective'
import { readProcess, type ReadProcess } from './parse/processes'
import { createReader, type Reader } from './parse/reader'
import { checkUnsaid } from './parse/unsaid'

/** What came of parsing: the network unless an issue is an error, and every issue at once. */
export interface Parsed {
  readonly network: Network | null
  readonly issues: readonly Issue[]
}

/**
 * Resolves a document of the right shape into a network: units become numbers, recipes are looked up, ports are
 * joined by flows, the open boundary becomes exchanges, and the physics is checked before anything is solved.
 */
export function parseNetwork(doc: NetworkDoc, library: Library): Parsed {
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
  const reader = createReader(scope, doc.currency, length.ok ? length.value : 8760, rates)
  const commodities = createCommodities(doc, library, reader)

  const read: Record<string, ReadProcess> = {}
  for (const [id, process] of Object.entries(doc.processes)) {
    const each = readProcess(id, process, doc, library, commodities, reader)
    if (each !== null) read[id] = each
  }
  const flows: Record<string, Flow> = {}
  const all = Object.keys(doc.processes)
  for (const [id, flow] of Object.entries(doc.flows)) {
    const each = readFlow(id, flow, read, all, library, commodities, reader)
    if (each !== null) flows[id] = each
  }
  // What no port carries is read all the same: a mistake in it is one today.
  for (const id of Object.keys(doc.commodities ?? {})) commodities(id, `commodities.${id}`)
  const vatDivisor = 1 + reader.share('vat', doc.vat, 0)
  const exchanges = readExchanges(
    read,
    flows,
    doc.boundary !== 'closed',
    vatDivisor,
    commodities,
    reader,
  )
  const processes = Object.fromEntries(
    Object.entries(read).map(([id, { process }]) => [id, process]),
  )
  const unitOf = (id: string) => commodities(id, '')?.unit ?? 't'
  const limits = readLimits(doc, processes, flows, unitOf, reader)
  const objective = readObjective(doc.objective, 'objective', scope, reader)
  const network: Network = {
    name: doc.name,
    currency: doc.currency,
    hours: reader.hours,
    period: doc.period.replace(/^1\s+/, ''),
    periods: doc.periods ?? 1,
    vatDivisor,
    parameters: readParameters(doc, reader),
    commodities: usedCommodities(read, commodities),
    processes,
    flows,
    exchanges,
    limits,
    objective,
  }
  const issues = [
    ...found,
    ...reader.issues,
    ...checkUnsaid(doc, library, exchanges),
    ...checkRecipes(doc, read, library, commodities),
    ...checkLoops(network),
  ]
  return { network: issues.some((each) => each.severity === 'error') ? null : network, issues }
}

/** What other currencies are worth in that of the document. */
function readRates(doc: NetworkDoc, scope: Scope, issues: Issue[]): ReadonlyMap<string, number> {
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

function readParameters(doc: NetworkDoc, reader: Reader): Readonly<Record<string, Parameter>> {
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

function usedCommodities(
  processes: Readonly<Record<string, ReadProcess>>,
  look: (id: string, path: string) => Commodity | null,
): Readonly<Record<string, Commodity>> {
  const used: Record<string, Commodity> = {}
  for (const { process } of Object.values(processes))
    for (const port of Object.values(process.ports))
      for (const id of [port.commodity, ...Object.keys(port.accepts)]) {
        const commodity = look(id, '')
        if (commodity === null) continue
        used[id] = commodity
        const { substitute } = commodity
        if (substitute !== null)
          look(substitute.commodity, `commodities.${id}.substitute.commodity`)
      }
  return used
}

/** Mass and elements of every mode; elements only where the library or the author knows the compositions. */
function checkRecipes(
  doc: NetworkDoc,
  read: Readonly<Record<string, ReadProcess>>,
  library: Library,
  look: (id: string, path: string) => Commodity | null,
): readonly Issue[] {
  return Object.entries(read).flatMap(([id, { process, drafts }]) =>
    drafts.flatMap((draft) => {
      const mode = lookUp(process.modes, draft.id)
      const ports = Object.keys(draft.ports).length
      // A port that could not be read has its own issue; without it nothing can close.
      if (mode === undefined || Object.keys(mode.amounts).length < ports) return []
      const known = Object.keys(mode.amounts).every((port) => {
        const commodity = lookUp(process.ports, port)?.commodity ?? ''
        return (
          Object.hasOwn(library.commodities, commodity) ||
          Object.keys(look(commodity, '')?.composition ?? {}).length > 0
        )
      })
      const { mass, ...elements } = balancesOf(mode, process.ports, (each) => look(each, ''))
      const balances = { ...(mass && { mass }), ...(known ? elements : {}) }
      const exempt = { ...draft.recipe?.exempt, ...lookUp(doc.processes, id)?.exempt }
      return checkClosure(draft.path, balances, process.unit, exempt)
    }),
  )
}
