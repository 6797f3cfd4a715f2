import { lookUp } from '../../base/lookUp'
import type { Library, Recipe } from '../../library/library'
import type { NetworkDoc } from '../../format/doc'
import type { Commodity, Network } from '../../network/network'
import { typical } from '../../parse/reader'
import { sumOf, type Solved } from '../../answer/totals'
import type { Text } from '../../base/text'
import { readAmount } from '../../base/units'
import { candidateId, candidatePatch, interest, type Side } from './patch'
import type { Offers } from './prices'
import type { Broken } from './surplus'

/** A plant of the library that the network lacks, or of which it has too few, priced before it is solved. */
export interface Draft {
  readonly recipe: string
  readonly name: Text
  /** Unit of its activity. */
  readonly unit: string
  /** Cost and annuity less what it saves and earns [currency/unit]; negative: it would enter. */
  readonly reducedCost: number
  /** Most that its wastes and outlets allow, at most the largest usual plant [unit/period]. */
  readonly scale: number
  /** Commodity whose amount sets the scale; null where the usual plant does. */
  readonly limitedBy: string | null
  /** Usual plants [unit/year]. */
  readonly usual: { readonly low: number; readonly typical: number; readonly high: number }
  /** For the whole plant of that scale [currency]. */
  readonly investment: number
  /** Break points that it closes. */
  readonly closes: readonly string[]
  readonly patch: unknown
}

/** Every recipe that would close a break point and of which no plant has room, priced at what the network offers. */
export function draftCandidates(
  solved: Solved,
  doc: NetworkDoc,
  broken: readonly Broken[],
  offers: Offers,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): readonly Draft[] {
  const roomy = recipesWithRoom(solved)
  const counterparts = new Set(
    Object.values(library.recipes).flatMap(({ twins }) =>
      Object.values(twins ?? {}).flatMap(({ recipe }) => (recipe === undefined ? [] : [recipe])),
    ),
  )
  return Object.entries(library.recipes).flatMap(([id, recipe]) => {
    if (roomy.has(id) || counterparts.has(id) || Object.hasOwn(doc.processes, candidateId(id)))
      return []
    const draft = draftOf(id, recipe, solved.network, broken, offers, commodityOf)
    return draft === null ? [] : [draft]
  })
}

/** Recipes of plants that could run more than they do: another one is not what is missing. */
function recipesWithRoom({ network, answer }: Solved): ReadonlySet<string> {
  const withRoom = Object.values(network.processes).filter(
    ({ id, capacity, availability, build }) => {
      const level =
        sumOf(Object.values(lookUp(answer.activities, id) ?? {}), (each) => each) / network.periods
      return build !== null || level < capacity * availability * (1 - 1e-6)
    },
  )
  return new Set(
    withRoom.flatMap(({ modes }) =>
      Object.values(modes).flatMap(({ recipe }) => (recipe === null ? [] : [recipe])),
    ),
  )
}

function draftOf(
  id: string,
  recipe: Recipe,
  network: Network,
  broken: readonly Broken[],
  offers: Offers,
  commodityOf: (id: string) => Commodity | null,
): Draft | null {
  const { economics } = recipe
  const unit = commodityOf(lookUp(recipe.ports, recipe.reference)?.commodity ?? '')?.unit
  if (economics === undefined || unit === undefined || isDisposal(recipe, commodityOf)) return null
  const sides = sidesOf(recipe, unit, offers, commodityOf)
  if (sides === null) return null
  const closes = sides.flatMap(({ direction, commodity }) =>
    broken.some(
      (each) => each.commodity === commodity.id && (each.terms === 'buy') === (direction === 'out'),
    )
      ? [commodity.id]
      : [],
  )
  if (closes.length === 0) return null
  const read = (amount: string | number, of: string): number => {
    const found = readAmount(amount, of)
    return found.ok ? found.value : 0
  }
  const { currency, hours } = network
  const perYear = 8760 / hours
  const utilisation = read(economics.utilisation, '1') || 1
  const investment = read(typical(economics.investment), `${currency}*year/${unit}`)
  const life = read(economics.life, 'year')
  const annuity = (investment * interest) / (1 - (1 + interest) ** -life)
  const fixed = investment * read(economics.fixedShare, '1/year')
  const variable = read(typical(economics.variableCost), `${currency}/${unit}`)
  const running = variable + fixed / utilisation
  const traded = sides.reduce(
    (sum, { amount, offers: [best] }) => sum + amount * (best?.price ?? 0),
    0,
  )
  const ends = (edge: 'low' | 'high') => {
    const { scale } = economics
    const written = typeof scale === 'object' ? (scale[edge] ?? scale.value) : scale
    return read(written, `${unit}/year`)
  }
  const usual = {
    low: ends('low'),
    typical: read(typical(economics.scale), `${unit}/year`),
    high: ends('high'),
  }
  const limits = sides.flatMap(({ amount, commodity, offers: found }) => {
    // What has one partner only, sets the scale: a waste that nobody sells, a product that one market takes.
    const isFree = found.some(({ kind }) => kind === 'outside' || kind === 'network')
    const most = found.reduce((sum, offer) => sum + (offer.kind === 'disposal' ? 0 : offer.most), 0)
    const isByproduct = found.every(({ kind }) => kind === 'disposal' || kind === 'market')
    if (
      isFree ||
      amount === 0 ||
      (isByproduct && commodity.id !== lookUp(recipe.ports, recipe.reference)?.commodity)
    )
      return []
    return [{ commodity: commodity.id, most: most / amount }]
  })
  const tightest = [...limits].sort((a, b) => a.most - b.most)[0]
  const largest = (usual.high * utilisation) / perYear
  const scale = Math.min(tightest?.most ?? Infinity, largest)
  if (!(scale > 0)) return null
  return {
    recipe: id,
    name: recipe.name,
    unit,
    reducedCost: running + annuity / utilisation + traded,
    scale,
    limitedBy: tightest !== undefined && tightest.most < largest ? tightest.commodity : null,
    usual,
    investment: (investment * scale * perYear) / utilisation,
    closes,
    patch: candidatePatch(
      {
        ...{ recipe: id, unit, utilisation, running, investment, life },
        capacity: (scale * perYear) / utilisation,
      },
      network,
      sides,
    ),
  }
}

/** The ports of a recipe with what each is offered; null where an inlet cannot be had or the product not be placed. */
function sidesOf(
  recipe: Recipe,
  unit: string,
  offers: Offers,
  commodityOf: (id: string) => Commodity | null,
): readonly Side[] | null {
  const sides: Side[] = []
  for (const [port, { direction, commodity: own, accepts, amount }] of Object.entries(
    recipe.ports,
  )) {
    const names = [...new Set([own, ...Object.keys(accepts ?? {})])].filter(
      (each) => each !== undefined,
    )
    const choices = names.flatMap((name): readonly Side[] => {
      const commodity = commodityOf(name)
      const first = commodityOf(own ?? name)
      if (commodity === null || first === null || direction === undefined) return []
      const read = readAmount(typical(amount ?? 0), `${first.unit}/${unit}`)
      const stands = readAmount(lookUp(accepts, name) ?? 1, `${commodity.unit}/${first.unit}`)
      const value = (read.ok ? read.value : 0) * (stands.ok ? stands.value : 1)
      const found = direction === 'in' ? offers.toGet(commodity) : offers.toPlace(commodity)
      return found.length === 0
        ? []
        : [{ port, direction, commodity, amount: value, offers: found }]
    })
    const cost = ({ amount: value, offers: [best] }: Side) => value * (best?.price ?? 0)
    const [best] = [...choices].sort((a, b) => cost(a) - cost(b))
    if (best === undefined) return null
    const isProduct = port === recipe.reference && direction === 'out'
    if (
      isProduct &&
      best.commodity.kind !== 'waste' &&
      best.offers.every(({ kind }) => kind === 'disposal')
    )
      return null
    sides.push(best)
  }
  return sides
}

/** Whether nothing useful comes out: landfills and furnaces close no chain. */
const isDisposal = (
  { ports, treatment }: Recipe,
  commodityOf: (id: string) => Commodity | null,
): boolean =>
  treatment === true &&
  Object.values(ports).every(({ direction, commodity }) => {
    const kind = commodityOf(commodity ?? '')?.kind
    return direction !== 'out' || kind === 'waste' || kind === 'emission'
  })
