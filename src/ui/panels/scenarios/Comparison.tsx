import { Button, Checkbox, Popover, Progress } from '@mantine/core'
import { memo } from 'react'
import { baseCase } from '../../../core/study/parameters'
import { useApp, useWords } from '../../words/context'
import { useKept } from '../../parts/useKept'
import { ComparedTables } from '../../comparison/ComparedTables'
import { useColumnName } from '../../comparison/useColumnName'
import { useComparison, type Comparing } from '../../comparison/useComparison'

/** Columns that are there at first. */
const atFirst = 4

/** Scenarios side by side: which, how far their solves have come, and their figures. */
export const Comparison = memo(function Comparison() {
  const { t } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  const active = useApp((state) => state.scenario)
  const all = [baseCase, ...Object.keys(scenarios ?? {})]
  const first = all.slice(0, atFirst)
  const [chosen, setChosen] = useKept(
    'compared',
    active === null || first.includes(active) ? first : [...first.slice(0, -1), active],
  )
  const there = all.filter((id) => chosen.includes(id))
  const comparing = useComparison(there)
  return (
    <section className="comparison" aria-label={t('compare.title')}>
      <Chooser all={all} chosen={there} onChoose={setChosen} />
      {there.length === 0 ? (
        <p className="muted">{t('compare.none')}</p>
      ) : (
        <>
          <Working comparing={comparing} />
          {comparing.comparison !== null && (
            <ComparedTables columns={comparing.comparison.columns} />
          )}
        </>
      )}
    </section>
  )
})

interface ChooserProps {
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

/** Which scenarios are compared. */
const Chooser = memo(function Chooser({ all, chosen, onChoose }: ChooserProps) {
  const { t } = useWords()
  const columnName = useColumnName()
  return (
    <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" rightSection="▾">
          {t('compare.chosen', { count: chosen.length, all: all.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('compare.choose')}>
        <div className="comparison-choice" role="group" aria-label={t('compare.choose')}>
          {all.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={columnName(id === baseCase ? null : id)}
              checked={chosen.includes(id)}
              onChange={(event) => {
                onChoose(
                  event.currentTarget.checked
                    ? [...chosen, id]
                    : chosen.filter((each) => each !== id),
                )
              }}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
})

/** How far the solves have come; what to do where they were stopped. */
const Working = memo(function Working({ comparing }: { readonly comparing: Comparing }) {
  const { t } = useWords()
  const { run, start, cancel } = comparing
  if (run === null || run.status === 'done') return null
  const { status, done, of, failure } = run
  if (status !== 'running')
    return (
      <p role="status">
        {status === 'failed'
          ? t('compare.failed', { reason: failure ?? '' })
          : t('compare.stopped')}{' '}
        <Button size="compact-sm" onClick={start}>
          {t('compare.start')}
        </Button>
      </p>
    )
  return (
    <div className="claims-working">
      <p role="status">{t('compare.working', { done, of })}</p>
      <Progress
        value={of === 0 ? 0 : (100 * done) / of}
        aria-label={t('compare.progress')}
        transitionDuration={0}
      />
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('compare.cancel')}
      </Button>
    </div>
  )
})
