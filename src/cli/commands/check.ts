import type { Issue } from '../../core/issue'
import { parseNetwork } from '../../core/network/parse'
import { underScenario } from '../../core/network/read'
import { checkScenarios } from '../../core/network/scenarios'
import { bundledLibrary } from '../../solver/library'
import { openDocument } from '../documents'
import { exitCode, type Outcome } from '../exit'
import { asText, issueLine } from '../output'

/** `check`: every issue of the base case, and what each scenario adds to it; nothing is solved. */
export async function check(file: string): Promise<Outcome> {
  const opened = await openDocument({ file, scenario: null })
  if (!opened.ok) return opened.error
  const { base } = opened.value
  const scenarios = Object.keys(base.scenarios ?? {})
  const ofBase = [...parseNetwork(base, bundledLibrary).issues, ...checkScenarios(base)]
  const known = new Set(ofBase.map((issue) => issueLine(issue, file)))
  const lines = [...known]
  let errors = ofBase.filter(isError).length
  for (const id of scenarios) {
    const doc = underScenario(base, id)
    const found = (doc.ok ? parseNetwork(doc.value, bundledLibrary).issues : doc.error).filter(
      (issue) => !known.has(issueLine(issue, file)),
    )
    errors += found.filter(isError).length
    lines.push(...found.map((issue) => `scenarios.${id}: ${issueLine(issue, file)}`))
  }
  const size = `${Object.keys(base.processes).length} processes, ${Object.keys(base.flows).length} flows`
  const summary = `${file}: base case and ${scenarios.length} scenarios, ${size}: ${errors} errors, ${lines.length - errors} warnings`
  return {
    exit: errors === 0 ? exitCode.ok : exitCode.issues,
    out: asText([summary]),
    errors: lines,
  }
}

const isError = ({ severity }: Issue): boolean => severity === 'error'
