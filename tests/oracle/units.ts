import { pure, sameDimension, times, unitTable, type Quantity } from './quantity'

/** A quantity or expression in text, or a plain number where the dimension is 1. */
export type Amount = string | number

/** Values of parameters by id; those that are not there are looked for among the units. */
export type Names = (id: string) => Quantity | undefined

/** What the oracle does not know how to read or translate: a document that is left out, never a wrong answer. */
export const refuse = (reason: string): never => {
  throw new Error(`oracle: ${reason}`)
}

const token =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\d_]*|[%‰])|([-+*×·/÷^()]))/uy

/** Numbers, names and signs of a text, in order. */
function tokensOf(text: string): readonly string[] {
  const found: string[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null) return refuse(`"${text}" cannot be read from "${text.slice(at)}" on`)
    found.push(match[0].trim())
  }
  return found
}

/**
 * Reads an expression of numbers, units and parameters by descent: sums of products of juxtaposed powers, so that
 * "4 t / 2 h" is 2 t/h and "1 CNY/(t/year)" has its unit in brackets.
 */
export function evaluate(amount: Amount, names: Names = () => undefined): Quantity {
  if (typeof amount === 'number') return { value: amount, dimension: pure }
  const tokens = tokensOf(amount)
  let next = 0
  const peek = () => tokens[next]
  const taken = (...signs: readonly string[]): string | null => {
    const sign = peek()
    if (sign === undefined || !signs.includes(sign)) return null
    next++
    return sign
  }
  const startsPrimary = () => peek() !== undefined && !/^[-+*×·/÷^)]$/u.test(peek() ?? '')

  const sum = (): Quantity => {
    let total = product()
    for (let sign = taken('+', '-'); sign !== null; sign = taken('+', '-')) {
      const term = product()
      if (!sameDimension(total.dimension, term.dimension)) refuse(`"${amount}" adds unlike things`)
      total = { ...total, value: total.value + (sign === '+' ? term.value : -term.value) }
    }
    return total
  }
  const product = (): Quantity => {
    let total = joined()
    for (let sign = taken('*', '×', '·', '/', '÷'); sign !== null;) {
      total = times(total, joined(), sign === '/' || sign === '÷' ? -1 : 1)
      sign = taken('*', '×', '·', '/', '÷')
    }
    return total
  }
  const joined = (): Quantity => {
    if (taken('-') !== null) return times({ value: -1, dimension: pure }, joined())
    let total = power()
    while (startsPrimary()) total = times(total, power())
    return total
  }
  const power = (): Quantity => {
    const base = primary()
    if (taken('^') === null) return base
    const sign = taken('-') === null ? 1 : -1
    return times({ value: 1, dimension: pure }, base, sign * primary().value)
  }
  const primary = (): Quantity => {
    const head = peek() ?? refuse(`"${amount}" ends too early`)
    next++
    if (head === '(') {
      const inner = sum()
      return taken(')') === null ? refuse(`"${amount}" lacks a bracket`) : inner
    }
    if (/^[\d.]/u.test(head)) return { value: Number(head), dimension: pure }
    return names(head) ?? unitTable.get(head) ?? refuse(`"${head}" in "${amount}" is not known`)
  }

  const whole = sum()
  return next === tokens.length ? whole : refuse(`"${amount}" goes on after its end`)
}

/** Reads an amount that must have the dimension of a unit, in base units; "" is the dimension 1. */
export function read(amount: Amount, unit: string, names?: Names): number {
  const quantity = evaluate(amount, names)
  const wanted = unit === '' ? pure : evaluate(unit).dimension
  return sameDimension(quantity.dimension, wanted)
    ? quantity.value
    : refuse(`"${amount}" is not in ${unit === '' ? 'a plain number' : unit}`)
}

/** Reads an amount of a unit or a rate of it; a rate counts over so many hours. */
export function readBound(amount: Amount, unit: string, hours: number, names?: Names): number {
  const quantity = evaluate(amount, names)
  return sameDimension(quantity.dimension, evaluate(unit).dimension)
    ? quantity.value
    : read(amount, `(${unit})/h`, names) * hours
}
