import { resolve } from 'node:path'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { ownNames } from './ownNames.mjs'
import { ownReads } from './ownReads.mjs'

/** Names that would tie the simulator to a browser or to Node. */
const hostGlobals = [
  'window document navigator location localStorage sessionStorage indexedDB self postMessage',
  'fetch XMLHttpRequest Worker setTimeout setInterval requestAnimationFrame alert confirm prompt',
  'process Buffer global require __dirname',
]
  .join(' ')
  .split(' ')

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.cache', 'test-results', 'playwright-report']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-template-curly-in-string': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: resolve(import.meta.dirname, '..') },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { loopworks: { rules: { 'own-names': ownNames, 'own-reads': ownReads } } },
    rules: {
      'loopworks/own-names': 'error',
      'loopworks/own-reads': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...hostGlobals.map((name) => ({ name, message: 'core is pure: no DOM, no Node.' })),
      ],
    },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}', 'src/main.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Matchers such as expect.closeTo() are typed any; a test may say `!` where a failure is what we want.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['.config/**', 'src/cli/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
)
