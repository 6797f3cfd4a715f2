import { z } from 'zod'
import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { parseJson } from '../format/json'
import { isRecord } from '../format/patch'
import { toIssues } from '../format/schema'
import { err, ok, type Result } from '../base/result'
import type { Claims } from './claim'
import { figureKinds } from './figures'

const id = z.string().regex(/^[a-z][a-z0-9_]*$/)
const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })
const figure = z.strictObject({
  ...Object.fromEntries(figureKinds.map((kind) => [kind, z.string().min(1).optional()])),
  scenario: id.optional(),
  goal: id.optional(),
})
const check = {
  network: id,
  scenario: id.optional(),
  goal: id.optional(),
  where: z.record(id, figure),
  expression: z.string().min(1).max(1000),
  claimed: z.string().min(1).max(100),
  comparison: z.enum(['equal', 'at_least', 'at_most', 'above', 'below']),
  tolerance: z.string().optional(),
  uncertain: z
    .record(
      id,
      z.union([z.strictObject({ parameter: z.string() }), z.strictObject({ amount: z.string() })]),
    )
    .optional(),
}
const claimsSchema: z.ZodType<Claims> = z.strictObject({
  format: z.literal('loopworks-claims/1'),
  documents: z.record(z.string(), z.strictObject({ title: text, published: z.string() })),
  claims: z.record(
    z.string(),
    z.strictObject({
      document: z.string(),
      quote: z.string().min(1).optional(),
      meaning: text,
      check: z.strictObject(check).optional(),
      readings: z.record(id, z.strictObject({ name: text, ...check })).optional(),
      notCheckable: text.optional(),
      note: text.optional(),
    }),
  ),
})

/** Whether a text is meant as a table of claims, by its format. */
export const isClaimsText = (text: string): boolean =>
  /"format"\s*:\s*"loopworks-claims\/\d+"/.test(text.slice(0, 500))

/** Reads the text of a table of claims; all mistakes at once, each with its path. */
export function readClaims(text: string): Result<Claims, readonly Issue[]> {
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isRecord(json.value) || json.value.format !== 'loopworks-claims/1')
    return err([issue('format', 'wrong_shape', { expected: 'loopworks-claims/1' })])
  const result = claimsSchema.safeParse(json.value)
  return result.success
    ? ok(result.data)
    : err(result.error.issues.flatMap((each) => toIssues(each)))
}
