import { memo, useState } from 'react'
import { PickField } from '../../fields/PickField'
import { useWords } from '../../words/context'
import { CommodityMaker } from '../../fields/CommodityMaker'
import { ActButton } from '../../fields/RowActs'
import { useCommodities } from './useParsed'

interface CommodityPickProps {
  readonly label: string
  readonly except?: readonly string[]
  /** Takes the commodity, and the group of the step that made it where it is new. */
  readonly onPick: (commodity: string, group: string | null) => void
}

const nothingLeftOut: readonly string[] = []

/** Picks a commodity of the library or the document, or makes a new one on the spot. */
export const CommodityPick = memo(function CommodityPick(props: CommodityPickProps) {
  const { label, except = nothingLeftOut, onPick } = props
  const { t } = useWords()
  const commodities = useCommodities()
  const [making, setMaking] = useState(false)
  return (
    <div className="wide pick-or-make">
      <PickField
        label={label}
        value={null}
        options={commodities.filter(({ value }) => !except.includes(value))}
        placeholder={t('edit.pickCommodity')}
        nothing={t('edit.notFound')}
        onPick={(commodity) => {
          onPick(commodity, null)
        }}
      />
      {making ? (
        <CommodityMaker
          onDone={(made) => {
            setMaking(false)
            if (made !== null) onPick(made.id, made.group)
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
    </div>
  )
})
