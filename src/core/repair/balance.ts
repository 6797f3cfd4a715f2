import { lookUp } from '../base/lookUp'
import type { FlowDoc, NetworkDoc, ProcessDoc } from '../format/doc'
import type { Network, Process } from '../network/network'
import type { Conflict } from '../answer/answer'
import type { Text } from '../base/text'
import { stated, type FieldEdit } from '../edit/fields'
import { freshId, takenIds } from '../edit/ids'

/** How far from its node what balances it is drawn [px]. */
const [aside, below] = [320, 120]

/** What a node that is off balance is called where its difference is drawn. */
const imbalanceName = ({ en, zh = en }: Text): Text => ({
  en: `Imbalance of ${en}`,
  zh: `${zh} 不平衡`,
})

/**
 * The edits that draw the difference of a node that is off balance: a supply or a market with its name, and a flow of just
 * that amount. Where the difference is another in some periods, it is the most that may flow.
 */
export function balancing(
  { subject, amount, periods, varies, side }: Conflict,
  doc: NetworkDoc,
  network: Network,
  node: Process,
): readonly FieldEdit[] {
  const isLack = side === 'too_little'
  const direction = isLack ? 'in' : 'out'
  const known = Object.values(node.ports).find((port) => port.direction === direction)
  const port = known?.id ?? freshId('balance', new Set(Object.keys(node.ports)))
  const commodity = Object.values(node.ports)[0]?.commodity ?? ''
  const id = freshId(`${isLack ? 'missing' : 'surplus'}_${subject.id}`, takenIds(doc, 'processes'))
  const flow = freshId(`${id}_flow`, takenIds(doc, 'flows'))
  const process: ProcessDoc = stated({
    kind: isLack ? 'supply' : 'market',
    name: imbalanceName(node.name),
    zone: lookUp(doc.processes, subject.id)?.zone,
    price: `0 ${network.currency}/${amount.unit}`,
    ports: { [commodity]: { direction: isLack ? 'out' : 'in', commodity } },
  })
  const always = !varies && periods.length === network.periods
  const difference = `${String(Number(Math.abs(amount.value).toPrecision(12)))} ${amount.unit}`
  const [own, at] = [`${id}.${commodity}`, `${subject.id}.${port}`]
  const drawn: FlowDoc = {
    ...(isLack ? { from: own, to: at } : { from: at, to: own }),
    capacity: difference,
    ...(always && { minimum: difference }),
  }
  const place = lookUp(doc.layout, subject.id)
  return [
    { path: ['processes', id], value: process },
    ...(known === undefined
      ? [{ path: ['processes', subject.id, 'ports', port], value: { direction, commodity } }]
      : []),
    { path: ['flows', flow], value: drawn },
    ...(place === undefined
      ? []
      : [
          {
            path: ['layout', id],
            value: { x: place.x + (isLack ? -aside : aside), y: place.y + below },
          },
        ]),
  ]
}
