import { Button, Progress } from '@mantine/core'
import { memo, useEffect, useRef } from 'react'
import type { StudyDoc } from '../../../core/format/studyDoc'
import { studyKindOf } from '../../../core/study/kinds'
import { useApp, useWords } from '../../words/context'
import { useReadOnly } from '../../fields/useReadOnly'
import { StudyForm } from './StudyForm'
import { StudyResultView } from './StudyResultView'
import { useStudy, type Studying } from './useStudy'
import { useStudyActs } from './useStudyActs'

interface StudyViewProps {
  readonly id: string
  readonly study: StudyDoc
  /** Whether it was just made, and what it asks is to be looked at first. */
  readonly fresh: boolean
}

/** One study: what is asked, how far the answer has come, and the answer. It is asked when it is first looked at. */
export const StudyView = memo(function StudyView({ id, study, fresh }: StudyViewProps) {
  const { t, name } = useWords()
  const { remove } = useStudyActs()
  const readOnly = useReadOnly()
  const ready = useApp((state) => state.library !== null && state.shown !== null)
  const studying = useStudy(id, study)
  const { run, start } = studying
  const about = studyKindOf(study.kind)?.about
  const asked = useRef(false)
  useEffect(() => {
    if (!ready || asked.current) return
    asked.current = true
    if (run === null) start()
  }, [ready, run, start])
  return (
    <article className="study" aria-label={name(study.name)}>
      <header>
        <h2>{name(study.name)}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={readOnly}
          onClick={() => {
            remove(id)
          }}
        >
          {t('studies.remove')}
        </Button>
      </header>
      <Working studying={studying} />
      <details className="study-question" open={fresh}>
        <summary>{t('studies.question')}</summary>
        {about !== undefined && <p className="muted">{name(about)}</p>}
        <StudyForm id={id} study={study} />
      </details>
      {run?.result != null && (
        <div className="study-result" data-stale={studying.stale || run.status === 'running'}>
          <StudyResultView study={study} result={run.result} />
        </div>
      )}
    </article>
  )
})

/** How far the solves have come, and what to press. */
const Working = memo(function Working({ studying }: { readonly studying: Studying }) {
  const { t } = useWords()
  const { run, stale, start, cancel } = studying
  if (run?.status === 'running')
    return (
      <div className="claims-working">
        <p role="status">{t('studies.working', { done: run.done, of: run.of })}</p>
        <Progress
          value={run.of === 0 ? 0 : (100 * run.done) / run.of}
          aria-label={t('studies.progress')}
          transitionDuration={0}
        />
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('studies.cancel')}
        </Button>
      </div>
    )
  const said =
    run === null
      ? null
      : run.status === 'failed'
        ? t('studies.failed', { reason: run.failure ?? '' })
        : run.status === 'cancelled'
          ? t('studies.cancelled')
          : stale
            ? t('studies.stale')
            : t('studies.done', { count: run.of })
  return (
    <p className="study-run" role="status">
      <Button
        size="compact-sm"
        variant={run !== null && !stale ? 'default' : 'filled'}
        onClick={start}
      >
        {t(run === null ? 'studies.start' : 'studies.again')}
      </Button>{' '}
      {said}
    </p>
  )
})
