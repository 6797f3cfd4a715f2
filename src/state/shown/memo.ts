/** Remembers the last result of a function for the same arguments, compared by identity. */
export function memoLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null
  return (...args) => {
    if (last === null || args.some((arg, i) => arg !== last?.args[i]))
      last = { args, result: compute(...args) }
    return last.result
  }
}
