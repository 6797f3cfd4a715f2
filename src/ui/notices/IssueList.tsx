import { memo } from 'react'
import type { Issue } from '../../core/base/issue'
import { currentIssues } from '../../state/shown/selectors'
import { issueSubject } from '../../state/shown/subjects'
import { useApp, useWords } from '../words/context'
import { SelectLink } from '../parts/SelectLink'

/** Everything wrong with the document: where, what, and what to do; a click selects the culprit. */
export const IssueList = memo(function IssueList() {
  const { t } = useWords()
  const issues = useApp((state) => currentIssues(state.latest))
  if (issues.length === 0) return <p className="muted">{t('issues.none')}</p>
  return (
    <ul className="issues">
      {issues.map((issue, i) => (
        <IssueLine key={`${issue.path} ${issue.code} ${String(i)}`} issue={issue} />
      ))}
    </ul>
  )
})

const IssueLine = memo(function IssueLine({ issue }: { readonly issue: Issue }) {
  const { t, describe } = useWords()
  const { message, remedy } = describe(issue)
  const subject = issueSubject(issue)
  return (
    <li data-severity={issue.severity}>
      <span className="severity">{t(`issues.${issue.severity}`)}</span>{' '}
      {subject === null ? (
        <code>{issue.path}</code>
      ) : (
        <SelectLink selects={subject}>
          <code>{issue.path}</code>
        </SelectLink>
      )}
      <p>{message}</p>
      <p className="muted">{remedy}</p>
    </li>
  )
})
