import { warning, type Issue } from '../base/issue'
import type { Library } from '../library/library'
import { unitFactor } from '../base/units'
import type { CommodityDoc, NetworkDoc } from '../format/doc'
import type { Exchange } from '../network/network'

/** Burdens of what is bought that count as 0 where nothing is said of them. */
const burdens = ['co2e', 'virgin', 'energy'] as const

/**
 * What a document leaves unsaid of its own commodities, so that an indicator counts 0: the burdens of what is bought, the
 * warming of what is emitted, the mass of what is counted in something else.
 */
export function checkUnsaid(
  doc: NetworkDoc,
  library: Library,
  exchanges: Readonly<Record<string, Exchange>>,
): readonly Issue[] {
  const trades = new Set(Object.values(exchanges).map((each) => `${each.terms} ${each.commodity}`))
  const traded = (id: string, terms: Exchange['terms']) => trades.has(`${terms} ${id}`)
  return Object.entries(doc.commodities ?? {}).flatMap(([id, commodity]): readonly Issue[] => {
    if (Object.hasOwn(library.commodities, id)) return []
    const path = `commodities.${id}`
    const fields = unsaidBurdens(commodity)
    const unit = commodity.unit ?? 't'
    return [
      ...(fields.length > 0 && traded(id, 'buy')
        ? [warning(path, 'no_burdens', { commodity: id, fields: fields.join(', ') })]
        : []),
      ...(commodity.kind === 'emission' && commodity.co2e === undefined && traded(id, 'emit')
        ? [warning(path, 'no_warming', { commodity: id })]
        : []),
      ...(hasMatter(commodity) && commodity.mass === undefined && unitFactor(unit, 't') === null
        ? [warning(path, 'no_mass', { commodity: id, unit })]
        : []),
    ]
  })
}

const hasMatter = ({ kind }: CommodityDoc): boolean => kind !== 'energy' && kind !== 'utility'

/** Air and energy in the ground have none; a raw material that says nothing counts its own mass as virgin. */
const unsaidBurdens = ({ kind, embodied }: CommodityDoc): readonly string[] =>
  kind === 'utility'
    ? []
    : burdens.filter(
        (burden) => embodied?.[burden] === undefined && !(kind === 'raw' && burden === 'virgin'),
      )
