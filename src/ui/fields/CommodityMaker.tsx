import { Button, NativeSelect, TextInput } from '@mantine/core'
import { memo, useId, useState } from 'react'
import { addCommodity } from '../../core/edit/commodities'
import { commodityFields, commodityKinds } from '../../core/format/fields/commodity'
import type { CommodityKind } from '../../core/format/doc'
import { named } from '../../core/base/text'
import { useActions, useApp, useWiring, useWords } from '../words/context'
import { fieldLabel } from '../words/formatWords'
import { useReadOnly } from './useReadOnly'

/** States of matter. */
const phases = commodityFields.phase.shape.choice
const isPhase = (text: string): text is keyof typeof phases => Object.hasOwn(phases, text)

/** Units in which commodities are usually counted; any other may be written later. */
const units = ['t', 'MWh', 'GJ', 'm3', 'kNm3', 'pcs'] as const

interface Made {
  readonly id: string
  /** Group of the step, for what is done with the commodity at once to be one with it. */
  readonly group: string
}

interface CommodityMakerProps {
  /** Takes what was made, or null where nothing was. */
  readonly onDone: (made: Made | null) => void
}

/** Asks for what a commodity of the document's own needs, and makes it; the rest is edited in its form. */
export const CommodityMaker = memo(function CommodityMaker({ onDone }: CommodityMakerProps) {
  const words = useWords()
  const { t, language } = words
  const { change } = useActions()
  const { store } = useWiring()
  const library = useApp((state) => state.library)
  const readOnly = useReadOnly()
  const title = useId()
  const [names, setNames] = useState({ en: '', zh: '' })
  const [kind, setKind] = useState<CommodityKind>('product')
  const [phase, setPhase] = useState<keyof typeof phases>('solid')
  const [unit, setUnit] = useState<string>('t')
  const [asked, setAsked] = useState(false)
  const name = named(names)
  const make = () => {
    const { doc } = store.getState()
    if (name === undefined || doc === null) {
      setAsked(true)
      return
    }
    const taken = new Set(Object.keys(library?.commodities ?? {}))
    const weightless = kind === 'energy' || unit === 'MWh' || unit === 'GJ'
    const mass = weightless ? { mass: `0 t/${unit}` } : {}
    const state = kind === 'energy' || kind === 'utility' ? {} : { phase }
    const made = addCommodity(doc, taken, { name, kind, unit, ...state, ...mass })
    const group = `new commodity ${made.id} ${String(Object.keys(doc.commodities ?? {}).length)}`
    const told = { name: name.en, 'name.zh': name.zh ?? name.en }
    change({ kind: 'addProcess', values: told, group }, () => made.doc)
    onDone({ id: made.id, group })
  }
  const missing = asked && name === undefined ? t('edit.nameFirst') : undefined
  return (
    <form
      className="fields maker"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <p id={title}>{t('edit.newCommodity')}</p>
      {([language, language === 'en' ? 'zh' : 'en'] as const).map((each) => (
        <TextInput
          key={each}
          className="field"
          size="xs"
          label={t(`edit.in.${each}`, { label: t('edit.name') })}
          value={names[each]}
          disabled={readOnly}
          autoFocus={each === language}
          error={each === language ? missing : undefined}
          onChange={(event) => {
            setNames({ ...names, [each]: event.currentTarget.value })
          }}
        />
      ))}
      <NativeSelect
        className="field"
        size="xs"
        label={fieldLabel(commodityFields.kind, words)}
        value={kind}
        data={commodityKinds.map((each) => ({ value: each, label: t(`commodityKind.${each}`) }))}
        onChange={(event) => {
          const chosen = commodityKinds.find((each) => each === event.currentTarget.value)
          if (chosen === undefined) return
          setKind(chosen)
          if (chosen === 'energy') setUnit('MWh')
        }}
      />
      <NativeSelect
        className="field"
        size="xs"
        label={fieldLabel(commodityFields.phase, words)}
        value={phase}
        data={Object.entries(phases).map(([value, word]) => ({ value, label: words.name(word) }))}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (isPhase(value)) setPhase(value)
        }}
      />
      <NativeSelect
        className="field"
        size="xs"
        label={fieldLabel(commodityFields.unit, words)}
        value={unit}
        data={[...units]}
        onChange={(event) => {
          setUnit(event.currentTarget.value)
        }}
      />
      <div className="row wide">
        <Button
          className="row-act"
          size="compact-xs"
          variant="default"
          type="submit"
          disabled={readOnly}
        >
          {t('edit.make')}
        </Button>
        <Button
          className="row-act"
          size="compact-xs"
          variant="default"
          onClick={() => {
            onDone(null)
          }}
        >
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  )
})
