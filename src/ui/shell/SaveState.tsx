import { Button, Popover } from '@mantine/core'
import { memo, useState } from 'react'
import type { SaveState as Save } from '../../state/state'
import { useActions, useApp, useWords, type Words } from '../words/context'
import type { MessageKey } from '../words/catalogues'
import { useEscape } from '../parts/useEscape'
import { clock } from '../words/clock'
import { DownloadCopy } from './DownloadCopy'

/** Whether the document is safe; opens what that means and a way to take a copy. */
export const SaveState = memo(function SaveState() {
  const words = useWords()
  const { t } = words
  const save = useApp((state) => state.save)
  const readOnly = useApp((state) => state.readOnly)
  const newer = useApp((state) => state.newer !== null)
  const kept = useApp((state) => state.keptId !== null)
  const { ask } = useActions()
  const [opened, setOpened] = useState(false)
  useEscape(opened, () => {
    setOpened(false)
  })
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="save-state"
          data-save={readOnly ? 'readOnly' : save.kind}
          title={t('save.title')}
          onClick={() => {
            setOpened(!opened)
          }}
        >
          <span role="status">{readOnly ? t('save.readOnly') : saveText(save, words)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('save.title')} className="save-detail">
        <p>{t(newer ? 'guard.newer' : readOnly ? 'save.about.readOnly' : aboutOf(save))}</p>
        <DownloadCopy label={t('documents.download')} />
        {kept && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setOpened(false)
              ask({ kind: 'versions' })
            }}
          >
            {t('versions.open')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
})

function saveText(save: Save, { t, language }: Words): string {
  if (save.kind === 'saved') return t('save.saved', { time: clock(save.at, language) })
  if (save.kind === 'notSaved') return t('save.notSaved', { why: t(`save.why.${save.reason}`) })
  return t(`save.${save.kind}`)
}

const aboutOf = (save: Save): MessageKey =>
  save.kind === 'notSaved' ? `save.about.${save.reason}` : `save.about.${save.kind}`
