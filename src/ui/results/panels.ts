import { currentIssues } from '../../state/selectors'
import { later } from '../later'
import type { Panel, PanelProps } from './panel'

/** The panels of the drawer, in the order of their tabs. */
export const panels: Readonly<Record<string, Panel>> = {
  avoided: {
    name: { en: 'Avoided waste', zh: '减排固废' },
    shows: later<PanelProps>(async () => (await import('./AvoidedWaste')).AvoidedWaste),
  },
  sankey: {
    name: { en: 'Sankey', zh: '桑基图' },
    shows: later<PanelProps>(async () => (await import('../sankey/SankeyPanel')).SankeyPanel),
  },
  scenarios: {
    name: { en: 'Scenarios', zh: '情景' },
    shows: later<PanelProps>(
      async () => (await import('../scenarios/ScenariosPanel')).ScenariosPanel,
    ),
  },
  studies: {
    name: { en: 'Studies', zh: '研究' },
    shows: later<PanelProps>(async () => (await import('../studies/StudiesPanel')).StudiesPanel),
  },
  flows: {
    name: { en: 'Flows', zh: '流' },
    shows: later<PanelProps>(async () => (await import('./FlowTable')).FlowTable),
  },
  processes: {
    name: { en: 'Processes', zh: '工序' },
    shows: later<PanelProps>(async () => (await import('./ProcessTable')).ProcessTable),
  },
  derived: {
    name: { en: 'Derived indicators', zh: '衍生指标' },
    shows: later<PanelProps>(async () => (await import('./DerivedIndicators')).DerivedIndicators),
  },
  equations: {
    name: { en: 'Equations', zh: '方程' },
    shows: later<PanelProps>(async () => (await import('./EquationsPanel')).EquationsPanel),
  },
  claims: {
    name: { en: 'Claims', zh: '报道核对' },
    shows: later<PanelProps>(async () => (await import('../claims/ClaimsPanel')).ClaimsPanel),
  },
  issues: {
    name: { en: 'Issues', zh: '问题' },
    shows: later<PanelProps>(async () => (await import('./IssueList')).IssueList),
    count: (state) => currentIssues(state.latest).length,
  },
}
