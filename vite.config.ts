import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig({
  plugins: [react(), policyInPage],
  // The app may be hosted below any path.
  base: './',
  build: {
    outDir: 'dist/app',
    target: ['es2023', 'chrome120', 'firefox120', 'safari17'],
    sourcemap: false,
    // The policy allows no data: address but an image's.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
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
