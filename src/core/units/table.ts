import { lazily, mathjs } from './mathjs'
import { countingWords, definitions, ownDimensions } from './names'
import { multiply, type Quantity } from './quantity'

/** Names of masses that differ by country. */
const ambiguousNames: ReadonlySet<string> = new Set(['ton', 'tons', 'Ton', 'Tons', 'TON'])

export const isAmbiguous = (name: string): boolean => ambiguousNames.has(name)

/** Every unit by name, from mathjs. A factor below one is the reciprocal of an integer. */
const units = lazily((): ReadonlyMap<string, Quantity> => {
  const math = mathjs()
  for (const name of ownDimensions) math.createUnit(name)
  const own = ownDimensions.map((name) => [`1 ${name}`, [name]] as const)
  return new Map(
    [...own, ...Object.entries(definitions)].flatMap(([definition, names]) => {
      const { value, dimensions } = math.unit(definition)
      const quantity: Quantity = {
        value: 1,
        unit: {
          numerator: value < 1 ? 1 : Math.round(value),
          denominator: value < 1 ? Math.round(1 / value) : 1,
          dimension: [...dimensions],
        },
      }
      return names.map((name) => [name, quantity] as const)
    }),
  )
})

/** One unit of that name, such as "MWh", "吨", "万t" or "亿"; null when there is none. */
export function unitNamed(name: string): Quantity | null {
  const unit = units().get(name)
  if (unit !== undefined) return unit
  const word = countingWords.find(([text]) => name.startsWith(text))
  if (word === undefined) return null
  const [text, factor] = word
  const counted = { value: 1, unit: { numerator: factor, denominator: 1, dimension: [] } }
  if (name === text) return counted
  const rest = units().get(name.slice(text.length))
  return rest === undefined ? null : multiply(counted, rest)
}
