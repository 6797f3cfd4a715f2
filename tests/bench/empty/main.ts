import '@xyflow/react/dist/style.css'
import { ReactFlow } from '@xyflow/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { createWorkerSimulator } from '../../../src/solver/inWorker'

// The least that could draw a solved network: nothing on the canvas, and the solver that the app has.
const root = document.getElementById('root')
const simulator = createWorkerSimulator(
  async () => (await import('../../../src/solver/library')).bundledLibrary,
)
simulator.prepare()
if (root !== null) {
  createRoot(root).render(createElement(ReactFlow))
  void import('../../../models/networks/xinfa_chiping.json').then(({ default: doc }) =>
    simulator.simulate(
      {
        // A test proves the shape of what is bundled; JSON carries no unions of literals.
        doc: doc as unknown as NetworkDoc,
        scenario: null,
        baselines: ['no_reuse', 'as_usual'],
      },
      ({ answer }) => {
        root.dataset.solved = answer?.certificate?.verdict ?? ''
      },
    ),
  )
}
