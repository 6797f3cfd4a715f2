import type { Amount } from '../../../../core/format/doc'
import { isRecord } from '../../../../core/format/patch'
import type { RangeDoc } from '../../../../core/format/studyDoc'

// What stands in a field of a study, or nothing where it is of another shape: a run says what is wrong with it.

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

export const asAmount = (value: unknown): Amount | undefined => asText(value) ?? asNumber(value)

export const asNames = (value: unknown): Readonly<Record<string, true>> =>
  isRecord(value) ? Object.fromEntries(Object.keys(value).map((id) => [id, true])) : {}

export function asRange(value: unknown): RangeDoc | undefined {
  if (!isRecord(value)) return undefined
  const [input, from, to] = [asText(value.input), asAmount(value.from), asAmount(value.to)]
  return input === undefined || from === undefined || to === undefined
    ? undefined
    : { input, from, to, ...(typeof value.steps === 'number' && { steps: value.steps }) }
}
