import { memo } from 'react'
import type { AvoidedWaste, LedgerRow } from '../../../core/answer/answer'
import { shownNetwork } from '../../../state/shown/selectors'
import { commodityName, processName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { columnScale, scaled } from '../../words/format'
import { SelectLink } from '../../parts/SelectLink'

/** Every diverted tonne in one row; the rows add up to the total. */
export const Ledger = memo(function Ledger({ waste }: { readonly waste: AvoidedWaste }) {
  const { t, language, name, span } = useWords()
  const network = useApp(shownNetwork)
  const rows = [...waste.ledger].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const sum = rows.reduce((total, row) => total + row.amount, 0)
  const scale = columnScale([...rows.map((row) => row.amount), sum], waste.unit, language)
  const process = (id: string | undefined) =>
    id === undefined ? null : (
      <SelectLink selects={{ kind: 'process', id }}>
        {processName(network, id, language)}
      </SelectLink>
    )
  const key = (row: LedgerRow, i: number) =>
    `${row.kind} ${row.commodity} ${row.giver} ${String(i)}`
  return (
    <section className="ledger">
      <h3>{t('ledger.title', { unit: scale.unit, per: span.total })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ledger.commodity')}</th>
            <th scope="col">{t('ledger.kind')}</th>
            <th scope="col">{t('ledger.giver')}</th>
            <th scope="col">{t('ledger.taker')}</th>
            <th scope="col">{t('ledger.displaces')}</th>
            <th scope="col" className="figure">
              {t('ledger.amount', { unit: scale.unit })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={key(row, i)} data-kind={row.kind}>
              <td>
                {commodityName(network, row.commodity, language)}
                {row.hazardous && <span className="tag">{t('ledger.hazardous')}</span>}
              </td>
              <td>{t(`ledgerKind.${row.kind}`)}</td>
              <td>{process(row.giver)}</td>
              <td>{process(row.taker)}</td>
              <td>{row.displaces === undefined ? '' : name(row.displaces)}</td>
              <td className="figure">{scaled(row.amount, scale, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {t('ledger.sum')}
            </th>
            <td className="figure" data-sum={sum}>
              {scaled(sum, scale, language)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
})
