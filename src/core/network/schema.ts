import { z } from 'zod'
import type { Issue } from '../issue'
import { issue } from '../issue'
import { err, ok, type Result } from '../result'
import type { NetworkDoc, ObjectiveDoc } from './doc'
import { studySchema } from './studySchema'

z.config({ jitless: true })

const id = z.string().regex(/^[a-z][a-z0-9_]*$/)
const table = <T extends z.ZodType>(entry: T) => z.record(id, entry)
const text = z.strictObject({ en: z.string(), zh: z.string().optional() })
const amount = z.union([z.string().min(1).max(1000), z.number()])
const confidence = z.enum(['seen', 'recalled', 'derived', 'assumed'])
const ranged = z.union([
  amount,
  z.strictObject({
    value: amount,
    low: amount.optional(),
    high: amount.optional(),
    source: z.string().optional(),
    confidence: confidence.optional(),
    note: z.string().optional(),
  }),
])
const bounds = { min: amount.optional(), max: amount.optional() }
const port = z.strictObject({
  direction: z.enum(['in', 'out']).optional(),
  commodity: id.optional(),
  accepts: table(amount).optional(),
  amount: ranged.optional(),
  share: table(z.strictObject(bounds)).optional(),
  quality: z.record(z.string(), z.strictObject(bounds)).optional(),
  open: z.boolean().optional(),
  disposal: amount.optional(),
})
const mode = z.strictObject({
  name: text.optional(),
  recipe: id.optional(),
  ports: table(port).optional(),
  cost: amount.optional(),
})
const commodity = z.strictObject({
  name: text.optional(),
  kind: z.enum(['raw', 'product', 'energy', 'utility', 'water', 'waste', 'emission']).optional(),
  phase: z.enum(['solid', 'liquid', 'gas']).optional(),
  unit: z.string().optional(),
  mass: amount.optional(),
  composition: z.record(z.string(), z.number().min(0).max(1)).optional(),
  lhv: ranged.optional(),
  price: ranged.optional(),
  disposal: ranged.optional(),
  tax: ranged.optional(),
  hazardous: z.string().optional(),
  co2e: ranged.optional(),
  embodied: z
    .strictObject({
      co2e: ranged.optional(),
      virgin: ranged.optional(),
      energy: ranged.optional(),
      water: ranged.optional(),
      waste: ranged.optional(),
    })
    .optional(),
  substitute: z.strictObject({ commodity: id, ratio: amount }).optional(),
  source: z.string().optional(),
})
const process = z.strictObject({
  kind: z.enum(['converter', 'supply', 'market', 'disposal', 'junction', 'stock']),
  name: text.optional(),
  recipe: id.optional(),
  modes: table(mode).optional(),
  ports: table(port).optional(),
  unit: z.string().optional(),
  capacity: amount.optional(),
  minimum: amount.optional(),
  availability: amount.optional(),
  onOff: amount.optional(),
  cost: amount.optional(),
  fixedCost: amount.optional(),
  fixedCostWhen: z.enum(['always', 'running', 'built']).optional(),
  price: amount.optional(),
  treatment: z.boolean().optional(),
  exempt: z.record(z.string(), z.string()).optional(),
  build: z.strictObject({ max: amount, investment: amount, life: amount, rate: amount }).optional(),
  initial: amount.optional(),
  loss: amount.optional(),
  end: amount.optional(),
  zone: id.optional(),
  note: text.optional(),
  source: z.string().optional(),
})
const flow = z.strictObject({
  from: z.string(),
  to: z.string(),
  capacity: amount.optional(),
  minimum: amount.optional(),
  loss: amount.optional(),
  cost: amount.optional(),
  mode: z.enum(['pipe', 'belt', 'ladle', 'rail', 'road', 'wire']).optional(),
  distance: amount.optional(),
  reuse: z.boolean().optional(),
  name: text.optional(),
  source: z.string().optional(),
})
const objective: z.ZodType<ObjectiveDoc> = z.lazy(() =>
  z.union([
    z.strictObject({ minimize: id }),
    z.strictObject({ maximize: id }),
    z.strictObject({ weights: table(amount) }),
    z.strictObject({ first: id, within: amount.optional(), then: objective }),
  ]),
)

/** The document format `loopworks/1`: what may stand where. References and units are checked by `parseNetwork`. */
export const networkDocSchema: z.ZodType<NetworkDoc> = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('loopworks/1'),
  name: text,
  about: text.optional(),
  period: z.string(),
  periods: z.number().int().min(1).max(168).optional(),
  currency: z.string(),
  rates: z
    .record(
      z.string().regex(/^[A-Z]{3}$/),
      z.strictObject({ value: amount, date: z.string(), source: z.string().optional() }),
    )
    .optional(),
  vat: amount.optional(),
  boundary: z.enum(['open', 'closed']).optional(),
  parameters: z
    .record(
      z.string(),
      z.strictObject({
        value: amount,
        low: amount.optional(),
        high: amount.optional(),
        name: text.optional(),
        source: z.string().optional(),
      }),
    )
    .optional(),
  commodities: table(commodity).optional(),
  processes: table(process),
  flows: table(flow),
  limits: table(
    z.strictObject({
      ...bounds,
      indicator: id.optional(),
      flow: id.optional(),
      process: id.optional(),
      name: text.optional(),
    }),
  ).optional(),
  objective,
  scenarios: table(
    z.strictObject({ name: text, patch: z.unknown(), note: text.optional() }),
  ).optional(),
  baseline: id.optional(),
  studies: table(studySchema).optional(),
  layout: table(
    z.strictObject({
      x: z.number(),
      y: z.number(),
      collapsed: z.boolean().optional(),
      locked: z.boolean().optional(),
    }),
  ).optional(),
  zones: table(z.strictObject({ name: text, collapsed: z.boolean().optional() })).optional(),
  notes: table(
    z.strictObject({ text: z.string().max(2000), x: z.number(), y: z.number() }),
  ).optional(),
  sources: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string(),
        confidence: confidence.optional(),
        address: z.string().optional(),
        publication: z.string().optional(),
      }),
    )
    .optional(),
})

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
