import { Button, FileButton } from '@mantine/core'
import { memo } from 'react'
import { json } from '../../core/exchange/json'
import type { TextFile } from '../../state/files/files'
import { useWords } from '../words/context'

interface OpenFileProps {
  readonly onFile: (file: TextFile) => Promise<void>
  /** Whether it is where a dialog begins. */
  readonly focused?: boolean
}

/** Asks for a file. */
export const OpenFile = memo(function OpenFile({ onFile, focused = false }: OpenFileProps) {
  const { t } = useWords()
  return (
    <FileButton
      accept={`${json.mediaType},.${json.extension}`}
      onChange={(file) => {
        if (file !== null) void onFile(file)
      }}
    >
      {(button) => (
        <Button
          {...button}
          size="compact-sm"
          variant="default"
          {...(focused && { 'data-autofocus': true })}
        >
          {t('documents.openFile')}
        </Button>
      )}
    </FileButton>
  )
})
