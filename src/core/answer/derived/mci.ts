/** A product as the material circularity indicator sees it; shares that are not given are 0, ratios 1. */
export interface ProductCycle {
  /** M [t] */
  readonly mass: number
  /** F_R, F_U, F_S: recycled, reused and sustained biological feedstock [share of M]. */
  readonly recycledFeed?: number
  readonly reusedFeed?: number
  readonly biologicalFeed?: number
  /** C_R, C_U, C_C, C_E: collected for recycling, reuse, composting and energy recovery [share of M]. */
  readonly forRecycling?: number
  readonly forReuse?: number
  readonly forComposting?: number
  readonly forEnergy?: number
  /** E_C: efficiency of recycling at the end of life; E_F: of making the feedstock. */
  readonly recyclingYield?: number
  readonly feedYield?: number
  /** L / L_av and U / U_av: life and use against the average of the sector. */
  readonly life?: number
  readonly use?: number
}

/** The indicator and its terms; masses in the unit of M. */
export interface Circularity {
  readonly virgin: number
  readonly waste: number
  readonly linearFlowIndex: number
  readonly indicator: number
}

/**
 * The material circularity indicator of the Ellen MacArthur Foundation and Granta Design (2015, revised 2019), from 0
 * (linear) to 1 (restorative). NaN where feedstock is recycled with a yield of 0.
 */
export function mci({
  mass,
  recycledFeed = 0,
  reusedFeed = 0,
  biologicalFeed = 0,
  forRecycling = 0,
  forReuse = 0,
  forComposting = 0,
  forEnergy = 0,
  recyclingYield = 1,
  feedYield = 1,
  life = 1,
  use = 1,
}: ProductCycle): Circularity {
  const virgin = mass * (1 - recycledFeed - reusedFeed - biologicalFeed)
  const uncollected = mass * (1 - forRecycling - forReuse - forComposting - forEnergy)
  const inRecycling = mass * (1 - recyclingYield) * forRecycling
  const inFeed = recycledFeed === 0 ? 0 : (mass * (1 - feedYield) * recycledFeed) / feedYield
  const waste = uncollected + (inFeed + inRecycling) / 2
  const linearFlowIndex = (virgin + waste) / (2 * mass + (inFeed - inRecycling) / 2)
  const indicator = Math.max(0, 1 - (0.9 * linearFlowIndex) / (life * use))
  return { virgin, waste, linearFlowIndex, indicator }
}
