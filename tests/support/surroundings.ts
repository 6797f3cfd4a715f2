import { afterAll, expect, vi } from 'vitest'

/** What test files that share a worker could change for one another. */
const surroundings = () => ({
  clock: vi.isFakeTimers() ? 'fake' : 'real',
  folder: process.cwd(),
  environment: { ...process.env },
  // Packages keep what is theirs under such names from when they are loaded, elkjs under the last.
  globals: Object.getOwnPropertyNames(globalThis).filter(
    (name) => !name.startsWith('__') && name !== 'goog',
  ),
})

const before = surroundings()
afterAll(() => {
  expect(surroundings(), 'what a test file leaves behind').toEqual(before)
})
