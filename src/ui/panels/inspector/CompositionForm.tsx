import { memo } from 'react'
import type { Table } from '../../../core/format/doc'
import { isRecord } from '../../../core/format/patch'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { useStored, useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { RemoveButton } from '../../fields/RowActs'
import { elements } from './elements'

interface CompositionFormProps {
  readonly id: string
  /** Mass fractions of the library, which the document's replace as a whole. */
  readonly library: Table<number> | undefined
}

/** Mass fractions of the elements of a commodity. */
export const CompositionForm = memo(function CompositionForm({
  id,
  library,
}: CompositionFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const path = ['commodities', id, 'composition']
  const stored = useStored(path)
  const table: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : (library ?? {})
  const rows = Object.entries(table)
  return (
    <>
      {rows.map(([element, share]) => (
        <div className="row" key={element}>
          <QuantityField
            path={[...path, element]}
            label={element}
            placeholder={String(share)}
            seed={{ path, value: library ?? {} }}
            numeric
            required
          />
          <RemoveButton
            label={t('edit.remove', { name: element })}
            onClick={() => {
              write(path, Object.fromEntries(rows.filter(([each]) => each !== element)), element)
            }}
          />
        </div>
      ))}
      <PickField
        label={t('edit.addElement')}
        value={null}
        options={['H2O', ...elements]
          .filter((each) => !Object.hasOwn(table, each))
          .map((each) => ({ value: each, label: each, words: each }))}
        nothing={t('edit.notFound')}
        onPick={(element) => {
          write(path, { ...table, [element]: 0 }, element)
        }}
      />
    </>
  )
})
