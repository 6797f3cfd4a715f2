import { expose } from 'comlink'
import type { NetworkDoc } from '../../core/format/doc'
import { writeNow, type Writing } from './writer'

/** What the worker can be asked. */
export interface WriterApi {
  readonly write: (doc: NetworkDoc) => Writing
}

const api: WriterApi = { write: writeNow }

expose(api)
