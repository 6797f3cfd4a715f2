import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { fieldAt, setField, type FieldPath } from '../../../core/edit/fields'
import { freshId } from '../../../core/edit/ids'
import { commodityOf } from '../../../core/edit/ports'
import { kinds, type Direction } from '../../../core/format/kinds'
import type { NetworkDoc, ProcessKind } from '../../../core/format/doc'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { CommodityPick } from './CommodityPick'

interface AddPortProps {
  /** The process. */
  readonly id: string
  /** Where its table of ports stands. */
  readonly at: FieldPath
  readonly kind: ProcessKind
  readonly taken: readonly string[]
  /** What one unit of activity is, as far as it is known. */
  readonly unit: string | undefined
}

/** Adds a port of the document's own, for any commodity, also for one that is made for it. */
export const AddPort = memo(function AddPort({ id, at, kind, taken, unit }: AddPortProps) {
  const { t } = useWords()
  const { edit } = useWriter()
  const library = useApp((state) => state.library)
  if (library === null) return null
  const add = (direction: Direction, commodity: string, group: string | null) => {
    edit(
      ['processes', id],
      t('edit.ports'),
      (doc: NetworkDoc) => {
        const of = commodityOf(commodity, doc, library).unit ?? 't'
        const counted = unit === undefined || unit === '' ? of : unit
        const amount = kind === 'converter' ? { amount: `0 ${of}/${counted}` } : {}
        const port = freshId(commodity, new Set(taken))
        const added = setField(doc, [...at, port], { direction, commodity, ...amount })
        const unsaid =
          kind === 'converter' &&
          lookUp(doc.processes, id)?.recipe === undefined &&
          fieldAt(added, ['processes', id, 'unit']) === undefined
        return unsaid ? setField(added, ['processes', id, 'unit'], counted) : added
      },
      group,
    )
  }
  return (
    <>
      {kinds[kind].ports.map((side) => (
        <CommodityPick
          key={side}
          label={t(side === 'in' ? 'edit.addInlet' : 'edit.addOutlet')}
          onPick={(commodity, group) => {
            add(side, commodity, group)
          }}
        />
      ))}
    </>
  )
})
