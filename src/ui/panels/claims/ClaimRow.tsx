import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import type { Outcome, Verdict } from '../../../core/claims/judge'
import type { ClaimsMaterial } from '../../../state/claims'
import { useWords } from '../../words/context'
import { Arithmetic } from './Arithmetic'
import { comparisons, marks } from './marks'
import { useFigure } from '../../words/useFigure'

interface ClaimRowProps {
  readonly verdict: Verdict
  readonly material: ClaimsMaterial
}

/** One claim: its verdict and figures at a glance; unfolded the quote, the arithmetic and other readings. */
export const ClaimRow = memo(function ClaimRow({ verdict, material }: ClaimRowProps) {
  const { t, name, describe } = useWords()
  const { id, claim, kind, outcome, readings, issues } = verdict
  const mark = kind ?? 'faulty'
  const document = lookUp(material.claims.documents, claim.document)
  return (
    <li>
      <details className="claim">
        <summary>
          <span className="claim-id">{id}</span>
          <span className="claim-verdict" data-verdict={mark}>
            <span aria-hidden="true">{marks[mark]} </span>
            {t(`claims.verdict.${mark}`)}
          </span>
          <span className="claim-meaning">{name(claim.meaning)}</span>
          {outcome !== null && <Figures outcome={outcome} />}
        </summary>
        <div className="claim-body">
          <p className="muted">
            {t('claims.press')} {claim.document}
            {document === undefined ? '' : ` · ${name(document.title)} · ${document.published}`}
          </p>
          {claim.quote !== undefined && (
            <blockquote lang={claim.document === '003' ? 'en' : 'zh'}>{claim.quote}</blockquote>
          )}
          {outcome !== null && <Arithmetic outcome={outcome} material={material} />}
          {Object.entries(readings).map(([reading, found]) => (
            <section key={reading} className="claim-reading">
              <h3>
                {name(lookUp(claim.readings, reading)?.name ?? { en: reading })}{' '}
                <span className="claim-verdict" data-verdict={found.verdict}>
                  <span aria-hidden="true">{marks[found.verdict]} </span>
                  {t(`claims.verdict.${found.verdict}`)}
                </span>
              </h3>
              <Arithmetic outcome={found} material={material} />
            </section>
          ))}
          {claim.notCheckable !== undefined && <p>{name(claim.notCheckable)}</p>}
          {claim.note !== undefined && <p>{name(claim.note)}</p>}
          {issues.map((issue) => {
            const { message, remedy } = describe(issue)
            return <p key={issue.path}>{`${issue.path}: ${message}; ${remedy}`}</p>
          })}
        </div>
      </details>
    </li>
  )
})

const Figures = memo(function Figures({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useWords()
  const figure = useFigure()
  const { claimed, computed, comparison } = outcome
  return (
    <span className="claim-figures">
      {t('claims.figures', {
        claimed: `${comparisons[comparison]} ${figure(claimed)}`,
        computed: figure({ value: computed, unit: claimed.unit }),
      })}
    </span>
  )
})
