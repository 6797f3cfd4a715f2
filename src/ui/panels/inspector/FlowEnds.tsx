import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { fittingPorts, portAt, reconnect } from '../../../core/edit/connect'
import { commodityOf, processNameOf, type EditPort } from '../../../core/edit/ports'
import type { FlowDoc } from '../../../core/format/doc'
import type { PortRef } from '../../../core/network/network'
import { PickField } from '../../fields/PickField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'

interface FlowEndsProps {
  readonly id: string
  readonly flow: FlowDoc
}

const endOf = (end: string): PortRef => {
  const [process = '', port = ''] = end.split('.')
  return { process, port }
}

/** Where a flow comes from and goes to; every port that fits its other end may be chosen. */
export const FlowEnds = memo(function FlowEnds({ id, flow }: FlowEndsProps) {
  const { t, name, headed } = useWords()
  const { edit } = useWriter()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const issues = { from: useIssuesAt(['flows', id, 'from']), to: useIssuesAt(['flows', id, 'to']) }
  if (doc === null || library === null) return null
  const labelOf = ({ process, commodity }: EditPort): string => {
    const of = lookUp(doc.processes, process)
    const whose = of === undefined ? { en: process } : processNameOf(process, of, library)
    return headed(name(whose), name(commodityOf(commodity, doc, library).name))
  }
  return (['from', 'to'] as const).map((side) => {
    const [here, there] = [endOf(flow[side]), endOf(flow[side === 'from' ? 'to' : 'from'])]
    const now = portAt(here, doc, library)
    const fitting = fittingPorts(there, doc, library, id).filter(
      ({ process, port }) => `${process}.${port}` !== flow[side],
    )
    return (
      <PickField
        key={side}
        path={['flows', id, side]}
        label={t(`inspector.${side}`)}
        value={flow[side]}
        options={[...(now === undefined ? [] : [now]), ...fitting].map((port) => ({
          value: `${port.process}.${port.port}`,
          label: labelOf(port),
          words: `${port.process}.${port.port}`,
        }))}
        issues={issues[side]}
        nothing={t('edit.notFound')}
        onPick={(picked) => {
          edit(['flows', id], t(`inspector.${side}`), (before) =>
            reconnect(before, library, id, endOf(picked), there),
          )
        }}
      />
    )
  })
})
