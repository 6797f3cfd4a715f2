import type { Network } from '../network/network'
import { columnBounds } from './columnBounds'
import type { Column } from '../network/columns'
import { families } from './families'
import { layOut, type Layout, type Row } from './layout'
import { nameOf } from './names'
import { compressRows, type LinearProgram } from './program'
import type { RowSubject } from './subjects'
import { constantOf, weigh } from './weights'

/** A program with what its rows and columns stand for. */
export interface BuiltProgram {
  readonly program: LinearProgram
  readonly columns: readonly Column[]
  /** What each row stands for. */
  readonly rows: readonly RowSubject[]
  /** What the bounds of each column stand for. */
  readonly bounds: readonly RowSubject[]
}

/** Where the columns of a network stand, and all of its rows. */
export interface LaidOut {
  readonly layout: Layout
  readonly rows: readonly Row[]
}

/** Lays out the columns of a network and writes its rows; `reached` holds what earlier stages may not worsen. */
export function rowsOf(network: Network, reached: readonly number[] = []): LaidOut {
  const layout = layOut(network)
  const periods = Array.from({ length: network.periods }, (_, i) => i + 1)
  const rows = families.flatMap((family) =>
    periods.flatMap((period) => family.rows(layout, period, reached)),
  )
  return { layout, rows }
}

/**
 * Builds the linear program of a network for one stage of its objective. `bounds` holds the values that earlier
 * stages may not worsen: one row each, free until its stage is solved, so that all stages share one matrix.
 */
export function buildProgram(
  network: Network,
  stage: number = network.objective.length - 1,
  bounds: readonly number[] = [],
): BuiltProgram {
  const { layout, rows } = rowsOf(network, bounds)
  const { columns, subjects } = layout
  const weights = network.objective[stage]?.weights ?? {}
  const program = compressRows({
    name: network.name.en,
    constant: constantOf(network, weights),
    rows: rows.map(({ lower, upper, entries, subject }) => ({
      ...{ name: nameOf(subject, network), lower, upper, entries },
    })),
    columns: columns.map((column, j) => ({
      name: namedAt(subjects, j, network),
      ...columnBounds(column),
    })),
    cost: weigh(columns, network, weights),
  })
  return { program, columns, rows: rows.map((row) => row.subject), bounds: subjects }
}

const namedAt = (subjects: readonly RowSubject[], j: number, network: Network): string => {
  const subject = subjects[j]
  return subject === undefined ? '' : nameOf(subject, network)
}
