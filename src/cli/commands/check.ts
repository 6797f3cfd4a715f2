import type { Issue } from '../../core/base/issue'
import { parseNetwork } from '../../core/parse/parse'
import type { NetworkDoc } from '../../core/format/doc'
import { underScenario } from '../../core/format/read'
import { checkScenarios } from '../../core/format/scenarios'
import { checkClaims } from '../../core/claims/check'
import type { Claims } from '../../core/claims/claim'
import { isClaimsText } from '../../core/claims/schema'
import { checkStudies } from '../../core/study/checkStudies'
import { bundledLibrary } from '../../solver/library'
import { bundledClaims, bundledNetworks } from '../bundled'
import { openDocument } from '../documents'
import { exitCode, type Outcome } from '../exit'
import { readText } from '../files'
import { asText, issueLine } from '../output'
import { openClaims } from './claims'

/** `check`: every mistake of a document with its scenarios, or of a table of claims; nothing is solved. */
export async function check(file: string): Promise<Outcome> {
  const text = await readText(file)
  if (text.ok && isClaimsText(text.value)) {
    const claims = await openClaims(file)
    return claims.ok ? outcomeOf([checkTable(file, claims.value)]) : claims.error
  }
  const opened = await openDocument({ file, scenario: null })
  return opened.ok ? outcomeOf([checkDocument(file, opened.value.base)]) : opened.error
}

/** `check` without a file: every bundled network, and the claims. */
export const checkBundled = (): Outcome =>
  outcomeOf([
    ...Object.entries(bundledNetworks).map(([id, doc]) => checkDocument(id, doc)),
    checkTable('claims', bundledClaims),
  ])

/** What was found in one file. */
interface Found {
  /** What was looked at, with its size. */
  readonly summary: string
  readonly lines: readonly string[]
  readonly errors: number
}

/** Issues of the base case, and what each scenario adds to them. */
function checkDocument(file: string, base: NetworkDoc): Found {
  const scenarios = Object.keys(base.scenarios ?? {})
  const ofBase = [
    ...parseNetwork(base, bundledLibrary).issues,
    ...checkScenarios(base),
    ...checkStudies(base, bundledLibrary),
  ]
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
  return { summary: `${file}: base case and ${scenarios.length} scenarios, ${size}`, lines, errors }
}

/** Claims that name what is not there, or say nothing that could be checked. */
function checkTable(file: string, claims: Claims): Found {
  const issues = checkClaims(claims, bundledNetworks, bundledLibrary)
  return {
    summary: `${file}: ${Object.keys(claims.claims).length} claims`,
    lines: issues.map((issue) => issueLine(issue, file)),
    errors: issues.filter(isError).length,
  }
}

const outcomeOf = (found: readonly Found[]): Outcome => ({
  exit: found.every(({ errors }) => errors === 0) ? exitCode.ok : exitCode.issues,
  out: asText(
    found.map(
      ({ summary, lines, errors }) =>
        `${summary}: ${errors} errors, ${lines.length - errors} warnings`,
    ),
  ),
  errors: found.flatMap(({ lines }) => lines),
})

const isError = ({ severity }: Issue): boolean => severity === 'error'
