import { memo } from 'react'
import {
  derive,
  derivedIds,
  derivedOf,
  type DerivedId,
} from '../../../core/answer/derived/derivedIndicators'
import type { Solved } from '../../../core/answer/totals'
import { baselineAnswer, shownAnswer, shownNetwork } from '../../../state/shown/selectors'
import { useFigure } from '../../words/useFigure'
import { useApp, useWords } from '../../words/context'
import { useBaselineName } from '../../words/useNames'
import type { PanelProps } from '../../parts/panel'

/** Indicators that are formulas over the answer, each with its terms. */
export const DerivedIndicators = memo(function DerivedIndicators({ label }: PanelProps) {
  const { t } = useWords()
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const before = useApp(baselineAnswer)
  const chosen = useApp((state) => state.baseline)
  const baselineName = useBaselineName()
  if (network === null || answer === null) return <p className="muted">{t('derived.none')}</p>
  return (
    <section className="derived" aria-label={label}>
      <p className="muted">{t('derived.against', { baseline: baselineName(chosen) })}</p>
      <ul>
        {derivedIds.map((id) => (
          <DerivedRow
            key={id}
            id={id}
            solved={{ network, answer }}
            reference={before === null ? null : { network, answer: before }}
          />
        ))}
      </ul>
    </section>
  )
})

interface DerivedRowProps {
  readonly id: DerivedId
  readonly solved: Solved
  readonly reference: Solved | null
}

const DerivedRow = memo(function DerivedRow({ id, solved, reference }: DerivedRowProps) {
  const { t, name } = useWords()
  const figure = useFigure()
  const found = derive(id, solved, reference)
  const { name: title, formula, source } = derivedOf(id)
  return (
    <li>
      <details className="derived-row">
        <summary data-derived={id}>
          <span>{name(title)}</span>
          <output>
            {found.value === null ? name(found.reason) : figure({ ...found, value: found.value })}
          </output>
        </summary>
        <p>
          <code>{name(formula)}</code>
        </p>
        <p className="muted">{name(source)}</p>
        <table className="ledger">
          <caption className="visually-hidden">{t('derived.terms')}</caption>
          <tbody>
            {found.terms.map((term) => (
              <tr key={term.name.en}>
                <th scope="row">{name(term.name)}</th>
                <td className="figure">{figure(term)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  )
})
