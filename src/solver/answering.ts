import type { Library } from '../core/library/library'
import type { NetworkDoc } from '../core/format/doc'
import { noAnswer, type Avoided } from '../core/answer/answer'
import { applyDelta, deltaBetween } from '../core/run/delta'
import { createSimulating, type Answered } from '../core/run/simulate'
import type { SentAnswer, SentTask } from './tasks'
import type { WarmSolve } from './warm'

/** Answers documents of which it is sent what changes, and compares the last with baselines. */
export interface Answering {
  readonly answer: (task: Extract<SentTask, { readonly kind: 'answer' }>) => Promise<SentAnswer>
  /** Without the answer of the scenario, which was sent before. */
  readonly compare: (baseline: string) => Avoided | null
}

/** The solvers that there are, and those that can be loaded. */
export interface Solving {
  readonly small: WarmSolve
  readonly full: () => Promise<WarmSolve> | null
  readonly loadFull: () => Promise<WarmSolve>
}

/** Processes from which HiGHS is worth waiting for; smaller networks are answered before it is loaded. */
const manyProcesses = 15

/** The worker's side of answers: it keeps the document, and what it sent of its network. */
export function createAnswering(library: Library, { small, full, loadFull }: Solving): Answering {
  const { answer } = createSimulating(library)
  let doc: NetworkDoc | null = null
  let sent: object | null = null
  let last: Answered | null = null
  const send = (answered: Answered): SentAnswer => {
    const { network, answer, issues } = answered.simulation
    last = answered
    if (network === null) return { network, answer, issues }
    const delta = deltaBetween(sent, network)
    sent = network
    return { network: delta, answer, issues }
  }
  return {
    answer: async ({ doc: delta, ...request }) => {
      doc = applyDelta(doc, delta) as NetworkDoc
      const asked = { ...request, doc }
      if (full() === null && Object.keys(doc.processes).length <= manyProcesses) {
        const first = answer(asked, small.solve)
        const found = first.simulation.answer
        if (found === null || found.certificate?.verdict === 'pass') return send(first)
      }
      const { solve } = await loadFull()
      return send(answer(asked, solve))
    },
    compare: (baseline) => {
      const avoided = last?.compare(baseline) ?? null
      return avoided && { ...avoided, scenarioAnswer: noAnswer }
    },
  }
}
