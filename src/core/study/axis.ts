import { indicatorIds, isIndicatorId, type IndicatorId } from '../indicator/indicators'
import { issue, type Issue } from '../base/issue'
import type { Library } from '../library/library'
import type { Amount, NetworkDoc } from '../format/doc'
import type { RangeDoc } from '../format/studyDoc'
import { err, ok, type Result } from '../base/result'
import { evaluateParameters, readAmount, writtenUnit, type Scope } from '../base/units'
import { findInput, type Input } from './inputs'

/** An input over its range. */
export interface Axis {
  readonly input: string
  readonly unit: string
  /** Ends of the range [unit]. */
  readonly from: number
  readonly to: number
  /** Where the input stands in the document; null where nothing is written [unit]. */
  readonly now: number | null
}

/** Reads the range of a study; `path` is where it stands in the study. */
export function readAxis(
  doc: NetworkDoc,
  library: Library,
  range: RangeDoc,
  path: string,
): Result<{ readonly axis: Axis; readonly input: Input }, Issue> {
  const found = findInput(doc, library, range.input, `${path}.input`)
  if (!found.ok) return found
  const input = found.value
  const unit = writtenUnit(range.from) ?? input.unit ?? '1'
  const scope = evaluateParameters(
    Object.fromEntries(Object.entries(doc.parameters ?? {}).map(([id, { value }]) => [id, value])),
  ).scope
  const from = readAmount(range.from, unit, scope)
  if (!from.ok) return err(issue(`${path}.from`, from.error.code, from.error.values))
  const to = readAmount(range.to, unit, scope)
  if (!to.ok) return err(issue(`${path}.to`, to.error.code, to.error.values))
  const fits = input.unit === null ? ok(0) : readAsInput(range.from, input.unit, scope)
  if (!fits.ok) return err(issue(`${path}.from`, fits.error.code, fits.error.values))
  if (from.value === to.value)
    return err(issue(`${path}.to`, 'empty_range', { value: `${String(to.value)} ${unit}` }))
  const now = input.value === null ? null : readAmount(input.value, unit, scope)
  const axis: Axis = {
    input: range.input,
    unit,
    from: from.value,
    to: to.value,
    now: now?.ok === true ? now.value : null,
  }
  return ok({ axis, input })
}

/** Reads an amount in the unit of an input; where that is one of a year, one of a period will do, and the other way. */
function readAsInput(amount: Amount, unit: string, scope: Scope): ReturnType<typeof readAmount> {
  const [own, ...others] = [unit, `${unit}*year`, `${unit}/year`].map((each) =>
    readAmount(amount, each, scope),
  )
  return others.find((each) => each.ok) ?? own ?? ok(0)
}

/** Value of an axis at a share of its way. */
export const valueAlong = ({ from, to }: Pick<Axis, 'from' | 'to'>, share: number): number =>
  share === 1 ? to : from + share * (to - from)

/** Shares of the way that a number of steps stop at, both ends too. */
export const sharesOf = (steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, k) => (steps === 1 ? 0 : k / (steps - 1)))

/** An indicator by name, or the issue that there is none. */
export const readIndicator = (id: string, path: string): Result<IndicatorId, Issue> =>
  isIndicatorId(id)
    ? ok(id)
    : err(issue(path, 'unknown_indicator', { id, known: indicatorIds.join(', ') }))

/** An amount as a document writes it. */
export const amountIn = (value: number, unit: string): string | number =>
  unit === '1' ? value : `${String(value)} ${unit}`
