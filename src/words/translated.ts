/** The same messages in another language, which may do without forms for one of a kind. */
export type Translated<M> = Readonly<Record<Exclude<keyof M, `${string}_one`>, string>>
