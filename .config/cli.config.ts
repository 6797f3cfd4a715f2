import { chmod, mkdir, rm, symlink } from 'node:fs/promises'
import { defineConfig, type Plugin } from 'vite'

const entry = 'dist/cli/loopworks.js'
const link = 'node_modules/.bin/loopworks'

/** npm links the commands of dependencies only; ours makes `npx loopworks` work in the project itself. */
const linkCommand: Plugin = {
  name: 'link-command',
  async closeBundle() {
    await chmod(entry, 0o755)
    await mkdir('node_modules/.bin', { recursive: true })
    await rm(link, { force: true })
    await symlink(`../../${entry}`, link)
  },
}

/** The command line for plain Node: one file, so that it starts fast; HiGHS stays beside its WebAssembly. */
export default defineConfig({
  plugins: [linkCommand],
  publicDir: false,
  ssr: { noExternal: true, external: ['highs'] },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'loopworks.js', banner: '#!/usr/bin/env node' },
    },
  },
})
