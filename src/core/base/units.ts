import { err, ok, type Result } from './result'
import { arrange } from './units/arrange'
import { valueOf, type Scope } from './units/evaluate'
import { fault, noQuantity, type Fault } from './units/fault'
import { functions } from './units/operations'
import { currencyPlace, isRareCurrency } from './units/currencies'
import { alike as ofOneDimension, numberIn, plain, type Quantity } from './units/quantity'
import { longest, spell } from './units/spelling'
import {
  asWritten,
  isProductOfUnits,
  isUnitTree,
  namesIn,
  parseTree,
  type Tree,
} from './units/syntax'
import { currencyOf, isAmbiguous, unitNamed } from './units/table'
import { numberAndRest, type Amount } from './units/written'

export type { Fault, Quantity, Scope }

/** An amount, parsed and checked: a quantity such as "0.485 t/MWh", or an expression such as "ash_share * coal_rate". */
export interface Expression {
  readonly text: string
  /** Names of the parameters it needs. */
  readonly symbols: readonly string[]
  /** Already a quantity, or what is left to evaluate. */
  readonly body: Quantity | Tree
}

/** How many texts are remembered: one document repeats a few units and expressions many times. */
const remembered = 4000

/** A function that remembers its answers, and forgets them all when there are too many. */
function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known.answer
    const answer = compute(text)
    if (answers.size >= remembered) answers.clear()
    answers.set(text, { answer })
    return answer
  }
}

/** One of a unit expression such as "t/MWh", "1/year" or "1"; null when the text is none. */
const unitOf = remembering((text: string): Quantity | null => {
  const spelt = spell(text)
  if (!spelt.ok) return null
  if (spelt.value === '1') return plain(1)
  const tree = parseTree(spelt.value, text)
  if (!tree.ok || !isUnitTree(tree.value)) return null
  const value = valueOf(tree.value, new Map(), text)
  return value.ok ? value.value : null
})

/** A unit begins so; anything else after a number is left to the parser. */
const unitBegins = /^(?:[\p{L}(%‰％]|1\s*\/\s*[\p{L}(])/u

/** "5000 t/h" in its two parts; null for anything but a number and a unit, or a number alone. */
function numberWithUnit(text: string): { readonly value: number; readonly unit: string } | null {
  const match = text.length > longest ? null : numberAndRest.exec(text)
  if (match === null) return null
  const [, digits = '', rest = ''] = match
  const value = Number(digits)
  if (!Number.isFinite(value)) return null
  if (rest === '') return { value, unit: '1' }
  return unitBegins.test(rest) && unitOf(rest)?.value === 1 ? { value, unit: rest } : null
}

/** The same of a text in any spelling; most need no respelling. */
function simplyWritten(text: string): ReturnType<typeof numberWithUnit> {
  const asItIs = numberWithUnit(text.trim())
  if (asItIs !== null) return asItIs
  const spelt = spell(text)
  return spelt.ok && spelt.value !== text ? numberWithUnit(spelt.value) : null
}

const parseText = remembering((text: string): Result<Expression, Fault> => {
  const spelt = spell(text)
  if (!spelt.ok) return spelt
  const tree = parseTree(spelt.value, text)
  if (!tree.ok) return tree
  const symbols = [...namesIn(tree.value)]
  // A unit without its number has lost something.
  if (isProductOfUnits(tree.value) && symbols.length === 0) return err(noQuantity(text))
  return ok({ text, symbols, body: tree.value })
})

/** Whether the code of a rare currency stands in a unit. */
const mayNameParameter = (unit: string): boolean =>
  (unit.match(/[A-Z]{3}/g) ?? []).some(isRareCurrency)

/** Parses an amount; a plain number is dimensionless. */
export function parseExpression(amount: Amount): Result<Expression, Fault> {
  const text = String(amount)
  if (typeof amount === 'number')
    return Number.isFinite(amount)
      ? ok({ text, symbols: [], body: plain(amount) })
      : err(fault('not_finite', text))
  // The usual case needs no parser: it reads as the parser would, to the last bit.
  const simple = simplyWritten(text)
  const unit = simple === null ? null : unitOf(simple.unit)
  return simple === null || unit === null || mayNameParameter(simple.unit)
    ? parseText(text)
    : ok({ text, symbols: [], body: { value: simple.value, unit: unit.unit } })
}

/** The value of an expression for given parameters; always finite. */
export function evaluate({ text, body }: Expression, scope: Scope): Result<Quantity, Fault> {
  return 'kind' in body ? valueOf(body, scope, text) : ok(body)
}

/** The number of a quantity in a unit such as "t/MWh", or "1" for none; `text` is what a message quotes. */
export function inUnit(quantity: Quantity, unit: string, text: string): Result<number, Fault> {
  const one = unitOf(unit)
  if (one === null) return err(fault('unknown_unit', text, { name: unit }))
  const number = numberIn(quantity, one)
  // "Write it in 1" says little; a share is written in per cent.
  if (number === null)
    return err(fault('wrong_dimension', text, { unit: unit === '1' ? '%' : unit }))
  return Number.isFinite(number) ? ok(number + 0) : err(fault('not_finite', text))
}

/** The number of an amount in a unit, for given parameters: what callers usually want. */
export function readAmount(
  amount: Amount,
  unit: string,
  scope: Scope = new Map(),
): Result<number, Fault> {
  const expression = parseExpression(amount)
  if (!expression.ok) return expression
  const quantity = evaluate(expression.value, scope)
  return quantity.ok ? inUnit(quantity.value, unit, expression.value.text) : quantity
}

/** Whether an expression can name it: a letter first, then letters, digits and _, of any script. */
export const isParameterName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)

/** Whether a name is taken by a unit; a parameter may bear the code of a rare currency. */
export const isUnitName = (name: string): boolean =>
  isAmbiguous(name) || (unitNamed(name) !== null && !isRareCurrency(name))

/** Whether a text such as "t/MWh", "1/year" or "1" is a unit. */
export const isUnit = (text: string): boolean => unitOf(text) !== null

/** The unit in which an amount is written: "5000 t/h" → "t/h", "5" → "1"; null for an expression. */
export function writtenUnit(amount: Amount): string | null {
  if (typeof amount === 'number') return '1'
  const simple = simplyWritten(amount)
  return simple === null ? null : asWritten(simple.unit)
}

/** How many `to` one `from` is; null when one is no unit or the dimensions differ. */
export function unitFactor(from: string, to: string): number | null {
  const [one, other] = [unitOf(from), unitOf(to)]
  return one === null || other === null ? null : numberIn(one, other)
}

/** Whether two units have one dimension; a text that is no unit is like none. */
export function alike(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)]
  return one !== null && other !== null && ofOneDimension(one.unit, other.unit)
}

/** Whether a text is the code of a currency in use, after ISO 4217. */
export const isCurrency = (code: string): boolean => currencyPlace(code) !== null

/** Units in which quantities of their dimension are told. */
const baseNames = ['t', 'MWh', 'm3', 'Nm3', 'pcs', 'km', 'kmol', 'tkm', 'm2', 'h', 'MW', '1']

/** A unit in the one that stands for its dimension. */
export interface InBase {
  /** "t" for every mass, "MWh" for every energy, the code of a currency …; empty where a dimension has none. */
  readonly unit: string
  /** How many of it one is; where it has no name, how many of the product of kg, m, s, Nm3, pcs, mol and currencies. */
  readonly factor: number
}

/** A unit in the one that stands for its dimension: "kg" → 0.001 "t"; null when the text is no unit. */
export const baseUnit = remembering((text: string): InBase | null => {
  const one = unitOf(text)
  if (one === null) return null
  const unit = currencyOf(one.unit.dimension) ?? baseNames.find((name) => alike(name, text)) ?? ''
  const { numerator, denominator } = one.unit
  const factor = unit === '' ? (one.value * numerator) / denominator : unitFactor(text, unit)
  return factor === null ? null : { unit, factor }
})

/** Words of the grammar, which no parameter may bear either. */
const words: readonly string[] = [
  'and',
  'or',
  'not',
  'xor',
  'mod',
  'to',
  'in',
  'true',
  'false',
  'null',
]

const isReserved = (name: string): boolean =>
  isUnitName(name) || Object.hasOwn(functions, name) || words.includes(name)

/** What a table of parameters amounts to. */
export interface ParameterValues {
  /** Those that have a value. */
  readonly scope: ReadonlyMap<string, Quantity>
  /** Those that have none, in the order of the table. */
  readonly faults: readonly { readonly id: string; readonly fault: Fault }[]
}

/** Evaluates parameters that may refer to one another, in any order. */
export function evaluateParameters(table: Readonly<Record<string, Amount>>): ParameterValues {
  const expressions = new Map<string, Expression>()
  const faults = new Map<string, Fault>()
  for (const [id, amount] of Object.entries(table)) {
    const expression = parseExpression(amount)
    if (isReserved(id)) faults.set(id, fault('reserved_name', id, { name: id }))
    else if (expression.ok) expressions.set(id, expression.value)
    else faults.set(id, expression.error)
  }
  const { order, cycles } = arrange(expressions)
  for (const cycle of cycles)
    for (const id of cycle) {
      const names = [...cycle, cycle[0]].join(' → ')
      faults.set(id, fault('parameter_cycle', expressions.get(id)?.text ?? '', { cycle: names }))
    }
  const scope = new Map<string, Quantity>()
  for (const [id, expression] of order) {
    const value = evaluate(expression, scope)
    if (value.ok) scope.set(id, value.value)
    else faults.set(id, value.error)
  }
  return {
    scope,
    faults: Object.keys(table).flatMap((id) => {
      const found = faults.get(id)
      return found === undefined ? [] : [{ id, fault: found }]
    }),
  }
}
