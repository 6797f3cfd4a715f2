import { useMemo } from 'react'
import type { Gathered } from '../../core/answer/sankey/gather'
import { layerUnit } from '../../core/answer/sankey'
import { useWords } from '../words/context'
import type { Scale } from '../words/format'
import { columnScale, scaled } from '../words/format'

/** How the amounts of one diagram are written: all on one scale, changes with their sign. */
export interface Amounts {
  readonly scale: Scale
  readonly isChange: boolean
  /** "4.2 Mt" */
  readonly short: (amount: number) => string
  /** "4.2 Mt/y"; with its sign where it is a change, or asked for. */
  readonly full: (amount: number, signed?: boolean) => string
  /** "4.2", for a column that has the unit in its header. */
  readonly bare: (amount: number, signed?: boolean) => string
}

/** Words for the amounts of a diagram. */
export function useAmounts({ sankey, balances }: Gathered, isChange: boolean): Amounts {
  const { span, language } = useWords()
  return useMemo(() => {
    const all = Object.values(balances).flatMap((each) => [each.in, each.out])
    const scale = columnScale(all, layerUnit(sankey.layer), language)
    const bare = (amount: number, signed = isChange) => {
      const text = scaled(amount, scale, language)
      return signed && amount > 0 && text !== '0' ? `+${text}` : text
    }
    const space = /^\p{Script=Han}/u.test(scale.unit) ? '' : '\u202f'
    const short = (amount: number, signed = isChange) =>
      `${bare(amount, signed)}${space}${scale.unit}`
    return {
      scale,
      isChange,
      bare,
      short: (amount) => short(amount),
      full: (amount, signed) => `${short(amount, signed)}${span.total}`,
    }
  }, [sankey, balances, isChange, span, language])
}
