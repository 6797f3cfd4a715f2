import { z } from 'zod'
import { issue, type Issue } from '../base/issue'
import { lookUp } from '../base/lookUp'
import { isRecord } from '../format/patch'
import { toIssues } from '../format/schema'
import { amount, id, named } from '../format/studySchema'
import { studyKinds } from './kinds'
import { subjectFields, type Parameter, type Parameters } from './parameters'

const names = z.record(id, z.literal(true))
const range = z.strictObject({
  input: z.string().max(200),
  from: amount,
  to: amount,
  steps: z.number().int().min(2).max(10_000).optional(),
})

type Shape = Readonly<Record<string, z.ZodType>>

/** The fields in which a parameter stands, each with its shape. */
function fieldsOf(field: string, parameter: Parameter): Shape {
  switch (parameter.kind) {
    case 'scenario':
      return { [field]: id.optional() }
    case 'scenarios':
      return { [field]: names }
    case 'indicator':
      return { [field]: id }
    case 'indicators':
      return { [field]: names.optional() }
    case 'range':
      return { [field]: parameter.required ? range : range.optional() }
    case 'amount':
      return { [field]: amount.optional() }
    case 'count':
      return { [field]: z.number().int().min(1).max(parameter.most).optional() }
    case 'seed':
      return { [field]: z.number().int().optional() }
    case 'choice':
      return { [field]: z.enum(Object.keys(parameter.options)).optional() }
    case 'subject':
      return Object.fromEntries(subjectFields.map((each) => [each, id.optional()]))
  }
}

const shapeOf = (kind: string, parameters: Parameters) =>
  z.strictObject({
    kind: z.literal(kind),
    ...named,
    ...Object.fromEntries(
      Object.entries(parameters).flatMap(([field, parameter]) =>
        Object.entries(fieldsOf(field, parameter)),
      ),
    ),
  })

/** The shape of the studies of each kind, as its parameters declare it. */
export const studyShapes = Object.fromEntries(
  Object.values(studyKinds).map(({ kind, parameters }) => [kind, shapeOf(kind, parameters)]),
)

/** Mistakes in the shape of one study, each with its path in the study. */
export function checkStudyShape(study: unknown): readonly Issue[] {
  const kind = isRecord(study) ? study.kind : undefined
  const shape = typeof kind === 'string' ? lookUp(studyShapes, kind) : undefined
  if (shape === undefined)
    return [issue('kind', 'wrong_shape', { expected: Object.keys(studyShapes).join(', ') })]
  const result = shape.safeParse(study)
  return result.success ? [] : result.error.issues.flatMap((each) => toIssues(each))
}

/** Mistakes in the shape of the studies of a document, each with its path in the document. */
export const checkStudyShapes = (doc: unknown): readonly Issue[] =>
  isRecord(doc) && isRecord(doc.studies)
    ? Object.entries(doc.studies).flatMap(([id, study]) =>
        checkStudyShape(study).map((each) => ({ ...each, path: `studies.${id}.${each.path}` })),
      )
    : []
