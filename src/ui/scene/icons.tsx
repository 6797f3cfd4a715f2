import { memo } from 'react'
import type { Terms } from '../../core/network/network'
import type { Card } from '../../state/shown/cards'

const kindPaths: Readonly<Record<Card['kind'], string>> = {
  converter: 'M2 13V6l4 2.5V6l4 2.5V3h4v10z',
  zone: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  supply: 'M2 8h8M7 4l4 4-4 4M14 3v10',
  market: 'M2 6l1-3h10l1 3M3 6v7h10V6M6 13V9h4v4',
  disposal: 'M2 4h12M4 4l1 9h6l1-9M8 6v4M6.5 8.5 8 10l1.5-1.5',
  junction: 'M8 8m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  stock: 'M3 4c0-1.4 10-1.4 10 0v8c0 1.4-10 1.4-10 0zM3 4c0 1.4 10 1.4 10 0M3 8c0 1.4 10 1.4 10 0',
}

/** Sign of a kind of process. */
export const KindIcon = memo(function KindIcon({ kind }: { readonly kind: Card['kind'] }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={kindPaths[kind]} />
    </svg>
  )
})

const termPaths: Readonly<Record<Terms, string>> = {
  buy: 'M6 2v8M2 6h8',
  sell: 'M2 6h8M7 3l3 3-3 3',
  dispose: 'M6 1v7M3 5l3 3 3-3M1 11h10',
  emit: 'M6 11V2M3 5l3-3 3 3',
  let_go: 'M2 10l7-7M4 3h5v5',
  unsold: 'M2 2l8 8M10 2l-8 8',
}

/** Sign of what happens at an open port. */
export const TermsIcon = memo(function TermsIcon({ terms }: { readonly terms: Terms }) {
  return (
    <svg className="terms-icon" viewBox="0 0 12 12" aria-hidden="true">
      <path d={termPaths[terms]} />
    </svg>
  )
})

/** Sign of a card that is locked in place; said in words by the card's label. */
export const LockMark = memo(function LockMark() {
  return (
    <svg className="lock-mark" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2.5 5.5h7v5h-7zM4 5.5V3.6a2 2 0 0 1 4 0v1.9" />
    </svg>
  )
})
