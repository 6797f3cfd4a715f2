import { create, parseDependencies } from 'mathjs'

/** A value computed when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/**
 * Our own instance of mathjs, with its parser only. Text of a user reaches `parse` and nothing else;
 * names may hold letters of any script.
 */
export const mathjs = lazily(() => {
  const instance = create({ ...parseDependencies })
  // A surrogate is half of a letter here: everything else outside the plane was refused before.
  instance.parse.isAlpha = (character) => /^[\p{L}_‰％\uD800-\uDFFF]$/u.test(character)
  return instance
})
