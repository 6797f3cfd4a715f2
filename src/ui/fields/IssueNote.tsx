import { memo } from 'react'
import type { Issue } from '../../core/base/issue'
import { useWords } from '../words/context'

/** What is wrong with a field, and what to do about it. */
export const IssueNote = memo(function IssueNote({
  issues,
}: {
  readonly issues: readonly Issue[]
}) {
  const { describe } = useWords()
  return (
    <>
      {issues.map((issue) => {
        const { message, remedy } = describe(issue)
        return (
          <span
            key={`${issue.path} ${issue.code}`}
            className="issue-note"
            data-severity={issue.severity}
          >
            {message} <span className="muted">{remedy}</span>
          </span>
        )
      })}
    </>
  )
})
