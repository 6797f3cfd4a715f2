/** The baselines that are always there, and always named together: the strictest first. */
export const standardBaselines = ['as_usual', 'next_best', 'no_reuse'] as const

export type StandardBaseline = (typeof standardBaselines)[number]

/** Whether a baseline is one of those that every document has. */
export const isStandardBaseline = (id: string): id is StandardBaseline =>
  standardBaselines.some((each) => each === id)
