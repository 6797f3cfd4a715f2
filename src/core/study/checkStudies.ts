import { issue, type Issue } from '../issue'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../network/doc'
import { baseCase } from './kinds/compare'
import { studyOf } from './kinds'

/**
 * What is wrong with the studies that a document keeps, without a solve: each is begun and asked for its first tasks.
 * Mistakes of the document itself are not repeated.
 */
export const checkStudies = (doc: NetworkDoc, library: Library): readonly Issue[] =>
  Object.entries(doc.studies ?? {}).flatMap(([id, study]): readonly Issue[] => {
    const at = (path: string) => `studies.${id}.${path}`
    const known = Object.keys(doc.scenarios ?? {})
    if (study.kind === 'compare')
      return Object.keys(study.scenarios)
        .filter((each) => each !== baseCase && !known.includes(each))
        .map((each) =>
          issue(at(`scenarios.${each}`), 'unknown_scenario', { id: each, known: known.join(', ') }),
        )
    const first = studyOf(doc, study, library).next()
    return first.done === true && first.value.kind === 'faulty' && !first.value.inDocument
      ? first.value.issues.map((each) => ({ ...each, path: at(each.path) }))
      : []
  })
