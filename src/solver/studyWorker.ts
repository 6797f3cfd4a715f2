import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import type { Library } from '../core/library/library'
import type { NetworkDoc } from '../core/network/doc'
import type { StudyDoc } from '../core/network/studyDoc'
import type { StudyResult } from '../core/study/kinds'
import { runStudy } from '../core/study/run'
import type { Progress } from '../core/study/study'
import { loadSolvers } from './loadSolvers'
import { createPortfolio, type Portfolio } from './portfolio'
import { keepWarm } from './warm'

/** What the worker of studies can be asked. */
export interface StudyWorkerApi {
  readonly run: (
    doc: NetworkDoc,
    study: StudyDoc,
    library: Library,
    onProgress: (progress: Progress) => void,
  ) => Promise<StudyResult>
}

/** Least time between two reports of progress [ms]. */
const pause = 50

// Loaded once: each copy of HiGHS claims memory of its own, and a browser has room for a few only.
let loaded: Promise<Portfolio> | null = null
const load = (): Promise<Portfolio> => (loaded ??= loadSolvers({ wasmUrl }).then(createPortfolio))

const api: StudyWorkerApi = {
  run: async (doc, study, library, onProgress) => {
    const { solve, dispose } = keepWarm(await load())
    let reported = 0
    let last: Progress = { done: 0, of: 0 }
    try {
      return runStudy(doc, study, library, solve, (progress) => {
        last = progress
        const now = performance.now()
        if (now - reported < pause) return
        reported = now
        onProgress(progress)
      })
    } finally {
      onProgress(last)
      dispose()
    }
  },
}

expose(api)
