import { Button } from '@mantine/core'
import { memo } from 'react'
import type { FileProblem } from '../../state/files/files'
import { useWiring, useWords } from '../words/context'
import type { DocumentLists } from './useDocuments'

interface DocumentsMessagesProps {
  readonly problem: FileProblem | 'unsaved' | null
  readonly lists: DocumentLists
}

/** What was not done and why, and what was deleted with a way back. */
export const DocumentsMessages = memo(function DocumentsMessages(props: DocumentsMessagesProps) {
  const { problem, lists } = props
  const { t, name } = useWords()
  const { documents } = useWiring()
  const { refusal, deleted } = lists
  return (
    <>
      {problem !== null && (
        <div className="guard" role="alert">
          {problem === 'unsaved' ? (
            <p>{t('documents.refused.unsaved')}</p>
          ) : (
            <Problem problem={problem} />
          )}
        </div>
      )}
      {refusal !== null && (
        <div className="guard" role="alert">
          <p>{t(`documents.refused.${refusal.reason}`)}</p>
          {refusal.anyway !== null && (
            <Button size="compact-sm" variant="default" onClick={refusal.anyway}>
              {t('documents.anyway')}
            </Button>
          )}
        </div>
      )}
      <div role="status">
        {deleted !== null && (
          <div className="guard">
            <p>{t('documents.deleted', { name: name(deleted.title) })}</p>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void lists.stay(() => documents.restore(deleted.id))}
            >
              {t('documents.undo')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
})

const Problem = memo(function Problem({ problem }: { readonly problem: FileProblem }) {
  const { t, describe } = useWords()
  const { file } = problem
  if (problem.kind !== 'issues') return <p>{t(`documents.${problem.kind}`, { file })}</p>
  return (
    <>
      <p>{t('documents.mistakes', { file })}</p>
      <ul className="issues" aria-label={t('documents.mistakes', { file })} tabIndex={0}>
        {problem.issues.slice(0, 100).map((issue, i) => {
          const { message, remedy } = describe(issue)
          return (
            <li key={`${issue.path} ${issue.code} ${String(i)}`}>
              {issue.path !== '' && <code>{issue.path}</code>}
              <p>{message}</p>
              <p className="muted">{remedy}</p>
            </li>
          )
        })}
      </ul>
    </>
  )
})
