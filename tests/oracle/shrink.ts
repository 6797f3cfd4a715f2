import type { Doc } from './document'

type Json = string | number | boolean | null | { readonly [key: string]: Json }
type Tree = Readonly<Record<string, Json>>

/**
 * A smaller document of which something still holds: processes, flows, limits and fields are taken away and amounts
 * made simple, again and again until nothing more can go, or so many documents have been tried.
 */
export function shrink(doc: Doc, holds: (smaller: Doc) => boolean, tries = 600): Doc {
  let best = doc as unknown as Tree
  let left = tries
  const accept = (candidate: Tree): boolean => {
    if (left <= 0 || JSON.stringify(candidate) === JSON.stringify(best)) return false
    left--
    if (!holds(candidate as unknown as Doc)) return false
    best = candidate
    return true
  }
  for (let before = ''; before !== JSON.stringify(best) && left > 0;) {
    before = JSON.stringify(best)
    for (const id of keysOf(best.processes)) accept(withoutProcess(best, id))
    for (const id of keysOf(best.flows)) accept(withoutEntry(best, 'flows', 'flow', id))
    for (const periods of [1, 2]) accept({ ...best, periods })
    accept({ ...best, objective: { minimize: 'cost' } })
    for (const path of pathsOf(best)) accept(removed(best, path))
    for (const path of pathsOf(best)) accept(changed(best, path, roundText))
    for (const path of pathsOf(best)) accept(changed(best, path, (text) => inlined(best, text)))
  }
  return best as unknown as Doc
}

const isTree = (value: Json | undefined): value is Tree =>
  typeof value === 'object' && value !== null

const keysOf = (value: Json | undefined): readonly string[] =>
  isTree(value) ? Object.keys(value) : []

const filtered = (value: Json | undefined, keep: (key: string, entry: Json) => boolean): Tree =>
  isTree(value)
    ? Object.fromEntries(Object.entries(value).filter(([key, entry]) => keep(key, entry)))
    : {}

/** Without an entry of a table and the limits on it. */
const withoutEntry = (doc: Tree, table: string, field: string, id: string): Tree => ({
  ...doc,
  [table]: filtered(doc[table], (key) => key !== id),
  limits: filtered(doc.limits, (_, limit) => !isTree(limit) || limit[field] !== id),
})

/** Without a process, its flows, and the limits on any of them. */
function withoutProcess(doc: Tree, id: string): Tree {
  const touches = (end: Json | undefined) => typeof end === 'string' && end.startsWith(`${id}.`)
  const flows = Object.entries(isTree(doc.flows) ? doc.flows : {})
    .filter(([, flow]) => isTree(flow) && (touches(flow.from) || touches(flow.to)))
    .map(([flow]) => flow)
  return flows.reduce(
    (rest, flow) => withoutEntry(rest, 'flows', 'flow', flow),
    withoutEntry(doc, 'processes', 'process', id),
  )
}

type Path = readonly string[]

/** Every place in a document, outer ones first. */
const pathsOf = (tree: Tree, at: Path = []): readonly Path[] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const path = [...at, key]
    return [path, ...(isTree(value) ? pathsOf(value, path) : [])]
  })

const removed = (tree: Tree, [key = '', ...rest]: Path): Tree => {
  const inner = tree[key]
  return rest.length === 0 || !isTree(inner)
    ? filtered(tree, (each) => each !== key)
    : { ...tree, [key]: removed(inner, rest) }
}

const changed = (tree: Tree, [key = '', ...rest]: Path, change: (value: Json) => Json): Tree => {
  const inner = tree[key]
  if (inner === undefined) return tree
  if (rest.length > 0)
    return isTree(inner) ? { ...tree, [key]: changed(inner, rest, change) } : tree
  return {
    ...tree,
    [key]: isTree(inner) && 'value' in inner ? (inner.value ?? inner) : change(inner),
  }
}

/** Numbers of a text with one digit. */
const roundText = (value: Json): Json =>
  typeof value === 'number'
    ? Number(value.toPrecision(1))
    : typeof value === 'string' && /^[\d.]/u.test(value)
      ? value.replace(/^\d[\d.]*(e[+-]?\d+)?/iu, (digits) =>
          String(Number(Number(digits).toPrecision(1))),
        )
      : value

/** A text in which the first parameter is written out. */
function inlined({ parameters }: Tree, value: Json): Json {
  if (typeof value !== 'string' || !isTree(parameters)) return value
  const id = Object.keys(parameters).find((each) => new RegExp(`\\b${each}\\b`, 'u').test(value))
  const entry = id === undefined ? undefined : parameters[id]
  const text = isTree(entry) ? entry.value : undefined
  if (id === undefined || (typeof text !== 'string' && typeof text !== 'number')) return value
  return value === id ? text : value.replaceAll(new RegExp(`\\b${id}\\b`, 'gu'), `(${text})`)
}
