/** Random choices that a seed repeats. */
export interface Draw {
  /** A number between two others, evenly. */
  readonly between: (low: number, high: number) => number
  /** A number between two others, evenly in its order of magnitude. */
  readonly size: (low: number, high: number) => number
  /** A whole number between two others, both included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** Each item with a probability, in order. */
  readonly some: <T>(items: readonly T[], probability: number) => readonly T[]
  /** The entry with a probability, otherwise an empty object to spread. */
  readonly maybe: <T extends object>(
    probability: number,
    entry: () => T,
  ) => T | Record<string, never>
}

/** Random choices by a linear congruence of 32 bits and its upper half, mixed twice (PCG, XSH-RR). */
export function createDraw(seed: number): Draw {
  const modulus = 1n << 64n
  let state = (BigInt(seed) * 2n + 1n) % modulus
  const next = (): number => {
    const old = state
    state = (old * 6364136223846793005n + 1442695040888963407n) % modulus
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn)
    const turn = Number(old >> 59n)
    return (((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 4; i++) next()
  const between = (low: number, high: number): number => low + next() * (high - low)
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1))
  const chance = (probability: number): boolean => next() < probability
  return {
    between,
    whole,
    chance,
    size: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    pick: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    some: (items, probability) => items.filter(() => chance(probability)),
    maybe: (probability, entry) => (chance(probability) ? entry() : {}),
  }
}
