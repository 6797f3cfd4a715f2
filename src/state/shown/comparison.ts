import { lookUp } from '../../core/base/lookUp'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import { levelIn, massOf, reusedOf } from '../../core/answer/totals'
import { isSolidWaste } from '../../core/network/solidWaste'
import type { Simulation } from '../../core/run/simulator'
import type { Compared } from '../../core/study/kinds/compare'
import { disposed } from '../../core/avoided/ledger'
import { standardBaselines } from '../../core/format/standardBaselines'
import type { Text } from '../../core/base/text'
import type { Selection } from '../state'
import { subjectName } from './subjects'
import type { ComparedAs, ComparedBy } from '../views'

/** What a row is about. `avoided`: against a baseline; `disposed` and `reused`: of a waste. */
export interface ComparedSubject {
  readonly kind: 'indicator' | 'avoided' | 'flow' | 'process' | 'disposed' | 'reused'
  readonly id: string
}

/** One figure under every scenario that is compared. */
export interface ComparedRow {
  readonly id: string
  readonly about: ComparedSubject
  /** null for indicators and baselines, which have words of their own. */
  readonly name: Text | null
  readonly selects: Selection | null
  readonly unit: string
  /** One a column; null where the scenario has no answer or nothing of the kind [unit]. */
  readonly values: readonly (number | null)[]
}

/** A network and its certified answer; null where a scenario has none. */
interface Column {
  readonly network: Network
  readonly answer: Answer
  readonly avoided: Simulation['avoided']
}

const solvedOf = ({ simulation }: Compared): Column | null =>
  simulation.network !== null && simulation.answer?.status === 'optimal'
    ? { network: simulation.network, answer: simulation.answer, avoided: simulation.avoided }
    : null

/** Whether a scenario has figures to compare. */
export const hasFigures = (column: Compared): boolean => solvedOf(column) !== null

/** The rows of a comparison: everything that some scenario has, in the order in which the first has it. */
export function comparedRows(
  by: ComparedBy,
  compared: readonly Compared[],
): readonly ComparedRow[] {
  const columns = compared.map(solvedOf)
  switch (by) {
    case 'indicators':
      return [...indicatorRows(columns), ...avoidedRows(columns)]
    case 'flows':
      return elementRows(columns, 'flow')
    case 'activities':
      return elementRows(columns, 'process')
    case 'wastes':
      return [...avoidedRows(columns), ...wasteRows(columns)]
  }
}

const idsOf = (columns: readonly (Column | null)[], ids: (column: Column) => readonly string[]) => [
  ...new Set(columns.flatMap((column) => (column === null ? [] : ids(column)))),
]

function indicatorRows(columns: readonly (Column | null)[]): readonly ComparedRow[] {
  return idsOf(columns, ({ answer }) => Object.keys(answer.indicators)).map((id) => ({
    id: `indicator ${id}`,
    about: { kind: 'indicator', id },
    name: null,
    selects: null,
    unit:
      lookUp(columns.find((each) => lookUp(each?.answer.indicators, id))?.answer.indicators, id)
        ?.unit ?? '',
    values: columns.map((column) => lookUp(column?.answer.indicators, id)?.value ?? null),
  }))
}

/** Solid waste avoided, always against every standard baseline. */
const avoidedRows = (columns: readonly (Column | null)[]): readonly ComparedRow[] =>
  standardBaselines.map((id) => ({
    id: `avoided ${id}`,
    about: { kind: 'avoided', id },
    name: null,
    selects: null,
    unit: 't',
    values: columns.map((column) => column?.avoided[id]?.avoided?.total ?? null),
  }))

function elementRows(
  columns: readonly (Column | null)[],
  kind: 'flow' | 'process',
): readonly ComparedRow[] {
  const table = kind === 'flow' ? 'flows' : 'processes'
  return idsOf(columns, ({ network }) => Object.keys(network[table])).flatMap((id) => {
    const network = columns.find((each) => each && Object.hasOwn(each.network[table], id))?.network
    if (network === undefined) return []
    const flow = kind === 'flow' ? lookUp(network.flows, id) : undefined
    const unit =
      flow === undefined
        ? lookUp(network.processes, id)?.unit
        : lookUp(network.commodities, flow.commodity)?.unit
    return [
      {
        id: `${kind} ${id}`,
        about: { kind, id },
        name: namesOf(network, { kind, id }),
        selects: { kind, id },
        unit: unit ?? '',
        values: columns.map((column) => {
          if (column === null || !Object.hasOwn(column.network[table], id)) return null
          const process = lookUp(column.network.processes, id)
          return kind === 'process' && process !== undefined
            ? levelIn(column, process)
            : (lookUp(column.answer.flows, id) ?? 0)
        }),
      },
    ]
  })
}

/** What becomes of each solid waste: disposed of, and reused [t]. */
function wasteRows(columns: readonly (Column | null)[]): readonly ComparedRow[] {
  const wastes = idsOf(columns, ({ network }) =>
    Object.keys(network.commodities).filter((id) => isSolidWaste(network, id)),
  )
  return wastes.flatMap((id) => {
    const network = columns.find(
      (each) => lookUp(each?.network.commodities, id) !== undefined,
    )?.network
    if (network === undefined) return []
    const fates = {
      disposed: (column: Column) => disposed(column, id),
      reused: (column: Column) => massOf(column, id, reusedOf(column, id)),
    }
    return (['disposed', 'reused'] as const).flatMap((kind) => {
      const values = columns.map((column) =>
        column === null || !Object.hasOwn(column.network.commodities, id)
          ? null
          : fates[kind](column),
      )
      if (values.every((value) => value === null || value === 0)) return []
      return [
        {
          id: `${kind} ${id}`,
          about: { kind, id },
          name: namesOf(network, { kind: 'commodity', id }),
          selects: { kind: 'commodity', id } as const,
          unit: 't',
          values,
        },
      ]
    })
  })
}

const namesOf = (network: Network, selection: Selection): Text => ({
  en: subjectName(network, selection, 'en'),
  zh: subjectName(network, selection, 'zh'),
})

/** Differences smaller than this share of the larger value are rounding. */
const noise = 1e-6

/** How much more a value is than another; 0 where that is rounding, null where one is missing. */
export function differenceOf(value: number | null, from: number | null): number | null {
  if (value === null || from === null) return null
  const difference = value - from
  return Math.abs(difference) <= noise * Math.max(Math.abs(value), Math.abs(from), noise)
    ? 0
    : difference
}

/** What a row shows in each column: the pinned one its amount, the others as asked. */
export const shownValues = (
  { values }: ComparedRow,
  as: ComparedAs,
  pinned: number,
): readonly (number | null)[] =>
  values.map((value, i) => {
    if (as === 'amounts' || i === pinned) return value
    const from = values[pinned] ?? null
    const difference = differenceOf(value, from)
    if (as === 'differences' || difference === null) return difference
    return from === 0 || from === null ? (difference === 0 ? 0 : null) : difference / Math.abs(from)
  })

/** Whether some scenario differs from the pinned one, or has what the other has not. */
export const differs = ({ values }: ComparedRow, pinned: number, columns: readonly Compared[]) =>
  values.some((value, i) => {
    const column = columns[i]
    if (i === pinned || column === undefined || !hasFigures(column)) return false
    const from = values[pinned] ?? null
    return value === null || from === null ? value !== from : differenceOf(value, from) !== 0
  })
