import { lookUp } from '../../../core/base/lookUp'
import { ActionIcon, Menu } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { patchFaults } from '../../../core/edit/scenarios'
import { changesOf } from '../../../core/edit/changes'
import { useReadOnly } from '../../fields/useReadOnly'
import { useActions, useApp, useWords } from '../../words/context'
import { scenarioKey } from '../../commands/scenarioKeys'
import { isEdited, useScenarioActs } from '../../editor/useScenarioActs'

/** The base case and the scenarios, in order: which is active, how much each changes, and what can be done with it. */
export const ScenarioList = memo(function ScenarioList() {
  const { t } = useWords()
  const scenarios = useApp((state) => state.doc?.scenarios)
  const ids = Object.keys(scenarios ?? {})
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef<{ readonly id: string; readonly at: Element | null } | null>(null)
  // A row that changes its place keeps the focus that was in it.
  useLayoutEffect(() => {
    const { current } = moved
    moved.current = null
    if (current === null || document.activeElement === current.at) return
    if (current.at instanceof HTMLElement && current.at.isConnected) current.at.focus()
  }, [scenarios])
  return (
    <ul ref={list} className="scenario-list" aria-label={t('scenarios.list')}>
      <Row id={null} place={0} last={false} onMove={() => undefined} />
      {ids.map((id, i) => (
        <Row
          key={id}
          id={id}
          place={i + 1}
          last={i === ids.length - 1}
          onMove={() => {
            moved.current = { id, at: document.activeElement }
          }}
        />
      ))}
    </ul>
  )
})

interface RowProps {
  /** null: the base case. */
  readonly id: string | null
  readonly place: number
  readonly last: boolean
  /** Told before the row moves. */
  readonly onMove: () => void
}

const Row = memo(function Row({ id, place, last, onMove }: RowProps) {
  const { t, name } = useWords()
  const { chooseScenario } = useActions()
  const acts = useScenarioActs()
  const readOnly = useReadOnly()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const active = useApp((state) => state.scenario === id)
  const edited = useApp(isEdited)
  const scenario = id === null ? undefined : lookUp(doc?.scenarios, id)
  const title = scenario === undefined ? t('scenario.base') : name(scenario.name)
  const { count, faults } = useMemo(() => {
    if (doc === null || id === null) return { count: null, faults: 0 }
    const { stale, idle } = patchFaults(doc, id)
    const found = library === null ? null : changesOf(doc, id, library).length
    return { count: found, faults: stale.length + idle.length }
  }, [doc, library, id])
  const key = scenarioKey(place)
  const move = (by: number) => {
    if (id === null) return
    onMove()
    acts.move(id, by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0 || !event.altKey || readOnly) return
    event.preventDefault()
    move(by)
  }
  return (
    <li data-active={active} data-scenario={id ?? ''}>
      <button
        type="button"
        className="scenario-choose"
        aria-pressed={active}
        aria-keyshortcuts={key ?? undefined}
        onClick={() => {
          chooseScenario(id)
        }}
        onKeyDown={onKeyDown}
      >
        <span className="scenario-mark" aria-hidden="true" />
        <span className="scenario-name">
          {active && edited ? t('scenario.edited', { name: title }) : title}
        </span>
        {count !== null && <span className="muted">{t('scenarios.count', { count })}</span>}
        {faults > 0 && (
          <span className="scenario-faults">{t('scenarios.faults', { count: faults })}</span>
        )}
        {key !== null && (
          <kbd title={t('scenarios.key', { key })} aria-hidden="true">
            {key}
          </kbd>
        )}
      </button>
      {id !== null && (
        <>
          <Step
            label={t('scenarios.up', { name: title })}
            sign="↑"
            disabled={readOnly || place === 1}
            onClick={() => {
              move(-1)
            }}
          />
          <Step
            label={t('scenarios.down', { name: title })}
            sign="↓"
            disabled={readOnly || last}
            onClick={() => {
              move(1)
            }}
          />
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={t('scenarios.acts', { name: title })}
              >
                ⋯
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={readOnly}
                onClick={() => {
                  acts.duplicate(id)
                }}
              >
                {t('scenarios.duplicate')}
              </Menu.Item>
              <Menu.Item
                disabled={readOnly}
                onClick={() => {
                  acts.takeOver(id)
                }}
              >
                {t('scenarios.takeOver')}
              </Menu.Item>
              <Menu.Item
                disabled={readOnly}
                onClick={() => {
                  acts.remove(id)
                }}
              >
                {t('scenarios.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </li>
  )
})

interface StepProps {
  readonly label: string
  readonly sign: string
  readonly disabled: boolean
  readonly onClick: () => void
}

/** Moves a row by one; at the end of the list it stays where the focus is and does nothing. */
const Step = memo(function Step({ label, sign, disabled, onClick }: StepProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      {...(disabled && { 'data-disabled': true })}
      onClick={() => {
        if (!disabled) onClick()
      }}
    >
      {sign}
    </ActionIcon>
  )
})
