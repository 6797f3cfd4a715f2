import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import type { Library } from '../core/library/library'
import type { Claims } from '../core/study/claims/claim'
import { judgeClaims, type Verdict } from '../core/study/claims/judge'
import type { Networks } from '../core/study/claims/tasks'
import { loadSolvers } from './loadSolvers'
import { createPortfolio } from './portfolio'

/** What the worker of claims can be asked. */
export interface ClaimsWorkerApi {
  readonly judge: (
    claims: Claims,
    networks: Networks,
    library: Library,
    onProgress: (done: number, of: number) => void,
  ) => Promise<readonly Verdict[]>
}

const api: ClaimsWorkerApi = {
  judge: async (claims, networks, library, onProgress) => {
    const { solve } = createPortfolio(await loadSolvers({ wasmUrl }))
    return judgeClaims(claims, networks, library, solve, onProgress)
  },
}

expose(api)
