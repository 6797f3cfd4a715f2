import { availableParallelism } from 'node:os'
import type { NetworkDoc } from '../../core/format/doc'
import type { StudyDoc } from '../../core/format/studyDoc'
import { toCsv } from '../../core/base/csv'
import type { StudyResult } from '../../core/study/kinds'
import type { Outcome as Solved, Study } from '../../core/study/study'
import { studyOf } from '../../core/study/studyOf'
import { studyTable } from '../../core/study/table'
import { createTaskSolver } from '../../core/study/tasks'
import { bundledLibrary } from '../../solver/library'
import { loadSolvers } from '../../solver/loadSolvers'
import { createPortfolio } from '../../solver/portfolio'
import { keepWarm } from '../../solver/warm'
import { openDocument } from '../documents'
import { exitCode, type Outcome } from '../exit'
import { askedStudy } from '../studyAsked'
import { studyJson } from '../studyJson'
import { asJson, asText, issueLine, table } from '../output'
import { startTaskWorkers, type TaskWorkers } from '../taskWorkers'

/** Which study of which document to run. */
export interface StudyRequest {
  readonly file: string
  /** A study that the document keeps, or a kind of study. */
  readonly name: string
  /** What is asked otherwise: "bars=10". */
  readonly changes: readonly string[]
  readonly format: 'text' | 'json' | 'csv'
  /** How many cores to use; null for all. */
  readonly workers: number | null
}

/** Tasks that are solved here before other cores are thought of; the first of them prepare what all need. */
const firstTasks = 24

/** Another core is worth its start where what is left would take longer than this here [ms]. */
const worthStarting = 4000

/** `study`: runs a study that a document keeps, or one of a kind, over all cores. */
export async function study(request: StudyRequest): Promise<Outcome> {
  const { file, name, changes, format } = request
  const json = format === 'json'
  const opened = await openDocument({ file, scenario: null }, json)
  if (!opened.ok) return opened.error
  const { base } = opened.value
  const asked = askedStudy(base, { file, name, changes, json })
  if (!asked.ok) return asked.error
  const cores = request.workers ?? availableParallelism()
  const { result, tasks, ms } = await runOver(base, asked.value, cores)
  const issues = result.kind === 'faulty' ? result.issues : []
  const isOwn = result.kind === 'faulty' && !result.inDocument
  return {
    exit: issues.length === 0 ? exitCode.ok : exitCode.issues,
    out:
      issues.length > 0 && !json
        ? ''
        : written(base, asked.value, result, format, { cores, tasks, ms }),
    errors: issues.map((each) =>
      issueLine(isOwn ? { ...each, path: `studies.${name}.${each.path}` } : each, file),
    ),
  }
}

/** Runs a study: short ones here, long ones over the cores. */
async function runOver(doc: NetworkDoc, asked: StudyDoc, cores: number) {
  const warm = keepWarm(createPortfolio(await loadSolvers()))
  const here = createTaskSolver(doc, bundledLibrary, warm.solve)
  const study: Study<StudyResult> = studyOf(doc, asked, bundledLibrary)
  const started = performance.now()
  let [tasks, workers] = [0, null as TaskWorkers | null]
  let step = study.next()
  while (!step.done) {
    const batch = step.value
    tasks += batch.length
    const outcomes: Solved[] = []
    let paused = performance.now()
    for (const task of workers === null ? batch.slice(0, firstTasks) : []) {
      if (outcomes.length === firstTasks / 2) paused = performance.now()
      outcomes.push(here(task))
    }
    const rest = batch.slice(outcomes.length)
    const expected = ((performance.now() - paused) / (firstTasks / 2)) * rest.length
    if (cores > 1 && rest.length > 0 && (workers !== null || expected > worthStarting)) {
      workers ??= startTaskWorkers(doc, cores, here)
      outcomes.push(...(await workers.solve(rest)))
    } else outcomes.push(...rest.map(here))
    step = study.next(outcomes)
  }
  const ms = performance.now() - started
  await workers?.close()
  warm.dispose()
  return { result: step.value, tasks, ms }
}

function written(
  doc: NetworkDoc,
  asked: StudyDoc,
  result: StudyResult,
  format: StudyRequest['format'],
  run: { readonly cores: number; readonly tasks: number; readonly ms: number },
): string {
  if (format === 'json') return asJson({ study: asked, result: studyJson(result, doc), run })
  const rows = studyTable(result)
  if (format === 'csv') return toCsv([rows.heads, ...rows.rows])
  const cells = rows.rows.map((row) => row.map((cell) => cell ?? '–'))
  const [, ...lines] = table(asked.name.en, rows.heads, cells)
  return asText(lines)
}
