import { Popover } from '@mantine/core'
import { memo, useState } from 'react'
import type { Answer } from '../../core/answer/answer'
import type { CertificateCheckId } from '../../core/lp/solution'
import { objectiveUnit, shownAnswer, shownNetwork } from '../../state/shown/selectors'
import { isStale } from '../../state/state'
import type { State } from '../../state/state'
import { useApp, useWords } from '../words/context'
import type { MessageKey } from '../words/catalogues'
import { useEscape } from '../parts/useEscape'

interface Badge {
  readonly tone: 'pass' | 'warn' | 'fail' | 'busy' | 'none'
  readonly text: MessageKey
}

/** What the badge says: the verdict on what is shown, unless the newest request came to something else. */
function badgeOf({ latest, shown, running }: State): Badge {
  const newest = latest?.answer ?? null
  if (latest !== null && latest.network === null) return { tone: 'fail', text: 'badge.issues' }
  if (newest?.status === 'infeasible') return { tone: 'fail', text: 'badge.infeasible' }
  if (newest?.status === 'unbounded') return { tone: 'fail', text: 'badge.unbounded' }
  if (newest?.status === 'limit') return { tone: 'fail', text: 'badge.limit' }
  if (newest?.status === 'rejected') return { tone: 'fail', text: 'badge.fail' }
  const verdict = shown?.answer?.certificate?.verdict
  if (verdict !== undefined) return { tone: verdict, text: `badge.${verdict}` }
  return running ? { tone: 'busy', text: 'badge.running' } : { tone: 'none', text: 'badge.none' }
}

const marks = { pass: '✓', warn: '!', fail: '✕', busy: '…', none: '–' } as const

/** Whether the answer is certified; opens its residuals. */
export const CertificateBadge = memo(function CertificateBadge() {
  const { t } = useWords()
  const tone = useApp((state) => badgeOf(state).tone)
  const text = useApp((state) => badgeOf(state).text)
  const running = useApp((state) => state.running)
  const stale = useApp(isStale)
  const answer = useApp(shownAnswer)
  const [opened, setOpened] = useState(false)
  useEscape(opened, () => {
    setOpened(false)
  })
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={520}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="badge"
          data-tone={tone}
          data-running={running}
          onClick={() => {
            setOpened(!opened)
          }}
        >
          <span aria-hidden="true">{marks[tone]}</span>
          <span role="status">{t(text)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('certificate.title')} tabIndex={-1} data-autofocus>
        {stale && !running && <p className="note">{t('badge.stale')}</p>}
        {answer?.certificate == null ? <p>{t('badge.none')}</p> : <Residuals answer={answer} />}
      </Popover.Dropdown>
    </Popover>
  )
})

const Residuals = memo(function Residuals({ answer }: { readonly answer: Answer }) {
  const { t, summed, headed, number } = useWords()
  const network = useApp(shownNetwork)
  const checks = Object.entries(answer.certificate?.residuals ?? {})
  const { name, version, ms } = answer.solver
  return (
    <div className="certificate">
      <h2>{t('certificate.title')}</h2>
      <p className="muted">{t('certificate.about')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('certificate.check')}</th>
            <th scope="col" className="figure">
              {t('certificate.residual')}
            </th>
            <th scope="col" className="figure">
              {t('certificate.threshold')}
            </th>
            <th scope="col">{t('certificate.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(([id, check]) => (
            <tr
              key={id}
              title={
                check.worst === undefined ? undefined : t('certificate.worst', { row: check.worst })
              }
            >
              <td>{t(`check.${id as CertificateCheckId}`)}</td>
              <td className="figure">
                {check.residual === 0 ? '0' : check.residual.toExponential(1)}
              </td>
              <td className="figure">{check.threshold.toExponential(0)}</td>
              <td data-tone={check.verdict}>{t(`verdict.${check.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('certificate.solver', { name, version, ms: number(ms) })}</p>
      {answer.objective !== null && network !== null && (
        <p className="muted">
          {headed(
            t('certificate.objective'),
            summed(answer.objective, objectiveUnit(network, answer)),
          )}
        </p>
      )}
    </div>
  )
})
