import { afterAll, expect, vi } from 'vitest'

/** What test files that share a worker could change for one another. */
const surroundings = () => ({
  clock: vi.isFakeTimers() ? 'fake' : 'real',
  folder: process.cwd(),
  environment: { ...process.env },
  globals: Object.getOwnPropertyNames(globalThis).toSorted(),
})

const before = surroundings()
afterAll(() => {
  expect(surroundings(), 'what a test file leaves behind').toEqual(before)
})
