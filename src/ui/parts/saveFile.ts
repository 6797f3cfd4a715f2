import { json } from '../../core/exchange/json'
import { fileName } from '../../state/files/fileName'
import { download } from './download'

/** The part of File System Access that we use, where the browser has it. */
interface FilePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
  }) => Promise<FileSystemFileHandle>
}

/** Writes a document into a file: where the user says, or into the downloads; false when it could not be written. */
export async function saveFile(text: string, title: string): Promise<boolean> {
  const suggestedName = fileName(title, json.extension)
  const picker: Window & FilePicker = window
  if (picker.showSaveFilePicker === undefined) {
    download(text, title, json)
    return true
  }
  try {
    const types = [{ accept: { [json.mediaType]: [`.${json.extension}`] } }]
    const handle = await picker.showSaveFilePicker({ suggestedName, types })
    const writable = await handle.createWritable()
    await writable.write(text)
    await writable.close()
    return true
  } catch (reason) {
    // The user thought better of it: nothing went wrong.
    return reason instanceof DOMException && reason.name === 'AbortError'
  }
}
