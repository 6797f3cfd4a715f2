import { memo } from 'react'
import type { Issue } from '../../core/issue'
import { describeIssue } from '../../core/issue'
import { useWords } from '../context'

/** What is wrong with a field, and what to do about it. */
export const IssueNote = memo(function IssueNote({
  issues,
}: {
  readonly issues: readonly Issue[]
}) {
  const { language } = useWords()
  return (
    <>
      {issues.map((issue) => {
        const { message, remedy } = describeIssue(issue, language)
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
