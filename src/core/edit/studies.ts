import type { Library } from '../library/library'
import type { NetworkDoc } from '../network/doc'
import type { Network } from '../network/network'
import type { StudyDoc } from '../network/studyDoc'
import { amountIn } from '../study/axis'
import { baseCase } from '../study/kinds/compare'
import { rangedInputs } from '../study/rangedInputs'
import type { Text } from '../text'
import { setField } from './fields'
import { freshId } from './ids'

/** The kinds of studies in the order in which they are offered. */
export const studyKinds = [
  'gaps',
  'credit',
  'sweep',
  'break_even',
  'tornado',
  'front',
  'target',
  'compare',
] as const satisfies readonly StudyDoc['kind'][]

/** The document with one more study at the end, and its id. */
export function addStudy(
  doc: NetworkDoc,
  study: StudyDoc,
): { readonly doc: NetworkDoc; readonly study: string } {
  const id = freshId(study.kind, new Set(Object.keys(doc.studies ?? {})))
  return { doc: setField(doc, ['studies', id], study), study: id }
}

/** The document with a study written anew. */
export const setStudy = (doc: NetworkDoc, id: string, study: StudyDoc): NetworkDoc =>
  setField(doc, ['studies', id], study)

/** The document without a study. */
export const removeStudy = (doc: NetworkDoc, id: string): NetworkDoc =>
  setField(doc, ['studies', id], undefined)

/** A study of some kind that can be run at once, about what the document has. */
export function newStudy(
  kind: StudyDoc['kind'],
  name: Text,
  doc: NetworkDoc,
  network: Network,
  library: Library,
  scenario: string | null,
): StudyDoc {
  const of = scenario === null ? {} : { scenario }
  const [first] = rangedInputs(doc, network, library)
  const x =
    first === undefined
      ? { input: 'parameters.', from: 0, to: 1 }
      : {
          input: first.input.id,
          from: amountIn(first.low, first.unit),
          to: amountIn(first.high, first.unit),
        }
  switch (kind) {
    case 'compare': {
      const some = [baseCase, ...Object.keys(doc.scenarios ?? {})].slice(0, 4)
      return { kind, name, scenarios: Object.fromEntries(some.map((id) => [id, true])) }
    }
    case 'credit':
      return { kind, name, ...of, players: 'commodity' }
    case 'gaps':
      return { kind, name, ...of }
    case 'sweep':
      return {
        ...{ kind, name, ...of, x },
        indicators: { cost: true, solid_waste: true, co2e: true },
      }
    case 'break_even': {
      const taker = Object.values(network.flows).find(({ reuse }) => reuse)?.to.process
      return { kind, name, ...of, x, ...(taker === undefined ? {} : { process: taker }) }
    }
    case 'tornado':
      return { kind, name, ...of, indicator: 'cost' }
    case 'front':
      return { kind, name, ...of, x: 'solid_waste', y: 'cost' }
    case 'target':
      return { kind, name, ...of, indicator: 'solid_waste' }
  }
}
