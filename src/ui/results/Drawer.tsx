import { ActionIcon, Tabs } from '@mantine/core'
import { memo } from 'react'
import { currentIssues } from '../../state/selectors'
import type { DrawerTab } from '../../state/state'
import { useActions, useApp, useWords } from '../context'
import { later, type Later } from '../later'
import { IndicatorBar } from './IndicatorBar'

/** The tabs in their order, each with what it shows. */
const panels = {
  avoided: later(async () => (await import('./AvoidedWaste')).AvoidedWaste),
  sankey: later(async () => (await import('../sankey/SankeyPanel')).SankeyPanel),
  scenarios: later(async () => (await import('../scenarios/ScenariosPanel')).ScenariosPanel),
  studies: later(async () => (await import('../studies/StudiesPanel')).StudiesPanel),
  flows: later(async () => (await import('./FlowTable')).FlowTable),
  processes: later(async () => (await import('./ProcessTable')).ProcessTable),
  derived: later(async () => (await import('./DerivedIndicators')).DerivedIndicators),
  equations: later(async () => (await import('./EquationsPanel')).EquationsPanel),
  claims: later(async () => (await import('../claims/ClaimsPanel')).ClaimsPanel),
  issues: later(async () => (await import('./IssueList')).IssueList),
} as const satisfies Readonly<Record<DrawerTab, Later<object>>>

const tabs = Object.keys(panels) as readonly DrawerTab[]

/** Bottom of the workspace: the indicators always, the results when asked for. */
export const Drawer = memo(function Drawer() {
  const { t } = useWords()
  const { openDrawer } = useActions()
  const open = useApp((state) => state.drawer)
  const issues = useApp((state) => currentIssues(state.latest).length)
  return (
    <footer className="drawer" data-open={open !== null}>
      <IndicatorBar />
      <Tabs
        value={open}
        keepMounted={false}
        activateTabWithKeyboard={false}
        aria-label={t('drawer.label')}
        onChange={(value) => {
          openDrawer(tabs.find((tab) => tab === value) ?? null)
        }}
        allowTabDeactivation
      >
        <div className="drawer-tabs">
          <Tabs.List aria-label={t('drawer.label')}>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab} onPointerEnter={panels[tab].prepare}>
                {t(`drawer.${tab}`)}
                {tab === 'issues' && issues > 0 ? ` (${String(issues)})` : ''}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {open !== null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('drawer.close')}
              onClick={() => {
                openDrawer(null)
              }}
            >
              ▾
            </ActionIcon>
          )}
        </div>
        {tabs.map((tab) => {
          const Panel = panels[tab]
          return (
            <Tabs.Panel key={tab} value={tab} className="drawer-panel">
              <Panel />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </footer>
  )
})
