import { lookUp } from '../../core/base/lookUp'
import { memo, useEffect, useState } from 'react'
import { shownAnswer, shownNetwork } from '../../state/shown/selectors'
import { isStale } from '../../state/state'
import { flowName } from '../../state/shown/subjects'
import { stepName } from '../words/stepName'
import { useApp, useWiring, useWords } from '../words/context'
import { useIndicatorName } from '../words/useNames'

/** An answer is told when nothing newer came for so long [ms]: a slider being dragged is not read out. */
const calm = 400

/** Tells those who do not see the screen what was done, undone, solved and walked to; there is nothing to see. */
export const Announcer = memo(function Announcer() {
  const { t } = useWords()
  const step = useLastTurn()
  const flow = useFlowWalkedTo()
  const answer = useLastAnswer()
  return (
    <div className="visually-hidden" role="log" aria-label={t('announce.label')}>
      <p key={step.count}>{step.text}</p>
      <p key={`flow ${flow}`}>{flow}</p>
      <p>{answer}</p>
    </div>
  )
})

/** The last step that was made, undone or made again; counted, so that the same words are said again. */
function useLastTurn(): { readonly count: number; readonly text: string } {
  const words = useWords()
  const { store, history } = useWiring()
  const [said, setSaid] = useState({ count: 0, text: '' })
  useEffect(
    () =>
      history.subscribe((after, before) => {
        const { turn } = after
        if (turn === null || turn === before.turn) return
        const name = stepName(turn.step, shownNetwork(store.getState()), words)
        const text = words.t(`announce.${turn.kind}`, { step: name })
        setSaid(({ count }) => ({ count: count + 1, text }))
      }),
    [history, store, words],
  )
  return said
}

/** The flow that is selected on the canvas: unlike a card it cannot have the focus, and would be passed in silence. */
function useFlowWalkedTo(): string {
  const { language, quantity, span, t } = useWords()
  const selection = useApp((state) => state.selection)
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const flow = selection?.kind === 'flow' ? lookUp(network?.flows, selection.id) : undefined
  if (flow === undefined || network === null) return ''
  const { activeElement } = document
  const onCanvas = activeElement === document.body || activeElement?.closest('.canvas') != null
  if (!onCanvas) return ''
  const unit = lookUp(network.commodities, flow.commodity)?.unit ?? ''
  const amount = answer === null ? '–' : quantity(lookUp(answer.flows, flow.id) ?? 0, unit)
  const name = flowName(network, flow, language)
  return t('announce.flow', { name, amount: `${amount}${span.total}` })
}

/** What came of the last request: its first goal, or that the figures are those of an older answer. */
function useLastAnswer(): string {
  const { t, summed } = useWords()
  const indicatorName = useIndicatorName()
  const running = useApp((state) => state.running)
  const stale = useApp(isStale)
  const answer = useApp(shownAnswer)
  const goal = useApp(
    (state) => Object.keys(shownNetwork(state)?.objective[0]?.weights ?? {})[0] ?? 'cost',
  )
  const [text, setText] = useState('')
  const measure = lookUp(answer?.indicators, goal)
  const now = stale
    ? t('badge.stale')
    : measure === undefined
      ? ''
      : t('announce.solved', {
          indicator: indicatorName(goal),
          amount: summed(measure.value, measure.unit),
        })
  useEffect(() => {
    if (running) return
    const timer = setTimeout(() => {
      setText(now)
    }, calm)
    return () => {
      clearTimeout(timer)
    }
  }, [running, now])
  return text
}
