import { Button } from '@mantine/core'
import { memo } from 'react'
import { useApp, useWiring, useWords } from '../words/context'
import { DownloadCopy } from './DownloadCopy'

/** Says below the header when the document is not safe, not writable, or not what the user thinks it is. */
export const DocumentsNotice = memo(function DocumentsNotice() {
  const { t } = useWords()
  const { documents, store } = useWiring()
  const save = useApp((state) => state.save)
  const readOnly = useApp((state) => state.readOnly)
  const refused = useApp((state) => state.refused)
  const conflicted = useApp((state) => state.conflicted)
  const newer = useApp((state) => state.newer !== null)
  if (readOnly)
    return (
      <section className="guard" aria-label={t('guard.label')}>
        <p>{t(newer ? 'guard.newer' : 'guard.readOnly')}</p>
        {newer ? (
          <DownloadCopy label={t('documents.download')} />
        ) : (
          <Button size="compact-sm" onClick={() => void documents.takeOver()}>
            {t('guard.takeOver')}
          </Button>
        )}
        {refused > 0 && (
          <p key={refused} role="alert">
            {t(newer ? 'guard.refusedNewer' : 'guard.refused')}
          </p>
        )}
      </section>
    )
  if (save.kind === 'notSaved')
    return (
      <section className="guard" data-tone="fail" aria-label={t('guard.label')}>
        <p role="alert">{t(`save.about.${save.reason}`)}</p>
        <DownloadCopy label={t('documents.download')} />
      </section>
    )
  if (conflicted)
    return (
      <section className="guard" aria-label={t('guard.label')}>
        <p role="alert">{t('guard.conflict')}</p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            store.setState({ conflicted: false })
          }}
        >
          {t('guard.understood')}
        </Button>
      </section>
    )
  return null
})
