import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import type { Network } from '../network/network'
import type { Cell } from '../base/csv'
import type { Text } from '../base/text'
import type { Faulty } from './faulty'
import type { Asked, Parameters, StudyOf } from './parameters'
import type { Study } from './study'

/** A result as one table, with the unit in each head: what a spreadsheet takes. */
export interface StudyTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A document with its network, that a first study is to be made of. */
export interface Studied {
  readonly doc: NetworkDoc
  readonly network: Network
  readonly library: Library
}

/**
 * A kind of study, with all that is told of it but how its result is drawn. Shape, check and form of its studies come
 * from the parameters that it declares. `run`, `table` and `make` are handed only what is of their own kind.
 */
export interface StudyKind<
  K extends string,
  P extends Parameters,
  R extends { readonly kind: string },
> {
  readonly kind: K
  readonly name: Text
  /** Which question it answers, in a sentence. */
  readonly about: Text
  readonly parameters: P
  /** What a first study asks, about what the document has; it can be run at once. */
  make(studied: Studied): Asked<P>
  /** Runs a study of a document that is under the scenario of the study. */
  run(doc: NetworkDoc, study: StudyOf<K, P>, library: Library): Study<R | Faulty>
  /** The main table of a result; ids, since a table is read on by programs. */
  table(result: R): StudyTable
}

/** A kind of study, its types told by what it declares. */
export const studyKind = <
  const K extends string,
  const P extends Parameters,
  R extends { readonly kind: K },
>(
  kind: StudyKind<K, P, R>,
): StudyKind<K, P, R> => kind

/** The head of a column with its unit. */
export const headOf = (id: string, unit: string): string =>
  unit === '' || unit === '1' ? id : `${id} [${unit}]`
