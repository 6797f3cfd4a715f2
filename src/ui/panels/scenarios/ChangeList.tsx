import { memo } from 'react'
import type { NetworkDoc } from '../../../core/format/doc'
import type { Change } from '../../../core/edit/change'
import { currentDoc } from '../../../state/shown/selectors'
import { issueSubject } from '../../../state/shown/subjects'
import type { Selection } from '../../../state/state'
import { useApp, useWords } from '../../words/context'
import { SelectLink } from '../../parts/SelectLink'
import { useChangeWords } from '../../words/changeWords'

/** Changes in words, one a line; a click selects what changes, wherever it is shown. */
export const ChangeList = memo(function ChangeList({
  changes,
}: {
  readonly changes: readonly Change[]
}) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <ChangeLine key={`${change.kind} ${change.path.join('.')}`} change={change} />
      ))}
    </ul>
  )
})

const tables = {
  process: 'processes',
  flow: 'flows',
  commodity: 'commodities',
  parameter: 'parameters',
  limit: 'limits',
} as const

const ChangeLine = memo(function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useWords()
  const told = useChangeWords()(change)
  const subject = issueSubject({ path: change.path.join('.') })
  const there = useApp(
    (state) => subject !== null && isThere(state.doc, currentDoc(state), subject),
  )
  const selected = useApp(
    ({ selection }) => selection?.kind === subject?.kind && selection?.id === subject?.id,
  )
  return (
    <li data-kind={change.kind} data-selected={subject !== null && selected}>
      {subject !== null && there ? (
        <SelectLink selects={subject}>{told}</SelectLink>
      ) : (
        <span title={subject === null ? undefined : t('scenarios.elsewhere')}>{told}</span>
      )}
    </li>
  )
})

/** Whether the network that is shown has a thing; commodities may be the library's alone. */
const isThere = (
  doc: NetworkDoc | null,
  now: NetworkDoc | null,
  { kind, id }: Selection,
): boolean =>
  kind === 'commodity' ? doc !== null : now !== null && Object.hasOwn(now[tables[kind]] ?? {}, id)
