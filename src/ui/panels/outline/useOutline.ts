import { useCallback, useMemo, useState } from 'react'
import type { Network } from '../../../core/network/network'
import type { OutlineRow } from '../../../state/shown/outline'
import { markedBy, outlineRows, pathTo } from '../../../state/shown/outline'
import type { Selection } from '../../../state/state'
import { useActions, useApp } from '../../words/context'

/** The lines that are listed, and the one that the keyboard is on. */
export interface Outline {
  readonly rows: readonly OutlineRow[]
  /** Place of the line in the tab order; -1 where there is none. */
  readonly at: number
  /** Goes to a line and selects what it stands for. */
  readonly go: (row: OutlineRow) => void
  readonly flip: (rows: readonly OutlineRow[]) => void
}

const same = (a: readonly Selection[], b: readonly Selection[]): boolean =>
  a.length === b.length && a.every(({ kind, id }, i) => kind === b[i]?.kind && id === b[i].id)

const without = (keys: ReadonlySet<string>, flipped: readonly string[]): ReadonlySet<string> => {
  const left = new Set(keys)
  for (const key of flipped) if (!left.delete(key)) left.add(key)
  return left
}

/** The outline as it is opened and walked through; what is selected elsewhere is brought to light in it. */
export function useOutline(network: Network): Outline {
  const { mark } = useActions()
  const marked = useApp((state) => state.marked)
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const [seen, setSeen] = useState<readonly Selection[]>([])

  const rows = useMemo(() => outlineRows(network, flipped), [network, flipped])
  if (seen !== marked) {
    setSeen(marked)
    const [first] = marked
    const row = rows.find(({ key }) => key === active)
    const own = row !== undefined && same(markedBy(row, network), marked)
    const path = first === undefined || own ? [] : pathTo(first, network)
    const last = path.at(-1)
    if (last !== undefined) {
      setFlipped(opened(path.slice(0, -1), flipped, network))
      setActive(last)
    }
  }
  const found = rows.findIndex(({ key }) => key === active)
  return {
    rows,
    at: found === -1 && rows.length > 0 ? 0 : found,
    go: useCallback(
      (row) => {
        setActive(row.key)
        mark(markedBy(row, network))
      },
      [mark, network],
    ),
    flip: useCallback((lines) => {
      setFlipped((before) =>
        without(
          before,
          lines.map(({ key }) => key),
        ),
      )
    }, []),
  }
}

/** The flipped lines after some of them, outermost first, have been opened. */
function opened(
  path: readonly string[],
  flipped: ReadonlySet<string>,
  network: Network,
): ReadonlySet<string> {
  return path.reduce((open, key) => {
    const row = outlineRows(network, open).find((each) => each.key === key)
    return row?.open === false ? without(open, [key]) : open
  }, flipped)
}
