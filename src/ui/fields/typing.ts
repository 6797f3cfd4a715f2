/** How long typing rests before it is written [ms]. */
const pause = 150

/** What was typed in a box and is not written yet. */
export interface Typing {
  /** Writes when typing rests, in the place of what was to be written before. */
  readonly later: (write: () => void) => void
  /** Writes at once what is left to write. */
  readonly flush: () => void
  /** Gives up what is left to write. */
  readonly drop: () => void
}

/** Keeps what is typed until typing rests. How it is written is settled as it is typed: the box may be another's by then. */
export function createTyping(): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending: (() => void) | null = null
  const drop = () => {
    clearTimeout(timer)
    pending = null
  }
  const flush = () => {
    const write = pending
    drop()
    write?.()
  }
  return {
    later: (write) => {
      drop()
      pending = write
      timer = setTimeout(flush, pause)
    },
    flush,
    drop,
  }
}
