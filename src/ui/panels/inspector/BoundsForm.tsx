import { memo } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import type { BoundsDoc, Table } from '../../../core/format/doc'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { RemoveButton } from '../../fields/RowActs'
import { useCommodities } from './useParsed'

interface BoundsFormProps {
  readonly at: FieldPath
  readonly title: string
  readonly add: string
  readonly table: Table<BoundsDoc> | undefined
  /** What may be bounded: commodities or elements. */
  readonly keys: readonly string[]
}

/** Least and most shares of a blend, by commodity or by element. */
export const BoundsForm = memo(function BoundsForm({
  at,
  title,
  add,
  table,
  keys,
}: BoundsFormProps) {
  const { t, percent } = useWords()
  const { write } = useWriter()
  const commodities = useCommodities()
  const nameOf = (id: string) => commodities.find(({ value }) => value === id)?.label ?? id
  const rows = Object.entries(table ?? {})
  const left = keys.filter((key) => !rows.some(([id]) => id === key))
  if (rows.length === 0 && left.length === 0) return null
  return (
    <fieldset className="rows">
      <legend>{title}</legend>
      {rows.map(([id, bounds]) => (
        <div className="row" key={id}>
          {(['min', 'max'] as const).map((side) => (
            <QuantityField
              key={side}
              path={[...at, id, side]}
              label={t(`edit.${side}Of`, { name: nameOf(id) })}
              placeholder={String(bounds[side] ?? percent(side === 'min' ? 0 : 1))}
              seed={{ path: at, value: table }}
            />
          ))}
          <RemoveButton
            label={t('edit.remove', { name: nameOf(id) })}
            onClick={() => {
              const others = rows.filter(([each]) => each !== id)
              write(at, others.length === 0 ? undefined : Object.fromEntries(others), nameOf(id))
            }}
          />
        </div>
      ))}
      {left.length > 0 && (
        <PickField
          label={add}
          value={null}
          options={left.map((id) => ({ value: id, label: nameOf(id), words: id }))}
          nothing={t('edit.notFound')}
          onPick={(id) => {
            write(at, { ...table, [id]: { max: '100%' } }, nameOf(id))
          }}
        />
      )}
    </fieldset>
  )
})
