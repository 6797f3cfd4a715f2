import { conflicts } from './conflicts'
import { issues, measures } from './issues'
import { notices } from './notices'
import { page } from './page'
import { steps } from './steps'

/** Every word of the product in English. */
export const words = {
  messages: { ...page, ...conflicts, ...steps, ...notices },
  ...{ issues, measures },
} as const
