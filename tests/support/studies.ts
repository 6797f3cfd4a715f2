import type { Library } from '../../src/core/library/library'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { studyKinds, StudyKindId, StudyResult } from '../../src/core/study/kinds'
import type { Asked } from '../../src/core/study/parameters'
import { runStudy } from '../../src/core/study/run'
import { bundledLibrary } from '../../src/solver/library'
import { docOf, inlet, outlet } from './docs'
import { solve } from './solvers'

/** What a study of a kind says beside its kind and name. */
type AskedOf<K extends StudyKindId> = Asked<(typeof studyKinds)[K]['parameters']>

const ask = (
  kind: StudyKindId,
  doc: NetworkDoc,
  asked: Readonly<Record<string, unknown>>,
  library: Library,
): StudyResult => runStudy(doc, { kind, name: { en: kind }, ...asked }, library, solve)

/** What a study finds; throws where it could not be begun. */
export function found<K extends StudyKindId>(
  kind: K,
  doc: NetworkDoc,
  asked: AskedOf<K>,
  library: Library = bundledLibrary,
): Extract<StudyResult, { readonly kind: K }> {
  const result = ask(kind, doc, asked, library)
  if (result.kind === 'faulty') throw new Error(JSON.stringify(result.issues))
  return result as Extract<StudyResult, { readonly kind: K }>
}

/** Why a study cannot be begun: "path code" of each issue. */
export function refused(
  kind: StudyKindId,
  doc: NetworkDoc,
  asked: Readonly<Record<string, unknown>>,
): readonly string[] {
  const result = ask(kind, doc, asked, bundledLibrary)
  if (result.kind !== 'faulty') throw new Error(`${result.kind} was begun`)
  return result.issues.map(({ path, code }) => `${path} ${code}`)
}

/**
 * Works that make 100 t of a good and as much gypsum, which board takes as far as it pays: it costs 83.7 CNY/t to
 * make and sells at 50.25 CNY/t, so that it pays where gypsum costs more than 33.45 CNY/t to be disposed of.
 *
 *     raw 200 ─▶ works ──good 100──▶ shop
 *                  └──gypsum 100──▶ board (at most 60) ──▶ builders
 *                        └─▶ (disposed of at `fee`)
 */
export const gypsumDoc: NetworkDoc = docOf({
  parameters: {
    fee: { value: '20 CNY/t', low: '10 CNY/t', high: '50 CNY/t' },
    board_cost: { value: '83.7 CNY/t', low: '70 CNY/t', high: '90 CNY/t' },
  },
  commodities: {
    raw: { kind: 'raw', unit: 't', price: '0 CNY/t' },
    good: { kind: 'product', unit: 't', price: '0 CNY/t' },
    gypsum: { kind: 'waste', phase: 'solid', unit: 't', disposal: 'fee' },
    board: { kind: 'product', unit: 't', price: '50.25 CNY/t' },
  },
  processes: {
    works: {
      kind: 'converter',
      unit: 't',
      ports: { raw: inlet('raw', '2 t/t'), good: outlet('good'), gypsum: outlet('gypsum') },
    },
    board: {
      kind: 'converter',
      unit: 't',
      cost: 'board_cost',
      capacity: '60 t/year',
      ports: { gypsum: inlet('gypsum'), board: { ...outlet('board'), open: false } },
    },
    shop: {
      kind: 'market',
      ports: { good: { commodity: 'good' } },
      minimum: '100 t/year',
      capacity: '100 t/year',
    },
    builders: { kind: 'market', ports: { board: { commodity: 'board' } } },
  },
  flows: {
    good: { from: 'works.good', to: 'shop.good' },
    gypsum: { from: 'works.gypsum', to: 'board.gypsum' },
    board: { from: 'board.board', to: 'builders.board' },
  },
})

/** Fee at which the board of `gypsumDoc` begins to pay [CNY/t]. */
export const boardPaysAt = 83.7 - 50.25

/** One way to make a ton: what it costs, what waste it leaves and how much can be made. */
interface Maker {
  readonly cost: number
  readonly waste: number
  readonly capacity: number
}

/** Makers of one good, of which 100 t are needed; raw material and disposal cost nothing. */
export const makersDoc = (makers: Readonly<Record<string, Maker>>): NetworkDoc =>
  docOf({
    commodities: {
      raw: { kind: 'raw', unit: 't', price: '0 CNY/t' },
      good: { kind: 'product', unit: 't', price: '0 CNY/t' },
      slag: { kind: 'waste', phase: 'solid', unit: 't', disposal: '0 CNY/t' },
    },
    processes: {
      ...Object.fromEntries(
        Object.entries(makers).map(([id, { cost, waste, capacity }]) => [
          id,
          {
            kind: 'converter' as const,
            unit: 't',
            cost: `${cost} CNY/t`,
            capacity: `${capacity} t/year`,
            ports: {
              raw: inlet('raw', `${1 + waste} t/t`),
              good: { ...outlet('good'), open: false },
              slag: outlet('slag', `${waste} t/t`),
            },
          },
        ]),
      ),
      shop: {
        kind: 'market',
        ports: { good: { commodity: 'good' } },
        minimum: '100 t/year',
        capacity: '100 t/year',
      },
    },
    flows: Object.fromEntries(
      Object.keys(makers).map((id) => [id, { from: `${id}.good`, to: 'shop.good' }]),
    ),
  })
