import { Button, Progress, Switch } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Verdict } from '../../../core/claims/judge'
import { useApp, useWiring, useWords } from '../../words/context'
import { ClaimRow } from './ClaimRow'
import { marks, type Mark } from './marks'

const kinds: readonly Mark[] = ['reproduced', 'within_range', 'contradicted', 'not_checkable']

const markOf = ({ kind }: Verdict): Mark => kind ?? 'faulty'

/** Claims of press documents, each with what the balance says of it; computed when first looked at. */
export const ClaimsPanel = memo(function ClaimsPanel() {
  const { t } = useWords()
  const { claims } = useWiring()
  const { status, material, verdicts, failure } = useStore(claims.store)
  const open = useApp((state) => state.documentId)
  const [here, setHere] = useState(false)
  const [shown, setShown] = useState<Mark | null>(null)
  useEffect(() => {
    void claims.start()
  }, [claims])
  const about = verdicts.filter(({ claim }) => !here || claim.check?.network === open)
  const listed = about.filter((each) => shown === null || markOf(each) === shown)
  return (
    <section className="claims" aria-label={t('claims.label')}>
      <p className="muted">{t('claims.intro')}</p>
      {status === 'running' && <Working />}
      {(status === 'idle' || status === 'failed') && (
        <p role="status">
          {status === 'failed'
            ? t('claims.failed', { reason: failure ?? '' })
            : t('claims.stopped')}{' '}
          <Button size="compact-sm" onClick={() => void claims.start()}>
            {t('claims.start')}
          </Button>
        </p>
      )}
      {status === 'done' && material !== null && (
        <>
          <div className="claims-filter" role="group" aria-label={t('claims.filter')}>
            {[
              ...kinds,
              ...(about.some(({ kind }) => kind === null) ? ['faulty' as const] : []),
            ].map((kind) => (
              <Button
                key={kind}
                size="compact-sm"
                variant={shown === kind ? 'filled' : 'default'}
                aria-pressed={shown === kind}
                onClick={() => {
                  setShown(shown === kind ? null : kind)
                }}
              >
                <span aria-hidden="true">{marks[kind]}&nbsp;</span>
                {t(`claims.verdict.${kind}`)} {about.filter((each) => markOf(each) === kind).length}
              </Button>
            ))}
            <Switch
              label={t('claims.here')}
              checked={here}
              onChange={(event) => {
                setHere(event.currentTarget.checked)
              }}
            />
          </div>
          {listed.length === 0 ? (
            <p className="muted">{t('claims.none')}</p>
          ) : (
            <ul className="claims-list">
              {listed.map((verdict) => (
                <ClaimRow key={verdict.id} verdict={verdict} material={material} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
})

const Working = memo(function Working() {
  const { t } = useWords()
  const { claims } = useWiring()
  const { done, of } = useStore(claims.store)
  return (
    <div className="claims-working">
      <p role="status">{t('claims.working', { done, of })}</p>
      <Progress
        value={of === 0 ? 0 : (100 * done) / of}
        aria-label={t('claims.progress')}
        transitionDuration={0}
      />
      <Button size="compact-sm" variant="default" onClick={claims.cancel}>
        {t('claims.cancel')}
      </Button>
    </div>
  )
})
