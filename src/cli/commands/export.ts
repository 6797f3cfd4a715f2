import { writeLp } from '../../core/lp/text/writeLp'
import { writeMps } from '../../core/lp/text/writeMps'
import type { LinearProgram } from '../../core/lp/program'
import { decidingProgram } from '../../core/solve'
import { openDocument, parseDocument, type Chosen } from '../documents'
import { exitCode, type Outcome } from '../exit'
import { writeText } from '../files'
import { loadSolve } from '../solvers'

/** Formats of an exported program, by name. */
const writers = {
  lp: writeLp,
  mps: writeMps,
} as const satisfies Record<string, (program: LinearProgram) => string>

export type ExportFormat = keyof typeof writers
export const exportFormats = Object.keys(writers)

/** Which program to write, and where to. */
export interface ExportRequest extends Chosen {
  readonly format: ExportFormat
  /** File to write; null for stdout. */
  readonly output: string | null
}

/** `export`: the program of a document, for other solvers. */
export async function exportProgram(request: ExportRequest): Promise<Outcome> {
  const { file, format, output } = request
  const opened = await openDocument(request)
  if (!opened.ok) return opened.error
  const parsed = parseDocument(file, opened.value.base, opened.value.active)
  if (!parsed.ok) return parsed.error
  const text = writers[format](decidingProgram(parsed.value.network, await loadSolve()))
  if (output === null) return { exit: exitCode.ok, out: text, errors: [] }
  const written = await writeText(output, text)
  return written.ok ? { exit: exitCode.ok, out: '', errors: [] } : written.error
}
