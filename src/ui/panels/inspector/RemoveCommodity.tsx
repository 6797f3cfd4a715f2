import { lookUp } from '../../../core/base/lookUp'
import { memo, useState } from 'react'
import { commodityOf, processNameOf } from '../../../core/edit/ports'
import { usesOf } from '../../../core/edit/commodities'
import { setField } from '../../../core/edit/fields'
import { useWriter } from '../../fields/useField'
import { useActions, useApp, useWords } from '../../words/context'
import { ActButton } from '../../fields/RowActs'

/** Deletes a commodity of the document's own; refused, with the names of what still uses it. */
export const RemoveCommodity = memo(function RemoveCommodity({ id }: { readonly id: string }) {
  const { t, name, language } = useWords()
  const { update } = useWriter()
  const { select } = useActions()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const [asked, setAsked] = useState(false)
  if (doc === null || library === null) return null
  const uses = usesOf(doc, id)
  const users = [
    ...uses.processes.map((each) => {
      const process = lookUp(doc.processes, each)
      return name(process === undefined ? { en: each } : processNameOf(each, process, library))
    }),
    ...uses.commodities.map((each) => name(commodityOf(each, doc, library).name)),
  ]
  return (
    <>
      <ActButton
        label={t('edit.removeCommodity')}
        onClick={() => {
          if (users.length > 0) {
            setAsked(true)
            return
          }
          update('remove', name(commodityOf(id, doc, library).name), (now) =>
            setField(now, ['commodities', id], undefined),
          )
          select(null)
        }}
      />
      {asked && users.length > 0 && (
        <p className="issue-note" data-severity="error" role="alert">
          {t('edit.commodityUsed', { users: users.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
    </>
  )
})
