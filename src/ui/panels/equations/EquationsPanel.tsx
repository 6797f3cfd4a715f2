import { NativeSelect } from '@mantine/core'
import { memo, useState } from 'react'
import { keyOf } from '../../../core/lp/subjects'
import { selectedEquations } from '../../../state/shown/equations'
import { shownAnswer, shownNetwork } from '../../../state/shown/selectors'
import { subjectName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { EquationCard } from './EquationCard'

/** What the program demands of what is selected: each row in words, as an equation, and with its numbers. */
export const EquationsPanel = memo(function EquationsPanel() {
  const { t, language } = useWords()
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const selection = useApp((state) => state.selection)
  const [chosen, choosePeriod] = useState(1)
  if (network === null || answer === null) return <p className="muted">{t('derived.none')}</p>
  const period = Math.min(chosen, network.periods)
  const equations =
    selection === null
      ? null
      : selectedEquations(network, answer, selection.kind, selection.id, period)
  if (selection === null || equations === null)
    return <p className="muted">{t('equations.pick')}</p>
  const name = subjectName(network, selection, language)
  return (
    <section className="equations" aria-label={t('equations.of', { name })}>
      <header>
        <h3>{t('equations.of', { name })}</h3>
        {network.periods > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('equations.period')}
            value={String(period)}
            data={Array.from({ length: network.periods }, (_, k) => String(k + 1))}
            onChange={({ currentTarget }) => {
              choosePeriod(Number(currentTarget.value))
            }}
          />
        )}
      </header>
      {equations.length === 0 && <p className="muted">{t('equations.none')}</p>}
      <ul>
        {equations.map((equation) => (
          <EquationCard
            key={keyOf(equation.subject)}
            equation={equation}
            network={network}
            answer={answer}
          />
        ))}
      </ul>
    </section>
  )
})
