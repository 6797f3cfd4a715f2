import { lookUp } from '../lookUp'
import type { MathNode } from 'mathjs'
import { err, ok, type Result } from '../result'
import { fault, noQuantity, type Fault } from './fault'
import { mathjs } from './mathjs'
import { percentName } from './names'
import { functions, operators, type Operation } from './operations'
import type { Quantity } from './quantity'
import { typedOffsets } from './spelling'
import { isRareCurrency } from './currencies'
import { isAmbiguous, unitNamed } from './table'

/** An expression with nothing in it but numbers, units, names and our own operations; `at` is where each was typed. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  /** `name`: of a currency so rare that a parameter may bear its code, which then is meant. */
  | { readonly kind: 'unit'; readonly unit: Quantity; readonly name?: string }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'apply'
      readonly operation: Operation
      readonly operands: readonly Tree[]
      readonly at: number
    }
  | {
      readonly kind: 'choice'
      readonly condition: Tree
      readonly yes: Tree
      readonly no: Tree
      readonly at: number
    }

const mostNodes = 300
const deepest = 60

/** What a walk over one text has met; the first fault stands. */
interface Walk {
  readonly text: string
  /** Where the numbers, names and operators stand, in the order in which the walk meets them. */
  readonly places: readonly number[]
  nodes: number
  met: number
  fault: Fault | null
}

/** A number, a name or an operator: what the tree has a node for. Brackets and commas have none. */
const token =
  /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[\p{L}_‰％][\p{L}\p{N}_‰％]*|[<>=!]=|[-+*/^<>?:!]/gu

const placesIn = (spelt: string, text: string): readonly number[] => {
  const typed = typedOffsets(text, spelt)
  return [...spelt.matchAll(token)].map(({ index }) => typed(index))
}

/** The place of the next number, name or operator. */
function nextPlace(walk: Walk): number {
  const place = walk.places[walk.met] ?? walk.text.length
  walk.met += 1
  return place
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
  const at = nextPlace(walk)
  if (isAmbiguous(name)) return refuse(walk, fault('ambiguous_unit', walk.text, { name }, at))
  const unit = unitNamed(name)
  if (unit === null) return { kind: 'name', name, at }
  return { kind: 'unit', unit, ...(isRareCurrency(name) && { name }) }
}

/** Units that are cubes in name only, by what would be cubed: "Nm^3" is the normal cubic metre. */
const cubes: Readonly<Record<string, string>> = { Nm: 'Nm3', NM: 'Nm3', kNm: 'kNm3' }

/** "Nm^3" as one unit; null for any other power. */
function readCube(fn: string, [base, exponent]: readonly MathNode[], walk: Walk): Tree | null {
  const is = mathjs()
  if (fn !== 'pow' || !is.isSymbolNode(base) || !Object.hasOwn(cubes, base.name)) return null
  if (!is.isConstantNode(exponent) || exponent.value !== 3) return null
  const unit = unitNamed(lookUp(cubes, base.name) ?? '')
  if (unit === null) return null
  walk.met += 3
  return { kind: 'unit', unit }
}

function readOperator(
  { fn, args, implicit }: { fn: string; args: readonly MathNode[]; implicit: boolean },
  readPart: (node: MathNode) => Tree,
  walk: Walk,
): Tree {
  const cube = readCube(fn, args, walk)
  if (cube !== null) return cube
  const operation = Object.hasOwn(operators, fn) ? lookUp(operators, fn) : undefined
  // Met in the order in which they are written: a sign before its operand, an operator after its first.
  const before = args.length === 1 && operation !== undefined ? nextPlace(walk) : null
  const left = args[0] === undefined ? nothing : readPart(args[0])
  const at = before ?? (implicit ? (walk.places[walk.met] ?? walk.text.length) : nextPlace(walk))
  if (operation === undefined)
    return refuse(walk, fault('not_allowed', walk.text, { part: fn }, at))
  const operands = [left, ...args.slice(1).map(readPart)]
  const right = operands[1] ?? nothing
  if (implicit && right.kind === 'name' && isLiteral(left))
    return refuse(walk, fault('unknown_unit', walk.text, { name: right.name }, right.at))
  if (implicit && !(isLiteral(left) && isProductOfUnits(right)))
    return refuse(walk, fault('implicit_product', walk.text, {}, at))
  return { kind: 'apply', operation, operands, at }
}

function readCall(
  name: string,
  args: readonly MathNode[],
  readPart: (node: MathNode) => Tree,
  walk: Walk,
): Tree {
  const at = nextPlace(walk)
  const operation = Object.hasOwn(functions, name) ? lookUp(functions, name) : undefined
  if (operation === undefined)
    return refuse(walk, fault('unknown_function', walk.text, { name }, at))
  const [least, most] = operation.arity
  if (args.length < least || args.length > most) {
    const count = most === Infinity ? `${least}+` : String(least)
    return refuse(walk, fault('wrong_arity', walk.text, { name, count }, at))
  }
  return { kind: 'apply', operation, operands: args.map(readPart), at }
}

/** Copies what is allowed out of the tree of mathjs; the rest is a fault. */
function read(node: MathNode, depth: number, walk: Walk): Tree {
  walk.nodes += 1
  if (depth > deepest || walk.nodes > mostNodes)
    return refuse(walk, fault('too_complex', walk.text))
  const readPart = (part: MathNode): Tree => read(part, depth + 1, walk)
  const is = mathjs()
  if (is.isConstantNode(node) && typeof node.value === 'number') {
    const at = nextPlace(walk)
    return Number.isFinite(node.value)
      ? { kind: 'number', value: node.value }
      : refuse(walk, fault('not_finite', walk.text, {}, at))
  }
  if (is.isSymbolNode(node)) return readName(node.name, walk)
  if (is.isParenthesisNode(node)) return readPart(node.content)
  if (is.isOperatorNode(node)) return readOperator(node, readPart, walk)
  if (is.isFunctionNode(node) && is.isSymbolNode(node.fn))
    return readCall(node.fn.name, node.args, readPart, walk)
  if (is.isConditionalNode(node)) {
    const condition = readPart(node.condition)
    const at = nextPlace(walk)
    const yes = readPart(node.trueExpr)
    nextPlace(walk)
    return { kind: 'choice', condition, yes, no: readPart(node.falseExpr), at }
  }
  return refuse(walk, noQuantity(walk.text, walk.places[walk.met] ?? null))
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

/** What mathjs reads, or where it cannot go on; a stack that overflows has no place. */
function parsed(spelt: string): Result<MathNode, number | null> {
  try {
    return ok(mathjs().parse(spelt))
  } catch (error) {
    const place: unknown = error instanceof SyntaxError ? Reflect.get(error, 'char') : null
    return err(typeof place === 'number' ? place - 1 : null)
  }
}

/** Parses a text in one spelling (see `spell`) and lets only our own syntax through; `text` is what messages quote. */
export function parseTree(spelt: string, text: string): Result<Tree, Fault> {
  if (bracketDepth(spelt) > deepest) return err(fault('too_complex', text))
  // Optional chaining and 0x10 are mathjs, not ours.
  if (spelt === '' || /\?\.|(?<![\p{L}\p{N}_.])0[xob]/u.test(spelt)) return err(noQuantity(text))
  const node = parsed(spelt)
  if (!node.ok)
    return err(noQuantity(text, node.error === null ? null : typedOffsets(text, spelt)(node.error)))
  const walk: Walk = { text, places: placesIn(spelt, text), nodes: 0, met: 0, fault: null }
  const tree = read(node.value, 1, walk)
  return walk.fault === null ? ok(tree) : err(walk.fault)
}

/** The names in a tree that are not units, or may be parameters nevertheless, each once. */
export function namesIn(tree: Tree): ReadonlySet<string> {
  switch (tree.kind) {
    case 'name':
      return new Set([tree.name])
    case 'apply':
      return new Set(tree.operands.flatMap((part) => [...namesIn(part)]))
    case 'choice':
      return new Set([tree.condition, tree.yes, tree.no].flatMap((part) => [...namesIn(part)]))
    case 'unit':
      return new Set(tree.name === undefined ? [] : [tree.name])
    default:
      return new Set()
  }
}

/** A name as its author wrote it. */
export const asWritten = (spelt: string): string => spelt.replaceAll(percentName, '%').trim()
