import type { Doc } from './document'
import { addConverter } from './generate/converters'
import { createDraw } from './generate/draw'
import { addEnd, addHub } from './generate/ends'
import { addFlows } from './generate/flows'
import { addLimits, drawGoal } from './generate/goals'
import { drawGood } from './generate/goods'
import type { Sketch } from './generate/sketch'
import { createWords } from './generate/words'

const lengths = [
  ['1 year', 8760],
  ['1 h', 1],
  ['8 h', 8],
  ['1 d', 24],
  ['1 week', 168],
  ['30 d', 720],
  ['1 month', 730],
] as const

/**
 * A random document that a seed repeats: commodities in an order, converters that take earlier ones and give later
 * ones, so that nothing goes round but small recycles; supplies, markets, disposals, junctions and stocks around them.
 */
export function generate(seed: number): Doc {
  const draw = createDraw(seed)
  const words = createWords(draw)
  const [period, hours] = draw.pick(lengths)
  const periods = draw.chance(0.6) ? 1 : draw.whole(2, 4)
  const told = draw.chance(0.5)
  const before = Array.from({ length: draw.whole(1, 3) }, () =>
    draw.pick(['raw', 'raw', 'energy', 'water', 'utility', 'waste'] as const),
  )
  const after = Array.from({ length: draw.whole(2, 4) }, () =>
    draw.pick(['product', 'product', 'waste', 'waste', 'energy', 'water', 'emission'] as const),
  )
  const sketch: Sketch = {
    ...{ draw, words, hours, periods, processes: {}, flows: {}, limits: {} },
    goods: [...before, ...after].map((kind, i) => drawGood(draw, words, `c${i}`, kind, told)),
    scale: draw.size(1e-6, 1e6),
    bounded: draw.chance(0.8),
  }
  const converters = draw.whole(1, 3)
  for (let i = 0; i < converters; i++)
    addConverter(sketch, `p${i}`, draw.whole(1, before.length + (i === 0 ? 0 : 1)))
  addEnds(sketch)
  addFlows(sketch, draw.between(0.5, 0.9))
  addLimits(sketch)
  return {
    ...{ period, ...(periods > 1 || draw.chance(0.2) ? { periods } : {}) },
    ...draw.maybe(0.3, () => ({ vat: words.share(0.13) })),
    ...draw.maybe(0.3, () => ({ boundary: draw.chance(0.5) ? 'closed' : 'open' }) as const),
    commodities: Object.fromEntries(sketch.goods.map(({ id, entry }) => [id, entry])),
    processes: sketch.processes,
    flows: sketch.flows,
    limits: sketch.limits,
    objective: drawGoal(draw),
    parameters: words.parameters,
  }
}

/** What is around the converters: who brings commodities, who takes them, and what lies between. */
function addEnds(sketch: Sketch): void {
  const { draw, goods, processes } = sketch
  const used = (direction: 'in' | 'out') =>
    new Set(
      Object.values(processes).flatMap(({ ports }) =>
        Object.values(ports ?? {}).flatMap((port) =>
          port.direction === direction ? [port.commodity, ...Object.keys(port.accepts ?? {})] : [],
        ),
      ),
    )
  const [taken, given] = [used('in'), used('out')]
  for (const good of goods) {
    const { kind } = good.entry
    const add = (end: 'supply' | 'market' | 'disposal', probability: number) => {
      if (draw.chance(probability)) addEnd(sketch, `${end}_${good.id}`, end, good)
    }
    if (kind !== 'emission') add('supply', taken.has(good.id) ? 0.5 : 0.1)
    if (kind !== 'emission')
      add('market', kind === 'product' ? 0.85 : given.has(good.id) ? 0.3 : 0.1)
    if (kind === 'waste') add('disposal', 0.35)
    if (draw.chance(0.2)) addHub(sketch, `hub_${good.id}`, 'junction', good)
    if (draw.chance(0.15)) addHub(sketch, `store_${good.id}`, 'stock', good)
  }
}
