import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9_]*$/)
const text = z.strictObject({ en: z.string(), zh: z.string().optional() })
const amount = z.union([z.string().min(1).max(1000), z.number()])
const count = (most: number) => z.number().int().min(1).max(most).optional()
const names = z.record(id, z.literal(true))
const named = { name: text, note: text.optional() }
const ofScenario = { ...named, scenario: id.optional() }
const range = z.strictObject({
  input: z.string().max(200),
  from: amount,
  to: amount,
  steps: z.number().int().min(2).max(10_000).optional(),
})

/** The shape of one study of a document. */
export const studySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('compare'), ...named, scenarios: names }),
  z.strictObject({
    kind: z.literal('credit'),
    ...ofScenario,
    players: z.enum(['flow', 'commodity', 'taker']).optional(),
    permutations: count(10_000),
    seed: z.number().int().optional(),
  }),
  z.strictObject({
    kind: z.literal('gaps'),
    ...ofScenario,
    candidates: count(100),
    chokes: count(100),
  }),
  z.strictObject({
    kind: z.literal('sweep'),
    ...ofScenario,
    x: range,
    y: range.optional(),
    indicators: names.optional(),
  }),
  z.strictObject({ kind: z.literal('tornado'), ...ofScenario, indicator: id, bars: count(200) }),
  z.strictObject({
    kind: z.literal('break_even'),
    ...ofScenario,
    x: range,
    process: id.optional(),
    flow: id.optional(),
    indicator: id.optional(),
    value: amount.optional(),
  }),
  z.strictObject({ kind: z.literal('front'), ...ofScenario, x: id, y: id, points: count(200) }),
  z.strictObject({
    kind: z.literal('target'),
    ...ofScenario,
    indicator: id,
    to: amount.optional(),
    steps: count(100),
  }),
])
