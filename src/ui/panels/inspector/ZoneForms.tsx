import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import { freshId } from '../../../core/edit/ids'
import { TextField } from '../../fields/TextField'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { ActButton, RemoveButton } from '../../fields/RowActs'

/** Frames of the drawing that gather processes. */
export const ZoneForms = memo(function ZoneForms() {
  const { t, name } = useWords()
  const { edit, update } = useWriter()
  const zones = useApp((state) => state.doc?.zones)
  return (
    <>
      {Object.entries(zones ?? {}).map(([id, zone]) => (
        <div className="row" key={id}>
          <TextField path={['zones', id, 'name']} label={t('edit.name')} required />
          <RemoveButton
            label={t('edit.remove', { name: name(zone.name) })}
            onClick={() => {
              update('remove', name(zone.name), (doc) => {
                const inside = Object.keys(doc.processes).filter(
                  (each) => lookUp(doc.processes, each)?.zone === id,
                )
                return inside.reduce(
                  (left, each) => setField(left, ['processes', each, 'zone'], undefined),
                  setField(doc, ['zones', id], undefined),
                )
              })
            }}
          />
        </div>
      ))}
      <ActButton
        label={t('edit.addZone')}
        onClick={() => {
          edit(['zones'], t('edit.addZone'), (doc) => {
            const id = freshId('zone', new Set(Object.keys(doc.zones ?? {})))
            const number = /\d+/.exec(id)?.[0] ?? '1'
            return setField(doc, ['zones', id], {
              name: { en: `Zone ${number}`, zh: `区域 ${number}` },
            })
          })
        }}
      />
    </>
  )
})
