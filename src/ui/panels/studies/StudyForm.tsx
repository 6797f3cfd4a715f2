import { memo } from 'react'
import type { StudyDoc } from '../../../core/format/studyDoc'
import { studyKindOf } from '../../../core/study/kinds'
import { NameBox } from './fields/NameBox'
import { ParameterField } from './fields/ParameterField'
import { useStudyActs } from './useStudyActs'

interface StudyFormProps {
  readonly id: string
  readonly study: StudyDoc
}

/** What a study asks, field by field as its kind declares them; what is written is kept in the document at once. */
export const StudyForm = memo(function StudyForm({ id, study }: StudyFormProps) {
  const { write } = useStudyActs()
  const set = (change: Partial<StudyDoc>) => {
    write(id, withoutNothing({ ...study, ...change }))
  }
  const parameters = studyKindOf(study.kind)?.parameters ?? {}
  return (
    <div className="study-form">
      <NameBox
        name={study.name}
        onWrite={(name) => {
          set({ name })
        }}
      />
      {Object.entries(parameters).map(([field, parameter]) => (
        <ParameterField key={field} {...{ field, parameter, study, set }} />
      ))}
    </div>
  )
})

/** A study without fields that say nothing. */
const withoutNothing = (study: StudyDoc): StudyDoc => ({
  ...{ kind: study.kind, name: study.name },
  ...Object.fromEntries(Object.entries(study).filter(([, value]) => value !== undefined)),
})
