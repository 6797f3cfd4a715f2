import type { Issue } from '../../core/issue'
import type { NetworkDoc } from '../../core/network/doc'
import { readDoc } from '../../core/network/read'
import { err, type Result } from '../../core/result'

/** What we need of a file of the browser. */
export interface TextFile {
  readonly name: string
  readonly size: number
  readonly text: () => Promise<string>
}

/** Why a file was not opened. */
export type FileProblem =
  | { readonly kind: 'tooLarge'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'issues'; readonly file: string; readonly issues: readonly Issue[] }

/** Size of the largest file that is opened [bytes]. */
const largest = 20_000_000

/** Reads a file, all its mistakes reported at once. */
export async function readFile(file: TextFile): Promise<Result<NetworkDoc, FileProblem>> {
  if (file.size > largest) return err({ kind: 'tooLarge', file: file.name })
  try {
    const doc = readDoc(await file.text())
    return doc.ok ? doc : err({ kind: 'issues', file: file.name, issues: doc.error })
  } catch {
    return err({ kind: 'unreadable', file: file.name })
  }
}

/** Name of a document's file: as it is called, without what a file system forbids; or of another kind that it gives. */
export function fileName(title: string, extension = 'json'): string {
  const allowed = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  const short = Array.from(allowed).slice(0, 80).join('').trim()
  return `${short === '' ? 'loopworks' : short}.${extension}`
}
