import type { Issue } from '../../core/base/issue'
import { readClaims } from '../../core/claims/schema'
import { judgeClaims, type Verdict } from '../../core/claims/judge'
import type { Claims } from '../../core/claims/claim'
import { ok, err, type Result } from '../../core/base/result'
import { bundledLibrary } from '../../solver/library'
import { bundledClaims, bundledNetworks } from '../bundled'
import { claimJson, claimsText } from '../claimsText'
import { exitCode, misused, type Outcome } from '../exit'
import { readText } from '../files'
import { asJson, asText, issueLine } from '../output'
import { loadSolve } from '../solvers'

/** Which claims to judge. */
export interface ClaimsRequest {
  /** Table of claims; null for the bundled one. */
  readonly file: string | null
  /** Number of a press document; null for all. */
  readonly document: string | null
  /** Ids; empty for all. */
  readonly ids: readonly string[]
  readonly json: boolean
}

/** `claims`: what the balance says of each claim of the press, with its arithmetic. */
export async function claims(request: ClaimsRequest): Promise<Outcome> {
  const read = request.file === null ? ok(bundledClaims) : await openClaims(request.file)
  if (!read.ok) return read.error
  const chosen = chooseFrom(read.value, request)
  if (!chosen.ok) return chosen.error
  const verdicts = judgeClaims(chosen.value, bundledNetworks, bundledLibrary, await loadSolve())
  const issues: readonly Issue[] = verdicts.flatMap((verdict) => verdict.issues)
  return {
    exit: issues.length === 0 ? exitCode.ok : exitCode.issues,
    out: request.json
      ? asJson({
          claims: Object.fromEntries(verdicts.map((each) => [each.id, claimJson(each)])),
          counts: countsOf(verdicts),
        })
      : asText(claimsText(verdicts, countsOf(verdicts), request.ids.length > 0)),
    errors: issues.map((issue) => issueLine(issue, request.file ?? 'claims')),
  }
}

/** A table of claims from a file, or what is wrong with it. */
export async function openClaims(file: string): Promise<Result<Claims, Outcome>> {
  const text = await readText(file)
  if (!text.ok) return text
  const read = readClaims(text.value)
  return read.ok
    ? read
    : err({
        exit: exitCode.issues,
        out: '',
        errors: read.error.map((issue) => issueLine(issue, file)),
      })
}

/** The claims that were asked for; a name that is none is refused. */
function chooseFrom(table: Claims, { document, ids }: ClaimsRequest): Result<Claims, Outcome> {
  const known = Object.keys(table.documents)
  if (document !== null && !known.includes(document))
    return err(misused(`there is no document "${document}"; choose one of: ${known.join(', ')}`))
  const unknown = ids.find((id) => !Object.hasOwn(table.claims, id))
  if (unknown !== undefined)
    return err(misused(`there is no claim "${unknown}"; they run from 0.1 to 4.32`))
  return ok({
    ...table,
    claims: Object.fromEntries(
      Object.entries(table.claims).filter(
        ([id, claim]) =>
          (document === null || claim.document === document) &&
          (ids.length === 0 || ids.includes(id)),
      ),
    ),
  })
}

/** How many claims have which verdict; `faulty` have none. */
const countsOf = (verdicts: readonly Verdict[]): Readonly<Record<string, number>> => {
  const of = (kind: Verdict['kind']) => verdicts.filter((each) => each.kind === kind).length
  return {
    reproduced: of('reproduced'),
    within_range: of('within_range'),
    contradicted: of('contradicted'),
    not_checkable: of('not_checkable'),
    faulty: of(null),
  }
}
