import { memo, useMemo } from 'react'
import type { ProcessBalance } from '../../../state/shown/balance'
import { balances } from '../../../state/shown/balance'
import { shownAnswer, shownNetwork } from '../../../state/shown/selectors'
import { useApp, useWords } from '../../words/context'
import { kindWord } from '../../words/formatWords'
import { columnScale, scaled } from '../../words/format'
import { SelectLink } from '../../parts/SelectLink'
import type { Column } from '../../tables/SortableTable'
import { SortableTable } from '../../tables/SortableTable'
import type { PanelProps } from '../../parts/panel'

/** Every process with its activity, utilisation and mass balance. */
export const ProcessTable = memo(function ProcessTable({ label }: PanelProps) {
  const words = useWords()
  const { t, language, name, quantity, percent, number, span } = words
  const network = useApp(shownNetwork)
  const answer = useApp(shownAnswer)
  const rows = useMemo(
    () => (network === null || answer === null ? [] : Object.values(balances(network, answer))),
    [network, answer],
  )
  const columns = useMemo((): readonly Column<ProcessBalance>[] => {
    const scale = columnScale(
      rows.flatMap((row) => [row.massIn, row.massOut]),
      't',
      language,
    )
    const unit = `${scale.unit}${span.total}`
    const mass = (value: number) => (value === 0 ? '' : scaled(value, scale, language))
    const gap = ({ process, massIn, massOut }: ProcessBalance) =>
      process.kind === 'converter' && massIn > 0 ? (massOut - massIn) / massIn : 0
    const builtColumn: Column<ProcessBalance> = {
      id: 'built',
      title: t('table.built'),
      figure: true,
      sorts: ({ built }) => built,
      shows: ({ built, process }) =>
        built === 0
          ? ''
          : `${quantity(built, process.unit)}${process.kind === 'stock' ? '' : span.each}`,
    }
    return [
      {
        id: 'process',
        title: t('table.process'),
        sorts: ({ process }) => name(process.name),
        shows: ({ process }) => (
          <SelectLink selects={{ kind: 'process', id: process.id }}>
            {name(process.name)}
          </SelectLink>
        ),
      },
      {
        id: 'kind',
        title: t('table.kind'),
        sorts: ({ process }) => kindWord(process.kind, words),
        shows: ({ process }) => kindWord(process.kind, words),
      },
      {
        id: 'activity',
        title: t('table.activity'),
        figure: true,
        sorts: ({ activity }) => activity,
        shows: ({ activity, process }) => quantity(activity, process.unit),
      },
      {
        id: 'utilisation',
        title: t('table.utilisation'),
        figure: true,
        sorts: ({ utilisation }) => utilisation ?? -1,
        shows: ({ utilisation }) => (utilisation === null ? '' : percent(utilisation)),
      },
      ...(rows.some(({ built }) => built > 0) ? [builtColumn] : []),
      {
        id: 'massIn',
        title: t('table.massIn', { unit }),
        figure: true,
        sorts: ({ massIn }) => massIn,
        shows: ({ massIn }) => mass(massIn),
      },
      {
        id: 'massOut',
        title: t('table.massOut', { unit }),
        figure: true,
        sorts: ({ massOut }) => massOut,
        shows: ({ massOut }) => mass(massOut),
      },
      {
        id: 'difference',
        title: t('table.difference'),
        figure: true,
        sorts: gap,
        shows: (row) => (row.process.kind === 'converter' ? number(gap(row) * 100) : ''),
      },
    ]
  }, [rows, language, words, t, name, quantity, percent, number, span])
  return (
    <SortableTable
      id="processes"
      caption={label}
      columns={columns}
      rows={rows}
      first="massIn"
      rowKey={({ process }) => process.id}
      selects={({ process }) => [{ kind: 'process', id: process.id }]}
    />
  )
})
