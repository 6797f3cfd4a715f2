import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'

/** A page, built as the app is and served; the app itself where no other root is given. */
export async function servePage(
  outDir: string,
  port: number,
  root = '.',
): Promise<{ readonly address: string; readonly server: PreviewServer }> {
  const out = resolve(outDir)
  // In a process of its own: a test runner's NODE_ENV would bundle React for development.
  execFileSync(
    'npx',
    [
      ...['vite', 'build', root, '--config', 'vite.config.ts', '--logLevel', 'error'],
      ...['--outDir', out, '--emptyOutDir'],
    ],
    { env: { ...process.env, NODE_ENV: 'production' } },
  )
  const server = await preview({ logLevel: 'error', build: { outDir: out }, preview: { port } })
  return { address: `http://localhost:${String(port)}/`, server }
}

/** A browser without a screen. */
export function launchBrowser(): Promise<Browser> {
  const system = '/usr/bin/chromium'
  return chromium.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
    ...(existsSync(system) && { executablePath: system }),
  })
}
