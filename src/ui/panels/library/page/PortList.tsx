import { lookUp } from '../../../../core/base/lookUp'
import { memo } from 'react'
import type { Library, Recipe } from '../../../../core/library/library'
import type { PortDoc } from '../../../../core/format/doc'
import { useWords } from '../../../words/context'

interface PortListProps {
  readonly recipe: Recipe
  readonly direction: 'in' | 'out'
  readonly library: Library
}

/** What a recipe takes or makes per unit of activity, with what else an inlet accepts. */
export const PortList = memo(function PortList({ recipe, direction, library }: PortListProps) {
  const { t, name, percent, ranged } = useWords()
  const nameOf = (id: string) => name(lookUp(library.commodities, id)?.name ?? { en: id })
  const share = (bound: unknown) => percent(Number(bound))
  const accepted = ({ commodity, accepts, share: shares }: PortDoc) =>
    Object.entries(accepts ?? {})
      .filter(([id]) => id !== commodity)
      .map(([id, ratio]) => {
        const most = lookUp(shares, id)?.max
        const amount = typeof ratio === 'string' ? ` (${ranged(ratio)})` : ''
        const bound =
          most === undefined ? '' : `, ${t('libraryPage.atMost', { share: share(most) })}`
        return `${nameOf(id)}${amount}${bound}`
      })
  return (
    <section>
      <h4>{t(`library.${direction}`)}</h4>
      <ul className="page-ports">
        {Object.entries(recipe.ports)
          .filter(([, port]) => port.direction === direction)
          .map(([id, port]) => {
            const commodity = port.commodity ?? ''
            const others = accepted(port)
            const content = Object.entries(port.quality ?? {}).flatMap(([element, { max }]) =>
              max === undefined ? [] : [t('libraryPage.content', { element, share: share(max) })],
            )
            return (
              <li key={id} data-commodity={lookUp(library.commodities, commodity)?.kind}>
                <span className="page-port">
                  <i className="swatch" aria-hidden="true" />
                  {nameOf(commodity)}
                  {id === recipe.reference && <b aria-hidden="true"> ●</b>}
                </span>
                <span className="figure">
                  {port.amount === undefined ? '' : ranged(port.amount)}
                  {lookUp(recipe.derived, id) !== undefined && (
                    <small className="muted"> {t('libraryPage.derived')}</small>
                  )}
                </span>
                {others.length > 0 && (
                  <small className="muted">
                    {t('libraryPage.accepts', { names: [...others, ...content].join('; ') })}
                  </small>
                )}
              </li>
            )
          })}
      </ul>
    </section>
  )
})
