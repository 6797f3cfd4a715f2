import type { StudyDoc } from './studyDoc'
import type { Text } from '../base/text'
import type { Field, Fields } from './field'
import type { Amount, ObjectiveDoc, Ranged, Table } from './values'

/** What the shapes that have a name hold. */
interface Named {
  readonly text: Text
  readonly line: string
  readonly id: string
  readonly amount: Amount
  readonly ranged: Ranged
  readonly flag: boolean
  readonly objective: ObjectiveDoc
  readonly patch: unknown
  readonly study: StudyDoc
}

/** The type of what a field of a shape holds. */
export type ValueOf<S> = S extends keyof Named
  ? Named[S]
  : S extends { readonly fields: infer F extends Fields }
    ? DocOf<F>
    : S extends { readonly table: infer Entry }
      ? Table<ValueOf<Entry>>
      : S extends { readonly choice: infer Words }
        ? keyof Words
        : S extends { readonly words: readonly (infer Word)[] }
          ? Word
          : S extends { readonly exactly: infer Word }
            ? Word
            : S extends { readonly number: unknown }
              ? number
              : S extends { readonly lineOf: number }
                ? string
                : never

type Required<F> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never
}[keyof F]

type Value<F> = F extends Field ? ValueOf<F['shape']> : never

/** The type of what is written with these fields. */
export type DocOf<F extends Fields> = {
  readonly [K in Required<F>]: Value<F[K]>
} & {
  readonly [K in Exclude<keyof F, Required<F>>]?: Value<F[K]> | undefined
} extends infer Whole
  ? { readonly [K in keyof Whole]: Whole[K] }
  : never
