import { newStudy } from '../core/study/edits'
import { issue } from '../core/base/issue'
import { lookUp } from '../core/base/lookUp'
import type { NetworkDoc } from '../core/format/doc'
import type { StudyDoc } from '../core/format/studyDoc'
import { err, ok, type Result } from '../core/base/result'
import { isStudyKind, studyKindOf } from '../core/study/kinds'
import { subjectFields, type Parameter } from '../core/study/parameters'
import { bundledLibrary } from '../solver/library'
import { parseDocument } from './documents'
import { misused, type Outcome } from './exit'
import { issueLine } from './output'

interface Asking {
  readonly file: string
  /** A study that the document keeps, or a kind of study. */
  readonly name: string
  /** What is asked otherwise: "bars=10". */
  readonly changes: readonly string[]
  readonly json: boolean
}

/** The study that is asked for: one that the document keeps, or a first one of a kind; with its changes. */
export function askedStudy(doc: NetworkDoc, asking: Asking): Result<StudyDoc, Outcome> {
  const { file, name, changes, json } = asking
  const kept = lookUp(doc.studies, name)
  if (kept !== undefined) return changed(kept, changes)
  if (!isStudyKind(name)) {
    const known = Object.keys(doc.studies ?? {}).join(', ')
    return err(
      misused(issueLine(issue(`studies.${name}`, 'unknown_study', { id: name, known }), file)),
    )
  }
  const parsed = parseDocument(file, doc, doc, json)
  if (!parsed.ok) return parsed
  const { network } = parsed.value
  return changed(newStudy(name, { doc, network, library: bundledLibrary }, null), changes)
}

/** A study with other parameters; whether their values will do is said when it is begun. */
function changed(study: StudyDoc, changes: readonly string[]): Result<StudyDoc, Outcome> {
  const parameters = fieldsOf(study.kind)
  const written: Record<string, unknown> = {}
  for (const change of changes) {
    const [, field = '', text = ''] = /^(\w+)=(.*)$/s.exec(change) ?? []
    const parameter = parameters.get(field)
    if (parameter === undefined)
      return err(
        misused(
          `"${change}" sets nothing of a study of kind ${study.kind}; write PARAMETER=VALUE, with one of: ${[...parameters.keys()].join(', ')}`,
        ),
      )
    // Of a subject one field is filled.
    if (parameter.kind === 'subject') for (const each of subjectFields) written[each] = undefined
    written[field] = valueOf(parameter, text)
  }
  return ok({ ...study, ...written })
}

/** The fields that a kind has, each with the parameter that it belongs to. */
const fieldsOf = (kind: string): ReadonlyMap<string, Parameter> =>
  new Map(
    Object.entries(studyKindOf(kind)?.parameters ?? {}).flatMap(([field, parameter]) =>
      (parameter.kind === 'subject' ? subjectFields : [field]).map(
        (each) => [each, parameter] as const,
      ),
    ),
  )

const partsOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim())

/** A value as a document would have it: lists and ranges are written with commas. */
function valueOf({ kind }: Parameter, text: string): unknown {
  switch (kind) {
    case 'scenarios':
    case 'indicators':
      return Object.fromEntries(partsOf(text).map((id) => [id, true]))
    case 'range': {
      const [input = '', from = '', to = '', steps] = partsOf(text)
      return {
        input,
        from: amountOf(from),
        to: amountOf(to),
        ...(steps && { steps: Number(steps) }),
      }
    }
    case 'amount':
      return amountOf(text)
    case 'count':
    case 'seed':
      return Number(text)
    case 'scenario':
    case 'indicator':
    case 'choice':
    case 'subject':
      return text
  }
}

const amountOf = (text: string): string | number =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text
