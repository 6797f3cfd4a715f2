import { createRandom, shuffled } from './random'

/** A coalition of the players 0 … n − 1, as the bits of a number. */
export type Coalition = number

/** What each player is credited with, and whether every coalition would agree. */
export interface Shares {
  readonly shapley: readonly number[]
  /** Standard error of each; null where all coalitions were counted. */
  readonly errors: readonly number[] | null
  /** The coalition that would gain most by standing alone, and by how much; excess ≤ 0: the shares lie in the core. */
  readonly worst: { readonly coalition: Coalition; readonly excess: number }
  /** Whether all coalitions were asked, so that lying in the core is proved. */
  readonly exact: boolean
}

/** Up to so many players every coalition is counted. */
export const mostExact = 10

/** Bits are those of a signed number. */
export const mostPlayers = 30

const has = (coalition: Coalition, player: number): boolean => (coalition & (1 << player)) !== 0
const sizeOf = (coalition: Coalition): number => {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++
  return size
}

/** Everybody. */
export const grand = (players: number): Coalition => (1 << players) - 1

/** Members of a coalition. */
export const membersOf = (coalition: Coalition, players: number): readonly number[] =>
  Array.from({ length: players }, (_, i) => i).filter((player) => has(coalition, player))

/** Every coalition but the empty and the grand one. */
export const properCoalitions = (players: number): readonly Coalition[] =>
  Array.from({ length: Math.max(0, grand(players) - 1) }, (_, i) => i + 1)

/**
 * Shapley value by its definition (Shapley 1953): φ = Σ |S|! (n − |S| − 1)! / n! · (v(S + i) − v(S)).
 * `worth` knows every coalition; the empty one is worth nothing.
 */
export function shapleyOf(players: number, worth: (coalition: Coalition) => number): Shares {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
  const shapley = Array.from({ length: players }, (_, player) => {
    let sum = 0
    for (let coalition = 0; coalition <= grand(players); coalition++) {
      if (has(coalition, player)) continue
      const size = sizeOf(coalition)
      const weight = (factorial(size) * factorial(players - size - 1)) / factorial(players)
      sum += weight * (worth(coalition | (1 << player)) - worth(coalition))
    }
    return sum
  })
  const asked = properCoalitions(players)
  return { shapley, errors: null, worst: worstOf(shapley, asked, worth), exact: true }
}

/** Orders of the players drawn at random, each with its reverse, which halves the error where credits depend on order. */
export function drawOrders(
  players: number,
  count: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = createRandom(seed)
  return Array.from({ length: Math.ceil(count / 2) }, () => {
    const order = shuffled(players, random)
    return [order, [...order].reverse()]
  }).flat()
}

/** The coalitions that grow along orders, without the empty and the grand one. */
export function coalitionsAlong(orders: readonly (readonly number[])[]): readonly Coalition[] {
  const found = new Set<Coalition>()
  for (const order of orders) {
    let coalition = 0
    for (const player of order.slice(0, -1)) found.add((coalition |= 1 << player))
  }
  return [...found]
}

/**
 * Shapley value as the mean of what each player adds in orders drawn in pairs (Castro, Gómez and Tejada 2009); the
 * credits of each order add up to the total, so their means do. The standard error is that of the pairs' means.
 */
export function sampledShapley(
  players: number,
  orders: readonly (readonly number[])[],
  worth: (coalition: Coalition) => number,
): Shares {
  const adds = orders.map((order) => {
    const credits = new Array<number>(players).fill(0)
    let coalition = 0
    for (const player of order) {
      const next = coalition | (1 << player)
      credits[player] = worth(next) - worth(coalition)
      coalition = next
    }
    return credits
  })
  const pairs = Array.from({ length: adds.length / 2 }, (_, k) =>
    Array.from(
      { length: players },
      (__, i) => ((adds[2 * k]?.[i] ?? 0) + (adds[2 * k + 1]?.[i] ?? 0)) / 2,
    ),
  )
  const shapley = Array.from(
    { length: players },
    (_, i) => pairs.reduce((sum, pair) => sum + (pair[i] ?? 0), 0) / pairs.length,
  )
  const errors = shapley.map((mean, i) => {
    const squares = pairs.reduce((sum, pair) => sum + ((pair[i] ?? 0) - mean) ** 2, 0)
    return pairs.length < 2 ? Infinity : Math.sqrt(squares / (pairs.length - 1) / pairs.length)
  })
  const asked = coalitionsAlong(orders)
  return { shapley, errors, worst: worstOf(shapley, asked, worth), exact: false }
}

/** v(S) − Σ φ: what a coalition would have more alone than its members are credited with together. */
function worstOf(
  shapley: readonly number[],
  coalitions: readonly Coalition[],
  worth: (coalition: Coalition) => number,
): Shares['worst'] {
  let worst = { coalition: 0, excess: 0 }
  for (const coalition of coalitions) {
    const credited = shapley.reduce((sum, each, i) => (has(coalition, i) ? sum + each : sum), 0)
    const excess = worth(coalition) - credited
    if (excess > worst.excess || worst.coalition === 0) worst = { coalition, excess }
  }
  return worst
}
