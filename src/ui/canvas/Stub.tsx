import { memo } from 'react'
import type { CardPort } from '../../state/shown/cards'
import { useWords } from '../words/context'
import { TermsIcon } from '../scene/icons'

interface StubProps {
  readonly port: CardPort
  readonly stub: NonNullable<CardPort['stub']>
  readonly side: 'in' | 'out'
  readonly top: number
}

/** Short tail of an open port: how much, and what becomes of it. */
export const Stub = memo(function Stub({ port, stub, side, top }: StubProps) {
  const { t, name, quantity, headed } = useWords()
  const what = `${quantity(stub.amount, port.unit)} ${t(`terms.${stub.terms}`)}`
  return (
    <div
      className="stub"
      data-side={side}
      data-commodity={port.kind}
      style={{ top }}
      title={headed(name(port.name), what)}
    >
      <span className="visually-hidden">{what}</span>
      <i className="tail" />
      <TermsIcon terms={stub.terms} />
      <span aria-hidden="true">{quantity(stub.amount, port.unit)}</span>
    </div>
  )
})
