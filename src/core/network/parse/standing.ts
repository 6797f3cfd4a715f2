import { lookUp } from '../../lookUp'
import { issue, warning, type Issue } from '../../issue'
import type { IssueCode } from '../../issueCodes'
import type { PortDoc, ProcessDoc, ProcessKind } from '../doc'

/** On which kinds of process a field says something, and what is told where it does not. */
interface Standing {
  readonly kinds: readonly ProcessKind[]
  readonly otherwise: IssueCode
  /** Whether the answer would be the one that is meant all the same. */
  readonly harmless?: true
}

const all: readonly ProcessKind[] = [
  ...(['converter', 'supply', 'market', 'disposal', 'junction', 'stock'] as const),
]
const trading = ['supply', 'market', 'disposal'] as const
const converter = { kinds: ['converter'], otherwise: 'no_effect', harmless: true } as const
const stock = { kinds: ['stock'], otherwise: 'no_effect' } as const
const anywhere = { kinds: all, otherwise: 'no_effect' } as const

/** What each field of a process does, by kind: the table of this folder's README. */
const processFields: Readonly<Record<keyof ProcessDoc, Standing>> = {
  kind: anywhere,
  name: anywhere,
  zone: anywhere,
  note: anywhere,
  source: anywhere,
  ports: anywhere,
  capacity: anywhere,
  minimum: anywhere,
  availability: anywhere,
  build: anywhere,
  fixedCost: anywhere,
  fixedCostWhen: anywhere,
  recipe: converter,
  modes: converter,
  unit: converter,
  exempt: converter,
  treatment: converter,
  onOff: { kinds: all.filter((kind) => kind !== 'stock'), otherwise: 'no_effect' },
  cost: { kinds: ['converter', ...trading], otherwise: 'cost_of_flows' },
  price: { kinds: trading, otherwise: 'price_of_commodity' },
  initial: stock,
  end: stock,
  loss: { kinds: ['stock'], otherwise: 'loss_of_flows' },
}

/** The same of the fields of a port; what its direction or its commodity decides is told where ports are read. */
const portFields: Readonly<Partial<Record<keyof PortDoc, Standing>>> = {
  amount: converter,
  accepts: { kinds: ['converter', 'market', 'disposal'], otherwise: 'no_effect' },
  open: { kinds: ['converter', 'junction'], otherwise: 'no_effect' },
  disposal: { kinds: ['converter', 'junction'], otherwise: 'no_effect' },
}

/** Fields that say nothing where they stand, or not without another one, each with its path. */
export function checkFields(path: string, doc: ProcessDoc): readonly Issue[] {
  const { kind } = doc
  const ports = [
    [path, doc.ports] as const,
    ...Object.entries(doc.modes ?? {}).map(
      ([id, mode]) => [`${path}.modes.${id}`, mode.ports] as const,
    ),
  ]
  return [
    ...misplaced(path, doc, processFields, kind),
    ...ports.flatMap(([at, table]) =>
      Object.entries(table ?? {}).flatMap(([id, port]) =>
        misplaced(`${at}.ports.${id}`, port, portFields, kind),
      ),
    ),
    ...lacking(path, doc),
  ]
}

const misplaced = (
  path: string,
  doc: object,
  fields: Readonly<Partial<Record<string, Standing>>>,
  kind: ProcessKind,
): readonly Issue[] =>
  Object.entries(doc).flatMap(([field, value]: readonly [string, unknown]) => {
    const standing = Object.hasOwn(fields, field) ? lookUp(fields, field) : undefined
    if (standing === undefined || value === undefined || standing.kinds.includes(kind)) return []
    const report = standing.harmless === true ? warning : issue
    return [report(`${path}.${field}`, standing.otherwise, { field, kind })]
  })

/** What needs a capacity, or one that may be built, to say anything. */
function lacking(path: string, doc: ProcessDoc): readonly Issue[] {
  const { availability, onOff, fixedCostWhen, build } = doc
  const bounded = doc.capacity !== undefined || build !== undefined
  const needs = (field: string, code: IssueCode) => issue(`${path}.${field}`, code, { field })
  return [
    ...(availability !== undefined && !bounded
      ? [warning(`${path}.availability`, 'needs_capacity', { field: 'availability' })]
      : []),
    ...(onOff !== undefined && !bounded ? [needs('onOff', 'needs_capacity')] : []),
    ...(fixedCostWhen === 'running' && doc.kind === 'stock'
      ? [issue(`${path}.fixedCostWhen`, 'no_effect', { field: 'fixedCostWhen', kind: 'stock' })]
      : []),
    ...(fixedCostWhen === 'running' && !bounded ? [needs('fixedCostWhen', 'needs_capacity')] : []),
    ...(fixedCostWhen === 'built' && build === undefined
      ? [needs('fixedCostWhen', 'needs_build')]
      : []),
    ...(fixedCostWhen !== undefined && doc.fixedCost === undefined
      ? [warning(`${path}.fixedCostWhen`, 'needs_fixed_cost', { field: 'fixedCostWhen' })]
      : []),
  ]
}
