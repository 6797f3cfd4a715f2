/** From values to places along an axis. */
export interface Axis {
  readonly least: number
  readonly most: number
  /** Round values between the two, where lines and numbers stand. */
  readonly ticks: readonly number[]
  /** [px] */
  readonly at: (value: number) => number
}

/** Steps that read well: 1, 2 or 5 times a power of ten. */
function roundStep(span: number, wanted: number): number {
  const raw = span / wanted
  const power = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 5].find((step) => raw <= step * power * 1.0000001) ?? 10) * power
}

/**
 * An axis over some values, from round number to round number; `from` and `to` are its ends [px], `anchor` a value
 * that it has to show. Values that are all the same get some room on both sides.
 */
export function axisOver(
  values: readonly number[],
  from: number,
  to: number,
  { anchor, wanted = 5 }: { readonly anchor?: number; readonly wanted?: number } = {},
): Axis {
  const all = anchor === undefined ? values : [...values, anchor]
  const [low, high] = [
    all.reduce((least, each) => Math.min(least, each), Infinity),
    all.reduce((most, each) => Math.max(most, each), -Infinity),
  ]
  const [start, end] = Number.isFinite(low) ? [low, high] : [0, 1]
  const size = Math.max(Math.abs(start), Math.abs(end), 1e-200)
  const flat = end - start <= 1e-9 * size
  const room = flat ? Math.max(Math.abs(start) * 0.1, 1) : 0
  const step = roundStep(end - start + 2 * room, wanted)
  const first = Math.floor((start - room) / step + 1e-9)
  const last = Math.ceil((end + room) / step - 1e-9)
  const [least, most] = [first * step, last * step]
  return {
    least,
    most,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step),
    at: (value) => from + ((value - least) / (most - least)) * (to - from),
  }
}

/** An axis that ends where its values end, as for an input that was moved over a range. */
export function axisBetween(
  [least, most]: readonly [number, number],
  from: number,
  to: number,
): Axis {
  const [low, high] = [Math.min(least, most), Math.max(least, most)]
  const round = axisOver([low, high], from, to)
  const span = high === low ? 1 : high - low
  return {
    least: low,
    most: high,
    ticks: round.ticks.filter((tick) => tick >= low - 1e-9 * span && tick <= high + 1e-9 * span),
    at: (value) => from + ((value - low) / span) * (to - from),
  }
}
