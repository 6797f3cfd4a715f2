import { lookUp } from '../../../core/base/lookUp'
import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import type { Outcome } from '../../../core/claims/judge'
import type { ClaimsMaterial } from '../../../state/claims'
import { useActions, useWiring, useWords } from '../../words/context'
import { useIndicatorName } from '../../words/useNames'
import { comparisons } from './marks'
import { useFigure } from '../../words/useFigure'

interface ArithmeticProps {
  readonly outcome: Outcome
  readonly material: ClaimsMaterial
}

/** How a check was reckoned: network and scenario, the expression, and every figure in it. */
export const Arithmetic = memo(function Arithmetic({ outcome, material }: ArithmeticProps) {
  const { t, name } = useWords()
  const figure = useFigure()
  const { network, expression, terms, comparison, claimed, computed, range, tolerance } = outcome
  const { unit } = claimed
  const scenarioName = (id: string | null) =>
    id === null
      ? t('scenario.base')
      : name(lookUp(lookUp(material.networks, network)?.scenarios, id)?.name ?? { en: id })
  return (
    <div className="arithmetic">
      <OpenNetwork
        outcome={outcome}
        material={material}
        scenario={scenarioName(outcome.scenario)}
      />
      <p>
        <code>{expression}</code> = <strong>{figure({ value: computed, unit })}</strong>
        {' · '}
        {t('claims.claimed', { claimed: `${comparisons[comparison]} ${figure(claimed)}` })}
        {tolerance > 0 && ` (± ${figure({ value: 100 * tolerance, unit: '%' })})`}
      </p>
      {range !== null && (
        <p>
          {t('claims.range', {
            low: figure({ value: range.low, unit }),
            high: figure({ value: range.high, unit }),
          })}
        </p>
      )}
      <table className="ledger">
        <caption className="visually-hidden">{t('claims.terms')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claims.term')}</th>
            <th scope="col">{t('claims.stands')}</th>
            <th scope="col" className="figure">
              {t('claims.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.symbol}>
              <td>
                <code>{term.symbol}</code>
              </td>
              <td>
                {name(term.label)}
                {term.scenario !== outcome.scenario && ` · ${scenarioName(term.scenario)}`}
              </td>
              <td className="figure">{figure(term)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface OpenNetworkProps extends ArithmeticProps {
  readonly scenario: string
}

const OpenNetwork = memo(function OpenNetwork({ outcome, material, scenario }: OpenNetworkProps) {
  const { t, name } = useWords()
  const { documents, gallery } = useWiring()
  const { chooseScenario, openDrawer } = useActions()
  const indicatorName = useIndicatorName()
  const [refused, setRefused] = useState(false)
  const { network, goal } = outcome
  const title = name(lookUp(material.networks, network)?.name ?? { en: network })
  const open = async () => {
    const done = await documents.openExample(network)
    setRefused(!done.ok)
    if (!done.ok) return
    chooseScenario(outcome.scenario)
    openDrawer('claims')
  }
  return (
    <p>
      {title} · {scenario}
      {goal !== null && ` · ${t('claims.goal', { indicator: indicatorName(goal) })}`}{' '}
      {gallery.some(({ id }) => id === network) && (
        <Button size="compact-sm" variant="default" onClick={() => void open()}>
          {t('claims.open')}
        </Button>
      )}
      {refused && <span role="alert"> {t('claims.unsaved')}</span>}
    </p>
  )
})
