import ts from 'typescript'

/** The file that may read a table by a key, for all others. */
const door = /src[/\\]core[/\\]base[/\\]lookUp\.ts$/

/** Whether a type is a table: an object of entries by any string, and no list. */
const isTable = (type, checker) =>
  (type.isUnion() ? type.types : [type]).some(
    (each) =>
      checker.getIndexInfoOfType(each, ts.IndexKind.String) !== undefined &&
      !checker.isArrayType(each) &&
      !checker.isTupleType(each) &&
      !/Array$/.test(each.symbol?.name ?? ''),
  )

const isLiteral = (type) =>
  (type.isUnion() ? type.types : [type]).every(
    (each) => each.isStringLiteral() || (each.flags & ts.TypeFlags.NumberLike) !== 0,
  )

const isWritten = ({ parent, ...node }) =>
  (parent.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    parent.left.range[0] === node.range[0]) ||
  (parent.type === 'UnaryExpression' && parent.operator === 'delete')

/** A table is read by `lookUp`: `table[id]` would find "constructor" in every object. */
export const ownReads = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { own: 'Read a table by lookUp(table, key): an id may be "constructor".' },
  },
  create(context) {
    if (door.test(context.filename)) return {}
    const services = context.sourceCode.parserServices
    const checker = services.program.getTypeChecker()
    return {
      MemberExpression(node) {
        if (!node.computed || isWritten(node)) return
        if (isLiteral(services.getTypeAtLocation(node.property))) return
        if (isTable(services.getTypeAtLocation(node.object), checker))
          context.report({ node, messageId: 'own' })
      },
    }
  },
}
