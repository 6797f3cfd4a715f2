import { documentFormat } from '../core/exchange/formats'
import type { Issue } from '../core/base/issue'
import { parseNetwork } from '../core/parse/parse'
import type { NetworkDoc } from '../core/format/doc'
import type { Network } from '../core/network/network'
import { underScenario } from '../core/format/read'
import { checkScenarios } from '../core/format/scenarios'
import { err, ok, type Result } from '../core/base/result'
import { noAnswer } from '../core/answer/answer'
import { bundledLibrary } from '../solver/library'
import { answerJson } from './answerJson'
import { exitCode, misused, type Outcome } from './exit'
import { readText } from './files'
import { asJson, issueLine } from './output'

/** Which document, in which state of it. */
export interface Chosen {
  readonly file: string
  readonly scenario: string | null
}

/** A file as it stands, and under the scenario that was asked for. */
export interface Opened {
  readonly base: NetworkDoc
  readonly active: NetworkDoc
}

/** A document parsed. */
export interface Parsed {
  readonly network: Network
  /** Warnings: a document with errors is refused. */
  readonly issues: readonly Issue[]
}

/** Opens a document under a scenario; `json` says how to refuse it. */
export async function openDocument(
  { file, scenario }: Chosen,
  json = false,
): Promise<Result<Opened, Outcome>> {
  const text = await readText(file)
  if (!text.ok) return text
  const read = await documentFormat(file).reader()
  const base = read(text.value)
  if (!base.ok) return err(refuse(file, base.error, json))
  const known = Object.keys(base.value.scenarios ?? {})
  if (scenario !== null && !known.includes(scenario))
    return err(misused(`${file}: there is no scenario "${scenario}"; ${choose(known)}`))
  const active = underScenario(base.value, scenario)
  return active.ok
    ? ok({ base: base.value, active: active.value })
    : err(refuse(file, active.error, json))
}

/** What else could have been named. */
export const choose = (known: readonly string[]): string =>
  known.length === 0 ? 'leave the option out' : `choose one of: ${known.join(', ')}`

/** Parses a document, under its scenario or otherwise changed, with the bundled library. */
export function parseDocument(
  file: string,
  base: NetworkDoc,
  active: NetworkDoc,
  json = false,
): Result<Parsed, Outcome> {
  const { network, issues: found } = parseNetwork(active, bundledLibrary)
  const issues = [...found, ...checkScenarios(base)]
  return network === null ? err(refuse(file, issues, json)) : ok({ network, issues })
}

/** A document with mistakes: a line for each on stderr, and as JSON a whole answer that says no more than that. */
function refuse(file: string, issues: readonly Issue[], json: boolean): Outcome {
  return {
    exit: exitCode.issues,
    out: json ? asJson(answerJson(null, { ...noAnswer, issues }, null)) : '',
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => issueLine(issue, file)),
  }
}
