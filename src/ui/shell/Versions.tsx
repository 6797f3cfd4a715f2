import { Button } from '@mantine/core'
import { memo, useCallback, useEffect, useState } from 'react'
import { compareDocs, type TableChange } from '../../core/edit/compare'
import type { NetworkDoc } from '../../core/format/doc'
import { sameJson } from '../../core/format/patch'
import type { KeptVersion, Version } from '../../state/documents/documentStore'
import { standingChoice } from '../../state/scenarios'
import { shownNetwork } from '../../state/shown/selectors'
import { NetworkThumbnail } from '../scene/NetworkThumbnail'
import { stepName } from '../words/stepName'
import { useActions, useApp, useWiring, useWords, type Words } from '../words/context'
import { Sheet } from '../parts/Sheet'
import { clock } from '../words/clock'

/** Earlier states of the open document: when, after which edit, how it looked, and a way back. */
export const Versions = memo(function Versions() {
  const { t } = useWords()
  const opened = useApp(({ dialog }) => dialog?.kind === 'versions')
  return (
    <Sheet opened={opened} title={t('versions.title')} size="xl">
      <VersionList />
    </Sheet>
  )
})

/** A version that was read back; null when it could not be. */
interface Read {
  readonly rev: number
  readonly kept: KeptVersion | null
}

const VersionList = memo(function VersionList() {
  const words = useWords()
  const { t, language } = words
  const { documents } = useWiring()
  const network = useApp(shownNetwork)
  const [versions, setVersions] = useState<readonly Version[] | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const choose = useCallback(
    (rev: number) => {
      void documents.loadVersion(rev).then((loaded) => {
        if (loaded.ok || loaded.error !== 'superseded')
          setRead({ rev, kept: loaded.ok ? loaded.value : null })
      })
    },
    [documents],
  )
  useEffect(() => {
    void documents.versions().then((found) => {
      setVersions(found)
      const before = found[1] ?? found[0]
      if (before !== undefined) choose(before.rev)
    })
  }, [documents, choose])
  if (versions === null) return null
  if (versions.length === 0) return <p className="muted">{t('versions.none')}</p>
  return (
    <>
      <p className="muted">{t('versions.about')}</p>
      <div className="versions">
        <ul aria-label={t('versions.title')}>
          {versions.map(({ rev, createdAt, step, size }, i) => (
            <li key={rev}>
              <button
                type="button"
                aria-pressed={read?.rev === rev}
                onClick={() => {
                  choose(rev)
                }}
              >
                <strong>{clock(createdAt, language)}</strong>
                <span>
                  {step === null ? t('versions.saved') : stepName(step, network, words)}
                  {i === 0 && ` · ${t('versions.newest')}`}
                </span>
                {size !== null && (
                  <span className="muted">
                    {t('count.processes', { count: size.processes })}
                    {t('gallery.comma')}
                    {t('count.flows', { count: size.flows })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        {read !== null && <Preview read={read} />}
      </div>
    </>
  )
})

/** What a version looked like, and what going back to it would change. */
const Preview = memo(function Preview({ read }: { readonly read: Read }) {
  const words = useWords()
  const { t, name } = words
  const { revise, ask } = useActions()
  const now = useApp((state) => state.doc)
  const scenario = useApp((state) => state.scenario)
  const edits = useApp((state) => state.edits)
  if (read.kept === null || now === null) return <p role="alert">{t('versions.damaged')}</p>
  const { doc, chosen } = read.kept
  // A version that does not know what was chosen on top leaves that as it is.
  const then = standingChoice(doc, chosen ?? { scenario, edits, baseline: null })
  const lines = [
    ...changeLines(now, doc, words),
    ...(then.scenario === scenario && sameJson(then.edits, edits) ? [] : [t('versions.chosen')]),
  ]
  const restore = () => {
    revise({ kind: 'restore', values: {}, group: null }, () => ({
      ...{ doc, scenario: then.scenario, edits: then.edits },
    }))
    ask(null)
  }
  return (
    <section className="version" aria-label={t('versions.preview')}>
      <NetworkThumbnail doc={doc} />
      <h3>{name(doc.name)}</h3>
      <p className="muted">{t(lines.length === 0 ? 'versions.same' : 'versions.change')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button size="compact-sm" disabled={lines.length === 0} onClick={restore}>
        {t('versions.restore')}
      </Button>
    </section>
  )
})

/** What leads from a document to another, in words. */
function changeLines(from: NetworkDoc, to: NetworkDoc, { t }: Words): readonly string[] {
  const { processes, flows, rest } = compareDocs(from, to)
  const some = ({ added, removed, changed }: TableChange) => added + removed + changed > 0
  return [
    ...(some(processes) ? [t('versions.processes', { ...processes })] : []),
    ...(some(flows) ? [t('versions.flows', { ...flows })] : []),
    ...(rest ? [t('versions.rest')] : []),
  ]
}
