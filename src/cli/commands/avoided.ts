import { lookUp } from '../../core/base/lookUp'
import type { Network } from '../../core/network/network'
import type { Avoided } from '../../core/answer/answer'
import { solveNetwork } from '../../core/solve/solve'
import { avoid } from '../../core/avoided/avoided'
import { isStandardBaseline, standardBaselines } from '../../core/format/standardBaselines'
import { bundledLibrary } from '../../solver/library'
import { answerJson } from '../answerJson'
import { comparisonJson } from '../avoidedJson'
import { avoidedText } from '../avoidedText'
import { reasonLines } from '../conflictWords'
import { choose, openDocument, parseDocument, type Chosen } from '../documents'
import { exitCode, exitOf, misused, type ExitCode, type Outcome } from '../exit'
import { asJson, asText, number } from '../output'
import { loadSolve } from '../solvers'
import { verdictLines } from '../verdictLines'

/** What to compare with what. */
export interface AvoidedRequest extends Chosen {
  /** A standard baseline or a scenario. */
  readonly baseline: string
  readonly json: boolean
}

/** `avoided`: solid waste avoided against a baseline, beside the standard ones. */
export async function avoided(request: AvoidedRequest): Promise<Outcome> {
  const { file, baseline, json } = request
  const opened = await openDocument(request, json)
  if (!opened.ok) return opened.error
  const { base, active } = opened.value
  const known = [...standardBaselines, ...Object.keys(base.scenarios ?? {})]
  if (!known.includes(baseline))
    return misused(`${file}: there is no baseline "${baseline}"; ${choose(known)}`)
  const parsed = parseDocument(file, base, active, json)
  if (!parsed.ok) return parsed.error
  // A scenario to compare with must be sound too.
  if (!isStandardBaseline(baseline)) {
    const against = await openDocument({ file, scenario: baseline }, json)
    const sound = against.ok ? parseDocument(file, base, against.value.active, json) : against
    if (!sound.ok) return sound.error
  }
  const { network, issues } = parsed.value
  const solve = await loadSolve()
  const answer = { ...solveNetwork(network, solve), issues }
  const errors = [...verdictLines(file, answer), ...reasonLines(answer, network, active)]
  const solved = exitOf(answer.status, answer.certificate)
  if (solved !== exitCode.ok)
    return { exit: solved, out: json ? asJson(answerJson(network, answer, active)) : '', errors }
  const compare = (id: string): Avoided =>
    avoid({ base, active }, { network, answer }, id, bundledLibrary, solve)
  const chosen = compare(baseline)
  const all = [
    ...standardBaselines.map((id) => (id === baseline ? chosen : compare(id))),
    ...(isStandardBaseline(baseline) ? [] : [chosen]),
  ]
  return {
    exit: chosen.avoided === null ? exitOfBaseline(chosen) : exitCode.ok,
    out: json
      ? asJson({
          ...answerJson(network, answer, active),
          ...comparisonJson(network, chosen),
          baselines: Object.fromEntries(
            all.map((each) => [each.baseline, comparisonJson(network, each)]),
          ),
        })
      : asText(avoidedText(network, chosen, all)),
    errors: [...errors, ...all.flatMap((each) => notKeptLines(network, each))],
  }
}

/** Without a figure the run has not succeeded, and the baseline says why. */
function exitOfBaseline({ baselineAnswer }: Avoided): ExitCode {
  if (baselineAnswer === null) return exitCode.issues
  const exit = exitOf(baselineAnswer.status, baselineAnswer.certificate)
  return exit === exitCode.ok ? exitCode.notVerified : exit
}

/** Which function a baseline cannot keep. */
function notKeptLines(
  network: Network,
  { baseline, avoided, notKept }: Avoided,
): readonly string[] {
  if (avoided !== null) return []
  return [
    `${baseline}: this baseline cannot deliver the same function, so there is no avoided figure`,
    ...notKept.map(({ kind, process, commodity, amount }) => {
      const size = `${number(amount.value)} ${amount.unit}`
      if (kind !== 'process')
        return `${kind}s.${process}: this would be missed by ${size}; compare with another baseline`
      const name = lookUp(network.processes, process)?.name.en ?? process
      const what = lookUp(network.commodities, commodity)?.name.en ?? commodity
      return `processes.${process}: ${name} would lack ${size} of ${what}; compare with another baseline`
    }),
  ]
}
