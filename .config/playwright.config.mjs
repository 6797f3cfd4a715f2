import { defineConfig } from '@playwright/test'
import { systemChromium } from './browser.mjs'

const port = Number(process.env.PORT ?? 4174)
const executablePath = systemChromium()

// Root in a container has no sandbox; the rest keeps Chromium off the network and the graphics card.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Browser tests against the production build, served as `npm start` serves it. */
export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // Long enough for a machine that does much else; what waits is seen to, not slept for.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/check/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // What moves for a while moves at once: no test need wait for it.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `npm run preview -- --port ${port}`,
    cwd: '..',
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
})
