/** A multiple of the base units, as a fraction in lowest terms as far as doubles hold its integers exactly. */
export interface Unit {
  readonly numerator: number
  readonly denominator: number
  /** Exponent of each base unit, in the order that `names.ts` fixes. */
  readonly dimension: readonly number[]
}

/** A number with its dimension, as expressions yield it: `value` × `unit`. */
export interface Quantity {
  readonly value: number
  /** The unit it was written in, kept as a fraction: reading "0.485 t/MWh" in t/MWh gives 0.485 to the last bit. */
  readonly unit: Unit
}

/** A plain number. */
export const plain = (value: number): Quantity => ({ value, unit: one })

const one: Unit = { numerator: 1, denominator: 1, dimension: [] }

/** Of two integers that doubles hold exactly; 1 otherwise. */
function commonDivisor(a: number, b: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return 1
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

/** Beyond any factor that a unit has; further on, products of factors could overflow. */
const mostFactor = 1e60

/** A quantity whose unit is a product of two fractions; a factor past all bounds goes into the value. */
function quantity(
  value: number,
  [top, otherTop]: readonly [number, number],
  [bottom, otherBottom]: readonly [number, number],
  dimension: readonly number[],
): Quantity {
  const across = commonDivisor(top, otherBottom)
  const back = commonDivisor(otherTop, bottom)
  const numerator = (top / across) * (otherTop / back)
  const denominator = (bottom / back) * (otherBottom / across)
  return numerator <= mostFactor && denominator <= mostFactor
    ? { value, unit: { numerator, denominator, dimension } }
    : {
        value: value * (numerator / denominator),
        unit: { numerator: 1, denominator: 1, dimension },
      }
}

/** Exponents of a product: those of `a` plus `times` those of `b`. */
const exponents = (a: Unit, b: Unit, times: number): readonly number[] =>
  Array.from(
    { length: Math.max(a.dimension.length, b.dimension.length) },
    (_, index) => (a.dimension[index] ?? 0) + times * (b.dimension[index] ?? 0),
  )

export const multiply = (a: Quantity, b: Quantity): Quantity =>
  quantity(
    a.value * b.value,
    [a.unit.numerator, b.unit.numerator],
    [a.unit.denominator, b.unit.denominator],
    exponents(a.unit, b.unit, 1),
  )

export const divide = (a: Quantity, b: Quantity): Quantity =>
  quantity(
    a.value / b.value,
    [a.unit.numerator, b.unit.denominator],
    [a.unit.denominator, b.unit.numerator],
    exponents(a.unit, b.unit, -1),
  )

/** Any real power; not finite where the real number does not exist. */
export function power({ value, unit }: Quantity, exponent: number): Quantity {
  const size = Math.abs(exponent)
  const parts = [unit.numerator ** size, unit.denominator ** size] as const
  const [top, bottom] = exponent < 0 ? [parts[1], parts[0]] : parts
  return quantity(value ** exponent, [top, 1], [bottom, 1], exponents(one, unit, exponent))
}

/** Whether two units measure the same; roots of powers may differ by rounding. */
export function alike(a: Unit, b: Unit): boolean {
  const length = Math.max(a.dimension.length, b.dimension.length)
  for (let index = 0; index < length; index++)
    if (Math.abs((a.dimension[index] ?? 0) - (b.dimension[index] ?? 0)) > 1e-9) return false
  return true
}

/** How many `to` a quantity is; null when it is of another dimension. */
export function numberIn({ value, unit }: Quantity, to: Quantity): number | null {
  if (unit === to.unit) return value / to.value
  if (!alike(unit, to.unit)) return null
  const tops = commonDivisor(unit.numerator, to.unit.numerator)
  const bottoms = commonDivisor(unit.denominator, to.unit.denominator)
  const times = (unit.numerator / tops) * (to.unit.denominator / bottoms)
  const over = (unit.denominator / bottoms) * (to.unit.numerator / tops)
  return (times === over ? value : (value * times) / over) / to.value
}

/** The number of a dimensionless quantity, null for any other. */
export const plainNumber = (quantity: Quantity): number | null => numberIn(quantity, plain(1))
