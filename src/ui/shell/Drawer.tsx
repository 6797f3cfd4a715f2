import { ActionIcon, Tabs } from '@mantine/core'
import { memo } from 'react'
import { useActions, useApp, useWords } from '../words/context'
import { IndicatorBar } from './IndicatorBar'
import type { Panel } from '../parts/panel'
import { panels } from './panels'

const tabs = Object.entries(panels)

/** Bottom of the workspace: the indicators always, the results when asked for. */
export const Drawer = memo(function Drawer() {
  const { t, name } = useWords()
  const { openDrawer } = useActions()
  const open = useApp((state) => state.drawer)
  return (
    <footer className="drawer" data-open={open !== null}>
      <IndicatorBar />
      <Tabs
        value={open}
        keepMounted={false}
        activateTabWithKeyboard={false}
        aria-label={t('drawer.label')}
        onChange={openDrawer}
        allowTabDeactivation
      >
        <div className="drawer-tabs">
          <Tabs.List aria-label={t('drawer.label')}>
            {tabs.map(([id, panel]) => (
              <Tabs.Tab key={id} value={id} onPointerEnter={panel.shows.prepare}>
                <TabName panel={panel} />
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
        {tabs.map(([id, { name: title, shows: Shown }]) => (
          <Tabs.Panel key={id} value={id} className="drawer-panel">
            <Shown label={name(title)} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </footer>
  )
})

const TabName = memo(function TabName({ panel }: { readonly panel: Panel }) {
  const { name } = useWords()
  const count = useApp((state) => panel.count?.(state) ?? 0)
  return count > 0 ? `${name(panel.name)} (${String(count)})` : name(panel.name)
})
