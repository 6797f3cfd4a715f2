import { assembleLibrary } from '../../../src/core/library/assemble'
import { parseNetwork } from '../../../src/core/network/parse'
import { underScenario } from '../../../src/core/network/read'
import { solveNetwork } from '../../../src/core/solve'
import { avoid } from '../../../src/core/study/avoided'
import { createPortfolio } from '../../../src/solver/portfolio'
import { loadSolvers } from '../../../src/solver/loadSolvers'
import wasm from 'highs/runtime?url'
const tables = import.meta.glob<any>('../../../models/*.json', { import: 'default', eager: true })
const recipes = import.meta.glob<any>('../../../models/recipes/*.json', { import: 'default', eager: true })
const m = (n: string) => tables[`../../../models/${n}.json`]
export const library: any = assembleLibrary({ commodities: m('commodities'), transport: m('transport'), reuseToday: m('reuse_today'), sources: m('sources'), recipes: Object.values(recipes) })
const portfolio = loadSolvers({ url: wasm, wasmUrl: wasm, locateFile: () => wasm } as any).then(createPortfolio)
export const createWorkerSimulator = (): any => ({
  simulate: async (request: any, onAnswer: any) => {
    const { solve } = await portfolio
    const under: any = (underScenario as any)(request.doc, request.scenario)
    const active = under.ok === undefined ? under : under.ok ? under.value : null
    if (!active) return { network: null, issues: under.error, answer: null, avoided: {} }
    const { network, issues } = parseNetwork(active, library)
    if (!network) { console.log(issues); return { network, issues, answer: null, avoided: {} } }
    const t0 = performance.now()
    const answer = solveNetwork(network, solve)
    console.log('solve', answer.status, performance.now() - t0, issues.length)
    onAnswer?.({ network, issues, answer, avoided: {} })
    if (answer.status !== 'optimal') return { network, issues, answer, avoided: {} }
    await new Promise((r) => setTimeout(r, 30))
    const avoided = Object.fromEntries(request.baselines.map((b: string) => [b, avoid({ base: request.doc, active }, { network, answer } as any, b, library, solve)]))
    console.log('avoid', performance.now() - t0)
    return { network, issues, answer, avoided }
  },
  cancel: () => {},
})
