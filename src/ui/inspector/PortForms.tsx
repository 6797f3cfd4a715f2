import { memo } from 'react'
import { fieldAt, setField } from '../../core/edit/fields'
import { freshId } from '../../core/edit/ids'
import type { PortDoc, ProcessDoc, ProcessKind } from '../../core/network/doc'
import { PickField } from '../fields/PickField'
import { useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { PortForm } from './PortForm'
import { effectivePorts, recipePorts } from './recipePorts'
import { useCommodities, useParsed, useUnitOf } from './useParsed'

interface PortFormsProps {
  readonly id: string
  readonly process: ProcessDoc
}

type Direction = 'in' | 'out'

const directions: Readonly<Record<ProcessKind, readonly Direction[]>> = {
  converter: ['in', 'out'],
  junction: ['in', 'out'],
  stock: ['in', 'out'],
  supply: ['out'],
  market: ['in'],
  disposal: ['in'],
}

/** The ports of a process: what the document says of those of its recipe, and its own. */
export const PortForms = memo(function PortForms({ id, process }: PortFormsProps) {
  const { t } = useWords()
  const { update } = useWriter()
  const library = useApp((state) => state.library)
  const commodities = useCommodities()
  const nameOf = (commodity: string) =>
    commodities.find(({ value }) => value === commodity)?.label ?? commodity
  const unitOf = useUnitOf()
  const parsed = useParsed()?.processes[id]
  const ports = effectivePorts(process, library)
  const bases = recipePorts(process, library)
  const sides = directions[process.kind]
  const unit = process.unit ?? parsed?.unit ?? ''
  const directionOf = (port: PortDoc): Direction => port.direction ?? sides[0] ?? 'in'
  const commodityOf = (port: PortDoc): string =>
    port.commodity ?? Object.keys(port.accepts ?? {})[0] ?? ''
  const add = (direction: Direction, commodity: string) => {
    update('change', t('edit.ports'), (doc) => {
      const at = ['processes', id, 'ports']
      const counted = unit === '' ? unitOf(commodity) : unit
      const amount =
        process.kind === 'converter' ? { amount: `0 ${unitOf(commodity)}/${counted}` } : {}
      const port = freshId(commodity, new Set(Object.keys(ports)))
      const added = setField(doc, [...at, port], { direction, commodity, ...amount })
      const needsUnit = process.kind === 'converter' && process.recipe === undefined
      return needsUnit && fieldAt(added, ['processes', id, 'unit']) === undefined
        ? setField(added, ['processes', id, 'unit'], counted)
        : added
    })
  }
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
            process={id}
            port={port}
            kind={process.kind}
            effective={effective}
            direction={directionOf(effective)}
            commodity={commodityOf(effective)}
            base={bases[port]}
          />
        </Fold>
      ))}
      {own &&
        sides.map((side) => (
          <PickField
            key={side}
            label={t(side === 'in' ? 'edit.addInlet' : 'edit.addOutlet')}
            value={null}
            options={commodities}
            placeholder={t('edit.pickCommodity')}
            nothing={t('edit.notFound')}
            onPick={(commodity) => {
              add(side, commodity)
            }}
          />
        ))}
    </>
  )
})
