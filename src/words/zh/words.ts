import type { Language } from '../language'
import { conflicts } from './conflicts'
import { issues, measures } from './issues'
import { notices } from './notices'
import { page } from './page'
import { steps } from './steps'

/** Every word of the product in Chinese. */
export const words: Language = {
  messages: { ...page, ...conflicts, ...steps, ...notices },
  ...{ issues, measures },
}
