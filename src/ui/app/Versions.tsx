import { Button } from '@mantine/core'
import { memo, useCallback, useEffect, useState } from 'react'
import { compareDocs, type TableChange } from '../../core/edit/compare'
import type { NetworkDoc } from '../../core/network/doc'
import type { Version } from '../../state/documents/documentStore'
import { shownNetwork } from '../../state/selectors'
import { NetworkThumbnail } from '../canvas/NetworkThumbnail'
import { stepName } from '../canvas/stepName'
import { useActions, useApp, useWiring, useWords, type Words } from '../context'
import { Sheet } from '../Sheet'
import { clock } from './clock'

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
  readonly doc: NetworkDoc | null
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
        setRead({ rev, doc: loaded.ok ? loaded.value : null })
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
  const { store } = useWiring()
  const { change, chooseScenario, ask } = useActions()
  const now = useApp((state) => state.doc)
  const { doc } = read
  if (doc === null || now === null) return <p role="alert">{t('versions.damaged')}</p>
  const lines = changeLines(now, doc, words)
  const restore = () => {
    const { scenario } = store.getState()
    if (scenario !== null && !Object.hasOwn(doc.scenarios ?? {}, scenario)) chooseScenario(null)
    change({ kind: 'restore', values: {}, group: null }, () => doc)
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
