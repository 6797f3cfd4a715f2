import { standardBaselines } from './standardBaselines'
import { lookUp } from '../lookUp'
import type { Cell } from '../results/csv'
import type { StudyResult } from './kinds'

/** A result as one table, with the unit in each head: what a spreadsheet takes. */
export interface StudyTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The main table of a result; ids, since a table is read on by programs. */
export function studyTable(result: StudyResult): StudyTable {
  switch (result.kind) {
    case 'faulty':
      return { heads: ['path', 'issue'], rows: result.issues.map(({ path, code }) => [path, code]) }
    case 'compare': {
      const ids = [
        ...new Set(
          result.columns.flatMap(({ simulation }) =>
            Object.keys(simulation.answer?.indicators ?? {}),
          ),
        ),
      ]
      const unitOf = (id: string) =>
        result.columns
          .map(({ simulation }) => lookUp(simulation.answer?.indicators, id)?.unit)
          .find(Boolean)
      return {
        heads: [
          'scenario',
          'status',
          ...ids.map((id) => headOf(id, unitOf(id) ?? '')),
          ...standardBaselines.map((baseline) => headOf(`avoided_against_${baseline}`, 't')),
        ],
        rows: result.columns.map(({ scenario, simulation: { answer, avoided: found } }) => [
          scenario ?? 'base',
          answer?.status ?? 'unreadable',
          ...ids.map((id) => lookUp(answer?.indicators, id)?.value ?? null),
          ...standardBaselines.map((baseline) => lookUp(found, baseline)?.avoided?.total ?? null),
        ]),
      }
    }
    case 'sweep':
      return {
        heads: [
          headOf(result.x.input, result.x.unit),
          ...(result.y === null ? [] : [headOf(result.y.input, result.y.unit)]),
          'status',
          ...result.indicators.map(({ id, unit }) => headOf(id, unit)),
        ],
        rows: result.rows
          .flat()
          .map(({ x, y, status, figures }) => [
            x,
            ...(y === null ? [] : [y]),
            status ?? 'unreadable',
            ...figures,
          ]),
      }
    case 'tornado': {
      const figure = (end: string) => headOf(`${result.indicator}_at_${end}`, result.unit)
      return {
        heads: ['input', 'unit', 'now', 'low', 'high', figure('low'), figure('high')],
        rows: result.bars.map(({ input, unit, now, low, high }) => [
          ...[input, unit, now, low.value, high.value, low.figure, high.figure],
        ]),
      }
    }
    case 'break_even':
      return {
        heads: [
          headOf(result.x.input, result.x.unit),
          'rises',
          headOf('before', result.subject.unit),
          headOf('after', result.subject.unit),
        ],
        rows: result.crossings.map(({ x, rises, before, after }) => [
          ...[x, rises ? 'yes' : 'no', before, after],
        ]),
      }
    case 'front':
      return {
        heads: [headOf(result.x.id, result.x.unit), headOf(result.y.id, result.y.unit)],
        rows: result.points.map(({ x, y }) => [x, y]),
      }
    case 'target':
      return {
        heads: [
          headOf(result.indicator, result.unit),
          headOf('cost', result.currency),
          headOf('price_of_one_less', `${result.currency}/${result.unit}`),
        ],
        rows: result.steps.map(({ level, cost, price }) => [level, cost, price]),
      }
    case 'credit':
      return {
        heads: [
          'player',
          ...['carried', 'shapley', 'standard_error', 'without_it', 'alone'].map((head) =>
            headOf(head, 't'),
          ),
        ],
        rows: result.players.map(({ id, carried, shapley, error, removed, alone }) => [
          ...[id, carried, shapley, error, removed, alone],
        ]),
      }
    case 'gaps':
      return {
        heads: [
          'recipe',
          'verdict',
          'closes',
          'unit',
          'activity',
          headOf('reduced_cost', `${result.currency}/unit`),
          headOf('investment', result.currency),
          headOf('saving', result.currency),
          'waste_avoided [t]',
          'co2e_avoided [t]',
          'water_saved [m3]',
        ],
        rows: result.candidates.map((each) => [
          ...[each.recipe, each.verdict, each.closes.join(' '), each.unit, each.activity],
          ...[each.reducedCost, each.investment, each.saving, each.wasteAvoided],
          ...[each.co2eAvoided, each.waterSaved],
        ]),
      }
  }
}

const headOf = (id: string, unit: string): string =>
  unit === '' || unit === '1' ? id : `${id} [${unit}]`
