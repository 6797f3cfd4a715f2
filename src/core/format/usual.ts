import type { Field, Fields } from './field'

/** Values that hold where nothing is written, by field. */
export type Usual<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { readonly usual: unknown } ? K : never]: F[K] extends {
    readonly usual: infer Value
  }
    ? Value
    : never
}

/** Amounts that are read as numbers whatever an entry says. */
export type ReadAmounts<F extends Fields> = {
  readonly [
    K in keyof F as F[K] extends { readonly shape: 'amount'; readonly usual: number } ? K : never
  ]: number
}

/** What holds in an entry that says nothing. */
export const usualOf = <F extends Fields>(fields: F): Usual<F> =>
  Object.fromEntries(
    Object.entries<Field>(fields).flatMap(([key, { usual }]) =>
      usual === undefined ? [] : [[key, usual]],
    ),
  ) as Usual<F>
