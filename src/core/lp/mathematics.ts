import { families, type Family } from './families'
import { variables, type Variable } from './variables'

/** The page "Mathematics": the program of a network as its families and variables say it. */
export const mathematicsPage = (): string =>
  [
    '# Mathematics',
    '',
    'This page is printed from the table of families (`families.ts`); a test fails where it is stale.',
    '',
    'A network becomes a linear program: minimise or maximise a weighted sum of indicators over the',
    'columns below, within the rows below. p is a process, m one of its modes, l a flow, c a commodity,',
    'e an element, t a period and T the last one, k a limit or a goal.',
    '',
    '## Variables',
    ...Object.values(variables).flatMap(variableLines),
    '',
    '## Constraints',
    ...families.flatMap(familyLines),
    '',
  ].join('\n')

const variableLines = ({ symbol, name, about, unit, bounds }: Variable): readonly string[] => [
  '',
  `### ${name.en}`,
  '',
  `${about.en} Counted in: ${unit.en}.`,
  '',
  `    ${symbol},   ${bounds}`,
]

const familyLines = ({ name, about, formulas, nature, unit, needs }: Family): readonly string[] => [
  '',
  `### ${name.en}`,
  '',
  `${about.en} ${natures[nature]} Counted in: ${unit.en}. ${kinds[needs]}`,
  '',
  ...Object.entries(formulas).map(([row, formula]) => `    ${row}:  ${formula}`),
]

const natures = { law: 'A law.', choice: 'A choice.' } as const

const kinds = { lp: 'Linear.', mip: 'Takes whole numbers.' } as const
