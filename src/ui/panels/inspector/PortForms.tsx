import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { kinds } from '../../../core/format/kinds'
import type { PortDoc, ProcessDoc } from '../../../core/format/doc'
import { useApp } from '../../words/context'
import { AddPort } from './AddPort'
import { Fold } from './Fold'
import { PortForm } from './PortForm'
import { effectivePorts, recipePorts } from './recipePorts'
import { useCommodities, useParsed } from './useParsed'

interface PortFormsProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** The ports of a process: what the document says of those of its recipe, and its own. */
export const PortForms = memo(function PortForms({ id, process }: PortFormsProps) {
  const library = useApp((state) => state.library)
  const commodities = useCommodities()
  const nameOf = (commodity: string) =>
    commodities.find(({ value }) => value === commodity)?.label ?? commodity
  const parsed = lookUp(useParsed()?.processes, id)
  const ports = effectivePorts(process, library)
  const bases = recipePorts(process, library)
  const directionOf = (port: PortDoc) => port.direction ?? kinds[process.kind].ports[0]
  const commodityOf = (port: PortDoc): string =>
    port.commodity ?? Object.keys(port.accepts ?? {})[0] ?? ''
  const modes = Object.values(parsed?.modes ?? {})
  // Ports may be added to recipes that are the document's own, and to what has no recipe.
  const own = process.recipe === undefined && process.modes === undefined
  return (
    <>
      {Object.entries(ports).map(([port, effective]) => (
        <Fold
          key={port}
          id={`port ${port}`}
          title={`${directionOf(effective) === 'in' ? '→' : '←'} ${nameOf(commodityOf(effective))}`}
          beside={port}
          at={['processes', id, 'ports', port]}
        >
          <PortForm
            at={['processes', id, 'ports', port]}
            port={port}
            kind={process.kind}
            effective={effective}
            direction={directionOf(effective)}
            commodity={commodityOf(effective)}
            base={lookUp(bases, port)}
            amount={modes.length === 1 ? lookUp(modes[0]?.amounts, port) : undefined}
            unit={parsed?.unit ?? process.unit}
          />
        </Fold>
      ))}
      {own && (
        <AddPort
          id={id}
          at={['processes', id, 'ports']}
          kind={process.kind}
          taken={Object.keys(ports)}
          unit={process.unit ?? parsed?.unit}
        />
      )}
    </>
  )
})
