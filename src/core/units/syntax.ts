import type { MathNode } from 'mathjs'
import { err, ok, type Result } from '../result'
import { fault, noQuantity, type Fault } from './fault'
import { mathjs, percentName } from './mathjs'
import { functions, operators, type Operation } from './operations'
import type { Quantity } from './quantity'
import { isAmbiguous, unitNamed } from './table'

/** An expression with nothing in it but numbers, units, names and our own operations. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unit'; readonly unit: Quantity }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'apply'; readonly operation: Operation; readonly operands: readonly Tree[] }
  | { readonly kind: 'choice'; readonly condition: Tree; readonly yes: Tree; readonly no: Tree }

const mostNodes = 300
const deepest = 60

/** What a walk over one text has met; the first fault stands. */
interface Walk {
  readonly text: string
  nodes: number
  fault: Fault | null
}

/** Stands where the walk has met a fault. */
const nothing: Tree = { kind: 'number', value: NaN }

function refuse(walk: Walk, refusal: Fault): Tree {
  walk.fault ??= refusal
  return nothing
}

/** A number as written: signed, or a fraction such as 1/2. */
const isLiteral = (tree: Tree): boolean =>
  tree.kind === 'number' ||
  (tree.kind === 'apply' &&
    [operators.unaryMinus, operators.unaryPlus, operators.divide].includes(tree.operation) &&
    tree.operands.every(isLiteral))

/** Whether a tree is made of units alone, such as t/(MWh*km) or m^3. */
export function isProductOfUnits(tree: Tree): boolean {
  if (tree.kind === 'unit') return true
  if (tree.kind !== 'apply') return false
  const [left = nothing, right = nothing] = tree.operands
  switch (tree.operation) {
    case operators.multiply:
    case operators.divide:
      return isProductOfUnits(left) && isProductOfUnits(right)
    case operators.pow:
      return isProductOfUnits(left) && isLiteral(right)
    default:
      return false
  }
}

/** Whether a tree is a unit expression: a product of units, 1 over one, or 1/a/b. */
export function isUnitTree(tree: Tree): boolean {
  if (isProductOfUnits(tree)) return true
  if (tree.kind !== 'apply' || tree.operation !== operators.divide) return false
  const [left = nothing, right = nothing] = tree.operands
  return (
    isProductOfUnits(right) && ((left.kind === 'number' && left.value === 1) || isUnitTree(left))
  )
}

function readName(name: string, walk: Walk): Tree {
  if (isAmbiguous(name)) return refuse(walk, fault('ambiguous_unit', walk.text, { name }))
  const unit = unitNamed(name)
  return unit === null ? { kind: 'name', name } : { kind: 'unit', unit }
}

function readOperator(
  { fn, args, implicit }: { fn: string; args: readonly MathNode[]; implicit: boolean },
  readPart: (node: MathNode) => Tree,
  walk: Walk,
): Tree {
  const operation = Object.hasOwn(operators, fn) ? operators[fn] : undefined
  if (operation === undefined) return refuse(walk, fault('not_allowed', walk.text, { part: fn }))
  const operands = args.map(readPart)
  const [left = nothing, right = nothing] = operands
  if (implicit && right.kind === 'name' && isLiteral(left))
    return refuse(walk, fault('unknown_unit', walk.text, { name: right.name }))
  if (implicit && !(isLiteral(left) && isProductOfUnits(right)))
    return refuse(walk, fault('implicit_product', walk.text))
  return { kind: 'apply', operation, operands }
}

function readCall(
  name: string,
  args: readonly MathNode[],
  readPart: (node: MathNode) => Tree,
  walk: Walk,
): Tree {
  const operation = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (operation === undefined) return refuse(walk, fault('unknown_function', walk.text, { name }))
  const [least, most] = operation.arity
  if (args.length < least || args.length > most) {
    const count = most === Infinity ? `${least}+` : String(least)
    return refuse(walk, fault('wrong_arity', walk.text, { name, count }))
  }
  return { kind: 'apply', operation, operands: args.map(readPart) }
}

/** Copies what is allowed out of the tree of mathjs; the rest is a fault. */
function read(node: MathNode, depth: number, walk: Walk): Tree {
  walk.nodes += 1
  if (depth > deepest || walk.nodes > mostNodes)
    return refuse(walk, fault('too_complex', walk.text))
  const readPart = (part: MathNode): Tree => read(part, depth + 1, walk)
  const is = mathjs()
  if (is.isConstantNode(node) && typeof node.value === 'number')
    return Number.isFinite(node.value)
      ? { kind: 'number', value: node.value }
      : refuse(walk, fault('not_finite', walk.text))
  if (is.isSymbolNode(node)) return readName(node.name, walk)
  if (is.isParenthesisNode(node)) return readPart(node.content)
  if (is.isOperatorNode(node)) return readOperator(node, readPart, walk)
  if (is.isFunctionNode(node) && is.isSymbolNode(node.fn))
    return readCall(node.fn.name, node.args, readPart, walk)
  if (is.isConditionalNode(node)) {
    const condition = readPart(node.condition)
    return { kind: 'choice', condition, yes: readPart(node.trueExpr), no: readPart(node.falseExpr) }
  }
  return refuse(walk, noQuantity(walk.text))
}

/** How deep the brackets of a text go. */
function bracketDepth(text: string): number {
  let depth = 0
  let most = 0
  for (const character of text) {
    if (character === '(') most = Math.max(most, ++depth)
    if (character === ')') depth -= 1
  }
  return most
}

/** What mathjs reads, null when it cannot; a stack that overflows is such a case. */
function parsed(spelt: string): MathNode | null {
  try {
    return mathjs().parse(spelt)
  } catch {
    return null
  }
}

/** Parses a text in one spelling (see `spell`) and lets only our own syntax through; `text` is what messages quote. */
export function parseTree(spelt: string, text: string): Result<Tree, Fault> {
  if (bracketDepth(spelt) > deepest) return err(fault('too_complex', text))
  // Optional chaining and 0x10 are mathjs, not ours.
  if (spelt === '' || /\?\.|(?<![\p{L}\p{N}_.])0[xob]/u.test(spelt)) return err(noQuantity(text))
  const node = parsed(spelt)
  if (node === null) return err(noQuantity(text))
  const walk: Walk = { text, nodes: 0, fault: null }
  const tree = read(node, 1, walk)
  return walk.fault === null ? ok(tree) : err(walk.fault)
}

/** The names in a tree that are not units, each once. */
export function namesIn(tree: Tree): ReadonlySet<string> {
  switch (tree.kind) {
    case 'name':
      return new Set([tree.name])
    case 'apply':
      return new Set(tree.operands.flatMap((part) => [...namesIn(part)]))
    case 'choice':
      return new Set([tree.condition, tree.yes, tree.no].flatMap((part) => [...namesIn(part)]))
    default:
      return new Set()
  }
}

/** A name as its author wrote it. */
export const asWritten = (spelt: string): string => spelt.replaceAll(percentName, '%').trim()
