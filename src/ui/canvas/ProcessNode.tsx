import type { NodeProps } from '@xyflow/react'
import { Handle, Position } from '@xyflow/react'
import { memo } from 'react'
import type { Text } from '../../core/base/text'
import type { Card, CardPort, ZoneTotals } from '../../state/shown/cards'
import { useActions, useWords } from '../words/context'
import { kindWord } from '../words/formatWords'
import { briefly } from '../words/format'
import { UtilisationBar } from '../parts/UtilisationBar'
import { CardMark } from './ChangeMark'
import type { ProcessNodeType } from '../scene/elements'
import { handleBox, handleY, hasRows, isTab, namedBox, nameSize } from '../scene/geometry'
import { KindIcon, LockMark } from '../scene/icons'
import { Stub } from './Stub'

/** One process on the canvas: its name, its ports, and what passes through it. */
export const ProcessNode = memo(function ProcessNode({
  data,
  selected,
}: NodeProps<ProcessNodeType>) {
  const { card, level, locked } = data
  const { x: left, y: top, width, height } = namedBox(card)
  return (
    <>
      <article
        className="card"
        data-kind={card.kind}
        data-about={card.about}
        data-level={level}
        data-selected={selected}
        style={level === 'name' && isTab(card) ? { left, top, width, height } : undefined}
      >
        {card.kind !== 'junction' && level !== 'block' && (
          <Head card={card} brief={level === 'name'} />
        )}
        {level === 'full' && hasRows(card) && <Rows card={card} />}
        {level === 'full' && card.kind !== 'junction' && <Stubs card={card} />}
        {locked && level !== 'block' && <LockMark />}
        {level !== 'block' && <CardMark ids={card.zone?.members ?? [card.id]} />}
      </article>
      {level !== 'block' && <Handles card={card} />}
      {card.zone !== null && level !== 'block' && <Expand zone={card.zone} name={card.name} />}
    </>
  )
})

interface ExpandProps {
  readonly zone: ZoneTotals
  readonly name: Text
}

/** Shows the processes of a zone again. */
const Expand = memo(function Expand({ zone, name: text }: ExpandProps) {
  const { t, name } = useWords()
  const { foldZone } = useActions()
  const label = t('zone.expand', { name: name(text) })
  return (
    <button
      type="button"
      className="zone-fold nodrag"
      aria-label={label}
      title={label}
      onClick={() => {
        foldZone(zone.id, false)
      }}
    >
      +
    </button>
  )
})

const Handles = memo(function Handles({ card }: { readonly card: Card }) {
  return (
    <>
      {card.inlets.map((port, i) => (
        <PortHandle key={port.id} card={card} port={port} index={i} direction="in" />
      ))}
      {card.outlets.map((port, i) => (
        <PortHandle key={port.id} card={card} port={port} index={i} direction="out" />
      ))}
    </>
  )
})

interface PortHandleProps {
  readonly card: Card
  readonly port: CardPort
  readonly index: number
  readonly direction: 'in' | 'out'
}

const PortHandle = memo(function PortHandle({ card, port, index, direction }: PortHandleProps) {
  const { x, y, width, height } = handleBox(card, index, direction)
  return (
    <Handle
      id={port.id}
      type={direction === 'in' ? 'target' : 'source'}
      position={direction === 'in' ? Position.Left : Position.Right}
      data-commodity={port.kind}
      style={{ left: x, top: y, width, height }}
    />
  )
})

interface HeadProps {
  readonly card: Card
  /** Name and bar only, in letters that can be read from afar. */
  readonly brief: boolean
}

const Head = memo(function Head({ card, brief }: HeadProps) {
  const words = useWords()
  const { name, quantity, percent } = words
  const amount = card.activity
  return (
    <header>
      <h3
        title={name(card.name)}
        style={
          brief
            ? { fontSize: nameSize(name(card.name), namedBox(card), card.kind === 'converter') }
            : undefined
        }
      >
        <KindIcon kind={card.kind} />
        <span>{name(card.name)}</span>
      </h3>
      {card.zone !== null && <ZoneTotal zone={card.zone} />}
      {card.zone === null && (
        <p>
          <output>{amount === null ? '–' : quantity(amount, card.unit)}</output>
          {card.utilisation !== null && <span className="muted">{percent(card.utilisation)}</span>}
          {card.built > 0 && <Built card={card} />}
          {card.utilisation === null && card.kind !== 'converter' && (
            <span className="muted">{kindWord(card.kind, words)}</span>
          )}
        </p>
      )}
      {card.utilisation !== null && (
        <UtilisationBar share={card.utilisation} binding={card.binding} />
      )}
    </header>
  )
})

/** What is built of the capacity of a process. */
const Built = memo(function Built({ card }: { readonly card: Card }) {
  const { t, quantity, span } = useWords()
  const amount = quantity(card.built, card.unit)
  const over = card.kind === 'stock' ? '' : span.each
  return (
    <span className="muted" title={t('canvas.built', { amount: `${amount}${over}` })}>
      {`+${amount}`}
    </span>
  )
})

/** What a zone drawn as one card holds, and what crosses its border. */
const ZoneTotal = memo(function ZoneTotal({ zone }: { readonly zone: ZoneTotals }) {
  const { t, quantity } = useWords()
  const mass = (amount: number | null) => (amount === null ? '–' : quantity(amount, 't'))
  return (
    <p>
      <span>{t('count.processes', { count: zone.members.length })}</span>
      <output>{t('zone.through', { into: mass(zone.massIn), out: mass(zone.massOut) })}</output>
    </p>
  )
})

const Rows = memo(function Rows({ card }: { readonly card: Card }) {
  return (
    <div className="port-rows">
      {card.inlets.length > 0 && <PortList ports={card.inlets} side="in" />}
      {card.outlets.length > 0 && <PortList ports={card.outlets} side="out" />}
    </div>
  )
})

interface PortListProps {
  readonly ports: readonly CardPort[]
  readonly side: 'in' | 'out'
}

const PortList = memo(function PortList({ ports, side }: PortListProps) {
  const { name, quantity } = useWords()
  return (
    <ul data-side={side}>
      {ports.map((port) => (
        <li key={port.id} data-commodity={port.kind} title={name(port.name)}>
          <span className="port-name">{briefly(name(port.name))}</span>
          <output>{port.amount === null ? '' : quantity(port.amount, port.unit)}</output>
        </li>
      ))}
    </ul>
  )
})

const Stubs = memo(function Stubs({ card }: { readonly card: Card }) {
  if (card.kind !== 'converter' && card.kind !== 'stock' && card.kind !== 'zone') return null
  const all = [
    ...card.inlets.map((port, i) => ({ port, i, side: 'in' as const })),
    ...card.outlets.map((port, i) => ({ port, i, side: 'out' as const })),
  ]
  return all.map(({ port, i, side }) =>
    port.stub === null || port.stub.amount <= 0 ? null : (
      <Stub
        key={`${side} ${port.id}`}
        port={port}
        stub={port.stub}
        side={side}
        top={handleY(card, i)}
      />
    ),
  )
})
