import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { Amount, NetworkDoc, Table } from '../format/doc'
import { applyPatch } from '../format/patch'
import { simulate } from '../run/simulate'
import { writtenUnit } from '../base/units'
import type { Check, Figure, Uncertain } from './claim'
import type { Run } from './figures'
import { namedBy } from './figures'

/** The networks that claims may name, by id. */
export type Networks = Readonly<Record<string, NetworkDoc>>

/** An end of the range of an input. */
export type End = 'low' | 'high'

/** Uncertain inputs put to an end of their range, by what they are. */
export type Inputs = readonly { readonly input: Uncertain; readonly end: End }[]

/** One network to be solved: under a scenario, for a goal, with some inputs at an end of their range. */
export interface Task {
  readonly network: string
  readonly scenario: string | null
  readonly goal: string | null
  readonly inputs: Inputs
  /** Baselines that avoided amounts are asked against. */
  readonly baselines: readonly string[]
}

/** What tells a task from another, baselines aside. */
export const keyOf = ({ network, scenario, goal, inputs }: Omit<Task, 'baselines'>): string =>
  JSON.stringify([network, scenario, goal, inputs])

/** Every way to put the uncertain inputs of a check to the ends of their ranges; one empty way when there are none. */
export const corners = (uncertain: Table<Uncertain> = {}): readonly Inputs[] =>
  Object.values(uncertain).reduce<readonly Inputs[]>(
    (ways, input) =>
      ways.flatMap((way) =>
        (['low', 'high'] as const).map((end): Inputs => [...way, { input, end }]),
      ),
    [[]],
  )

/** The task that a figure of a check is read from, at given inputs. */
export const taskOf = (check: Check, figure: Figure, inputs: Inputs): Task => {
  const named = namedBy(figure)
  return {
    network: check.network,
    scenario: figure.scenario ?? check.scenario ?? null,
    goal: figure.goal ?? check.goal ?? null,
    inputs,
    baselines: named?.kind === 'avoided' || named?.kind === 'cost_avoided' ? [named.id] : [],
  }
}

/** The networks that checks need solved, each once. */
export function tasksOf(checks: readonly Check[]): readonly Task[] {
  const tasks = new Map<string, Task>()
  for (const check of checks)
    for (const inputs of check.uncertain === undefined ? [[]] : [[], ...corners(check.uncertain)])
      for (const figure of Object.values(check.where)) {
        const task = taskOf(check, figure, inputs)
        const known = tasks.get(keyOf(task))
        const baselines = [...new Set([...(known?.baselines ?? []), ...task.baselines])]
        tasks.set(keyOf(task), { ...task, baselines })
      }
  return [...tasks.values()]
}

/** The range of an uncertain input as amounts; null where the document or the library gives none. */
export function rangeOf(
  doc: NetworkDoc,
  library: Library,
  input: Uncertain,
): { readonly low: Amount; readonly high: Amount } | null {
  if ('parameter' in input) {
    const { low, high } = lookUp(doc.parameters, input.parameter) ?? {}
    return low === undefined || high === undefined ? null : { low, high }
  }
  const [process = '', port = ''] = input.amount.split('.')
  const recipe = lookUp(library.recipes, lookUp(doc.processes, process)?.recipe ?? '')
  const range = lookUp(recipe?.ranges, port)
  const amount = lookUp(recipe?.ports, port)?.amount
  const typical = typeof amount === 'object' ? amount.value : amount
  const unit = typical === undefined ? null : writtenUnit(typical)
  return range === undefined || unit === null
    ? null
    : { low: `${range.low} ${unit}`, high: `${range.high} ${unit}` }
}

/** A document with an input put to an end of its range. */
function withInput(doc: NetworkDoc, library: Library, { input, end }: Inputs[number]): unknown {
  const value = rangeOf(doc, library, input)?.[end]
  if (value === undefined) return doc
  if ('parameter' in input) return applyPatch(doc, { parameters: { [input.parameter]: { value } } })
  const [process = '', port = ''] = input.amount.split('.')
  const reason = 'one amount of the recipe is put to the end of its range'
  return applyPatch(doc, {
    processes: {
      [process]: { ports: { [port]: { amount: value } }, exempt: { mass: reason, all: reason } },
    },
  })
}

/** The document that a task solves; its scenario still to be applied. */
const docOf = (doc: NetworkDoc, { goal, inputs }: Task, library: Library): NetworkDoc => {
  const changed = inputs.reduce<NetworkDoc>(
    (each, input) => withInput(each, library, input) as NetworkDoc,
    doc,
  )
  return goal === null
    ? changed
    : { ...changed, objective: { first: goal, then: { minimize: 'cost' } } }
}

/** Solves a task; null where there is no certified answer to read figures from. */
export function runTask(
  task: Task,
  networks: Networks,
  library: Library,
  solve: SolveProgram,
): Run | null {
  const doc = lookUp(networks, task.network)
  if (doc === undefined) return null
  const { scenario, baselines } = task
  const { network, answer, avoided } = simulate(
    { doc: docOf(doc, task, library), scenario, baselines },
    library,
    solve,
  )
  return network === null || answer?.status !== 'optimal'
    ? null
    : { network, answer, avoided, library }
}
