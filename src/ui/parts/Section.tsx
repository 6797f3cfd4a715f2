import type { ReactNode } from 'react'
import { memo } from 'react'

interface SectionProps {
  readonly title: string
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** One titled part of the inspector. */
export const Section = memo(function Section({ title, beside, children }: SectionProps) {
  return (
    <section className="section">
      <h3>
        {title}
        {beside !== undefined && <span className="muted">{beside}</span>}
      </h3>
      {children}
    </section>
  )
})

interface FactsProps {
  /** Label and value; a null value leaves the line out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
}

/** Labels with their values. */
export const Facts = memo(function Facts({ facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
})
