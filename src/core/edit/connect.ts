import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { FlowDoc, NetworkDoc } from '../format/doc'
import type { PortRef } from '../network/network'
import type { Text } from '../base/text'
import { freshId, takenIds } from './ids'
import { allPorts, commodityOf, entryOf, portsOf, processNameOf, type EditPort } from './ports'

/** Why two ports cannot be joined; each has its sentence in the message catalogues. */
export interface Refusal {
  readonly code: 'gone' | 'bothOut' | 'bothIn' | 'itself' | 'commodity' | 'duplicate'
  /** What the sentence names. */
  readonly values: Readonly<Record<string, Text>>
}

/** An outlet and an inlet that may be joined. */
export interface Joint {
  readonly from: EditPort
  readonly to: EditPort
}

const refOf = ({ process, port }: PortRef): string => `${process}.${port}`

/** A port of the document; undefined where it is not. */
export function portAt(ref: PortRef, doc: NetworkDoc, library: Library): EditPort | undefined {
  const process = entryOf(doc.processes, ref.process)
  return process === undefined
    ? undefined
    : portsOf(ref.process, process, library).find(({ port }) => port === ref.port)
}

/** Two ports as the outlet and the inlet of a flow, whichever was named first. */
export const inOrder = (a: EditPort, b: EditPort): Joint =>
  a.direction === 'in' && b.direction === 'out' ? { from: b, to: a } : { from: a, to: b }

/** Why a flow cannot join two ports, named in either order; null where it can. `except` is a flow that is being moved. */
export function whyNot(
  doc: NetworkDoc,
  library: Library,
  one: PortRef,
  other: PortRef,
  except?: string,
): Refusal | null {
  const [a, b] = [portAt(one, doc, library), portAt(other, doc, library)]
  if (a === undefined || b === undefined) return { code: 'gone', values: {} }
  const name = ({ process }: EditPort): Text => {
    const found = entryOf(doc.processes, process)
    return found === undefined ? { en: process } : processNameOf(process, found, library)
  }
  const commodity = (id: string): Text => commodityOf(id, doc, library).name
  if (a.direction === b.direction) {
    const values = { one: commodity(a.commodity), other: commodity(b.commodity) }
    return { code: a.direction === 'out' ? 'bothOut' : 'bothIn', values }
  }
  const { from, to } = inOrder(a, b)
  if (!to.accepts.includes(from.commodity)) {
    const values = {
      given: commodity(from.commodity),
      taken: listed(to.accepts.map(commodity)),
      taker: name(to),
    }
    return { code: 'commodity', values }
  }
  if (from.process === to.process && lookUp(doc.processes, from.process)?.kind !== 'converter')
    return { code: 'itself', values: { name: name(from) } }
  const twin = Object.entries(doc.flows).some(
    ([id, flow]) => id !== except && flow.from === refOf(from) && flow.to === refOf(to),
  )
  return twin ? { code: 'duplicate', values: { from: name(from), to: name(to) } } : null
}

const listed = (names: readonly Text[]): Text => ({
  en: names.map(({ en }) => en).join(', '),
  zh: names.map(({ en, zh }) => zh ?? en).join('、'),
})

/** Every port that can be joined to one. */
export const fittingPorts = (
  ref: PortRef,
  doc: NetworkDoc,
  library: Library,
  except?: string,
): readonly EditPort[] => {
  const port = portAt(ref, doc, library)
  if (port === undefined) return []
  return allPorts(doc, library).filter(
    (other) =>
      other.direction !== port.direction &&
      sharesCommodity(port, other) &&
      whyNot(doc, library, ref, other, except) === null,
  )
}

/** Whether what an outlet gives is what an inlet takes: the cheap part of `whyNot`. */
export function sharesCommodity(a: EditPort, b: EditPort): boolean {
  const { from, to } = inOrder(a, b)
  return from.direction !== to.direction && to.accepts.includes(from.commodity)
}

/** The document with a flow between two ports that fit, and the flow's id; null where they do not. */
export function connect(
  doc: NetworkDoc,
  library: Library,
  one: PortRef,
  other: PortRef,
): { readonly doc: NetworkDoc; readonly flow: string } | null {
  const [a, b] = [portAt(one, doc, library), portAt(other, doc, library)]
  if (a === undefined || b === undefined || whyNot(doc, library, one, other) !== null) return null
  const { from, to } = inOrder(a, b)
  const wish = [from.process, to.process, from.commodity].join('_')
  const flow = freshId(wish, takenIds(doc, 'flows'))
  const added: FlowDoc = { from: refOf(from), to: refOf(to) }
  return { doc: { ...doc, flows: { ...doc.flows, [flow]: added } }, flow }
}

/** The document with the ends of a flow elsewhere; the same document where they do not fit. */
export function reconnect(
  doc: NetworkDoc,
  library: Library,
  flow: string,
  one: PortRef,
  other: PortRef,
): NetworkDoc {
  const old = entryOf(doc.flows, flow)
  const [a, b] = [portAt(one, doc, library), portAt(other, doc, library)]
  if (old === undefined || a === undefined || b === undefined) return doc
  if (whyNot(doc, library, one, other, flow) !== null) return doc
  const { from, to } = inOrder(a, b)
  const moved = { ...old, from: refOf(from), to: refOf(to) }
  return { ...doc, flows: { ...doc.flows, [flow]: moved } }
}
