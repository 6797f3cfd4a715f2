import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import type { Addition, BasicKind } from '../../../core/edit/add'
import { basicKinds } from '../../../core/edit/add'
import { entryOf } from '../../../core/edit/ports'
import type { Library } from '../../../core/library/library'
import { KindIcon } from '../../scene/icons'
import { dragType } from '../../editor/useDrops'
import type { Editor } from '../../editor/useEditor'
import { useApp, useWords } from '../../words/context'
import { kindWord } from '../../words/formatWords'
import { CommodityMaker } from '../../fields/CommodityMaker'
import { ActButton } from '../../fields/RowActs'
import { basicName } from '../../words/basicName'
import type { CommodityOption } from './CommodityFilter'
import { CommodityFilter } from './CommodityFilter'

interface BasicKindsProps {
  readonly editor: Editor
  readonly commodities: readonly CommodityOption[]
  readonly library: Library
}

/** Supply, market, disposal, junction and own process of a commodity that is chosen first. */
export const BasicKinds = memo(function BasicKinds({
  editor,
  commodities,
  library,
}: BasicKindsProps) {
  const words = useWords()
  const { t } = words
  const [commodity, setCommodity] = useState<string>('electricity')
  const [making, setMaking] = useState(false)
  const own = useApp(({ doc }) => entryOf(doc?.commodities, commodity)?.name)
  const name = own ?? entryOf(library.commodities, commodity)?.name ?? { en: commodity }
  const additionOf = (kind: BasicKind): Addition => ({
    kind,
    commodity,
    name: basicName(kind, name),
  })
  return (
    <section className="basic-kinds" aria-label={t('library.simple')}>
      <CommodityFilter
        label={t('library.commodity')}
        options={commodities}
        value={commodity}
        onChoose={(chosen) => {
          if (chosen !== null) setCommodity(chosen)
        }}
      />
      {making ? (
        <CommodityMaker
          onDone={(made) => {
            setMaking(false)
            if (made !== null) setCommodity(made.id)
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
      <div>
        {basicKinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            leftSection={<KindIcon kind={kind === 'own' ? 'converter' : kind} />}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(dragType, JSON.stringify(additionOf(kind)))
            }}
            onClick={() => {
              editor.add(additionOf(kind))
            }}
          >
            {kind === 'own' ? t('library.ownProcess') : kindWord(kind, words)}
          </Button>
        ))}
      </div>
    </section>
  )
})
