import { Button } from '@mantine/core'
import { memo } from 'react'
import { relaxAll } from '../../core/repair/relax'
import type { Relaxation } from '../../core/repair/relaxation'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Conflict } from '../../core/answer/answer'
import { conflictKey } from '../../state/shown/conflictWords'
import { remedies, type Remedy } from '../../state/shown/remedies'
import { currentDoc } from '../../state/shown/selectors'
import { conflictSubject, subjectName } from '../../state/shown/subjects'
import { namedStep } from '../words/stepName'
import { useActions, useApp, useWords, type Words } from '../words/context'
import { SelectLink } from '../parts/SelectLink'
import { difference, measured, useConflictWords } from './useConflictWords'

interface ConflictsProps {
  readonly conflicts: readonly Conflict[]
  readonly network: Network
}

/** What cannot be met together: what may give way, each with its remedy, and what it is in conflict with. */
export const Conflicts = memo(function Conflicts({ conflicts, network }: ConflictsProps) {
  const { t } = useWords()
  const { relax } = useActions()
  const doc = useApp(currentDoc)
  if (doc === null) return null
  const repairs = remedies(conflicts, doc, network)
  const count = repairs.filter(({ relaxation }) => relaxation.ok).length
  const rest = conflicts.filter(({ repairs: mends }) => !mends)
  const isAlone = repairs.length === 0
  return (
    <>
      {count > 1 && (
        <div className="banner-acts">
          <Button
            size="compact-xs"
            onClick={() => {
              const step = namedStep('relax', { count: { en: String(count) } })
              relax(step, relaxAll(conflicts, doc, network))
            }}
          >
            {t('relax.all', { count })}
          </Button>
        </div>
      )}
      <ul>
        {repairs.map((remedy) => (
          <RemedyLine
            key={conflictKey(remedy.conflict)}
            remedy={remedy}
            network={network}
            doc={doc}
          />
        ))}
        {isAlone &&
          rest.map((conflict) => (
            <li key={conflictKey(conflict)}>
              <ConflictLink conflict={conflict} network={network} doc={doc} />
            </li>
          ))}
      </ul>
      {!isAlone && rest.length > 0 && <Others conflicts={rest} network={network} doc={doc} />}
    </>
  )
})

interface RemedyLineProps {
  readonly remedy: Remedy
  readonly network: Network
  readonly doc: NetworkDoc
}

const RemedyLine = memo(function RemedyLine({ remedy, network, doc }: RemedyLineProps) {
  const words = useWords()
  const { relax } = useActions()
  const { conflict, relaxation } = remedy
  const subject = conflictSubject(conflict)
  const name = { en: subjectName(network, subject, 'en'), zh: subjectName(network, subject, 'zh') }
  return (
    <li>
      <ConflictLink conflict={conflict} network={network} doc={doc} />{' '}
      {relaxation.ok ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            relax(namedStep('relax', { name }), [relaxation.value])
          }}
        >
          {relaxText(relaxation.value, conflict, network, words)}
        </Button>
      ) : (
        <span className="muted">{words.t(`relax.fixed.${relaxation.error}`)}</span>
      )}
    </li>
  )
})

function relaxText(
  { kind, change }: Relaxation,
  conflict: Conflict,
  network: Network,
  words: Words,
): string {
  const told = kind === 'balance' ? difference : measured
  const amount = told(change, conflict, network, words)
  if (kind === 'blend')
    return words.t(conflict.side === 'too_much' ? 'relax.blend.more' : 'relax.blend.less', {
      amount,
    })
  return words.t(`relax.${kind}`, { amount })
}

interface ToldProps extends ConflictsProps {
  readonly doc: NetworkDoc
}

/** What stands in the way, each with its bound. */
const Others = memo(function Others({ conflicts, network, doc }: ToldProps) {
  const { t } = useWords()
  return (
    <p className="banner-others">
      {t('conflict.with')}
      {conflicts.map((conflict) => (
        <ConflictLink key={conflictKey(conflict)} conflict={conflict} network={network} doc={doc} />
      ))}
    </p>
  )
})

interface ConflictLinkProps {
  readonly conflict: Conflict
  readonly network: Network
  /** The document of the network, which says why a port is closed; null where there is none at hand. */
  readonly doc: NetworkDoc | null
}

/** A conflict in words that select what it is about. */
export const ConflictLink = memo(function ConflictLink({
  conflict,
  network,
  doc,
}: ConflictLinkProps) {
  const told = useConflictWords(network, doc)
  return <SelectLink selects={conflictSubject(conflict)}>{told(conflict)}</SelectLink>
})
