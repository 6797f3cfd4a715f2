import type { Issue } from '../../src/core/base/issue'
import type { Language } from '../../src/core/base/text'
import { describeIssue, type IssueText } from '../../src/words/describe'
import { words as en } from '../../src/words/en/words'
import { words as zh } from '../../src/words/zh/words'

/** Every language of the product. */
export const languages = { en, zh } as const

/** What an issue says in a language. */
export const saidOf = (issue: Issue, language: Language = 'en'): IssueText =>
  describeIssue(issue, languages[language])
