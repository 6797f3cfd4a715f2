/** Where rows and columns are named: the module of names, and what reads and writes texts of programs. */
const doors = /src[/\\]core[/\\]lp[/\\](names\.ts|text[/\\][^/\\]+\.ts)$/

/** What the names of rows and columns begin with. */
const families = [
  ...['a', 'f', 'b', 's', 'in', 'out', 'junction', 'stock', 'share', 'quality'],
  ...['cap', 'min', 'on', 'build', 'built', 'end', 'limit', 'stage'],
  // Those of an elastic program.
  ...['give', 'bound', 'lower', 'upper', 'range'],
]
const beginning = new RegExp(`^(${families.join('|')})\\.`)
const whole = new RegExp(`${beginning.source}$`)
const pattern = new RegExp(`^\\^(\\(\\??:?)?(${families.join('|')})\\b.*\\\\\\.`)

/** Methods that look a name up, or take it apart. */
const lookups = new Set(['indexOf', 'lastIndexOf', 'includes', 'find', 'findIndex', 'findLast'])
const partings = new Set(['split', 'startsWith', 'endsWith', 'match', 'slice', 'replace'])

const isNames = (node) =>
  node?.type === 'MemberExpression' &&
  !node.computed &&
  (node.property.name === 'rowNames' || node.property.name === 'columnNames')

const isOneName = (node) =>
  (node?.type === 'MemberExpression' && node.computed && isNames(node.object)) ||
  (node?.type === 'ChainExpression' && isOneName(node.expression)) ||
  (node?.type === 'LogicalExpression' && isOneName(node.left))

/** Rows and columns are known by their subject: a name is composed in one module, and nothing is read from it. */
export const ownNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      composed: 'Rows and columns are named in core/lp/names alone: pass the subject.',
      parsed: 'A name says nothing of a row or column: ask its subject.',
    },
  },
  create(context) {
    if (doors.test(context.filename)) return {}
    const report = (node, messageId) => context.report({ node, messageId })
    return {
      // `cap.${id}`
      TemplateLiteral(node) {
        const [first] = node.quasis
        if (node.expressions.length > 0 && beginning.test(first.value.raw)) report(node, 'composed')
      },
      // 'cap.' + id, name.startsWith('cap.')
      Literal(node) {
        if (typeof node.value === 'string' && whole.test(node.value)) report(node, 'composed')
        if (node.regex !== undefined && pattern.test(node.regex.pattern)) report(node, 'parsed')
      },
      // program.rowNames.indexOf(name), program.rowNames[i].split('.')
      CallExpression({ callee }) {
        if (callee.type !== 'MemberExpression' || callee.computed) return
        if (isNames(callee.object) && lookups.has(callee.property.name)) report(callee, 'parsed')
        if (isOneName(callee.object) && partings.has(callee.property.name)) report(callee, 'parsed')
      },
      // ['cap', id].join('.')
      ArrayExpression(node) {
        const [first] = node.elements
        const { parent } = node
        const isJoined =
          parent.type === 'MemberExpression' &&
          parent.property.name === 'join' &&
          parent.parent.type === 'CallExpression' &&
          parent.parent.arguments[0]?.value === '.'
        if (isJoined && first?.type === 'Literal' && whole.test(`${first.value}.`))
          report(node, 'composed')
      },
    }
  },
}
