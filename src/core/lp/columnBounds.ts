import type { Process } from '../network/network'
import type { Column } from '../network/columns'

/** Between what a column lies [its unit], and whether it must be whole. */
export function columnBounds(column: Column): {
  readonly lower: number
  readonly upper: number
  readonly integer?: boolean
} {
  switch (column.kind) {
    case 'flow':
      return { lower: column.flow.minimum, upper: column.flow.capacity }
    case 'exchange':
      return { lower: column.exchange.minimum, upper: column.exchange.capacity }
    case 'level':
      return stockBounds(column.process)
    case 'switch':
    case 'chosen':
      return { lower: 0, upper: 1, integer: true }
    case 'build':
      return { lower: 0, upper: column.process.build?.max ?? 0 }
    case 'activity':
      return { lower: 0, upper: column.mode.most ?? Infinity }
  }
}

/** What a stock holds; where capacity may be built, a row bounds it from above. */
const stockBounds = ({ minimum, capacity, availability, build }: Process) => ({
  lower: minimum,
  upper: build === null ? capacity * availability : Infinity,
})
