import type { FileType } from '../../core/exchange/format'
import { fileName } from '../../state/files/fileName'

/** Hands a text to the browser's downloads, under a name that a file system allows. */
export function download(text: string, title: string, { extension, mediaType }: FileType): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(title, extension)
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
