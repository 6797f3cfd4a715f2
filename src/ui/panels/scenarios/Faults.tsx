import { Button } from '@mantine/core'
import { memo } from 'react'
import { elementName } from '../../../core/edit/elements'
import type { FieldPath } from '../../../core/edit/fields'
import { useReadOnly } from '../../fields/useReadOnly'
import { useApp, useWords } from '../../words/context'
import { useScenarioActs } from '../../editor/useScenarioActs'

interface FaultsProps {
  readonly scenario: string
  /** Why they are listed. */
  readonly kind: 'stale' | 'idle'
  readonly paths: readonly FieldPath[]
}

/** Parts of a scenario that do nothing since the base case changed, each with a way to be rid of it. */
export const Faults = memo(function Faults({ scenario, kind, paths }: FaultsProps) {
  const { t, name } = useWords()
  const { drop } = useScenarioActs()
  const readOnly = useReadOnly()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  if (paths.length === 0 || doc === null) return null
  const title = (path: FieldPath) => {
    const found = library === null ? null : elementName(doc, library, path)
    return found === null ? null : name(found)
  }
  return (
    <section className="faults" data-kind={kind} aria-label={t(`scenarios.${kind}`)}>
      <h4>{t(`scenarios.${kind}`)}</h4>
      <ul>
        {paths.map((path) => (
          <li key={path.join('.')}>
            <span>
              {title(path)} <code>{path.join('.')}</code>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={readOnly}
              aria-label={`${t('scenarios.drop')}: ${path.join('.')}`}
              onClick={() => {
                drop(scenario, [path])
              }}
            >
              {t('scenarios.drop')}
            </Button>
          </li>
        ))}
      </ul>
      {paths.length > 1 && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={readOnly}
          onClick={() => {
            drop(scenario, paths)
          }}
        >
          {t('scenarios.dropAll', { count: paths.length })}
        </Button>
      )}
    </section>
  )
})
