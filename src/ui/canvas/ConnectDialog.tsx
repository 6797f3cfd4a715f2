import { memo, useMemo } from 'react'
import type { Addition } from '../../core/edit/add'
import { fittingPorts } from '../../core/edit/connect'
import { offersFor } from '../../core/edit/offers'
import type { Offer } from '../../core/edit/offers'
import type { EditPort } from '../../core/edit/ports'
import { commodityOf, entryOf, portsOf, processNameOf } from '../../core/edit/ports'
import type { Library } from '../../core/library/library'
import type { NetworkDoc, PlaceDoc } from '../../core/format/doc'
import type { Text } from '../../core/base/text'
import { useActions, useApp, useWords } from '../words/context'
import { basicName } from '../words/basicName'
import { Sheet } from '../parts/Sheet'
import type { Pick } from './PickList'
import { PickList } from './PickList'
import type { Editor } from '../editor/useEditor'

interface Choice extends Pick {
  readonly perform: (editor: Editor) => void
}

/** What a port, or any port of a process, can be joined to: on the canvas, then new. Enter joins. */
export const ConnectDialog = memo(function ConnectDialog({ editor }: { readonly editor: Editor }) {
  const { t, name } = useWords()
  const { ask } = useActions()
  const dialog = useApp((state) => (state.dialog?.kind === 'connect' ? state.dialog : null))
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const process = entryOf(doc?.processes, dialog?.process)
  const choices = useMemo(() => {
    if (dialog === null || doc === null || library === null || process === undefined) return []
    const ports = portsOf(dialog.process, process, library).filter(
      ({ port }) => dialog.port === null || dialog.port === port,
    )
    const words: Wording = { t, name, doc, library }
    const there = dialog.at === null ? ports.flatMap((port) => existing(port, words)) : []
    return [...there, ...ports.flatMap((port) => offered(port, dialog.at, words))].sort(
      (a, b) => a.rank - b.rank,
    )
  }, [dialog, doc, library, process, t, name])
  const opened = dialog !== null && process !== undefined && library !== null
  const title = opened ? name(processNameOf(dialog.process, process, library)) : ''
  return (
    <Sheet opened={opened} title={t('connect.title', { name: title })}>
      <PickList
        label={t('connect.search')}
        picks={choices}
        onClose={() => {
          ask(null)
        }}
        onPick={(id) => {
          ask(null)
          choices.find((choice) => choice.id === id)?.perform(editor)
        }}
      />
    </Sheet>
  )
})

interface Wording {
  readonly t: ReturnType<typeof useWords>['t']
  readonly name: (text: Text) => string
  readonly doc: NetworkDoc
  readonly library: Library
}

interface Ranked extends Choice {
  readonly rank: number
}

const wordsOf = (...texts: readonly Text[]): readonly string[] =>
  texts.flatMap(({ en, zh }) => [en, zh ?? ''])

function jointText(port: EditPort, other: Text, { t, name, doc, library }: Wording): string {
  const commodity = name(commodityOf(port.commodity, doc, library).name)
  const key = port.direction === 'out' ? 'connect.joint' : 'connect.jointIn'
  return t(key, { commodity, name: name(other) })
}

/** Ports on the canvas that fit one. */
function existing(port: EditPort, wording: Wording): readonly Ranked[] {
  const { t, doc, library } = wording
  return fittingPorts(port, doc, library).map((other) => {
    const process = entryOf(doc.processes, other.process)
    const name =
      process === undefined ? { en: other.process } : processNameOf(other.process, process, library)
    return {
      id: `${port.port} ${other.process}.${other.port}`,
      group: t('connect.existing'),
      text: jointText(port, name, wording),
      words: wordsOf(commodityOf(port.commodity, doc, library).name, name),
      rank: 0,
      perform: (editor) => {
        editor.join(port, other)
      },
    }
  })
}

/** What can be added to the canvas to go with a port. */
function offered(port: EditPort, at: PlaceDoc | null, wording: Wording): readonly Ranked[] {
  const { t, doc, library } = wording
  const commodity = commodityOf(port.commodity, doc, library).name
  const additionOf = (offer: Offer): Addition =>
    offer.kind === 'converter'
      ? { kind: 'converter', recipe: offer.recipe }
      : { kind: offer.kind, commodity: offer.commodity, name: basicName(offer.kind, commodity) }
  return offersFor(port, doc, library).map((offer) => {
    const addition = additionOf(offer)
    const name =
      addition.kind === 'converter'
        ? (entryOf(library.recipes, addition.recipe)?.name ?? { en: addition.recipe })
        : addition.name
    const simple = offer.kind !== 'converter'
    return {
      id: `${port.port} + ${simple ? offer.kind : offer.recipe}`,
      group: t(simple ? 'connect.basic' : 'connect.recipes'),
      text: jointText(port, name, wording),
      words: wordsOf(commodity, name),
      // Best first: recipes by how many of their other ports match; the sort keeps what is equal in order.
      rank: simple ? 2 : 1000 - offer.matches,
      perform: (editor) => {
        editor.extend(port, addition, offer.port, at)
      },
    }
  })
}
