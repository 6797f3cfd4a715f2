import { memo } from 'react'
import { setField, type FieldPath } from '../../../core/edit/fields'
import type { Amount, Table } from '../../../core/format/doc'
import { QuantityField } from '../../fields/QuantityField'
import { useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { CommodityPick } from './CommodityPick'
import { RemoveButton } from '../../fields/RowActs'
import { useCommodities } from './useParsed'

interface AcceptsFormProps {
  /** Path of the port. */
  readonly at: FieldPath
  /** The commodity that counts the port. */
  readonly commodity: string
  readonly accepts: Table<Amount> | undefined
}

/** Which commodities an inlet takes, and how much of each stands for one unit of it. */
export const AcceptsForm = memo(function AcceptsForm({ at, commodity, accepts }: AcceptsFormProps) {
  const { t } = useWords()
  const { write, edit } = useWriter()
  const commodities = useCommodities()
  const nameOf = (id: string) => commodities.find(({ value }) => value === id)?.label ?? id
  const path = [...at, 'accepts']
  const rows = Object.entries(accepts ?? {})
  return (
    <fieldset className="rows">
      <legend>{t('edit.accepts')}</legend>
      {rows.map(([id, amount]) => (
        <div className="row" key={id}>
          <QuantityField
            path={[...path, id]}
            label={nameOf(id)}
            placeholder={String(amount)}
            seed={{ path, value: accepts }}
            required
          />
          {id !== commodity && (
            <RemoveButton
              label={t('edit.remove', { name: nameOf(id) })}
              onClick={() => {
                const others = rows.filter(([each]) => each !== id)
                write(
                  path,
                  others.length === 0 ? undefined : Object.fromEntries(others),
                  nameOf(id),
                )
              }}
            />
          )}
        </div>
      ))}
      <CommodityPick
        label={t('edit.addAccepts')}
        except={[commodity, ...rows.map(([id]) => id)]}
        onPick={(id, group) => {
          const all = { ...(accepts ?? { [commodity]: 1 }), [id]: 1 }
          edit(path, t('edit.addAccepts'), (doc) => setField(doc, path, all), group)
        }}
      />
    </fieldset>
  )
})
