import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { keepBudgets } from './.config/budgets.ts'

/** Nothing runs that we did not ship. Mantine needs inline styles, HiGHS needs WebAssembly. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The policy inside the page, for hosts that send no headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

const budgets = keepBudgets({
  budgets: { entry: 350, worker: 300 },
  awaited: /\/src\/words\/(en|zh)\/words\.ts$/,
  // All that solve; the one that lays out is loaded when somebody has cards arranged.
  workers: /\/src\/solver\/\w+\.ts$/,
})

export default defineConfig({
  plugins: [react(), policyInPage, budgets.page],
  // The app may be hosted below any path.
  base: './',
  build: {
    outDir: 'dist/app',
    target: ['es2023', 'chrome120', 'firefox120', 'safari17'],
    sourcemap: false,
    // The policy allows no data: address but an image's.
    assetsInlineLimit: 0,
    // The budgets bound what matters: what is loaded first.
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      // What is loaded first is one file, not one for each part of it that comes up again later.
      output: { codeSplitting: { groups: [{ name: 'entry', tags: ['$initial'] }] } },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [budgets.inWorkers()],
    // HiGHS asks for it in Node only.
    rolldownOptions: { external: ['node:module'] },
  },
  // Named, because a dependency first met in the worker would reload the page in the middle of an edit.
  optimizeDeps: {
    include: [
      ...['comlink', 'javascript-lp-solver', 'mathjs', 'zod'],
      ...['elkjs/lib/elk-api', 'elkjs/lib/elk-worker.min.js'],
    ],
    exclude: ['highs'],
  },
  preview: {
    port: 4173,
    strictPort: true,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
})
