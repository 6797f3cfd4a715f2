import { memo, useId, useState } from 'react'
import type { FieldPath } from '../../core/edit/fields'
import { rangeFields, setRange, type RangeField } from '../../core/edit/ranges'
import type { Amount, Confidence, Ranged } from '../../core/format/doc'
import { isRecord } from '../../core/format/patch'
import { useWords } from '../words/context'
import { readable } from '../words/format'
import { ChoiceField } from './ChoiceField'
import { ExpressionBox } from './ExpressionBox'
import { QuantityField, textOf } from './QuantityField'
import { TextBox } from './TextBox'
import { useIssuesAt, useStored, useWriter } from './useField'

interface RangedFieldProps {
  readonly path: FieldPath
  readonly label: string
  /** What the library says, which holds while the field is empty. */
  readonly usual?: Ranged | undefined
  /** What stands in the empty field where the library says nothing. */
  readonly placeholder?: string | undefined
  readonly read?: string | null
}

const confidences: readonly Confidence[] = ['seen', 'recalled', 'derived', 'assumed']

const valueOf = (amount: Ranged | undefined): Amount | undefined =>
  typeof amount === 'object' ? amount.value : amount

/** An amount, with the range that its sources give for it on demand. */
export const RangedField = memo(function RangedField(props: RangedFieldProps) {
  const { path, label, usual, placeholder, read } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const stored = useStored(path)
  const typical = valueOf(usual)
  const edges = (['low', 'high'] as const).map((edge) => readable(textOf(said(stored, edge))))
  const given = rangeFields.some((field) => said(stored, field) !== undefined)
  const wrong = useIssuesAt([...path, 'low']).length + useIssuesAt([...path, 'high']).length > 0
  return (
    <div className="ranged" data-open={open}>
      <QuantityField
        path={path}
        label={label}
        placeholder={typical === undefined ? placeholder : String(typical)}
        read={read ?? null}
      />
      <button
        type="button"
        className="link range-toggle"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-label={t('edit.rangeOf', { label })}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {t('edit.range')}
        {given && !open && <span>{`: ${edges.map((edge) => edge || '…').join(' – ')}`}</span>}
        {wrong && !open && <span className="fold-wrong"> {t('edit.wrong')}</span>}
      </button>
      {open && (
        <div
          className="fields range"
          id={panel}
          role="group"
          aria-label={t('edit.rangeOf', { label })}
        >
          {stored === undefined && typical === undefined ? (
            <p className="muted">{t('edit.rangeNeedsValue')}</p>
          ) : (
            <RangeFields path={path} label={label} typical={typical} usual={usual} />
          )}
        </div>
      )}
    </div>
  )
})

const said = (stored: unknown, field: RangeField): unknown =>
  isRecord(stored) ? stored[field] : undefined

interface RangeFieldsProps {
  readonly path: FieldPath
  readonly label: string
  readonly typical: Amount | undefined
  readonly usual: Ranged | undefined
}

const RangeFields = memo(function RangeFields({ path, label, typical, usual }: RangeFieldsProps) {
  const { t } = useWords()
  const { edit } = useWriter()
  const stored = useStored(path)
  const issues = { low: useIssuesAt([...path, 'low']), high: useIssuesAt([...path, 'high']) }
  const write = (field: RangeField, typed: string | undefined, group?: string) => {
    const value = typed === undefined || typed.trim() === '' ? undefined : typed.trim()
    edit(
      path,
      t('edit.partOf', { label, part: t(`edit.${field}`) }),
      (doc) => setRange(doc, path, field, value, typical),
      group,
    )
  }
  return (
    <>
      {(['low', 'high'] as const).map((edge) => (
        <ExpressionBox
          key={edge}
          path={[...path, edge]}
          label={t(`edit.${edge}`)}
          stored={textOf(said(stored, edge))}
          placeholder={typeof usual === 'object' ? readable(textOf(usual[edge])) : undefined}
          issues={issues[edge]}
          write={(typed, group) => {
            write(edge, typed, group)
          }}
        />
      ))}
      <ChoiceField
        path={[...path, 'confidence']}
        label={t('edit.confidence')}
        wide
        options={[
          { value: undefined, label: t('edit.none') },
          ...confidences.map((value) => ({ value, label: t(`confidence.${value}`) })),
        ]}
        onChoose={(chosen) => {
          write('confidence', typeof chosen === 'string' ? chosen : undefined)
        }}
      />
      {(['source', 'note'] as const).map((field) => (
        <TextBox
          key={field}
          path={[...path, field]}
          label={t(`edit.${field}`)}
          stored={textOf(said(stored, field))}
          issues={[]}
          wide
          lines={field === 'note'}
          write={(typed, group) => {
            write(field, typed, group)
          }}
        />
      ))}
    </>
  )
})
