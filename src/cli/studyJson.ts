import type { NetworkDoc } from '../core/format/doc'
import type { Network } from '../core/network/network'
import { parseNetwork } from '../core/parse/parse'
import type { Answer } from '../core/answer/answer'
import type { StudyResult } from '../core/study/kinds'
import { bundledLibrary } from '../solver/library'
import { plainAnswer } from './answerJson'

/** A result without the networks that were solved, which are in the document; its answers name rows and columns. */
export const studyJson = (result: StudyResult, doc: NetworkDoc): unknown =>
  told(result, parseNetwork(doc, bundledLibrary).network)

/** `network` is the one that an answer is of, or else that of the document: in both a row has the same name. */
function told(value: unknown, network: Network | null): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => told(each, network))
  if (typeof value !== 'object' || value === null) return value
  const own = 'network' in value && isNetwork(value.network) ? value.network : network
  const plain = own !== null && isAnswer(value) ? plainAnswer(own, value) : value
  return Object.fromEntries(
    Object.entries(plain).flatMap(([key, each]) =>
      key === 'network' ? [] : [[key, told(each, own)]],
    ),
  )
}

const isNetwork = (value: unknown): value is Network =>
  typeof value === 'object' && value !== null && 'processes' in value && 'exchanges' in value

const isAnswer = (value: object): value is Answer =>
  'shadowPrices' in value && 'periods' in value && 'certificate' in value
