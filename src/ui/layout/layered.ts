import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api'
import type {
  LayoutCard,
  LayoutFlow,
  LayoutGroup,
  LayoutProblem,
} from '../../core/edit/layoutGraph'
import { packZones } from '../../core/edit/packZones'
import type { Block } from '../../core/edit/packZones'
import type { PlaceDoc, Table } from '../../core/format/doc'

/** Layers from left to right; labels of flows fit between two of them. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '150',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.componentComponent': '56',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '8',
  'elk.aspectRatio': '1.5',
} as const

/** Room between the cards of two zones: for the frames around them and the flows between [px of the drawing]. */
const zoneGap = 240

/** Places of all cards: each zone by ELK in layers along its flows, and the zones beside one another. */
export async function arrange(elk: ELK, problem: LayoutProblem): Promise<Table<PlaceDoc>> {
  const blocks: Block[] = []
  for (const group of problem.groups) blocks.push(blockOf(await elk.layout(graphOf(group)), group))
  return packZones(blocks, problem.between, zoneGap)
}

const graphOf = ({ cards, flows }: LayoutGroup): ElkNode => ({
  id: 'group',
  layoutOptions: options,
  children: cards.map(nodeOf),
  edges: flows.map(edgeOf),
})

/** Ids in one graph must differ, whatever they name. */
const portId = (side: 'in' | 'out', process: string, port: string) => `${side} ${process} ${port}`

function nodeOf({ id, width, height, inlets, outlets }: LayoutCard): ElkNode {
  const ports = (side: 'in' | 'out') =>
    (side === 'in' ? inlets : outlets).map((port) => ({
      ...{ id: portId(side, id, port.id), width: 0, height: 0 },
      ...{ x: side === 'in' ? 0 : width, y: port.y },
      layoutOptions: { 'elk.port.side': side === 'in' ? 'WEST' : 'EAST' },
    }))
  return {
    ...{ id: `card ${id}`, width, height },
    ports: [...ports('in'), ...ports('out')],
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  }
}

const edgeOf = ({ id, from, to, reuse }: LayoutFlow): ElkExtendedEdge => ({
  id: `flow ${id}`,
  sources: [portId('out', from.process, from.port)],
  targets: [portId('in', to.process, to.port)],
  layoutOptions: { 'elk.layered.priority.direction': reuse ? '0' : '10' },
})

/** The places that the library found, from the corner of the cards rather than of the flows around them. */
function blockOf({ children = [] }: ElkNode, { cards }: LayoutGroup): Block {
  const found = children.map(({ x = 0, y = 0, width = 0, height = 0 }, i) => ({
    ...{ id: cards[i]?.id ?? '', x, y, width, height },
  }))
  const left = Math.min(...found.map(({ x }) => x))
  const top = Math.min(...found.map(({ y }) => y))
  return {
    places: Object.fromEntries(found.map(({ id, x, y }) => [id, { x: x - left, y: y - top }])),
    width: Math.max(...found.map(({ x, width }) => x + width)) - left,
    height: Math.max(...found.map(({ y, height }) => y + height)) - top,
  }
}
