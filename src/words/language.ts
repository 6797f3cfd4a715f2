import type { IssueWords } from './describe'
import type { words } from './en/words'
import type { Translated } from './translated'

/** What a language has for all that the product says; English is what the others are held against. */
export interface Language extends IssueWords {
  readonly messages: Translated<(typeof words)['messages']>
}
