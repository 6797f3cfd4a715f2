import type { TextError } from './collect'

/**
 * The error of a text in the LP format of lp_solve; null for any other. It is told by its comments, by `max:` or `min:`
 * in front, and by lines that end in a semicolon.
 */
export function lpSolveError(text: string): TextError | null {
  let begun = false
  for (const [number, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replace(/\\.*$/, '').trim()
    const opens = !begun && /^(max|min)(imi[sz]e)?\s*:/i.test(line)
    if (opens || /^(\/\*|\/\/)|;$/.test(line))
      return {
        line: number + 1,
        message: 'this is the LP format of lp_solve, which is not that of CPLEX',
        remedy: 'write it as MPS there (lp_solve -parse -wfmps FILE.mps) and read that',
      }
    begun ||= line !== ''
  }
  return null
}
