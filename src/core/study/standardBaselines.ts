/** The two baselines that are always there, and always named together. */
export const standardBaselines = ['no_reuse', 'as_usual'] as const
