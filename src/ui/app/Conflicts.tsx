import { lookUp } from '../../core/lookUp'
import { Button } from '@mantine/core'
import { memo } from 'react'
import type { Relaxation } from '../../core/edit/relax'
import type { Network } from '../../core/network/network'
import type { Conflict } from '../../core/results/answer'
import { conflictWords } from '../../state/conflictWords'
import { remedies, type Remedy } from '../../state/relaxing'
import { currentDoc } from '../../state/selectors'
import { conflictSubject, subjectName } from '../../state/subjects'
import { namedStep } from '../canvas/stepName'
import { useActions, useApp, useWords, type Words } from '../context'
import { SelectLink } from '../inspector/SelectLink'

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
  const all = repairs.flatMap(({ relaxation }) => (relaxation.ok ? [relaxation.value] : []))
  const rest = conflicts.filter(({ repairs: mends }) => !mends)
  const isAlone = repairs.length === 0
  return (
    <>
      <ul>
        {repairs.map((remedy) => (
          <RemedyLine key={remedy.conflict.row} remedy={remedy} network={network} />
        ))}
        {isAlone &&
          rest.map((conflict) => (
            <li key={conflict.row}>
              <ConflictLink conflict={conflict} network={network} />
            </li>
          ))}
      </ul>
      {!isAlone && rest.length > 0 && <Others conflicts={rest} network={network} />}
      {all.length > 1 && (
        <div className="banner-acts">
          <Button
            size="compact-xs"
            onClick={() => {
              relax(namedStep('relax', { count: { en: String(all.length) } }), all)
            }}
          >
            {t('relax.all', { count: all.length })}
          </Button>
        </div>
      )}
    </>
  )
})

interface RemedyLineProps {
  readonly remedy: Remedy
  readonly network: Network
}

const RemedyLine = memo(function RemedyLine({ remedy, network }: RemedyLineProps) {
  const words = useWords()
  const { relax } = useActions()
  const { conflict, relaxation } = remedy
  const subject = conflictSubject(conflict)
  const name = { en: subjectName(network, subject, 'en'), zh: subjectName(network, subject, 'zh') }
  return (
    <li>
      <ConflictLink conflict={conflict} network={network} />{' '}
      {relaxation.ok ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            relax(namedStep('relax', { name }), [relaxation.value])
          }}
        >
          {relaxText(relaxation.value, words)}
        </Button>
      ) : (
        <span className="muted">{words.t(`relax.fixed.${relaxation.error}`)}</span>
      )}
    </li>
  )
})

const relaxText = (
  { kind, path, change }: Relaxation,
  { t, quantity, span, percent }: Words,
): string =>
  t(`relax.${kind}`, {
    amount:
      kind === 'load'
        ? percent(change.value)
        : `${quantity(change.value, change.unit)}${path[0] === 'limits' ? span.total : span.each}`,
  })

/** The bounds that stand, by name. */
const Others = memo(function Others({ conflicts, network }: ConflictsProps) {
  const { t, language } = useWords()
  const subjects = new Map(
    conflicts.map((conflict) => {
      const subject = conflictSubject(conflict)
      return [`${subject.kind} ${subject.id}`, subject] as const
    }),
  )
  return (
    <p className="banner-others">
      {t('conflict.with')}
      {[...subjects].map(([key, subject]) => (
        <SelectLink key={key} selects={subject}>
          {subjectName(network, subject, language)}
        </SelectLink>
      ))}
    </p>
  )
})

interface ConflictLinkProps {
  readonly conflict: Conflict
  readonly network: Network
}

/** A conflict in words that select what it is about. */
export const ConflictLink = memo(function ConflictLink({ conflict, network }: ConflictLinkProps) {
  const { t, language, quantity, span } = useWords()
  const { key, bound } = conflictWords(conflict, network)
  const { kind, id, port } = conflict.subject
  const subject = subjectName(network, { kind, id }, language)
  const commodity = lookUp(lookUp(network.processes, id)?.ports, port ?? '')?.commodity
  const of = lookUp(network.commodities, commodity ?? '')?.name
  const name =
    of === undefined ? subject : t('conflict.port', { name: subject, port: of[language] ?? of.en })
  const { value, unit } = conflict.amount
  const over = kind === 'limit' ? span.total : span.each
  return (
    <SelectLink selects={conflictSubject(conflict)}>
      {t(key, {
        name,
        amount: `${quantity(value, unit)}${over}`,
        bound: bound === null ? '' : `${quantity(bound, unit)}${over}`,
      })}
    </SelectLink>
  )
})
