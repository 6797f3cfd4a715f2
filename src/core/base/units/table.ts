import { currencyAt, currencyNames, currencyPlace } from './currencies'
import { baseUnits, countingWords, definitions } from './names'
import { multiply, type Quantity } from './quantity'

/** Names of masses that differ by country. */
const ambiguousNames: ReadonlySet<string> = new Set(['ton', 'tons', 'Ton', 'Tons', 'TON'])

export const isAmbiguous = (name: string): boolean => ambiguousNames.has(name)

const one = (
  [numerator, denominator]: readonly [number, number],
  dimension: readonly number[],
): Quantity => ({ value: 1, unit: { numerator, denominator, dimension } })

/**
 * One of the currency at a place: a dimension of its own, beside all others. Its exponents end with its own, so that
 * only quantities of rare currencies have long ones.
 */
const money = (place: number): Quantity =>
  one([1, 1], [...Array.from({ length: baseUnits + place }, () => 0), 1])

/** Every unit by name; a currency by its code only once it has been asked for. */
const units = new Map<string, Quantity>([
  ...Object.entries(currencyNames).flatMap(([code, names]) => {
    const place = currencyPlace(code)
    const quantity = place === null ? null : money(place)
    return quantity === null ? [] : [code, ...names].map((name) => [name, quantity] as const)
  }),
  ...definitions.flatMap(({ size, dimension, names, others }) => {
    const quantity = one(size, dimension)
    return [...names, ...others].map((name) => [name, quantity] as const)
  }),
])

function wholeName(name: string): Quantity | null {
  const known = units.get(name)
  if (known !== undefined) return known
  const place = currencyPlace(name)
  if (place === null) return null
  const quantity = money(place)
  units.set(name, quantity)
  return quantity
}

/** One unit of that name, such as "MWh", "吨", "ZAR", "万t" or "亿"; null when there is none. */
export function unitNamed(name: string): Quantity | null {
  const unit = wholeName(name)
  if (unit !== null) return unit
  const word = countingWords.find(([text]) => name.startsWith(text))
  if (word === undefined) return null
  const [text, factor] = word
  const counted = one([factor, 1], [])
  if (name === text) return counted
  const rest = wholeName(name.slice(text.length))
  return rest === null ? null : multiply(counted, rest)
}

/** The code of the currency that a dimension is; null where it is any other. */
export function currencyOf(dimension: readonly number[]): string | null {
  const place = dimension.findIndex((exponent) => exponent !== 0)
  return place < baseUnits ||
    dimension[place] !== 1 ||
    dimension.some((e, at) => at > place && e !== 0)
    ? null
    : currencyAt(place - baseUnits)
}
