import { lookUp } from '../base/lookUp'
import type { Field, Fields, Shape } from './field'
import { documentFields } from './fields/document'
import { sentences } from './sentences'

/** The page "The file format": every field of a document, as the table of fields says it. */
export const formatPage = (): string =>
  [
    '# The file format',
    '',
    'This page is printed from the table of fields (`fields/`); a test fails where it is stale.',
    '[`../parse/README.md`](../parse/README.md) says what fields mean together, and to the linear program.',
    '',
    'A star stands for the key of an entry. `{unit}` is what one unit of the commodity or activity is',
    'counted in, `{of}` that of the commodity that is the key, `{period}` and `{currency}` are those of',
    'the document. A study may vary what is marked so; where it says _by its range_, so do those studies',
    'that vary all inputs with a range.',
    ...sectionLines('', documentFields, new Set()),
    '',
  ].join('\n')

/** A section of these fields, and one of each kind of fields in them that has not been told. */
function sectionLines(at: string, fields: Fields, told: Set<Fields>): readonly string[] {
  if (told.has(fields)) return []
  told.add(fields)
  const about = sentences.get(fields)
  return [
    '',
    `## ${at === '' ? 'The document' : `\`${at}\``}`,
    ...Object.entries(fields).flatMap(([key, field]) => [
      '',
      `**\`${key}\`** — ${[lookUp(about, key)?.en, ...remarks(field)].filter((each) => each !== undefined).join(' ')}`,
    ]),
    ...Object.entries(fields).flatMap(([key, { shape }]) =>
      nested(at === '' ? key : `${at}.${key}`, shape, told),
    ),
  ]
}

function nested(at: string, shape: Shape, told: Set<Fields>): readonly string[] {
  if (typeof shape !== 'object') return []
  if ('table' in shape) return nested(`${at}.*`, shape.table, told)
  return 'fields' in shape ? sectionLines(at, shape.fields, told) : []
}

/** What is said of a field beside its sentence. */
function remarks(field: Field): readonly string[] {
  const { required, unit, unitOn = {}, usual, on, varies } = field
  const otherwise = Object.entries(unitOn).map(([kind, each]) => `, of a ${kind} in \`${each}\``)
  return [
    `_${shapeWords(field.shape)}${required === true ? ', required' : ''}._`,
    ...(unit === undefined
      ? []
      : [unit === '1' ? 'A share.' : `In \`${unit}\`${otherwise.join('')}.`]),
    ...(usual == null ? [] : [`Unless said: ${usual === Infinity ? 'no bound' : String(usual)}.`]),
    ...(on === undefined ? [] : [`Only on: ${on.join(', ')}.`]),
    ...(varies === undefined
      ? []
      : [`A study may vary it${varies === 'ranged' ? ', by its range' : ''}.`]),
  ]
}

const shapes: Readonly<Record<Extract<Shape, string>, string>> = {
  text: 'text in both languages',
  line: 'text',
  id: 'id',
  amount: 'amount',
  ranged: 'amount, or one with its range and source',
  flag: 'true or false',
  objective: 'goal',
  patch: 'patch',
  study: 'study',
}

function shapeWords(shape: Shape): string {
  if (typeof shape === 'string') return shapes[shape]
  if ('fields' in shape) return 'fields'
  if ('table' in shape)
    return `table of ${shape.keys === undefined ? 'ids' : shape.keys === 'any' ? 'names' : 'currency codes'}: ${shapeWords(shape.table)}`
  if ('choice' in shape) return Object.keys(shape.choice).join(', ')
  if ('words' in shape) return shape.words.join(', ')
  if ('exactly' in shape) return `"${shape.exactly}"`
  if ('lineOf' in shape) return `text of at most ${String(shape.lineOf)} characters`
  const { min, max, whole } = shape.number
  const within = min === undefined ? '' : ` from ${String(min)} to ${String(max)}`
  return `${whole === true ? 'whole number' : 'number'}${within}`
}
