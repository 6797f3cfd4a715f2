import type { NetworkDoc } from '../format/doc'
import type { StudyDoc } from '../format/studyDoc'
import type { Studied } from './kind'
import { studyKinds, type AnyStudyKind, type StudyKindId } from './kinds'
import { setField } from '../edit/fields'
import { freshId } from '../edit/ids'

/** The document with one more study at the end, and its id. */
export function addStudy(
  doc: NetworkDoc,
  study: StudyDoc,
): { readonly doc: NetworkDoc; readonly study: string } {
  const id = freshId(study.kind, new Set(Object.keys(doc.studies ?? {})))
  return { doc: setField(doc, ['studies', id], study), study: id }
}

/** The document with a study written anew. */
export const setStudy = (doc: NetworkDoc, id: string, study: StudyDoc): NetworkDoc =>
  setField(doc, ['studies', id], study)

/** The document without a study. */
export const removeStudy = (doc: NetworkDoc, id: string): NetworkDoc =>
  setField(doc, ['studies', id], undefined)

/** A study of some kind that can be run at once, about what the document has, of a scenario where its kind asks one. */
export function newStudy(id: StudyKindId, studied: Studied, scenario: string | null): StudyDoc {
  const kind: AnyStudyKind = studyKinds[id]
  const asksOne = Object.hasOwn(kind.parameters, 'scenario')
  return {
    ...{ kind: id, name: kind.name },
    ...(scenario !== null && asksOne && { scenario }),
    ...kind.make(studied),
  }
}
