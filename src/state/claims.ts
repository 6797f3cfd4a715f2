import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClaimJudge } from '../core/claims/claimJudge'
import type { Claims } from '../core/claims/claim'
import type { Verdict } from '../core/claims/judge'
import type { Networks } from '../core/claims/tasks'

/** The claims and the networks that can answer them. */
export interface ClaimsMaterial {
  readonly claims: Claims
  readonly networks: Networks
}

/** How far the judging of claims has come. */
export interface ClaimsState {
  readonly status: 'idle' | 'running' | 'done' | 'failed'
  /** Networks solved, of how many. */
  readonly done: number
  readonly of: number
  /** null until it is loaded. */
  readonly material: ClaimsMaterial | null
  readonly verdicts: readonly Verdict[]
  /** What went wrong, in its own words. */
  readonly failure: string | null
}

/** The study of claims: computed when it is first looked at, in the background. */
export interface ClaimsStudy {
  readonly store: StoreApi<ClaimsState>
  /** Judges all claims, unless that is running or done. */
  readonly start: () => Promise<void>
  readonly cancel: () => void
}

const idle: ClaimsState = {
  status: 'idle',
  done: 0,
  of: 0,
  material: null,
  verdicts: [],
  failure: null,
}

/** The study of claims over a judge; `load` brings what is judged. */
export function createClaimsStudy(
  judge: ClaimJudge,
  load: () => Promise<ClaimsMaterial>,
): ClaimsStudy {
  const store = createStore<ClaimsState>(() => idle)
  const { getState, setState } = store
  return {
    store,
    start: async () => {
      const { status } = getState()
      if (status === 'running' || status === 'done') return
      setState({ ...idle, status: 'running' })
      try {
        const material = await load()
        setState({ material })
        const verdicts = await judge.judge(material.claims, material.networks, (done, of) => {
          setState({ done, of })
        })
        if (verdicts === 'cancelled') setState({ status: 'idle' })
        else setState({ status: 'done', verdicts })
      } catch (reason) {
        const failure = reason instanceof Error ? reason.message : String(reason)
        setState({ status: 'failed', failure })
      }
    },
    cancel: judge.cancel,
  }
}
