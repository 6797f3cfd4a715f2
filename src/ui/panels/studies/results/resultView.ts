import type { ComponentType } from 'react'
import { lookUp } from '../../../../core/base/lookUp'
import type { Found } from '../../../../core/study/kinds'
import { later, type Later } from '../../../parts/later'

/** What the view of a kind is handed. */
export interface ResultViewProps<R> {
  readonly result: R
  /** Name of the scenario that was studied. */
  readonly subject: string
  /** Its id; undefined for the base case. */
  readonly scenario: string | undefined
}

type ResultView = ComponentType<ResultViewProps<Found>>

/** The `View` of each kind: that of `break_even` stands in `BreakEvenView.tsx`, and is loaded when it is first drawn. */
const files = import.meta.glob<ResultView>('./*View.tsx', { import: 'View' })

const kindOf = (file: string): string =>
  file
    .replace(/^\.\/(\w+)View\.tsx$/, '$1')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase()

const views: Readonly<Record<string, Later<ResultViewProps<Found>>>> = Object.fromEntries(
  Object.entries(files).map(([file, load]) => [kindOf(file), later(load)]),
)

/** How the results of a kind are drawn. */
export const resultViewOf = (kind: string): ResultView | undefined => lookUp(views, kind)

/** The kinds whose results can be drawn. */
export const drawnKinds: readonly string[] = Object.keys(views)
