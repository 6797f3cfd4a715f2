import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import {
  decisionOf,
  indicatorOfDecision,
  objectiveOf,
  rankingOf,
  rankPath,
  wayOf,
  type Ranking,
} from '../../../core/edit/goal'
import { indicatorIds } from '../../../core/indicator/indicators'
import { ChoiceField } from '../../fields/ChoiceField'
import { IssueNote } from '../../fields/IssueNote'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { useIndicatorName } from '../../words/useNames'
import { ActButton, RemoveButton } from '../../fields/RowActs'
import { WeightsForm } from './WeightsForm'

const ways = ['minimize', 'maximize', 'weights'] as const

/** The objective as a list: what comes first and how much of it may be given up, and what decides at last. */
export const ObjectiveForm = memo(function ObjectiveForm() {
  const { t, percent } = useWords()
  const { edit } = useWriter()
  const indicatorName = useIndicatorName()
  const objective = useApp((state) => state.doc?.objective)
  const issues = useIssuesAt(['objective'], true)
  if (objective === undefined) return null
  const { ranks, decision } = rankingOf(objective)
  const end = rankPath(ranks.length)
  const way = wayOf(decision)
  const options = indicatorIds.map((id) => ({ value: id, label: indicatorName(id), words: id }))
  const change = (label: string, next: Ranking) => {
    edit(['objective'], label, (doc) => setField(doc, ['objective'], objectiveOf(next)))
  }
  const name = (place: number) => t('edit.rank', { place: place + 1 })
  return (
    <>
      <IssueNote issues={issues} />
      {ranks.map((rank, place) => (
        <fieldset className="rows rank" key={rankPath(place).join('.')}>
          <legend>{name(place)}</legend>
          <div className="row">
            <PickField
              path={[...rankPath(place), 'first']}
              label={t('edit.best')}
              value={rank.first}
              options={options}
              nothing={t('edit.notFound')}
              onPick={(first) => {
                change(name(place), { ranks: ranks.with(place, { ...rank, first }), decision })
              }}
            />
            <RemoveButton
              label={t('edit.remove', { name: name(place) })}
              onClick={() => {
                change(t('edit.remove', { name: name(place) }), {
                  ranks: ranks.toSpliced(place, 1),
                  decision,
                })
              }}
            />
          </div>
          <div className="row">
            <QuantityField
              path={[...rankPath(place), 'within']}
              label={t('edit.within')}
              placeholder={percent(0)}
            />
            {place > 0 && (
              <ActButton
                label={t('edit.earlier')}
                onClick={() => {
                  const [before = rank, here = rank] = ranks.slice(place - 1)
                  change(t('edit.earlier'), {
                    ranks: ranks.toSpliced(place - 1, 2, here, before),
                    decision,
                  })
                }}
              />
            )}
          </div>
        </fieldset>
      ))}
      <fieldset className="rows rank">
        <legend>{t(ranks.length === 0 ? 'edit.goalOnly' : 'edit.goalLast')}</legend>
        <ChoiceField
          path={way === 'weights' ? end : [...end, way]}
          label={t('edit.way')}
          value={way}
          options={ways.map((value) => ({ value, label: t(`edit.way.${value}`) }))}
          onChoose={(chosen) => {
            const next = ways.find((each) => each === chosen)
            if (next === undefined || next === way) return
            const about = indicatorOfDecision(decision)
            change(t('edit.way'), { ranks, decision: decisionOf(next, about) })
          }}
        />
        {way === 'weights' ? (
          <WeightsForm at={[...end, 'weights']} />
        ) : (
          <PickField
            path={[...end, way]}
            label={t('edit.indicator')}
            value={indicatorOfDecision(decision)}
            options={options}
            nothing={t('edit.notFound')}
            onPick={(picked) => {
              change(t('edit.indicator'), { ranks, decision: decisionOf(way, picked) })
            }}
          />
        )}
      </fieldset>
      <ActButton
        label={t('edit.addRank')}
        onClick={() => {
          const used = new Set([...ranks.map(({ first }) => first), indicatorOfDecision(decision)])
          const first = indicatorIds.find((id) => !used.has(id)) ?? 'cost'
          change(t('edit.addRank'), { ranks: [...ranks, { first }], decision })
        }}
      />
    </>
  )
})
