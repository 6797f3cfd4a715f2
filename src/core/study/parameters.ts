import type { IndicatorId } from '../indicator/indicators'
import type { Amount } from '../format/doc'
import type { RangeDoc, StudyDoc } from '../format/studyDoc'
import type { Text } from '../base/text'

/** Name of the base case among the scenarios of a study. */
export const baseCase = 'base'

/** A set of ids. */
type Names = Readonly<Record<string, true>>

/** One parameter that a kind of study declares: what may be said, and what holds where nothing is. */
export type Parameter = {
  /** What it is called in forms. */
  readonly name: Text
} & (
  | { readonly kind: 'scenario' }
  /** Some of the scenarios, the base case among them. */
  | { readonly kind: 'scenarios'; readonly required: true }
  | { readonly kind: 'indicator'; readonly required: true; readonly without?: IndicatorId }
  /** Some of the indicators; all unless named. */
  | { readonly kind: 'indicators' }
  /** An input from one value to another; as many steps as are usual unless said. */
  | { readonly kind: 'range'; readonly required?: true; readonly steps: number }
  /** A quantity with its unit. */
  | { readonly kind: 'amount'; readonly usual: string }
  | { readonly kind: 'count'; readonly usual: number; readonly most: number }
  /** What draws at random begin with. */
  | { readonly kind: 'seed'; readonly usual: number }
  | {
      readonly kind: 'choice'
      readonly usual: string
      readonly options: Readonly<Record<string, Text>>
    }
  /** A process, a flow or an indicator, in the field of that name. */
  | { readonly kind: 'subject' }
)

/** The parameters of a kind of study, by the field of the document in which each stands. */
export type Parameters = Readonly<Record<string, Parameter>>

/** The scenario that is studied: what most kinds ask first. */
export const ofScenario = {
  kind: 'scenario',
  name: { en: 'Scenario', zh: '情景' },
} as const satisfies Parameter

/** The fields of which a subject fills one. */
export const subjectFields = ['process', 'flow', 'indicator'] as const
type SubjectField = (typeof subjectFields)[number]

interface Values {
  readonly scenario: string
  readonly scenarios: Names
  readonly indicator: IndicatorId
  readonly indicators: Names
  readonly range: RangeDoc
  readonly amount: Amount
  readonly count: number
  readonly seed: number
}

type ValueOf<P extends Parameter> = P extends { readonly options: infer O }
  ? keyof O
  : P['kind'] extends keyof Values
    ? Values[P['kind']]
    : never

type RequiredOf<P extends Parameters> = {
  [K in keyof P]: P[K] extends { readonly required: true } ? K : never
}[keyof P]

type SubjectOf<P extends Parameters> = {
  [K in keyof P]: P[K]['kind'] extends 'subject' ? K : never
}[keyof P]

/** What a study says beside its kind and name, as its kind declares it. */
export type Asked<P extends Parameters> = {
  readonly [K in RequiredOf<P>]: ValueOf<P[K]>
} & {
  readonly [K in Exclude<keyof P, RequiredOf<P> | SubjectOf<P>>]?: ValueOf<P[K]> | undefined
} & Readonly<
    Partial<Record<[SubjectOf<P>] extends [never] ? never : SubjectField, string | undefined>>
  >

/** A study of a kind, as the kind declares it. */
export type StudyOf<K extends string, P extends Parameters> = { readonly kind: K } & Pick<
  StudyDoc,
  'name' | 'note'
> &
  Asked<P>
