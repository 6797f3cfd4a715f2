import type { Format } from '../../core/exchange/format'
import { formats } from '../../core/exchange/formats'
import { lookUp } from '../../core/base/lookUp'
import { err, ok, type Result } from '../../core/base/result'
import { decidingProgram, solveNetwork } from '../../core/solve/solve'
import { reasonLines } from '../conflictWords'
import { choose, openDocument, parseDocument, type Chosen, type Opened } from '../documents'
import { exitCode, exitOf, misused, type Outcome } from '../exit'
import { writeText } from '../files'
import { loadSolve } from '../solvers'
import { verdictLines } from '../verdictLines'

/** What to write, and where to. */
export interface ExportRequest extends Chosen {
  readonly format: string
  /** File to write; null for stdout. */
  readonly output: string | null
}

/** `export`: a document, its program or its answer, for other programs. */
export async function exportFile(request: ExportRequest): Promise<Outcome> {
  const { file, output } = request
  const format = lookUp(formats, request.format)
  if (format === undefined)
    return misused(`there is no format "${request.format}"; ${choose(Object.keys(formats))}`)
  const opened = await openDocument(request)
  if (!opened.ok) return opened.error
  const made = await textOf(file, opened.value, format)
  if (!made.ok) return made.error
  const { text, errors } = made.value
  if (output === null) return { exit: exitCode.ok, out: text, errors }
  const written = await writeText(output, text)
  return written.ok ? { exit: exitCode.ok, out: '', errors } : written.error
}

interface Made {
  readonly text: string
  /** What stderr says of it. */
  readonly errors: readonly string[]
}

/** Goes as far as the format needs. */
async function textOf(
  file: string,
  { base, active }: Opened,
  format: Format,
): Promise<Result<Made, Outcome>> {
  if (format.of === 'document') return ok({ text: format.write(active), errors: [] })
  const parsed = parseDocument(file, base, active)
  if (!parsed.ok) return parsed
  const { network } = parsed.value
  const solve = await loadSolve()
  if (format.of === 'program')
    return ok({ text: format.write(decidingProgram(network, solve)), errors: [] })
  const answer = solveNetwork(network, solve)
  const errors = [...verdictLines(file, answer), ...reasonLines(answer, network, active)]
  const exit = exitOf(answer.status, answer.certificate)
  return exit === exitCode.ok
    ? ok({ text: format.write({ network, answer }), errors })
    : err({ exit, out: '', errors })
}
