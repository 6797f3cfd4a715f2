import type {
  CommodityDoc,
  FlowDoc,
  NetworkDoc,
  PortDoc,
  ProcessDoc,
} from '../../src/core/format/doc'

type Draw = (low: number, high: number) => number

/** Uniform numbers that a seed repeats (mulberry32). */
function createDraw(seed: number): Draw {
  let state = seed
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (high - low)
  }
}

const text = (value: number, unit: string): string => `${Number(value.toPrecision(4))} ${unit}`

/** Growing tables of one document. */
interface Draft {
  readonly commodities: Record<string, CommodityDoc>
  readonly processes: Record<string, ProcessDoc>
  readonly flows: Record<string, FlowDoc>
}

/** How many converters make the same good, and take the same wastes. */
const rivals = 3
const inlet = (commodity: string, amount: string): PortDoc => ({
  direction: 'in',
  commodity,
  amount,
  open: true,
})
const outlet = (commodity: string, amount: string): PortDoc => ({
  direction: 'out',
  commodity,
  amount,
})

/**
 * A network of `size` processes like an industrial cluster: chains of goods with three makers each, power and heat,
 * wastes that other makers may take, markets with a least and a most, landfills. Every recipe closes its mass and
 * every inlet may buy, so that it is feasible by construction. The same seed gives the same document.
 */
export function generateNetwork(size: number, seed = 1): NetworkDoc {
  const draw = createDraw(seed)
  const goods = Math.max(1, Math.round((size * 0.8) / rivals))
  const makers = goods * rivals
  const draft: Draft = { commodities: commoditiesOf(goods, draw), processes: {}, flows: {} }
  for (let maker = 0; maker < makers; maker++) addMaker(draft, maker, goods, draw)
  for (let good = 0; good < size - makers; good++) addOutlet(draft, good, draw)
  return {
    format: 'loopworks/1',
    name: { en: `Generated network of ${size} processes` },
    period: '1 year',
    currency: 'CNY',
    vat: '13%',
    parameters: {
      power_price: { value: '420 CNY/MWh', low: '300 CNY/MWh', high: '600 CNY/MWh' },
      landfill_fee: { value: '50 CNY/t', low: '20 CNY/t', high: '120 CNY/t' },
      demand: { value: 1, low: 0.5, high: 1.5 },
    },
    ...draft,
    objective: { minimize: 'cost' },
  }
}

function commoditiesOf(goods: number, draw: Draw): Record<string, CommodityDoc> {
  const commodities: Record<string, CommodityDoc> = {
    power: { kind: 'energy', unit: 'MWh', mass: '0 t/MWh', price: 'power_price' },
    heat: { kind: 'utility', unit: 'GJ', mass: '0 t/GJ', price: '45 CNY/GJ' },
  }
  for (let good = 0; good < goods; good++) {
    const price = 250 * 1.6 ** (good % 7) * draw(0.8, 1.2)
    commodities[`raw${good}`] = { kind: 'raw', unit: 't', price: text(draw(40, 160), 'CNY/t') }
    commodities[`good${good}`] = { kind: 'product', unit: 't', price: text(price, 'CNY/t') }
    commodities[`waste${good}`] = {
      kind: 'waste',
      phase: 'solid',
      unit: 't',
      price: text(draw(20, 90), 'CNY/t'),
      disposal: 'landfill_fee',
    }
  }
  return commodities
}

/** The makers of a good. */
const makersOf = (good: number): readonly number[] =>
  Array.from({ length: rivals }, (_, k) => good * rivals + k)

/** A converter that makes one good from a raw material, goods made before, waste, power and heat; and what flows to it. */
function addMaker({ processes, flows }: Draft, maker: number, goods: number, draw: Draw): void {
  const good = Math.floor(maker / rivals)
  const stage = good % 7
  const before = [good - 1, good - 2].slice(0, Math.min(stage, 2))
  const parts = before.map((each) => [each, draw(0.05, 0.4)] as const)
  const wastes = [(good + 3) % goods, (good + 5) % goods] as const
  const [waste, taken] = [draw(0.05, 0.6), draw(0.02, 0.15)]
  const raw = parts.reduce((rest, [, part]) => rest - part, 1 + waste - taken)
  processes[`maker${maker}`] = {
    kind: 'converter',
    unit: 't',
    capacity: text(10 ** draw(4, 6), 't/year'),
    cost: text(draw(10, 80), 'CNY/t'),
    ports: {
      raw: inlet(`raw${good}`, text(raw, 't/t')),
      ...Object.fromEntries(
        parts.map(([id, part]) => [`part${id}`, inlet(`good${id}`, text(part * 1000, 'kg/t'))]),
      ),
      filler: {
        direction: 'in',
        commodity: `waste${wastes[0]}`,
        accepts: {
          [`waste${wastes[0]}`]: 1,
          [`waste${wastes[1]}`]: Number(draw(1, 1.4).toFixed(3)),
        },
        amount: text(taken, 't/t'),
        open: true,
      },
      power: inlet('power', text(draw(20, 900), 'kWh/t')),
      ...(maker % 2 === 0 && { heat: inlet('heat', text(draw(200, 9000), 'MJ/t')) }),
      good: outlet(`good${good}`, '1 t/t'),
      waste: outlet(`waste${good}`, text(waste, 't/t')),
    },
  }
  const connect = (from: number, port: string, to: string): void => {
    flows[`f${from}_${port}_${maker}`] = {
      from: `maker${from}.${port}`,
      to: `maker${maker}.${to}`,
      mode: 'road',
      distance: text(draw(1, 40), 'km'),
    }
  }
  for (const id of before) for (const each of makersOf(id)) connect(each, 'good', `part${id}`)
  for (const id of new Set(wastes))
    for (const each of makersOf(id)) connect(each, 'waste', 'filler')
}

/** A market or a landfill for what the makers of a good give. */
function addOutlet({ processes, flows }: Draft, good: number, draw: Draw): void {
  const kind = (['market', 'market', 'market', 'disposal'] as const)[good % 4] ?? 'market'
  const [id, port] = kind === 'market' ? [`market${good}`, 'good'] : [`landfill${good}`, 'waste']
  const sources = makersOf(good)
  const most = sources.reduce(
    (sum, each) => sum + Number.parseFloat(String(processes[`maker${each}`]?.capacity)),
    0,
  )
  processes[id] = {
    kind,
    ports: { [port]: { direction: 'in', commodity: `${port}${good}` } },
    ...(kind === 'market' && {
      capacity: `${text(most * draw(0.4, 0.9), 't/year')} * demand`,
      minimum: text(most * draw(0.05, 0.2), 't/year'),
    }),
  }
  for (const each of sources)
    flows[`f${each}_${port}_${id}`] = {
      from: `maker${each}.${port}`,
      to: `${id}.${port}`,
      mode: 'road',
      distance: text(draw(5, 200), 'km'),
    }
}
