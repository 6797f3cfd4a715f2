import { err, ok, type Result } from '../result'
import { fault, type Fault } from './fault'
import { numberIn, plain, plainNumber, type Quantity } from './quantity'
import type { Tree } from './syntax'

/** Values of the parameters that expressions may name. */
export type Scope = Pick<ReadonlyMap<string, Quantity>, 'get'>

/** The value of a tree. Dimensions are checked in both branches of a choice, numbers only in the one taken. */
export function valueOf(tree: Tree, scope: Scope, text: string): Result<Quantity, Fault> {
  switch (tree.kind) {
    case 'number':
      return ok(plain(tree.value))
    case 'unit':
      return ok((tree.name === undefined ? undefined : scope.get(tree.name)) ?? tree.unit)
    case 'name': {
      const value = scope.get(tree.name)
      return value === undefined
        ? err(fault('unknown_name', text, { name: tree.name }, tree.at))
        : ok(value)
    }
    case 'apply': {
      const operands: Quantity[] = []
      for (const part of tree.operands) {
        const operand = valueOf(part, scope, text)
        if (!operand.ok) return operand
        operands.push(operand.value)
      }
      const { sign, apply } = tree.operation
      const result = apply(operands)
      if (!result.ok) return err(fault(result.error, text, { sign }, tree.at))
      return Number.isFinite(result.value.value)
        ? result
        : err(fault('not_finite', text, {}, tree.at))
    }
    case 'choice':
      return chosen(tree, scope, text)
  }
}

function chosen(
  { condition, yes, no, at }: Extract<Tree, { readonly kind: 'choice' }>,
  scope: Scope,
  text: string,
): Result<Quantity, Fault> {
  const test = valueOf(condition, scope, text)
  if (!test.ok) return test
  const number = plainNumber(test.value)
  if (number === null) return err(fault('plain_number_needed', text, { sign: '?' }, at))
  const [taken, left] = number === 0 ? [no, yes] : [yes, no]
  const result = valueOf(taken, scope, text)
  const other = valueOf(left, scope, text)
  if (!result.ok) return result
  if (!other.ok) return other.error.code === 'not_finite' ? result : other
  return numberIn(other.value, { value: 1, unit: result.value.unit }) === null
    ? err(fault('mixed_dimensions', text, { sign: '? :' }, at))
    : result
}
