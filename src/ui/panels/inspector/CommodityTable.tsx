import { memo, useState } from 'react'
import { commodityOf } from '../../../core/edit/ports'
import { useActions, useApp, useWords } from '../../words/context'
import { CommodityMaker } from '../../fields/CommodityMaker'
import { ActButton } from '../../fields/RowActs'
import { SelectLink } from '../../parts/SelectLink'

/** The commodities of which the document says something itself; each opens its form. */
export const CommodityTable = memo(function CommodityTable() {
  const { t, name } = useWords()
  const { select } = useActions()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const [making, setMaking] = useState(false)
  if (doc === null || library === null) return null
  return (
    <>
      <ul className="links wide">
        {Object.keys(doc.commodities ?? {}).map((id) => (
          <li key={id}>
            <SelectLink selects={{ kind: 'commodity', id }}>
              {name(commodityOf(id, doc, library).name)}
            </SelectLink>{' '}
            <span className="muted">
              {t(Object.hasOwn(library.commodities, id) ? 'edit.changedHere' : 'edit.ownHere')}
            </span>
          </li>
        ))}
      </ul>
      {making ? (
        <CommodityMaker
          onDone={(made) => {
            setMaking(false)
            if (made !== null) select({ kind: 'commodity', id: made.id })
          }}
        />
      ) : (
        <ActButton
          label={t('edit.newCommodity')}
          onClick={() => {
            setMaking(true)
          }}
        />
      )}
    </>
  )
})
