import { indicatorIds, isIndicatorId } from '../../core/indicator/indicators'
import { solveNetwork } from '../../core/solve/solve'
import { answerJson } from '../answerJson'
import { answerText } from '../answerText'
import { reasonLines } from '../conflictWords'
import { choose, openDocument, parseDocument, type Chosen } from '../documents'
import { exitOf, misused, type Outcome } from '../exit'
import { asJson, asText } from '../output'
import { loadSolve } from '../solvers'
import { verdictLines } from '../verdictLines'

/** What to solve, and how. */
export interface SolveRequest extends Chosen {
  /** Indicator to minimise instead of the document's objective; null for that. */
  readonly objective: string | null
  readonly solver: string
  readonly json: boolean
}

/** `solve`: the optimum of a document, certified. */
export async function solve(request: SolveRequest): Promise<Outcome> {
  const { file, objective, solver, json } = request
  if (objective !== null && !isIndicatorId(objective))
    return misused(`there is no indicator "${objective}"; ${choose(indicatorIds)}`)
  const opened = await openDocument(request, json)
  if (!opened.ok) return opened.error
  const { base, active } = opened.value
  const doc = { ...active, ...(objective !== null && { objective: { minimize: objective } }) }
  const parsed = parseDocument(file, base, doc, json)
  if (!parsed.ok) return parsed.error
  const { network, issues } = parsed.value
  const answer = { ...solveNetwork(network, await loadSolve(), { solver }), issues }
  return {
    exit: exitOf(answer.status, answer.certificate),
    out: json ? asJson(answerJson(network, answer, doc)) : asText(answerText(network, answer)),
    errors: [...verdictLines(file, answer), ...reasonLines(answer, network, doc)],
  }
}
