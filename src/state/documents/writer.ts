import { json } from '../../core/exchange/json'
import type { NetworkDoc } from '../../core/format/doc'
import { readDoc } from '../../core/format/read'
import { err, ok, type Result } from '../../core/base/result'
import { hashText } from '../files/text'

/** A document as it is kept: a text that can be read again, and its hash. */
export interface WrittenDoc {
  readonly text: string
  readonly hash: string
}

/** `invalid`: what was written could not be opened again. */
export type Writing = Result<WrittenDoc, 'invalid'>

/** Writes a document to be kept, somewhere: here, or beside the work. */
export type WriteDoc = (doc: NetworkDoc) => Promise<Writing>

/** Writes a document to be kept, at once. */
export function writeNow(doc: NetworkDoc): Writing {
  const text = json.write(doc)
  return readDoc(text).ok ? ok({ text, hash: hashText(text) }) : err('invalid')
}
