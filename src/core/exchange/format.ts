import type { Issue } from '../base/issue'
import type { LinearProgram } from '../lp/program'
import type { TextError } from '../lp/text/collect'
import type { NetworkDoc } from '../format/doc'
import type { Result } from '../base/result'
import type { Solved } from '../answer/totals'
import type { Text } from '../base/text'

/** What a file is called by, and what a browser knows it as. */
export interface FileType {
  readonly extension: string
  readonly mediaType: string
}

interface Entry extends FileType {
  readonly name: Text
}

/** A format of documents. */
export interface DocumentFormat extends Entry {
  readonly of: 'document'
  readonly write: (doc: NetworkDoc) => string
  /** Loads what reads it: the page begins without. All mistakes are reported at once. */
  readonly reader?: () => Promise<(text: string) => Result<NetworkDoc, readonly Issue[]>>
}

/** A format of linear programs. */
export interface ProgramFormat extends Entry {
  readonly of: 'program'
  readonly write: (program: LinearProgram) => string
  readonly read?: (text: string) => Result<LinearProgram, TextError>
}

/** A format of what a network comes to once it is solved. */
export interface AnswerFormat extends Entry {
  readonly of: 'answer'
  readonly write: (solved: Solved) => string
}

/** A format of files, and what of a network it holds: what has to be there before it can be written. */
export type Format = DocumentFormat | ProgramFormat | AnswerFormat
