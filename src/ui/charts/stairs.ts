/** One step of a waterfall. */
export interface Step {
  readonly id: string
  readonly name: string
  /** What it adds; negative: takes away. */
  readonly amount: number
}

/** A step with where it begins and ends. */
export interface Stair extends Step {
  readonly from: number
  readonly to: number
  /** Whether it stands for what no step explains. */
  readonly isRest: boolean
}

/** Below this share of what is added up a rest is rounding. */
const rounding = 1e-9

/**
 * Steps one on the other, from a value to another. What they leave unexplained is a step of its own, so that the last
 * always ends at the end.
 */
export function stairsOf(start: number, steps: readonly Step[], end: number): readonly Stair[] {
  let at = start
  const stairs = steps.map((step): Stair => {
    const from = at
    at += step.amount
    return { ...step, from, to: at, isRest: false }
  })
  const size = steps.reduce((sum, { amount }) => sum + Math.abs(amount), Math.abs(start))
  if (Math.abs(end - at) > rounding * size)
    return [...stairs, { id: '', name: '', amount: end - at, from: at, to: end, isRest: true }]
  const last = stairs.at(-1)
  return last === undefined ? [] : [...stairs.slice(0, -1), { ...last, to: end }]
}
