import { lookUp } from '../../core/base/lookUp'
import type { Library } from '../../core/library/library'
import type { Confidence, NetworkDoc } from '../../core/format/doc'
import { isRecord } from '../../core/format/patch'

/** What a document rests on. */
export interface Provenance {
  /** Sources that it and its recipes cite, by how well they are founded. */
  readonly sources: Readonly<Record<Confidence, number>>
  readonly total: number
  /** Titles of the press claims that it is about: its own sources whose id begins with `press`. */
  readonly claims: readonly string[]
}

const levels: readonly Confidence[] = ['seen', 'recalled', 'derived', 'assumed']

/** The sources that a document cites, itself and through its recipes. */
export function provenance(doc: NetworkDoc, library: Library | null): Provenance {
  const cited = new Map<string, Confidence>()
  const own = Object.entries(doc.sources ?? {})
  for (const [id, { confidence }] of own) cited.set(id, confidence ?? 'recalled')
  for (const id of sourcesIn([doc.parameters, doc.commodities, doc.processes, doc.flows])) {
    const known = Object.hasOwn(library?.sources ?? {}, id)
      ? lookUp(library?.sources, id)
      : undefined
    const level = levels.find((each) => each === id) ?? known?.confidence
    if (level !== undefined && !cited.has(id)) cited.set(id, level)
  }
  for (const recipe of recipesIn(doc)) {
    const found = Object.hasOwn(library?.recipes ?? {}, recipe)
      ? lookUp(library?.recipes, recipe)
      : null
    for (const [id, confidence] of Object.entries(found?.sources ?? {}))
      if (!cited.has(id)) cited.set(id, confidence)
  }
  const count = (level: Confidence) => [...cited.values()].filter((each) => each === level).length
  return {
    sources: {
      ...{ seen: count('seen'), recalled: count('recalled') },
      ...{ derived: count('derived'), assumed: count('assumed') },
    },
    total: cited.size,
    claims: own.flatMap(([id, { title }]) => (id.startsWith('press') ? [title] : [])),
  }
}

/** Every `source` in a tree of tables. */
function sourcesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'source' && typeof each === 'string' ? [each] : sourcesIn(each),
  )
}

const recipesIn = (doc: NetworkDoc): readonly string[] =>
  Object.values(doc.processes).flatMap(({ recipe, modes }) =>
    [recipe, ...Object.values(modes ?? {}).map((mode) => mode.recipe)].filter(
      (id): id is string => id !== undefined,
    ),
  )
