import type { IssueCode } from '../issueCodes'

/** What is wrong with a text: an issue without its path. */
export interface Fault {
  readonly code: IssueCode
  readonly values: Readonly<Record<string, string>>
}

/** A text short enough for a message. */
const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/**
 * A fault of a text; every value is cut to the length of a message. `at` is the place of the mistake, as an offset in the
 * text as it was typed; it becomes the value of that name.
 */
export const fault = (
  code: IssueCode,
  text: string,
  values: Readonly<Record<string, string>> = {},
  at: number | null = null,
): Fault => ({
  code,
  values: Object.fromEntries(
    Object.entries({ text, ...values, ...(at !== null && { at: String(at) }) }).map(
      ([name, value]) => [name, clipped(value)],
    ),
  ),
})

/** The fault of a text that is no quantity at all. */
export const noQuantity = (text: string, at: number | null = null): Fault =>
  fault('not_a_quantity', text, { example: '0.485 t/MWh' }, at)
