import { lookUp } from '../../../core/base/lookUp'
import { useContext, useMemo } from 'react'
import { I18nContext } from 'react-i18next'
import { addStudy, newStudy, removeStudy, setStudy } from '../../../core/study/edits'
import type { StudyDoc } from '../../../core/format/studyDoc'
import type { StudyKindId } from '../../../core/study/kinds'
import { keepStudied } from '../../../state/scenarios'
import { shownSpan } from '../../../state/shown/selectors'
import { namedStep } from '../../words/stepName'
import { useWiring, wordsIn, type Words } from '../../words/context'
import { loadLanguage } from '../../words/i18n'

/** What can be done with studies; each is one step that can be undone. */
export interface StudyActs {
  /** Returns the id of the new study; null while there is nothing to study. */
  readonly add: (kind: StudyKindId) => string | null
  readonly write: (id: string, study: StudyDoc) => void
  readonly remove: (id: string) => void
  /** Makes a scenario of a patch on the scenario that was studied, and shows it; its name is told in both languages. */
  readonly keep: (
    nameIn: (words: Words) => string,
    scenario: string | undefined,
    patch: unknown,
  ) => void
}

/** What can be done with studies, bound to the app. */
export function useStudyActs(): StudyActs {
  const { store, actions } = useWiring()
  const { i18n } = useContext(I18nContext)
  return useMemo(
    () => ({
      add: (kind) => {
        const { doc, shown, library, scenario, readOnly } = store.getState()
        if (doc === null || shown?.network == null || library === null || readOnly) return null
        const study = newStudy(kind, { doc, network: shown.network, library }, scenario)
        const added = addStudy(doc, study)
        actions.change(namedStep('addStudy', { name: study.name }), () => added.doc)
        return added.study
      },
      write: (id, study) => {
        actions.change(namedStep('changeStudy', { name: study.name }), (doc) =>
          setStudy(doc, id, study),
        )
      },
      remove: (id) => {
        const name = lookUp(store.getState().doc?.studies, id)?.name ?? { en: id }
        actions.change(namedStep('remove', { name }), (doc) => removeStudy(doc, id))
      },
      keep: (nameIn, scenario, patch) => {
        const { documentId } = store.getState()
        const spoken = Promise.all([loadLanguage(i18n, 'en'), loadLanguage(i18n, 'zh')])
        spoken.then(
          () => {
            const state = store.getState()
            const { doc } = state
            // Another document was opened meanwhile.
            if (doc === null || state.documentId !== documentId) return
            const span = shownSpan(state)
            const name = {
              en: nameIn(wordsIn(i18n, 'en', span)),
              zh: nameIn(wordsIn(i18n, 'zh', span)),
            }
            const added = keepStudied(doc, name, scenario ?? null, patch)
            actions.change(namedStep('keepStudied', { name }), () => added.doc)
            actions.chooseScenario(added.scenario)
          },
          (reason: unknown) => {
            actions.fail(String(reason))
          },
        )
      },
    }),
    [store, actions, i18n],
  )
}
