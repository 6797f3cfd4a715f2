import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { portsOfMode } from '../../../core/edit/modes'
import type { PortDoc, ProcessDoc } from '../../../core/format/doc'
import { useApp } from '../../words/context'
import { AddPort } from './AddPort'
import { Fold } from './Fold'
import { PortForm } from './PortForm'
import { useCommodities, useParsed } from './useParsed'

interface ModePortsProps {
  readonly id: string
  readonly process: ProcessDoc
  readonly mode: string
}

const commodityOf = ({ commodity, accepts }: PortDoc): string =>
  commodity ?? Object.keys(accepts ?? {})[0] ?? ''

/** The ports of one mode: what the document says of those of its recipe, and its own. */
export const ModePorts = memo(function ModePorts({ id, process, mode }: ModePortsProps) {
  const library = useApp((state) => state.library)
  const parsed = lookUp(useParsed()?.processes, id)
  const commodities = useCommodities()
  const written = lookUp(process.modes, mode)
  if (library === null) return null
  const ports = portsOfMode(process, written, library)
  const bases = portsOfMode(process, written && { ...written, ports: {} }, library)
  return (
    <>
      {Object.entries(ports).map(([port, effective]) => {
        const commodity = commodityOf(effective)
        const label = commodities.find(({ value }) => value === commodity)?.label ?? commodity
        return (
          <Fold
            key={port}
            id={`port ${mode} ${port}`}
            title={`${effective.direction === 'out' ? '←' : '→'} ${label}`}
            beside={port}
            at={['processes', id, 'modes', mode, 'ports', port]}
          >
            <PortForm
              at={['processes', id, 'modes', mode, 'ports', port]}
              port={port}
              kind="converter"
              effective={effective}
              direction={effective.direction ?? 'in'}
              commodity={commodity}
              base={lookUp(bases, port)}
              amount={lookUp(lookUp(parsed?.modes, mode)?.amounts, port)}
              unit={parsed?.unit ?? process.unit}
            />
          </Fold>
        )
      })}
      {written?.recipe === undefined && process.recipe === undefined && (
        <AddPort
          id={id}
          at={['processes', id, 'modes', mode, 'ports']}
          kind="converter"
          taken={Object.keys(ports)}
          unit={process.unit ?? parsed?.unit}
        />
      )}
    </>
  )
})
