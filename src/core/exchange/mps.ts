import { readMps } from '../lp/text/readMps'
import { writeMps } from '../lp/text/writeMps'
import type { ProgramFormat } from './format'

/** Free MPS, which every solver reads. */
export const mps = {
  of: 'program',
  extension: 'mps',
  mediaType: 'text/plain',
  name: { en: 'the linear program, for any solver', zh: '线性规划，适用于各种求解器' },
  write: writeMps,
  read: readMps,
} as const satisfies ProgramFormat
