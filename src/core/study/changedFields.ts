import { lookUp } from '../lookUp'
import type { FieldPath } from '../edit/fields'

/** Fields of the document, its entries and their parts, that changes are told of in words. */
const known = [
  'name',
  'about',
  'note',
  'source',
  'period',
  'periods',
  'currency',
  'vat',
  'boundary',
  'baseline',
  'value',
  'low',
  'high',
  'date',
  'kind',
  'phase',
  'unit',
  'mass',
  'composition',
  'lhv',
  'price',
  'disposal',
  'tax',
  'hazardous',
  'co2e',
  'embodied.co2e',
  'embodied.virgin',
  'embodied.energy',
  'embodied.water',
  'embodied.waste',
  'substitute.commodity',
  'substitute.ratio',
  'recipe',
  'capacity',
  'minimum',
  'availability',
  'onOff',
  'cost',
  'fixedCost',
  'fixedCostWhen',
  'treatment',
  'exempt',
  'build.max',
  'build.investment',
  'build.life',
  'build.rate',
  'initial',
  'end',
  'loss',
  'zone',
  'direction',
  'commodity',
  'accepts',
  'amount',
  'share.min',
  'share.max',
  'quality.min',
  'quality.max',
  'open',
  'from',
  'to',
  'mode',
  'distance',
  'reuse',
  'indicator',
  'limited.flow',
  'limited.process',
  'min',
  'max',
  'text',
  'title',
  'confidence',
  'address',
  'publication',
] as const

/** A field that changes are told of in words. */
export type ChangedField = (typeof known)[number]

/** A field, and which of several it is: the commodity of a share, the element of a content. */
export interface FieldWords {
  readonly field: ChangedField | null
  readonly of: string | null
  readonly ofCommodity: boolean
}

/** Fields that are a table: whether the key that says which of several is a commodity. */
const several: Readonly<Record<string, boolean>> = {
  composition: false,
  exempt: false,
  accepts: true,
  share: true,
  quality: false,
}

/** The field at the end of a path, where it has a word. */
export function fieldOf(path: FieldPath): FieldWords {
  const inside = path.length < 2 ? path : withinPart(path.slice(2))
  const [field = '', key] = inside
  const byCommodity = Object.hasOwn(several, field) ? lookUp(several, field) : undefined
  const [name, of] =
    byCommodity !== undefined && key !== undefined
      ? [[field, ...inside.slice(2)].join('.'), key]
      : [limited(path[0], inside.join('.')), null]
  return {
    field: known.find((each) => each === name) ?? null,
    of,
    ofCommodity: byCommodity === true,
  }
}

/** A path within an entry, from the mode or port on into which it leads. */
function withinPart(path: FieldPath): FieldPath {
  const inMode = path[0] === 'modes' ? path.slice(2) : path
  return inMode[0] === 'ports' ? inMode.slice(2) : inMode
}

/** What a limit is on has the same names as tables have. */
const limited = (table: string | undefined, field: string): string =>
  table === 'limits' && (field === 'flow' || field === 'process') ? `limited.${field}` : field
