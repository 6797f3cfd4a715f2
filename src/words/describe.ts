import type { Issue } from '../core/base/issue'
import type { IssueCode } from '../core/base/issueCodes'
import { lookUp } from '../core/base/lookUp'
import { fill } from '../core/base/text'

/** What is wrong, and what to do about it. */
export interface IssueText {
  readonly message: string
  readonly remedy: string
}

/** What a language has to say issues with. */
export interface IssueWords {
  readonly issues: Readonly<Record<IssueCode, IssueText>>
  /** What issues call the measures in which a loop gains. */
  readonly measures: Readonly<Record<string, string>>
}

/** An issue in words. */
export function describeIssue(
  { code, values }: Issue,
  { issues, measures }: IssueWords,
): IssueText {
  const { message, remedy } = issues[code]
  const word = lookUp(measures, values.measure ?? '')
  const said = word === undefined ? values : { ...values, measure: word }
  return { message: fill(message, said), remedy: fill(remedy, said) }
}
