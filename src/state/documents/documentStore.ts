import type { Issue } from '../../core/base/issue'
import type { NetworkDoc } from '../../core/format/doc'
import type { Result } from '../../core/base/result'
import type { Text } from '../../core/base/text'
import type { Chosen, Step } from '../state'
import type { WriteDoc, Writing } from './writer'

/** A kept document as lists show it. */
export interface DocumentEntry {
  readonly id: string
  /** Number of its newest revision; the first is 1. */
  readonly rev: number
  readonly title: Text
  /** When it was last saved [ms since 1970]. */
  readonly updatedAt: number
  /** Version of the format of its newest revision. */
  readonly schemaVersion: number
  /** Hash of the text of its newest revision. */
  readonly hash: string
}

/** A document in the trash. */
export interface TrashedEntry extends DocumentEntry {
  readonly trashedAt: number
}

/** A saved state that was read back. */
export interface KeptVersion {
  readonly doc: NetworkDoc
  /** null where it is not known. */
  readonly chosen: Chosen | null
  /** The text of a document of a later version of the format, which is never written; absent for one of ours. */
  readonly newer?: string
}

/** A document that was read back. */
export interface KeptDocument extends KeptVersion {
  readonly entry: DocumentEntry
}

/** How much a document holds. */
export interface VersionSize {
  readonly processes: number
  readonly flows: number
}

/** A saved state of a document, as the list of versions shows it. */
export interface Version {
  readonly rev: number
  readonly createdAt: number
  /** The last edit before it was saved; null where it is not known. */
  readonly step: Step | null
  readonly size: VersionSize | null
}

/** Why the device did not keep something; `conflict`: somebody else saved in between. */
export type StoreFailure = 'conflict' | 'quota' | 'unavailable' | 'invalid' | 'failed'

/** Why a document could not be read back: with its issues where its text is at fault. */
export interface LoadFailure {
  readonly reason: StoreFailure | 'missing' | 'damaged'
  readonly issues: readonly Issue[]
}

/** One save. */
export interface SaveRequest {
  readonly id: string
  /** The revision that the edit was made on; 0 for a new document. */
  readonly base: number
  readonly doc: NetworkDoc
  /** The document as `write` wrote it; without it, it is written at once. */
  readonly written?: Writing | undefined
  /** What is chosen on top of it. */
  readonly chosen?: Chosen | null
  /** The last edit. */
  readonly step?: Step | null
  /** Whether the page is about to go: nothing may wait for an answer. */
  readonly hurry?: boolean | undefined
}

/** Where documents are kept. Nothing is thrown; a failure leaves everything as it was. */
export interface DocumentStore {
  /** Newest first. */
  readonly list: () => Promise<Result<readonly DocumentEntry[], StoreFailure>>
  readonly listTrash: () => Promise<Result<readonly TrashedEntry[], StoreFailure>>
  /** The newest revision that is whole. */
  readonly load: (id: string) => Promise<Result<KeptDocument, LoadFailure>>
  /** Writes a document to be saved, beside the work. */
  readonly write: WriteDoc
  /** Adds a revision, unless the newest is no longer the one that the edit was made on. */
  readonly save: (request: SaveRequest) => Promise<Result<DocumentEntry, StoreFailure>>
  /** What can be gone back to, newest first. */
  readonly versions: (id: string) => Promise<Result<readonly Version[], StoreFailure>>
  readonly loadVersion: (id: string, rev: number) => Promise<Result<KeptVersion, LoadFailure>>
  readonly rename: (id: string, name: Text) => Promise<Result<DocumentEntry, LoadFailure>>
  readonly duplicate: (id: string, name: Text) => Promise<Result<DocumentEntry, LoadFailure>>
  readonly trash: (id: string) => Promise<Result<void, StoreFailure>>
  readonly restore: (id: string) => Promise<Result<void, StoreFailure>>
  /** Deletes for good what has been in the trash for 30 days. */
  readonly purge: () => Promise<Result<void, StoreFailure>>
  /** What was open last, over all tabs; null before the first. */
  readonly lastOpened: () => Promise<Result<string | null, StoreFailure>>
  readonly noteOpened: (id: string) => Promise<Result<void, StoreFailure>>
  /** What was chosen last on top of an example, which has no revisions; null before that. */
  readonly choiceOn: (example: string) => Promise<Result<Chosen | null, StoreFailure>>
  readonly noteChoice: (example: string, chosen: Chosen) => Promise<Result<void, StoreFailure>>
}
