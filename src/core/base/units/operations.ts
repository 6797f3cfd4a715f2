import { err, ok, type Result } from '../result'
import { divide, multiply, numberIn, plain, plainNumber, power, type Quantity } from './quantity'

/** Why an operation does not apply to quantities of these dimensions. */
type Misfit = 'mixed_dimensions' | 'plain_number_needed'

/** An operator or function of expressions. */
export interface Operation {
  /** How it is written. */
  readonly sign: string
  /** How many operands it takes, least and most. */
  readonly arity: readonly [number, number]
  readonly apply: (operands: readonly Quantity[]) => Result<Quantity, Misfit>
}

type Arity = Operation['arity']

/** The numbers of all operands in the unit of the first; null when a dimension differs. */
function inFirstUnit(operands: readonly Quantity[]): readonly number[] | null {
  const [first] = operands
  const numbers = operands.map((operand) =>
    first === undefined ? null : numberIn(operand, { value: 1, unit: first.unit }),
  )
  return numbers.every((number) => number !== null) ? numbers : null
}

/** On quantities of one dimension, giving another of it. */
const onAlike = (
  sign: string,
  arity: Arity,
  compute: (...numbers: readonly number[]) => number,
): Operation => ({
  sign,
  arity,
  apply: (operands) => {
    const numbers = inFirstUnit(operands)
    const unit = operands[0]?.unit
    return numbers === null || unit === undefined
      ? err('mixed_dimensions')
      : ok({ value: compute(...numbers), unit })
  },
})

/** On two quantities of one dimension, giving 1 for true and 0 for false. */
const onCompared = (sign: string, holds: (a: number, b: number) => boolean): Operation => ({
  sign,
  arity: [2, 2],
  apply: (operands) => {
    const numbers = inFirstUnit(operands)
    return numbers === null
      ? err('mixed_dimensions')
      : ok(plain(holds(numbers[0] ?? NaN, numbers[1] ?? NaN) ? 1 : 0))
  },
})

/** On plain numbers, giving a plain number. */
const onNumbers = (
  sign: string,
  arity: Arity,
  compute: (...numbers: readonly number[]) => number,
): Operation => ({
  sign,
  arity,
  apply: (operands) => {
    const numbers = operands.map(plainNumber)
    return numbers.every((number) => number !== null)
      ? ok(plain(compute(...numbers)))
      : err('plain_number_needed')
  },
})

/** On any quantities. */
const onAny = (
  sign: string,
  arity: Arity,
  compute: (a: Quantity, b: Quantity) => Quantity,
): Operation => ({
  sign,
  arity,
  apply: ([a = plain(NaN), b = a]) => ok(compute(a, b)),
})

/** Operators by the name that mathjs gives their node. */
export const operators: Readonly<Record<string, Operation>> = {
  add: onAlike('+', [2, 2], (a = NaN, b = NaN) => a + b),
  subtract: onAlike('-', [2, 2], (a = NaN, b = NaN) => a - b),
  multiply: onAny('*', [2, 2], multiply),
  divide: onAny('/', [2, 2], divide),
  pow: {
    sign: '^',
    arity: [2, 2],
    apply: ([base = plain(NaN), exponent = base]) => {
      const number = plainNumber(exponent)
      return number === null ? err('plain_number_needed') : ok(power(base, number))
    },
  },
  unaryMinus: onAlike('-', [1, 1], (a = NaN) => -a),
  unaryPlus: onAlike('+', [1, 1], (a = NaN) => a),
  equal: onCompared('==', (a, b) => a === b),
  unequal: onCompared('!=', (a, b) => a !== b),
  smaller: onCompared('<', (a, b) => a < b),
  larger: onCompared('>', (a, b) => a > b),
  smallerEq: onCompared('<=', (a, b) => a <= b),
  largerEq: onCompared('>=', (a, b) => a >= b),
  and: onNumbers('and', [2, 2], (a, b) => (a !== 0 && b !== 0 ? 1 : 0)),
  or: onNumbers('or', [2, 2], (a, b) => (a !== 0 || b !== 0 ? 1 : 0)),
  not: onNumbers('not', [1, 1], (a) => (a === 0 ? 1 : 0)),
}

/** Functions by name. */
export const functions: Readonly<Record<string, Operation>> = {
  abs: onAlike('abs', [1, 1], (a = NaN) => Math.abs(a)),
  min: onAlike('min', [1, Infinity], Math.min),
  max: onAlike('max', [1, Infinity], Math.max),
  clamp: onAlike('clamp', [3, 3], (a = NaN, least = NaN, most = NaN) =>
    Math.min(Math.max(a, least), most),
  ),
  sqrt: onAny('sqrt', [1, 1], (a) => power(a, 0.5)),
  exp: onNumbers('exp', [1, 1], (a = NaN) => Math.exp(a)),
  log: onNumbers('log', [1, 1], (a = NaN) => Math.log(a)),
  log10: onNumbers('log10', [1, 1], (a = NaN) => Math.log10(a)),
  floor: onNumbers('floor', [1, 1], (a = NaN) => Math.floor(a)),
  ceil: onNumbers('ceil', [1, 1], (a = NaN) => Math.ceil(a)),
  round: onNumbers('round', [1, 1], (a = NaN) => Math.round(a)),
  sin: onNumbers('sin', [1, 1], (a = NaN) => Math.sin(a)),
  cos: onNumbers('cos', [1, 1], (a = NaN) => Math.cos(a)),
}
