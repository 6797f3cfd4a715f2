import { memo } from 'react'
import type { Avoided } from '../../../core/answer/answer'
import { shownNetwork } from '../../../state/shown/selectors'
import { commodityName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'

/** What a reader has to know of a baseline beside its figure: what it could not know, or need not meet. */
export const AvoidedNotes = memo(function AvoidedNotes({ avoided }: { readonly avoided: Avoided }) {
  const { t, language, name } = useWords()
  const network = useApp(shownNetwork)
  const { unshared, dropped, makeOrBuyKept } = avoided
  const wastes = unshared.map((id) => commodityName(network, id, language)).join(', ')
  const limits = dropped
    .map((each) => (each.name === null ? each.limit : name(each.name)))
    .join(', ')
  const notes = [
    ...(unshared.length === 0 ? [] : [t('avoided.unshared', { wastes })]),
    ...(dropped.length === 0 ? [] : [t('avoided.dropped', { limits })]),
    ...(makeOrBuyKept === false ? [t('avoided.makeOrBuyMoved')] : []),
  ]
  return notes.map((note) => (
    <p key={note} className="note">
      {note}
    </p>
  ))
})
