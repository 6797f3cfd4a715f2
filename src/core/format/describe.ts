import { lookUp } from '../base/lookUp'
import { isRecord } from './patch'
import type { Shape } from './field'
import { documentFields } from './fields/document'
import { sentences } from './sentences'

type Json = Readonly<Record<string, unknown>>

/** A JSON Schema of documents with what each field does, for editors to show. */
export const describedSchema = (schema: Json): Json => described(schema, { fields: documentFields })

function described(schema: Json, shape: Shape): Json {
  if (typeof shape !== 'object') return schema
  if ('table' in shape && isRecord(schema.additionalProperties))
    return {
      ...schema,
      additionalProperties: described(schema.additionalProperties, shape.table),
    }
  if (!('fields' in shape) || !isRecord(schema.properties)) return schema
  const about = sentences.get(shape.fields)
  const properties = Object.entries(schema.properties).map(([key, each]) => {
    const field = lookUp(shape.fields, key)
    if (field === undefined || !isRecord(each)) return [key, each]
    const description = lookUp(about, key)?.en
    return [key, { ...(description && { description }), ...described(each, field.shape) }]
  })
  return { ...schema, properties: Object.fromEntries(properties) as Json }
}
