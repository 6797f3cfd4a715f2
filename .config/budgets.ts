import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** What a browser may have to load at most [kB of gzip, 1 kB = 1000 bytes]. */
interface Budgets {
  /** Everything before the first paint: the page's script and what it imports, its styles, and a catalogue. */
  readonly entry: number
  /** The largest of the workers that are bounded. */
  readonly worker: number
}

interface Bounds {
  readonly budgets: Budgets
  /** Modules that are imported when they are needed, one of which the first paint waits for. */
  readonly awaited: RegExp
  /** Modules of the workers that are bounded. */
  readonly workers: RegExp
}

const sizeOf = (content: string | Uint8Array): number => gzipSync(content).length / 1000

/** A chunk and all that it imports statically, but for what is there already. */
function withImports(bundle: Bundle, file: string, there: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || found.has(name) || there.has(name)) return
    found.add(name)
    chunk.imports.forEach(visit)
  }
  visit(file)
  return found
}

/** Size of chunks with their styles [kB of gzip]. */
function sizeOfChunks(bundle: Bundle, files: ReadonlySet<string>): number {
  const chunks = [...files].flatMap((file) => {
    const chunk = bundle[file]
    return chunk?.type === 'chunk' ? [chunk] : []
  })
  const styles = new Set(
    chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
  )
  const sizes = [
    ...chunks.map(({ code }) => sizeOf(code)),
    ...[...styles].map((file) => {
      const style = bundle[file]
      return style?.type === 'asset' ? sizeOf(style.source) : 0
    }),
  ]
  return sizes.reduce((sum, size) => sum + size, 0)
}

const chunksOf = (bundle: Bundle): readonly Rolldown.OutputChunk[] =>
  Object.values(bundle).filter((each) => each.type === 'chunk')

/** Two plugins, one for the page and one for its workers, that say what is loaded first and fail where it is too much. */
export function keepBudgets({ budgets, awaited, workers }: Bounds): {
  readonly page: Plugin
  readonly inWorkers: () => Plugin
} {
  const ofWorkers: number[] = []
  let say: (line: string) => void = () => undefined
  return {
    inWorkers: () => ({
      name: 'worker-budget',
      enforce: 'post',
      generateBundle: (_, bundle) => {
        for (const { isEntry, facadeModuleId, fileName } of chunksOf(bundle))
          if (isEntry && facadeModuleId !== null && workers.test(facadeModuleId))
            ofWorkers.push(sizeOfChunks(bundle, withImports(bundle, fileName, new Set())))
      },
    }),
    page: {
      name: 'budgets',
      apply: 'build',
      enforce: 'post',
      configResolved: ({ logger }) => {
        say = (line) => {
          logger.info(line)
        }
      },
      generateBundle(_, bundle) {
        const chunks = chunksOf(bundle)
        const first = new Set(
          chunks
            .filter(({ isEntry }) => isEntry)
            .flatMap(({ fileName }) => [...withImports(bundle, fileName, new Set())]),
        )
        const then = chunks
          .filter(({ moduleIds }) => moduleIds.some((id) => awaited.test(id)))
          .map(({ fileName }) => sizeOfChunks(bundle, withImports(bundle, fileName, first)))
        const entry = sizeOfChunks(bundle, first) + Math.max(0, ...then)
        const worker = Math.max(0, ...ofWorkers)
        const told = `first load: entry ${entry.toFixed(0)} of ${String(budgets.entry)} kB gzip, worker ${worker.toFixed(0)} of ${String(budgets.worker)} kB gzip`
        if (entry > budgets.entry || worker > budgets.worker) this.error(told)
        say(`\n${told}`)
      },
    },
  }
}
