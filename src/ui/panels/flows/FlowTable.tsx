import { lookUp } from '../../../core/base/lookUp'
import { memo, useMemo } from 'react'
import type { Flow } from '../../../core/network/network'
import type { Range } from '../../../core/answer/answer'
import { measured } from '../../../state/shown/dimension'
import { shownAnswer, shownNetwork } from '../../../state/shown/selectors'
import { commodityName, processName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { columnScale, scaled } from '../../words/format'
import { SelectLink } from '../../parts/SelectLink'
import type { Column } from '../../tables/SortableTable'
import { SortableTable } from '../../tables/SortableTable'
import type { PanelProps } from '../../parts/panel'

interface Row {
  readonly flow: Flow
  readonly mass: number
  readonly energy: number
  /** Between what it could be at the same goal and indicators; null where nothing else is possible. */
  readonly range: Range | null
}

/** Every flow with its amount; matter and energy in columns of their own, each on one scale. */
export const FlowTable = memo(function FlowTable({ label }: PanelProps) {
  const { t, language, quantity, span } = useWords()
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const rows = useMemo(
    () =>
      Object.values(network?.flows ?? {}).flatMap((flow): readonly Row[] => {
        const commodity = lookUp(network?.commodities, flow.commodity)
        if (commodity === undefined) return []
        const { dimension, factor } = measured(commodity)
        const amount = (lookUp(answer?.flows, flow.id) ?? 0) * factor
        return [
          {
            flow,
            mass: dimension === 'mass' ? amount : 0,
            energy: dimension === 'energy' ? amount : 0,
            range: lookUp(answer?.ranges, flow.id) ?? null,
          },
        ]
      }),
    [network, answer],
  )
  const columns = useMemo((): readonly Column<Row>[] => {
    const mass = columnScale(
      rows.map((row) => row.mass),
      't',
      language,
    )
    const energy = columnScale(
      rows.map((row) => row.energy),
      'MWh',
      language,
    )
    const figure = (value: number, scale: typeof mass) =>
      value === 0 ? '' : scaled(value, scale, language)
    const rangeColumn: Column<Row> = {
      id: 'range',
      title: t('table.range'),
      figure: true,
      sorts: ({ range }) => (range === null ? -1 : range.max - range.min),
      shows: ({ range, flow }) => {
        const unit = lookUp(network?.commodities, flow.commodity)?.unit ?? ''
        return range === null
          ? ''
          : t('flow.fromTo', { min: quantity(range.min, unit), max: quantity(range.max, unit) })
      },
    }
    return [
      {
        id: 'commodity',
        title: t('table.flow'),
        sorts: ({ flow }) => commodityName(network, flow.commodity, language),
        shows: ({ flow }) => (
          <SelectLink selects={{ kind: 'flow', id: flow.id }}>
            {commodityName(network, flow.commodity, language)}
          </SelectLink>
        ),
      },
      {
        id: 'from',
        title: t('table.from'),
        sorts: ({ flow }) => processName(network, flow.from.process, language),
        shows: ({ flow }) => processName(network, flow.from.process, language),
      },
      {
        id: 'to',
        title: t('table.to'),
        sorts: ({ flow }) => processName(network, flow.to.process, language),
        shows: ({ flow }) => processName(network, flow.to.process, language),
      },
      {
        id: 'mass',
        title: t('table.mass', { unit: `${mass.unit}${span.total}` }),
        figure: true,
        sorts: (row) => row.mass,
        shows: (row) => figure(row.mass, mass),
      },
      {
        id: 'energy',
        title: t('table.energy', { unit: `${energy.unit}${span.total}` }),
        figure: true,
        sorts: (row) => row.energy,
        shows: (row) => figure(row.energy, energy),
      },
      ...(rows.some(({ range }) => range !== null) ? [rangeColumn] : []),
      {
        id: 'reuse',
        title: t('table.reuse'),
        sorts: ({ flow }) => (flow.reuse ? 1 : 0),
        shows: ({ flow }) => (flow.reuse ? t('table.yes') : ''),
      },
    ]
  }, [rows, network, language, t, quantity, span])
  return (
    <SortableTable
      id="flows"
      caption={label}
      columns={columns}
      rows={rows}
      first="mass"
      rowKey={({ flow }) => flow.id}
      selects={({ flow }) => [{ kind: 'flow', id: flow.id }]}
    />
  )
})
