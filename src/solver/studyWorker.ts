import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import type { NetworkDoc } from '../core/network/doc'
import type { StudyDoc } from '../core/network/studyDoc'
import type { StudyResult } from '../core/study/kinds'
import { runStudy } from '../core/study/run'
import type { Progress } from '../core/study/study'
import { bundledLibrary } from './library'
import { loadSolvers } from './loadSolvers'
import { createPortfolio } from './portfolio'
import { keepWarm } from './warm'

/** What the worker of studies can be asked. */
export interface StudyWorkerApi {
  readonly run: (
    doc: NetworkDoc,
    study: StudyDoc,
    onProgress: (progress: Progress) => void,
  ) => Promise<StudyResult>
}

/** Least time between two reports of progress [ms]. */
const pause = 50

const api: StudyWorkerApi = {
  run: async (doc, study, onProgress) => {
    const { solve, dispose } = keepWarm(createPortfolio(await loadSolvers({ wasmUrl })))
    let reported = 0
    try {
      return runStudy(doc, study, bundledLibrary, solve, (progress) => {
        const now = performance.now()
        if (now - reported < pause) return
        reported = now
        onProgress(progress)
      })
    } finally {
      dispose()
    }
  },
}

expose(api)
