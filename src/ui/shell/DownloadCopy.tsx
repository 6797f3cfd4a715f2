import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { useApp, useWords } from '../words/context'
import { json } from '../../core/exchange/json'
import { saveFile } from '../parts/saveFile'

/** Writes the open document into a file. */
export const DownloadCopy = memo(function DownloadCopy({ label }: { readonly label: string }) {
  const { t, name } = useWords()
  const doc = useApp((state) => state.doc)
  const newer = useApp((state) => state.newer)
  const [failed, setFailed] = useState(false)
  if (doc === null) return null
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          void saveFile(newer ?? json.write(doc), name(doc.name)).then((written) => {
            setFailed(!written)
          })
        }}
      >
        {label}
      </Button>
      {failed && <span role="alert">{t('documents.fileNotWritten')}</span>}
    </>
  )
})
