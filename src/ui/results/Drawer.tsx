import { ActionIcon, Tabs } from '@mantine/core'
import { memo } from 'react'
import { currentIssues } from '../../state/selectors'
import type { DrawerTab } from '../../state/state'
import { useActions, useApp, useWords } from '../context'
import { SankeyPanel } from '../sankey/SankeyPanel'
import { ClaimsPanel } from '../claims/ClaimsPanel'
import { ScenariosPanel } from '../scenarios/ScenariosPanel'
import { StudiesPanel } from '../studies/StudiesPanel'
import { AvoidedWaste } from './AvoidedWaste'
import { DerivedIndicators } from './DerivedIndicators'
import { EquationsPanel } from './EquationsPanel'
import { FlowTable } from './FlowTable'
import { IndicatorBar } from './IndicatorBar'
import { IssueList } from './IssueList'
import { ProcessTable } from './ProcessTable'

const tabs: readonly DrawerTab[] = [
  'avoided',
  'sankey',
  'scenarios',
  'studies',
  'flows',
  'processes',
  'derived',
  'equations',
  'claims',
  'issues',
]

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
              <Tabs.Tab key={tab} value={tab}>
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
        <Tabs.Panel value="avoided" className="drawer-panel">
          <AvoidedWaste />
        </Tabs.Panel>
        <Tabs.Panel value="sankey" className="drawer-panel">
          <SankeyPanel />
        </Tabs.Panel>
        <Tabs.Panel value="studies" className="drawer-panel">
          <StudiesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="flows" className="drawer-panel">
          <FlowTable />
        </Tabs.Panel>
        <Tabs.Panel value="processes" className="drawer-panel">
          <ProcessTable />
        </Tabs.Panel>
        <Tabs.Panel value="scenarios" className="drawer-panel">
          <ScenariosPanel />
        </Tabs.Panel>
        <Tabs.Panel value="derived" className="drawer-panel">
          <DerivedIndicators />
        </Tabs.Panel>
        <Tabs.Panel value="equations" className="drawer-panel">
          <EquationsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="claims" className="drawer-panel">
          <ClaimsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="issues" className="drawer-panel">
          <IssueList />
        </Tabs.Panel>
      </Tabs>
    </footer>
  )
})
