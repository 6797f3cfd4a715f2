import { Alert, Button } from '@mantine/core'
import { memo } from 'react'
import type { Simulation } from '../../core/run/simulator'
import { useActions, useApp, useWords } from '../words/context'
import { later } from '../parts/later'

const Reasons = later(async () => (await import('../notices/Reasons')).Reasons)

/** Why the newest request has no answer, in words that select the culprit; nothing when it has one. */
export const Banner = memo(function Banner() {
  const { t } = useWords()
  const { solve, resetEdits } = useActions()
  const latest = useApp((state) => state.latest)
  const failure = useApp((state) => state.failure)
  const edited = useApp((state) => Object.keys(state.edits).length > 0)
  const hasAnswer = useApp((state) => state.shown !== null)
  const title = failure === null ? titleOf(latest) : 'banner.failure'
  if (title === null) return null
  const said = t(title, { message: failure ?? '' })
  return (
    <Alert
      className="banner"
      color="red"
      variant="light"
      role="alert"
      title={hasAnswer && keeping.has(title) ? t('banner.stays', { title: said }) : said}
    >
      {failure === null && latest !== null && <Reasons simulation={latest} />}
      <div className="banner-acts">
        {failure !== null && (
          <Button size="compact-xs" variant="default" onClick={solve}>
            {t('banner.again')}
          </Button>
        )}
        {edited && (
          <Button size="compact-xs" variant="default" onClick={resetEdits}>
            {t('banner.undo')}
          </Button>
        )}
      </div>
    </Alert>
  )
})

/** What is said together with whether the last answer can still be seen. */
const keeping: ReadonlySet<string> = new Set(['banner.issues', 'banner.infeasible', 'banner.limit'])

function titleOf(latest: Simulation | null) {
  if (latest === null) return null
  if (latest.network === null) return 'banner.issues'
  const status = latest.answer?.status
  return status === undefined || status === 'optimal' ? null : (`banner.${status}` as const)
}
