/**
 * Sets of ids of which, for any two ids, one holds the first without the second. What goes wrong with one id shows in
 * a set without any other that would hide it, for twice the logarithm of the trials that one id after another takes.
 */
export function separating(ids: readonly string[]): readonly (readonly string[])[] {
  const digits = Math.max(1, Math.ceil(Math.log2(ids.length)))
  return Array.from({ length: digits }, (_, digit) => digit)
    .flatMap((digit) => [1, 0].map((value) => ids.filter((_, k) => ((k >> digit) & 1) === value)))
    .filter((set) => set.length > 0)
}
