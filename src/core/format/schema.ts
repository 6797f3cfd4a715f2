import { z } from 'zod'
import type { Field, Fields, Shape } from './field'
import { documentFields } from './fields/document'
import { confidences } from './values'
import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import { err, ok, type Result } from '../base/result'
import type { NetworkDoc, ObjectiveDoc } from './doc'
import { studySchema } from './studySchema'

z.config({ jitless: true })

const id = z.string().regex(/^[a-z][a-z0-9_]*$/)
const line = z.string()
const amount = z.union([z.string().min(1).max(1000), z.number()])
const ranged = z.union([
  amount,
  z.strictObject({
    value: amount,
    low: amount.optional(),
    high: amount.optional(),
    source: line.optional(),
    confidence: z.enum(confidences).optional(),
    note: line.optional(),
  }),
])
const objective: z.ZodType<ObjectiveDoc> = z.lazy(() =>
  z.union([
    z.strictObject({ minimize: id }),
    z.strictObject({ maximize: id }),
    z.strictObject({ weights: z.record(id, amount) }),
    z.strictObject({ first: id, within: amount.optional(), then: objective }),
  ]),
)

/** The shapes that have a name. */
const named: Readonly<Record<Extract<Shape, string>, z.ZodType>> = {
  ...{ id, line, amount, ranged, objective },
  text: z.strictObject({ en: line, zh: line.optional() }),
  flag: z.boolean(),
  patch: z.looseObject({}),
  study: studySchema,
}

const keys = { any: line, currency: z.string().regex(/^[A-Z]{3}$/), id } as const

/** What checks a shape. */
function schemaOf(shape: Shape): z.ZodType {
  if (typeof shape === 'string') return named[shape]
  if ('fields' in shape) return fieldsSchema(shape.fields)
  if ('table' in shape) return z.record(keys[shape.keys ?? 'id'], schemaOf(shape.table))
  if ('choice' in shape) return z.enum(Object.keys(shape.choice))
  if ('words' in shape) return z.enum([...shape.words])
  if ('exactly' in shape) return z.literal(shape.exactly)
  if ('lineOf' in shape) return z.string().max(shape.lineOf)
  const { min = -Infinity, max = Infinity, whole } = shape.number
  const kind = whole === true ? z.number().int() : z.number()
  const least = Number.isFinite(min) ? kind.min(min) : kind
  return Number.isFinite(max) ? least.max(max) : least
}

const fieldSchema = ({ shape, required }: Field): z.ZodType =>
  required === true ? schemaOf(shape) : schemaOf(shape).optional()

const fieldsSchema = (fields: Fields): z.ZodType =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
  )

/**
 * The document format: what may stand where. References and units are checked by `parseNetwork`. Shapes become types in
 * `docOf.ts` as they become checks here, one by one.
 */
export const networkDocSchema = fieldsSchema(documentFields) as z.ZodType<NetworkDoc>

/** Checks that a value has the shape of a document; all mistakes at once, each with its path. */
export function checkShape(value: unknown): Result<NetworkDoc, readonly Issue[]> {
  const result = networkDocSchema.safeParse(value)
  return result.success
    ? ok(result.data)
    : err(result.error.issues.flatMap((each) => toIssues(each)))
}

/** An issue of the validation library in our words; of a union the branch that came furthest. */
export function toIssues(found: z.core.$ZodIssue, above = ''): readonly Issue[] {
  const path = [above, ...found.path.map(String)].filter((part) => part !== '').join('.')
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) =>
        issue(path === '' ? key : `${path}.${key}`, 'unknown_field', { field: key }),
      )
    case 'invalid_key':
      return [issue(path, 'bad_id', { id: path.split('.').at(-1) ?? '' })]
    case 'invalid_union': {
      const branches = found.errors.map((branch) => branch.flatMap((each) => toIssues(each, path)))
      const deepest = branches
        .filter((branch) => branch.some((each) => each.path.length > path.length))
        .sort((a, b) => a.length - b.length)[0]
      return (
        deepest ?? [issue(path, 'wrong_shape', { expected: 'a quantity in text, or a number' })]
      )
    }
    default:
      return [issue(path, 'wrong_shape', { expected: expectation(found) })]
  }
}

function expectation(found: z.core.$ZodIssue): string {
  if (found.code === 'invalid_type') return found.expected
  if (found.code === 'invalid_value') return found.values.map((each) => String(each)).join(', ')
  return found.message
}
