import type { Issue } from '../../core/base/issue'
import type { OpenedDoc } from '../../core/format/read'
import { err, type Result } from '../../core/base/result'

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
export async function readFile(file: TextFile): Promise<Result<OpenedDoc, FileProblem>> {
  if (file.size > largest) return err({ kind: 'tooLarge', file: file.name })
  try {
    // What reads documents is loaded with what keeps them, not with the page.
    const [{ openDoc }, { checkStudyShapes }] = await Promise.all([
      import('../../core/format/read'),
      import('../../core/study/shapes'),
    ])
    const opened = openDoc(await file.text(), checkStudyShapes)
    return opened.ok ? opened : err({ kind: 'issues', file: file.name, issues: opened.error })
  } catch {
    return err({ kind: 'unreadable', file: file.name })
  }
}
