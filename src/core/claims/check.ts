import { lookUp } from '../base/lookUp'
import { isIndicatorId, indicatorIds } from '../indicator/indicators'
import { issue, type Issue } from '../base/issue'
import type { Library } from '../library/library'
import { parseNetwork } from '../parse/parse'
import { underScenario } from '../format/read'
import type { Network } from '../network/network'
import { noAnswer, type Answer } from '../answer/answer'
import {
  evaluate,
  inUnit,
  isUnitName,
  parseExpression,
  readAmount,
  type Quantity,
} from '../base/units'
import { standardBaselines } from '../format/standardBaselines'
import type { Check, Claims, Figure } from './claim'
import { namedBy, readFigure } from './figures'
import { rangeOf, type Networks } from './tasks'
import { quantityOf, unitOfClaim } from './quantities'

/** An answer with nothing in it: enough to tell whether a figure exists, and its unit. */
const blank: Answer = { ...noAnswer, status: 'optimal' }

/** Every mistake in a table of claims, without a solve: what is not there, what does not fit its dimension, what is unsaid. */
export function checkClaims(
  { claims, documents }: Claims,
  networks: Networks,
  library: Library,
): readonly Issue[] {
  const parsed = parsedOnce(networks, library)
  return Object.entries(claims).flatMap(([id, claim]) => {
    const path = `claims.${id}`
    const { check, readings = {}, notCheckable, document } = claim
    const known = Object.keys(documents).join(', ')
    return [
      ...(Object.hasOwn(documents, document)
        ? []
        : [issue(`${path}.document`, 'claim_document', { id: document, known })]),
      ...((check === undefined) === (notCheckable === undefined)
        ? [issue(`${path}.check`, 'claim_unsaid')]
        : []),
      ...(check === undefined ? [] : checkCheck(`${path}.check`, check, networks, library, parsed)),
      ...Object.entries(readings).flatMap(([reading, each]) =>
        checkCheck(`${path}.readings.${reading}`, each, networks, library, parsed),
      ),
    ]
  })
}

type Parsed = (network: string, scenario: string | null) => Network | readonly Issue[]

/** Parses each network under each scenario once. */
function parsedOnce(networks: Networks, library: Library): Parsed {
  const known = new Map<string, ReturnType<Parsed>>()
  const parse: Parsed = (id, scenario) => {
    const doc = lookUp(networks, id)
    if (doc === undefined)
      return [issue('network', 'claim_network', { id, known: Object.keys(networks).join(', ') })]
    const active = underScenario(doc, scenario)
    if (!active.ok) return active.error.map((each) => ({ ...each, path: 'scenario' }))
    const { network, issues } = parseNetwork(active.value, library)
    return network ?? issues.map((each) => ({ ...each, path: 'network' }))
  }
  return (id, scenario) => {
    const key = `${id} ${scenario ?? ''}`
    const found = known.get(key) ?? parse(id, scenario)
    known.set(key, found)
    return found
  }
}

const isNetwork = (found: Network | readonly Issue[]): found is Network => !Array.isArray(found)

function checkCheck(
  path: string,
  check: Check,
  networks: Networks,
  library: Library,
  parsed: Parsed,
): readonly Issue[] {
  const own = parsed(check.network, check.scenario ?? null)
  if (!isNetwork(own)) return own.map((each) => ({ ...each, path: `${path}.${each.path}` }))
  const doc = lookUp(networks, check.network)
  const scope = new Map<string, Quantity>()
  const issues: Issue[] = []
  const goals = [[`${path}.goal`, check.goal] as const]
  for (const [symbol, figure] of Object.entries(check.where)) {
    const at = `${path}.where.${symbol}`
    goals.push([`${at}.goal`, figure.goal])
    if (isUnitName(symbol)) issues.push(issue(at, 'reserved_name', { name: symbol }))
    const network = figure.scenario === undefined ? own : parsed(check.network, figure.scenario)
    if (!isNetwork(network))
      issues.push(...network.map((each) => ({ ...each, path: `${at}.${each.path}` })))
    else {
      const quantity = unitOfFigure(figure, network, library, Object.keys(doc?.scenarios ?? {}))
      if (quantity === null) issues.push(issue(at, 'claim_figure', { figure: spelt(figure) }))
      else scope.set(symbol, quantity)
    }
  }
  for (const [at, goal] of goals)
    if (goal !== undefined && !isIndicatorId(goal))
      issues.push(issue(at, 'unknown_indicator', { id: goal, known: indicatorIds.join(', ') }))
  for (const [id, input] of Object.entries(check.uncertain ?? {}))
    if (doc === undefined || rangeOf(doc, library, input) === null)
      issues.push(
        issue(`${path}.uncertain.${id}`, 'claim_range', { input: Object.values(input).join(' ') }),
      )
  return issues.length > 0 ? issues : checkArithmetic(path, check, scope)
}

/** Whether expression, claim and tolerance are amounts of one dimension. */
function checkArithmetic(
  path: string,
  check: Check,
  scope: ReadonlyMap<string, Quantity>,
): readonly Issue[] {
  const unit = unitOfClaim(check)
  const claimed = readAmount(check.claimed, unit)
  const tolerance = readAmount(check.tolerance ?? 0, '1')
  const expression = parseExpression(check.expression)
  const value = expression.ok ? evaluate(expression.value, scope) : expression
  const inClaimed = value.ok ? inUnit(value.value, unit, check.expression) : value
  const faults = [
    [`${path}.claimed`, claimed] as const,
    [`${path}.tolerance`, tolerance] as const,
    [`${path}.expression`, inClaimed] as const,
  ]
  return faults.flatMap(([at, result]) =>
    result.ok || result.error.code === 'not_finite'
      ? []
      : [issue(at, result.error.code, result.error.values)],
  )
}

/** One of the unit of a figure; null when it names nothing. */
function unitOfFigure(
  figure: Figure,
  network: Network,
  library: Library,
  scenarios: readonly string[],
): Quantity | null {
  const named = namedBy(figure)
  if (named === null) return null
  if (named.kind === 'avoided' || named.kind === 'cost_avoided') {
    if (![...standardBaselines, ...scenarios].includes(named.id)) return null
  }
  const found = readFigure(named.kind, named.id, { network, library, answer: blank, avoided: {} })
  return found === null ? null : quantityOf({ value: 1, unit: found.unit })
}

const spelt = (figure: Figure): string =>
  Object.entries(figure)
    .map(([kind, id]) => `${kind}: ${id}`)
    .join(', ')
