import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

/** Path of the system's Chromium; undefined where there is none and Playwright's own is used. */
export const systemChromium = () =>
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

const hasBrowser = () => systemChromium() !== undefined || existsSync(chromium.executablePath())

/** Whether a command ran and succeeded. */
const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

const installFromDebian = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  run('apt-get', 'update', '-q') &&
  run('apt-get', 'install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')

// `node .config/browser.mjs` installs a browser where there is none.
if (process.argv[1] === fileURLToPath(import.meta.url) && !hasBrowser()) {
  console.log('No Chromium here: installing one.')
  if (!installFromDebian()) run('npx', 'playwright', 'install', 'chromium')
  if (!hasBrowser()) {
    console.error('No Chromium could be installed; put one at /usr/bin/chromium.')
    process.exitCode = 1
  }
}
