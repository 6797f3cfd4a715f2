import { resolve } from 'node:path'
import { Linter, type Rule } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'

const { ownNames } = (await import(resolve('.config/ownNames.mjs'))) as {
  readonly ownNames: Rule.RuleModule
}

/** What the rule says of a text in a file. */
const saidOf = (text: string, filename = 'src/state/a.ts'): readonly (string | undefined)[] =>
  new Linter()
    .verify(
      text,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { loopworks: { rules: { 'own-names': ownNames } } },
        rules: { 'loopworks/own-names': 'error' },
      },
      { filename },
    )
    .map(({ messageId }) => messageId)

/** A hole in a template. */
const hole = ['$', '{id}'].join('')

// One line each: what was there before rows carried what they are, or might come back.
const faults: readonly (readonly [text: string, says: 'composed' | 'parsed'])[] = [
  [`priceOf(\`cap.${hole}\`)`, 'composed'],
  [`at(\`f.${hole}${hole}\`)`, 'composed'],
  [`at(\`s.heap.${hole}\`)`, 'composed'],
  ["row.startsWith('limit.')", 'composed'],
  ["at('junction.' + id)", 'composed'],
  ["['out', process, port].join('.')", 'composed'],
  ['/^cap\\.(.*)$/.exec(row)', 'parsed'],
  ["program.rowNames.indexOf('works')", 'parsed'],
  ['program.columnNames.find((name) => name === id)', 'parsed'],
  ["program.rowNames[i].split('.')", 'parsed'],
  ["(program.rowNames[i] ?? '').split('.')", 'parsed'],
]

test.each(faults)('%s is refused', (text, says) => {
  expect(saidOf(text)).toEqual([says])
})

test.each(['src/core/lp/names.ts', 'src/core/lp/text/writeLp.ts'])('%s may name rows', (file) => {
  for (const [text] of faults) expect(saidOf(text, file)).toEqual([])
})

// Fields of documents, messages and paths look like names, and are none.
const allowed: readonly string[] = [
  "t('limit.title')",
  `t(\`inspector.${hole}\`)`,
  "const fields = ['share.max', 'build.max']",
  `const place = \`${hole}.${hole}\``,
  "path.join('.')",
  'priceOf(answer, { family: "cap", id, period })',
  'program.rowNames.length',
  'const names = program.rowNames.map((name) => name)',
]

test.each(allowed)('%s is let pass', (text) => {
  expect(saidOf(text)).toEqual([])
})
