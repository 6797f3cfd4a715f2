import { Command, CommanderError, Option } from 'commander'
import { description, name, version } from '../../package.json'
import { avoided } from './commands/avoided'
import { check, checkBundled } from './commands/check'
import { claims } from './commands/claims'
import { exportFile } from './commands/export'
import { listLibrary } from './commands/library'
import { solveLp } from './commands/lp'
import { solve } from './commands/solve'
import { study } from './commands/study'
import { exitCode, misused, type Outcome } from './exit'
import { formats } from '../core/exchange/formats'
import { studyHelp } from './studyHelp'
import { visible } from '../core/base/visible'
import type { Text } from '../core/base/text'
import { solverChoices, solverEntries } from '../solver/solvers'
import { asText } from './output'
import { serveTasks } from './taskWorkers'

/** Options as commander hands them over; what is not given is undefined. */
interface Given {
  readonly scenario?: string
  readonly objective?: string
  readonly solver: string
  readonly baseline: string
  readonly format: string
  readonly output?: string
  readonly commodity?: string
  readonly document?: string
  readonly file?: string
  readonly json?: true
  readonly csv?: true
  readonly workers?: string
  readonly with?: readonly string[]
}

const program = new Command(name).description(description).version(version).exitOverride()
const command = (usage: string, about: string): Command =>
  program.command(usage).description(about).exitOverride()
const listed = (words: readonly (readonly [string, Text])[]): string =>
  words.map(([id, { en }]) => `${id}: ${en}`).join('; ')
const formatWords = listed(Object.entries(formats).map(([id, { name }]) => [id, name]))
const solverWords = listed(solverEntries.map(([id, { about }]) => [id, about]))
const scenario = () => new Option('--scenario <id>', 'apply a scenario of the document')
const solver = () =>
  new Option('--solver <name>', solverWords).choices(solverChoices).default('auto')
const json = () => new Option('--json', 'print JSON')

command('solve <file>', 'balance a network at the optimum of its objective, certified')
  .addOption(scenario())
  .option('--objective <id>', 'minimise this indicator instead of the objective of the document')
  .addOption(solver())
  .addOption(json())
  .action(async (file: string, given: Given) =>
    finish(
      await solve({
        file,
        scenario: given.scenario ?? null,
        objective: given.objective ?? null,
        solver: given.solver,
        json: given.json ?? false,
      }),
    ),
  )

command('avoided <file>', 'solid waste avoided against a baseline that delivers the same')
  .addOption(scenario())
  .option('--baseline <id>', 'no_reuse, as_usual or a scenario of the document', 'no_reuse')
  .addOption(json())
  .action(async (file: string, given: Given) =>
    finish(
      await avoided({
        file,
        scenario: given.scenario ?? null,
        baseline: given.baseline,
        json: given.json ?? false,
      }),
    ),
  )

command(
  'check [file]',
  'look for mistakes in a document and in each of its scenarios, or in a table of claims; without a file in all that is bundled',
).action(async (file: string | undefined) =>
  finish(file === undefined ? checkBundled() : await check(file)),
)

command('claims [id...]', 'claims of press documents, each with what the balance says of it')
  .option('--document <number>', 'claims of one document only')
  .option('--file <file>', 'another table of claims than the bundled one')
  .addOption(json())
  .action(async (ids: readonly string[], given: Given) =>
    finish(
      await claims({
        file: given.file ?? null,
        document: given.document ?? null,
        ids,
        json: given.json ?? false,
      }),
    ),
  )

command(
  'study <file> <name>',
  'run a study that the document keeps, or one of a kind, over all cores',
)
  .option(
    '--with <parameter=value>',
    'ask otherwise; may be given several times',
    (change: string, others: readonly string[] | undefined) => [...(others ?? []), change],
  )
  .addOption(json())
  .addOption(new Option('--csv', 'print a table for spreadsheets').conflicts('json'))
  .option('--workers <number>', 'cores to use')
  .action(async (file: string, name: string, given: Given) => {
    const workers = given.workers === undefined ? null : Number(given.workers)
    finish(
      workers !== null && !(Number.isInteger(workers) && workers > 0)
        ? misused(`"${given.workers ?? ''}" is not a number of cores; write 1, 2, …`)
        : await study({
            ...{ file, name, workers, changes: given.with ?? [] },
            format: given.json ? 'json' : given.csv ? 'csv' : 'text',
          }),
    )
  })
  .addHelpText('after', studyHelp)

command('export <file>', 'write a document, its linear program or its answer for other programs')
  .addOption(scenario())
  .addOption(
    new Option('--format <format>', formatWords)
      .choices(Object.keys(formats))
      .makeOptionMandatory(),
  )
  .option('-o, --output <file>', 'file to write, whole or not at all; stdout unless given')
  .action(async (file: string, given: Given) =>
    finish(
      await exportFile({
        file,
        scenario: given.scenario ?? null,
        format: given.format,
        output: given.output ?? null,
      }),
    ),
  )

command('lp <file>', 'solve and certify any linear or mixed-integer program, .mps or .lp')
  .addOption(solver())
  .addOption(json())
  .action(async (file: string, given: Given) =>
    finish(await solveLp({ file, solver: given.solver, json: given.json ?? false })),
  )

command('library', 'recipes of the library: what they close to, and how well they are founded')
  .option('--commodity <id>', 'only what makes or takes this commodity')
  .addOption(json())
  .action((given: Given) => {
    finish(listLibrary({ commodity: given.commodity ?? null, json: given.json ?? false }))
  })

program.addHelpText(
  'after',
  '\nExit codes: 0 solved and certified, 2 mistakes in the document, 3 infeasible or unbounded, 4 not verified, 5 usage.',
)

function finish({ exit, out, errors }: Outcome): void {
  process.exitCode = exit
  process.stdout.write(visible(out))
  process.stderr.write(visible(asText(errors)))
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})

async function run(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    process.exitCode = problem.exitCode === 0 ? exitCode.ok : exitCode.usage
  }
}

// A worker of a study is this program again.
if (!serveTasks()) await run()
