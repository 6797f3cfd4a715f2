import { z } from 'zod'

/** An id of a table. */
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/)

/** A quantity in text, or a plain number. */
export const amount = z.union([z.string().min(1).max(1000), z.number()])

const text = z.strictObject({ en: z.string(), zh: z.string().optional() })

/** What every study says. */
export const named = { name: text, note: text.optional() }

/** The shape of a study as far as the format knows it: what a kind asks beside is checked where kinds are known. */
export const studySchema = z.looseObject({ kind: z.string(), ...named, scenario: id.optional() })
