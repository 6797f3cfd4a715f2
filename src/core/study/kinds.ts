import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { NetworkDoc } from '../format/doc'
import type { StudyDoc } from '../format/studyDoc'
import type { Faulty } from './faulty'
import type { Studied, StudyKind, StudyTable } from './kind'
import { breakEvenKind } from './kinds/breakEven'
import { compareKind } from './kinds/compare'
import { creditKind } from './kinds/credit'
import { frontKind } from './kinds/front'
import { gapsKind } from './kinds/gaps'
import { sweepKind } from './kinds/sweep'
import { targetKind } from './kinds/target'
import { tornadoKind } from './kinds/tornado'
import type { Parameters } from './parameters'
import type { Study } from './study'

/** All kinds of studies, in the order in which they are offered; to add one is to add a row. */
export const studyKinds = {
  gaps: gapsKind,
  credit: creditKind,
  sweep: sweepKind,
  break_even: breakEvenKind,
  tornado: tornadoKind,
  front: frontKind,
  target: targetKind,
  compare: compareKind,
} as const satisfies { readonly [K in string]: { readonly kind: K } }

type Kinds = typeof studyKinds

/** The id of a kind. */
export type StudyKindId = keyof Kinds

type ResultOf<T> = T extends { table(result: infer R): StudyTable } ? R : never

/** What a study finds. */
export type Found = ResultOf<Kinds[StudyKindId]>

/** What a study finds; `faulty` where it could not be begun. */
export type StudyResult = Found | Faulty

/** A kind of study whose declarations are not known to the compiler. */
export interface AnyStudyKind extends Omit<StudyKind<string, Parameters, Found>, 'make' | 'run'> {
  make(studied: Studied): Readonly<Record<string, unknown>>
  run(doc: NetworkDoc, study: StudyDoc, library: Library): Study<StudyResult>
}

/** Whether there is a kind of that id. */
export const isStudyKind = (id: string): id is StudyKindId => Object.hasOwn(studyKinds, id)

/** A kind by its id; undefined where there is none. */
export const studyKindOf = (id: string): AnyStudyKind | undefined =>
  lookUp<AnyStudyKind>(studyKinds, id)
