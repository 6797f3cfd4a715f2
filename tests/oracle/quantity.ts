/** Exponents of the base units, in the order of `bases`. */
export type Dimension = readonly number[]

/** A number with its dimension; the value counts base units: t, GJ, m3, kNm3, pcs, km, h, CNY. */
export interface Quantity {
  readonly value: number
  readonly dimension: Dimension
}

const bases = ['t', 'GJ', 'm3', 'kNm3', 'pcs', 'km', 'h', 'CNY'] as const
type Base = (typeof bases)[number]

export const pure: Dimension = bases.map(() => 0)

const dimensionOf = (powers: Partial<Record<Base, number>>): Dimension =>
  bases.map((base) => powers[base] ?? 0)

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.every((power, i) => power === b[i])

/** A product with the second factor to a power. */
export const times = (a: Quantity, b: Quantity, power = 1): Quantity => ({
  value: a.value * b.value ** power,
  dimension: a.dimension.map((each, i) => each + power * (b.dimension[i] ?? 0)),
})

const scales: readonly (readonly [Partial<Record<Base, number>>, Record<string, number>])[] = [
  [
    { t: 1 },
    { mg: 1e-9, g: 1e-6, kg: 1e-3, t: 1, kt: 1e3, Mt: 1e6, Gt: 1e9, 万t: 1e4, 万吨: 1e4, 亿t: 1e8 },
  ],
  [{ GJ: 1 }, { J: 1e-9, kJ: 1e-6, MJ: 1e-3, GJ: 1, TJ: 1e3, PJ: 1e6 }],
  [{ GJ: 1 }, { Wh: 3.6e-6, kWh: 3.6e-3, MWh: 3.6, GWh: 3.6e3, TWh: 3.6e6 }],
  [
    { GJ: 1, h: -1 },
    { W: 3.6e-6, kW: 3.6e-3, MW: 3.6, GW: 3.6e3 },
  ],
  [
    { m3: 1 },
    { mL: 1e-6, L: 1e-3, kL: 1, m3: 1, km3: 1e9, gal: 3.785411784e-3, kgal: 3.785411784 },
  ],
  [{ kNm3: 1 }, { Nm3: 1e-3, kNm3: 1 }],
  [{ pcs: 1 }, { pcs: 1 }],
  [{ km: 1 }, { m: 1e-3, km: 1 }],
  [{ t: 1, km: 1 }, { tkm: 1 }],
  [{ h: 1 }, { s: 1 / 3600, min: 1 / 60, h: 1, d: 24, day: 24, week: 168, month: 730 }],
  [{ h: 1 }, { a: 8760, year: 8760 }],
  [{ CNY: 1 }, { CNY: 1 }],
  [{}, { '%': 0.01, '‰': 0.001, ppm: 1e-6 }],
]

/** Every unit that the reader knows, by its name. */
export const unitTable: ReadonlyMap<string, Quantity> = new Map(
  scales.flatMap(([powers, names]) =>
    Object.entries(names).map(
      ([name, value]) => [name, { value, dimension: dimensionOf(powers) }] as const,
    ),
  ),
)
