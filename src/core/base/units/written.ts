import { spell } from './spelling'

/** A quantity or expression in text, or a plain number where the dimension is 1. */
export type Amount = string | number

/** A number and what follows it. */
export const numberAndRest = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*)$/u
/** Units, products and quotients, powers: what a number may be multiplied by. */
const factors = /^(?:[\p{L}\p{N}\s(%‰％][^-+?:<>=!&|,]*(?:\^-\d+[^-+?:<>=!&|,]*)*)?$/u

/**
 * The number of an amount as it is written: "5000 t/h" → 5000; null where anything but factors follows it. Nothing is
 * parsed for it, so that a page can ask before its parser is there.
 */
export function writtenNumber(amount: Amount): number | null {
  if (typeof amount === 'number') return amount
  const spelt = spell(amount)
  const [, digits = '', rest = ''] = numberAndRest.exec(spelt.ok ? spelt.value.trim() : '') ?? []
  const value = Number(digits)
  return digits !== '' && Number.isFinite(value) && factors.test(rest) ? value : null
}
