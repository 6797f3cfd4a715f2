import { memo } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import { portFields } from '../../../core/format/fields/port'
import { standsOn } from '../../../core/format/find'
import { kinds } from '../../../core/format/kinds'
import { lookUp } from '../../../core/base/lookUp'
import type { PortDoc, ProcessKind } from '../../../core/format/doc'
import { ChoiceField } from '../../fields/ChoiceField'
import { IssueNote } from '../../fields/IssueNote'
import { PickField } from '../../fields/PickField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { AcceptsForm } from './AcceptsForm'
import { BoundsForm } from './BoundsForm'
import { FormField } from './FormFields'
import { ActButton } from '../../fields/RowActs'
import { useFieldWords } from './useFieldWords'
import { useCommodities, useParsed, useUnitOf } from './useParsed'

interface PortFormProps {
  /** Where it stands, or would stand, in the document. */
  readonly at: FieldPath
  readonly port: string
  readonly kind: ProcessKind
  /** What the recipe and the document say of it together. */
  readonly effective: PortDoc
  readonly direction: 'in' | 'out'
  readonly commodity: string
  /** What the recipe says of it; undefined for a port of the document's own. */
  readonly base: PortDoc | undefined
  /** Amount as it was read [unit of the commodity per unit of activity]. */
  readonly amount: number | undefined
  /** What one unit of activity is. */
  readonly unit: string | undefined
}

/** Every field of a port. */
export const PortForm = memo(function PortForm(props: PortFormProps) {
  const { at, port, kind, effective, direction, commodity, base, amount, unit } = props
  const { t } = useWords()
  const { write } = useWriter()
  const unitOf = useUnitOf()
  const network = useParsed()
  const commodities = useCommodities()
  const measures = { unit: unitOf(commodity), activity: unit, currency: network?.currency }
  const { readingOf } = useFieldWords(measures)
  const common = {
    ...{
      at,
      measures,
      beneath: base && { ...base, open: base.open === false ? false : undefined },
    },
    read: { amount },
    empty: {
      amount: undefined,
      disposal:
        readingOf(portFields.disposal, lookUp(network?.commodities, commodity)?.disposal) ??
        undefined,
    },
  }
  // What is wrong with a port is told where the process has it, also when a mode brought it.
  const inProcess = ['processes', at[1] ?? '', 'ports', port]
  const inMode = at[2] === 'modes'
  const issues = [...useIssuesAt(at, true), ...useIssuesAt(inProcess, !inMode)].filter(
    (each, i, all) => all.findIndex(({ path }) => path === each.path) === i,
  )
  const accepted = Object.keys(effective.accepts ?? { [commodity]: 1 })
  const elements = accepted.flatMap((each) =>
    Object.keys(lookUp(network?.commodities, each)?.composition ?? {}),
  )
  return (
    <>
      <IssueNote issues={issues} />
      {base === undefined && (
        <PickField
          path={[...at, 'commodity']}
          label={t('flow.commodity')}
          value={commodity}
          options={commodities}
          nothing={t('edit.notFound')}
          onPick={(picked) => {
            write([...at, 'commodity'], picked, t('flow.commodity'))
          }}
        />
      )}
      {base === undefined && kinds[kind].ports.length > 1 && (
        <ChoiceField
          path={[...at, 'direction']}
          label={t('edit.direction')}
          options={kinds[kind].ports.map((value) => ({
            value,
            label: t(value === 'in' ? 'inspector.inlets' : 'inspector.outlets'),
          }))}
        />
      )}
      {standsOn(portFields.amount, kind) && (
        <FormField name="amount" field={portFields.amount} {...common} />
      )}
      {standsOn(portFields.open, kind) && (
        <FormField name="open" field={portFields.open} {...common} />
      )}
      {kind === 'converter' && direction === 'out' && (
        <FormField name="disposal" field={portFields.disposal} {...common} />
      )}
      {direction === 'in' && (
        <>
          <AcceptsForm at={at} commodity={commodity} accepts={effective.accepts} />
          {accepted.length > 1 && (
            <BoundsForm
              at={[...at, 'share']}
              title={t('edit.share')}
              add={t('edit.addShare')}
              table={effective.share}
              keys={accepted}
            />
          )}
          <BoundsForm
            at={[...at, 'quality']}
            title={t('edit.quality')}
            add={t('edit.addQuality')}
            table={effective.quality}
            keys={[...new Set(elements)]}
          />
        </>
      )}
      {base === undefined && (
        <ActButton
          label={t('edit.removePort')}
          onClick={() => {
            write(at, undefined, t('edit.removePort'))
          }}
        />
      )}
    </>
  )
})
