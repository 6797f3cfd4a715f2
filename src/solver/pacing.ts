import type { Progress } from '../core/study/study'

/** Least time between two reports of progress [ms]. */
const pause = 50

/** Passes on what is told no more often than anybody can see, and the last of it in the end. */
export function pacing(report: (progress: Progress) => void): {
  readonly tell: (progress: Progress) => void
  readonly end: () => void
} {
  let reported = 0
  let last: Progress = { done: 0, of: 0 }
  return {
    tell: (progress) => {
      last = progress
      const now = performance.now()
      if (now - reported < pause) return
      reported = now
      report(progress)
    },
    end: () => {
      report(last)
    },
  }
}
