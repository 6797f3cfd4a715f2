import type { Program } from './program'

const terms = (entries: Iterable<readonly [number, number]>): string =>
  [...entries]
    .map(([j, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} c${j + 1}`)
    .join('\n  ')

/** Both bounds of a column, written out whatever readers take for granted. */
function boundLine(name: string, lower: number, upper: number): string {
  if (lower === -Infinity && upper === Infinity) return ` ${name} free`
  if (lower === upper) return ` ${name} = ${lower}`
  if (upper === Infinity) return ` ${name} >= ${lower}`
  return ` ${lower === -Infinity ? '-inf' : lower} <= ${name} <= ${upper}`
}

/**
 * A program as CPLEX-LP text with columns c1… and rows r1…, in order. The objective names every column, so that readers
 * that number columns as they meet them keep the order.
 */
export function writeText(
  { columns, rows }: Program,
  objective: ReadonlyMap<number, number>,
): string {
  const all = columns.map((_, j) => [j, objective.get(j) ?? 0] as const)
  const whole = columns.flatMap((column, j) =>
    column.whole && column.lower < column.upper ? [`c${j + 1}`] : [],
  )
  const lines = [
    'Minimize',
    ` obj: ${terms(all)}`,
    'Subject To',
    ...rows.map(({ terms: row, sense, right }, i) => {
      const left = row.size === 0 ? '0 c1' : terms(row)
      return ` r${i + 1}: ${left} ${sense} ${right}`
    }),
    'Bounds',
    ...columns.map(({ lower, upper }, j) => boundLine(`c${j + 1}`, lower, upper)),
    ...(whole.length === 0 ? [] : ['General', ` ${whole.join('\n ')}`]),
    'End',
  ]
  return `${lines.join('\n')}\n`
}
