import { lookUp } from '../../base/lookUp'
import { indicatorOf } from '../../indicator/indicators'
import { issue, type Issue } from '../../base/issue'
import type { Library } from '../../library/library'
import type { NetworkDoc } from '../../format/doc'
import { libraryCommodities } from '../../parse/commodities'
import { parseNetwork } from '../../parse/parse'
import type { Network } from '../../network/network'
import { err, ok, type Result } from '../../base/result'
import { readAmount } from '../../base/units'
import { readAxis, readIndicator, sharesOf, valueAlong, type Axis } from '../axis'
import { faulty, unreadable, type Faulty } from '../faulty'
import { firstRange } from '../firstRange'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
import { figureOf, type Outcome, type Study } from '../study'

/** Where along an input something begins or ends to pay. */
export interface BreakEven {
  readonly kind: 'break_even'
  readonly x: Axis
  readonly subject: BreakEvenSubject
  /** The scan of the range; null without an optimum [unit of the subject]. */
  readonly scan: readonly { readonly x: number; readonly level: number | null }[]
  /** Every value at which the subject passes its value, in order. */
  readonly crossings: readonly Crossing[]
}

export interface BreakEvenSubject {
  readonly kind: 'process' | 'flow' | 'indicator'
  readonly id: string
  readonly unit: string
  /** Value that it passes [unit]. */
  readonly value: number
}

export interface Crossing {
  /** [unit of the input] */
  readonly x: number
  /** Whether the subject is above its value beyond this point. */
  readonly rises: boolean
  /** Level just before and just after [unit of the subject]. */
  readonly before: number
  readonly after: number
}

const parameters = {
  scenario: ofScenario,
  // What begins and ends again between two points of the first scan is not seen.
  x: { kind: 'range', name: { en: 'Input', zh: '输入' }, required: true, steps: 25 },
  subject: { kind: 'subject', name: { en: 'What is to pay', zh: '考察对象' } },
  value: { kind: 'amount', name: { en: 'Level that it passes', zh: '越过的数值' }, usual: '0' },
} as const satisfies Parameters

type BreakEvenDoc = StudyOf<'break_even', typeof parameters>

/** Points that part an interval at once; all may be solved at the same time. */
const parts = 8

/** How near a crossing is found [relative to the range]. */
const nearness = 1e-9

/** Scans the range and then closes in on every crossing. */
function* breakEven(
  doc: NetworkDoc,
  study: BreakEvenDoc,
  library: Library,
): Study<BreakEven | Faulty> {
  const read = readAxis(doc, library, study.x, 'x')
  if (!read.ok) return faulty(read.error)
  const { network, issues } = parseNetwork(doc, library)
  if (network === null) return unreadable(issues)
  const subject = readSubject(doc, network, study, library)
  if (!subject.ok) return faulty(subject.error)
  const { axis } = read.value
  const { input, unit, from, to } = axis
  const scenario = study.scenario ?? null
  const tasks = (shares: readonly number[]) =>
    shares.map((share) => ({ scenario, along: { input, unit, from, to, share } }))
  const levelOf = (outcome: Outcome): number | null => levelIn(outcome, subject.value)

  const shares = sharesOf(study.x.steps ?? parameters.x.steps)
  const levels = (yield tasks(shares)).map(levelOf)
  const crossings: Crossing[] = []
  for (let k = 0; k + 1 < shares.length; k++) {
    let low = { share: shares[k] ?? 0, level: levels[k] ?? null }
    let high = { share: shares[k + 1] ?? 1, level: levels[k + 1] ?? null }
    if (low.level === null || high.level === null) continue
    const isAbove = (level: number): boolean => level > subject.value.value + slack(levels)
    if (isAbove(low.level) === isAbove(high.level)) continue
    const rises = isAbove(high.level)
    while (high.share - low.share > nearness) {
      const inner = sharesOf(parts + 1)
        .slice(1, -1)
        .map((share) => low.share + share * (high.share - low.share))
      const found = (yield tasks(inner)).map(levelOf)
      const points = [
        ...inner.flatMap((share, i) => {
          const level = found[i] ?? null
          return level === null ? [] : [{ share, level }]
        }),
      ]
      const next = points.find(({ level }) => isAbove(level) === rises)
      const before = points.filter(({ share }) => next === undefined || share < next.share).at(-1)
      if (next === undefined && before === undefined) break
      high = next ?? high
      low = before ?? low
    }
    crossings.push({
      x: valueAlong(axis, (low.share + high.share) / 2),
      rises,
      before: low.level ?? NaN,
      after: high.level ?? NaN,
    })
  }
  return {
    kind: 'break_even',
    x: axis,
    subject: subject.value,
    scan: shares.map((share, k) => ({ x: valueAlong(axis, share), level: levels[k] ?? null })),
    crossings,
  }
}

/** What rounding may leave of nothing. */
const slack = (levels: readonly (number | null)[]): number =>
  1e-9 * Math.max(...levels.map((level) => Math.abs(level ?? 0)), 0)

function levelIn(outcome: Outcome, { kind, id }: BreakEvenSubject): number | null {
  const { answer } = outcome
  if (answer?.status !== 'optimal') return null
  if (kind === 'indicator') return figureOf(outcome, id)
  if (kind === 'flow') return lookUp(answer.flows, id) ?? 0
  const modes = lookUp(answer.activities, id)
  if (modes !== undefined) return Object.values(modes).reduce((sum, level) => sum + level, 0)
  return Object.entries(answer.boundary).reduce(
    (sum, [exchange, amount]) => (exchange.startsWith(`${id}.`) ? sum + amount : sum),
    0,
  )
}

function readSubject(
  doc: NetworkDoc,
  network: Network,
  study: BreakEvenDoc,
  library: Library,
): Result<BreakEvenSubject, Issue> {
  const named = namedSubject(study)
  if (named === null) return err(issue('process', 'study_without_subject'))
  const { kind, id } = named
  let unit: string | undefined
  if (kind === 'indicator') {
    const indicator = readIndicator(id, 'indicator')
    if (!indicator.ok) return indicator
    unit = id === 'cost' ? doc.currency : indicatorOf(indicator.value).unit
  } else if (kind === 'flow') {
    const flow = Object.hasOwn(network.flows, id) ? lookUp(network.flows, id) : undefined
    if (flow === undefined) return err(issue('flow', 'unknown_flow', { id }))
    unit = libraryCommodities(doc, library)(flow.commodity)?.unit
  } else {
    unit = Object.hasOwn(network.processes, id) ? lookUp(network.processes, id)?.unit : undefined
    if (unit === undefined) return err(issue('process', 'unknown_process', { id, near: '' }))
  }
  const value = study.value === undefined ? ok(0) : readAmount(study.value, unit ?? '1')
  return value.ok
    ? ok({ kind, id, unit: unit ?? '1', value: value.value })
    : err(issue('value', value.error.code, value.error.values))
}

function namedSubject({ process, flow, indicator }: BreakEvenDoc) {
  if (process !== undefined) return { kind: 'process', id: process } as const
  if (flow !== undefined) return { kind: 'flow', id: flow } as const
  return indicator === undefined ? null : ({ kind: 'indicator', id: indicator } as const)
}

/** At which value of an input a process or flow begins or ends to run, or an indicator passes a value. */
export const breakEvenKind = studyKind({
  kind: 'break_even',
  name: { en: 'Break-even', zh: '盈亏平衡' },
  about: {
    en: 'At which value of an input something begins or ends to pay.',
    zh: '输入取何值时，某项开始或不再合算。',
  },
  parameters,
  make: (studied) => {
    const taker = Object.values(studied.network.flows).find(({ reuse }) => reuse)?.to.process
    return { x: firstRange(studied), ...(taker === undefined ? {} : { process: taker }) }
  },
  run: breakEven,
  table: ({ x, subject, crossings }: BreakEven) => ({
    heads: [
      headOf(x.input, x.unit),
      'rises',
      headOf('before', subject.unit),
      headOf('after', subject.unit),
    ],
    rows: crossings.map(({ x: at, rises, before, after }) => [
      ...[at, rises ? 'yes' : 'no', before, after],
    ]),
  }),
})
