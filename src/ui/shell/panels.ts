import { currentIssues } from '../../state/shown/selectors'
import { later } from '../parts/later'
import type { Panel, PanelProps } from '../parts/panel'

/** The panels of the drawer, in the order of their tabs. */
export const panels: Readonly<Record<string, Panel>> = {
  avoided: {
    name: { en: 'Avoided waste', zh: '减排固废' },
    shows: later<PanelProps>(
      async () => (await import('../panels/avoided/AvoidedWaste')).AvoidedWaste,
    ),
  },
  sankey: {
    name: { en: 'Sankey', zh: '桑基图' },
    shows: later<PanelProps>(async () => (await import('../sankey/SankeyPanel')).SankeyPanel),
  },
  scenarios: {
    name: { en: 'Scenarios', zh: '情景' },
    shows: later<PanelProps>(
      async () => (await import('../panels/scenarios/ScenariosPanel')).ScenariosPanel,
    ),
  },
  studies: {
    name: { en: 'Studies', zh: '研究' },
    shows: later<PanelProps>(
      async () => (await import('../panels/studies/StudiesPanel')).StudiesPanel,
    ),
  },
  flows: {
    name: { en: 'Flows', zh: '流' },
    shows: later<PanelProps>(async () => (await import('../panels/flows/FlowTable')).FlowTable),
  },
  processes: {
    name: { en: 'Processes', zh: '工序' },
    shows: later<PanelProps>(
      async () => (await import('../panels/processes/ProcessTable')).ProcessTable,
    ),
  },
  derived: {
    name: { en: 'Derived indicators', zh: '衍生指标' },
    shows: later<PanelProps>(
      async () => (await import('../panels/derived/DerivedIndicators')).DerivedIndicators,
    ),
  },
  equations: {
    name: { en: 'Equations', zh: '方程' },
    shows: later<PanelProps>(
      async () => (await import('../panels/equations/EquationsPanel')).EquationsPanel,
    ),
  },
  claims: {
    name: { en: 'Claims', zh: '报道核对' },
    shows: later<PanelProps>(
      async () => (await import('../panels/claims/ClaimsPanel')).ClaimsPanel,
    ),
  },
  issues: {
    name: { en: 'Issues', zh: '问题' },
    shows: later<PanelProps>(async () => (await import('../notices/IssueList')).IssueList),
    count: (state) => currentIssues(state.latest).length,
  },
}
