import { memo } from 'react'
import { lookUp } from '../../../core/base/lookUp'
import { familyOf } from '../../../core/lp/families'
import { variables } from '../../../core/lp/variables'
import { keyOf, type RowSubject } from '../../../core/lp/subjects'
import type { Network } from '../../../core/network/network'
import type { Answer } from '../../../core/answer/answer'
import type { Equation, EquationTerm } from '../../../core/answer/equations'
import { objectiveUnit } from '../../../state/shown/selectors'
import { commodityName, flowName, processName, subjectName } from '../../../state/shown/subjects'
import { useWords, type Words } from '../../words/context'
import { number, unitWords, withUnit } from '../../words/format'

interface EquationCardProps {
  readonly equation: Equation
  readonly network: Network
  readonly answer: Answer
}

/** Terms that are told one by one; an indicator sums thousands. */
const most = 12

/** As exactly as a balance is checked by hand [significant digits]. */
const digits = 6

/** One row of the program: in words, as an equation, term by term, and what it is worth. */
export const EquationCard = memo(function EquationCard({
  equation,
  network,
  answer,
}: EquationCardProps) {
  const words = useWords()
  const { t, name, language } = words
  const { subject, terms, sum } = equation
  const family = familyOf(subject)
  const sorted = [...terms].sort((a, b) => Math.abs(productOf(b)) - Math.abs(productOf(a)))
  const shown = terms.length > most ? sorted.slice(0, most) : terms
  const rest = terms.length > most ? sorted.slice(most) : []
  const amount = (value: number, unit: string) =>
    withUnit(number(Math.abs(value) < 1e-9 ? 0 : value, language, digits), unit, language)
  const title = family === null ? variableName(subject, words) : name(family.name)
  return (
    <li className="equation">
      <h4>
        {title}
        {placeOf(subject, network, words)}
        {family !== null && <span className="muted">{t(`equations.${family.nature}`)}</span>}
      </h4>
      <p>{family === null ? t('equations.boundAbout') : name(family.about)}</p>
      <p className="equation-line">
        <code>
          {[
            ...shown.map((term, k) => inLine(term, k, words)),
            ...(rest.length > 0 ? [' + …'] : []),
          ]}{' '}
          {boundsOf(equation, language)}
        </code>
      </p>
      <table className="ledger">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('equations.symbol')}</th>
            <th scope="col">{t('equations.term')}</th>
            <th scope="col" className="figure">
              {t('equations.coefficient')}
            </th>
            <th scope="col" className="figure">
              {t('equations.value')}
            </th>
            <th scope="col" className="figure">
              {t('equations.product')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((term, k) => (
            <tr key={keyOf(term.subject)}>
              <td>
                <code>{symbolOf(term, k)}</code>
              </td>
              <th scope="row">{termName(term, network, words)}</th>
              <td className="figure">
                {amount(term.coefficient, perUnit(subject.unit, unitOf(term.subject)))}
              </td>
              <td className="figure">{amount(term.value, unitOf(term.subject))}</td>
              <td className="figure">{amount(productOf(term), subject.unit)}</td>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <td>…</td>
              <th scope="row">{t('equations.others', { count: rest.length })}</th>
              <td />
              <td />
              <td className="figure">
                {amount(
                  rest.reduce((total, term) => total + productOf(term), 0),
                  subject.unit,
                )}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t('equations.sum')}</th>
            <td />
            <td className="figure">{boundsOf(equation, language)}</td>
            <td className="figure">{amount(sum, subject.unit)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note">{worth(equation, network, answer, words)}</p>
    </li>
  )
})

const productOf = ({ coefficient, value }: EquationTerm): number => coefficient * value

/** What a column counts in; a switch counts nothing. */
const unitOf = ({ family, unit }: RowSubject): string =>
  family === 'switch' || family === 'chosen' ? '1' : unit

const perUnit = (unit: string, each: string): string =>
  unit === each ? '1' : each === '1' ? unit : unit === '1' ? `1/${each}` : `${unit}/${each}`

/** The letter of a variable with the place of the term: "a₁". */
const symbolOf = ({ column }: EquationTerm, k: number): string =>
  `${variables[column.kind].symbol.replace(/\[.*$/, '')}${subscript(k + 1)}`

const subscript = (value: number): string =>
  Array.from(String(value), (digit) => String.fromCodePoint(0x2080 + Number(digit))).join('')

/** A term behind those before it: " − 0.5 f₂". */
function inLine(term: EquationTerm, k: number, { language }: Words): string {
  const { coefficient } = term
  const sign = coefficient < 0 ? (k === 0 ? '−' : ' − ') : k === 0 ? '' : ' + '
  const size = Math.abs(coefficient)
  const factor = size === 1 ? '' : `${number(size, language, digits)} · `
  return `${sign}${factor}${symbolOf(term, k)}`
}

function boundsOf({ lower, upper, subject }: Equation, language: Words['language']): string {
  const side = (value: number) =>
    withUnit(number(value, language, digits), value === 0 ? '1' : subject.unit, language)
  if (lower === upper) return `= ${side(lower)}`
  const parts = [
    ...(Number.isFinite(lower) ? [`≥ ${side(lower)}`] : []),
    ...(Number.isFinite(upper) ? [`≤ ${side(upper)}`] : []),
  ]
  return parts.join(', ')
}

const variableName = ({ family }: RowSubject, { t, name, headed }: Words): string =>
  headed(
    t('equations.bound'),
    family in variables ? name(variables[family as keyof typeof variables].name) : '',
  )

/** Where a row stands, beside what is selected: its port and what it is about. */
function placeOf(
  { port, of, id, family }: RowSubject,
  network: Network,
  { language }: Words,
): string {
  if (port === undefined) return ''
  const ports = lookUp(network.processes, id)?.ports
  const commodity = of ?? lookUp(ports, port)?.commodity ?? port
  const what = family === 'quality' ? commodity : commodityName(network, commodity, language)
  return ` · ${processName(network, id, language)} · ${what}`
}

function termName({ column, subject }: EquationTerm, network: Network, words: Words): string {
  const { t, name, language, headed } = words
  const variable = name(variables[column.kind].name)
  const own = (): string => {
    switch (column.kind) {
      case 'activity':
        return Object.keys(column.process.modes).length > 1
          ? headed(variable, name(column.mode.name))
          : headed(variable, processName(network, column.process.id, language))
      case 'flow':
        return flowName(network, column.flow, language)
      case 'exchange': {
        const { commodity, terms } = column.exchange
        return headed(t(`terms.${terms}`), commodityName(network, commodity, language))
      }
      default:
        return headed(variable, subjectName(network, subject, language))
    }
  }
  return subject.period === null || network.periods === 1
    ? own()
    : t('equations.at', { name: own(), period: subject.period })
}

function worth(
  { subject, price }: Equation,
  network: Network,
  answer: Answer,
  { t, language }: Words,
): string {
  if (answer.shadowPrices.length === 0) return t('equations.whole')
  if (price === 0) return t('equations.noPrice')
  return t('equations.price', {
    price: withUnit(number(price, language, digits), objectiveUnit(network, answer), language),
    unit: subject.unit === '' ? '1' : unitWords(subject.unit, language),
  })
}
