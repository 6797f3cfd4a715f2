import { memo } from 'react'

interface UtilisationBarProps {
  /** Share of the capacity. */
  readonly share: number
  readonly binding: boolean
}

/** How much of a capacity is used; full and outlined where it binds. The number stands beside it. */
export const UtilisationBar = memo(function UtilisationBar({
  share,
  binding,
}: UtilisationBarProps) {
  return (
    <div className="bar" data-binding={binding} aria-hidden="true">
      <i style={{ width: `${String(Math.min(100, Math.max(0, share * 100)))}%` }} />
    </div>
  )
})
