import { readLp } from '../lp/text/readLp'
import { writeLp } from '../lp/text/writeLp'
import type { ProgramFormat } from './format'

/** The LP text of CPLEX, which people read, too. */
export const lp = {
  of: 'program',
  extension: 'lp',
  mediaType: 'text/plain',
  name: { en: 'the linear program, to be read', zh: '线性规划，便于阅读' },
  write: writeLp,
  read: readLp,
} as const satisfies ProgramFormat
