import type { Measure } from '../answer/answer'
import { evaluate, parseExpression, writtenUnit, type Quantity } from '../base/units'
import type { Check } from './claim'

/** The unit in which a claim is made and its check is shown. */
export const unitOfClaim = ({ claimed }: Check): string => writtenUnit(claimed) ?? '1'

/** A measure as expressions reckon with it; null for what is no number. */
export function quantityOf({ value, unit }: Measure): Quantity | null {
  const one = parseExpression(unit === '1' ? 1 : `1 ${unit}`)
  const quantity = one.ok ? evaluate(one.value, new Map()) : one
  return quantity.ok && Number.isFinite(value)
    ? { ...quantity.value, value: quantity.value.value * value }
    : null
}
