import { Button, CloseButton } from '@mantine/core'
import { memo } from 'react'
import { reuseFlows, shownNetwork } from '../../state/shown/selectors'
import { useActions, useApp, useWiring, useWords } from '../words/context'

/** Three small things a new user may try; once put away, never again. */
export const FirstSteps = memo(function FirstSteps() {
  const { t } = useWords()
  const { gallery, documents } = useWiring()
  const { chooseScenario, switchFlow, chooseGoal, dismissFirstSteps, takeTour, select } =
    useActions()
  const taken = useApp((state) => state.tourTaken)
  const dismissed = useApp((state) => state.firstStepsDismissed)
  const first = useApp((state) => state.documentId === gallery[0]?.id)
  const network = useApp(shownNetwork)
  const gypsum = useApp((state) => state.doc?.scenarios?.no_gypsum !== undefined)
  const solved = useApp((state) => state.shown !== null)
  if (dismissed || !first || !solved || network === null) return null
  const reuse = reuseFlows(network)
  const [flow] = reuse
  const tutorial = gallery.find(({ id }) => id !== gallery[0]?.id)
  return (
    <section className="first-steps" aria-label={t('steps.label')}>
      <span className="muted">{t('steps.label')}</span>
      {gypsum ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            chooseScenario('no_gypsum')
          }}
        >
          {t('steps.gypsum')}
        </Button>
      ) : (
        flow !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              select({ kind: 'flow', id: flow.id })
              switchFlow(flow.id, false)
            }}
          >
            {t('steps.shut')}
          </Button>
        )
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          chooseGoal('solid_waste')
        }}
      >
        {t('steps.waste')}
      </Button>
      {tutorial !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            void documents.openExample(tutorial.id)
          }}
        >
          {t('steps.tutorial')}
        </Button>
      )}
      {!taken && (
        <Button size="compact-sm" variant="light" onClick={takeTour}>
          {t('steps.tour')}
        </Button>
      )}
      <CloseButton aria-label={t('steps.dismiss')} onClick={dismissFirstSteps} />
    </section>
  )
})
