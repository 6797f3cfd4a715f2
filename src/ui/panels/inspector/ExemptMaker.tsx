import { TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import { PickField } from '../../fields/PickField'
import { useReadOnly } from '../../fields/useReadOnly'
import { useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { elements } from './elements'
import { ActButton } from '../../fields/RowActs'

interface ExemptMakerProps {
  /** The process. */
  readonly id: string
  /** What is exempt already. */
  readonly exempt: readonly string[]
  readonly label: (what: string) => string
}

/** Exempts a balance, but not before its reason is given. */
export const ExemptMaker = memo(function ExemptMaker({ id, exempt, label }: ExemptMakerProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const readOnly = useReadOnly()
  const [what, setWhat] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const close = () => {
    setWhat(null)
    setReason('')
    setAsked(false)
  }
  const make = () => {
    const said = reason.trim()
    if (what === null) return
    if (said === '') {
      setAsked(true)
      return
    }
    const named = t('edit.exemptReason', { what: label(what) })
    write(['processes', id, 'exempt', what], said, named)
    close()
  }
  return (
    <>
      <PickField
        key={what ?? ''}
        label={t('edit.addExempt')}
        value={what}
        options={['mass', 'all', ...elements]
          .filter((each) => !exempt.includes(each))
          .map((each) => ({ value: each, label: label(each), words: each }))}
        nothing={t('edit.notFound')}
        onPick={setWhat}
      />
      {what !== null && (
        <>
          <TextInput
            className="field wide"
            size="xs"
            label={t('edit.exemptReason', { what: label(what) })}
            value={reason}
            disabled={readOnly}
            autoFocus
            required
            error={asked && reason.trim() === '' ? t('edit.reasonFirst') : undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') make()
              if (event.key !== 'Escape') return
              event.preventDefault()
              close()
            }}
          />
          <div className="row wide">
            <ActButton label={t('edit.exempt')} onClick={make} />
            <ActButton label={t('edit.cancel')} onClick={close} />
          </div>
        </>
      )}
    </>
  )
})
