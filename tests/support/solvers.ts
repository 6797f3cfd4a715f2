import type { SolveProgram } from '../../src/core/lp/solution'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Answer } from '../../src/core/answer/answer'
import { solveNetwork } from '../../src/core/solve/solve'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { networkOf } from './docs'

/** The portfolio as the product uses it. */
export const solve: SolveProgram = createPortfolio(await loadSolvers()).solve

/** The answer of a document without mistakes. */
export const answerOf = (doc: NetworkDoc): Answer => solveNetwork(networkOf(doc), solve)
