import { studyKinds, type AnyStudyKind } from '../core/study/kinds'
import { subjectFields, type Parameter } from '../core/study/parameters'

/** How a value is written, and what holds where it is not. */
function told(field: string, parameter: Parameter): string {
  switch (parameter.kind) {
    case 'scenario':
      return `${field}=ID`
    case 'scenarios':
      return `${field}=base,ID,…`
    case 'indicator':
      return `${field}=INDICATOR`
    case 'indicators':
      return `${field}=INDICATOR,…`
    case 'range':
      return `${field}=INPUT,FROM,TO[,STEPS (${String(parameter.steps)})]`
    case 'amount':
      return `${field}=AMOUNT (${parameter.usual})`
    case 'count':
    case 'seed':
      return `${field}=NUMBER (${String(parameter.usual)})`
    case 'choice':
      return `${field}=${Object.keys(parameter.options).join('|')} (${parameter.usual})`
    case 'subject':
      return subjectFields.map((each) => `${each}=ID`).join(' or ')
  }
}

const kinds: readonly AnyStudyKind[] = Object.values(studyKinds)

/** The kinds of studies, each with what it answers and what it may be asked. */
export const studyHelp = (): string =>
  [
    '',
    'A kind of study may stand for a name: it is asked as the app asks it at first. Kinds, and what --with may set:',
    ...kinds.flatMap(({ kind, about, parameters }) => [
      '',
      `  ${kind}: ${about.en}`,
      ...Object.entries(parameters).map(([field, each]) => `    ${told(field, each)}`),
    ]),
  ].join('\n')
