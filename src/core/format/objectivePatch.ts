import type { ObjectiveDoc } from './doc'

/** Every field that an objective may have, taken away: in a merge patch the old ones would stay beside the new. */
const nothingElse = {
  minimize: null,
  maximize: null,
  weights: null,
  first: null,
  within: null,
  then: null,
}

/** The patch that puts an objective in the place of whatever stands there. */
export const objectivePatch = (
  objective: ObjectiveDoc,
): { readonly objective: Readonly<Record<string, unknown>> } => ({ objective: replaced(objective) })

const replaced = (objective: ObjectiveDoc): Readonly<Record<string, unknown>> =>
  'then' in objective
    ? { ...nothingElse, ...objective, then: replaced(objective.then) }
    : { ...nothingElse, ...objective }
