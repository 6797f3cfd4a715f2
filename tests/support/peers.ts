import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LinearProgram } from '../../src/core/lp/program'
import { writeLp } from '../../src/core/lp/text/writeLp'
import { writeMps } from '../../src/core/lp/text/writeMps'

/** Native solvers that check ours in tests (Debian `glpk-utils`, `coinor-clp`); they are not shipped. */
export type Peer = 'glpsol' | 'clp'

/** Whether a peer is installed here. */
export const hasPeer = (peer: Peer): boolean => existsSync(`/usr/bin/${peer}`)

/** The objective that a peer finds for a program, in the sense of the program; null when it finds no optimum. */
export function askPeer(
  peer: Peer,
  program: LinearProgram,
  format: 'mps' | 'lp' = 'mps',
): number | null {
  // GLPK knows no OBJSENSE.
  const sense = program.maximize ? -1 : 1
  const minimised = {
    ...program,
    maximize: false,
    constant: sense * program.constant,
    cost: program.cost.map((cost) => sense * cost),
  }
  const folder = mkdtempSync(join(tmpdir(), 'peer-'))
  const model = join(folder, `model.${format}`)
  try {
    writeFileSync(model, format === 'mps' ? writeMps(minimised) : writeLp(minimised))
    const objective = askFile(peer, model, format)
    return objective === null ? null : sense * objective
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The objective that a peer finds for a program that it minimises, read from a file; null when it finds no optimum. */
export function askFile(peer: Peer, model: string, format: 'mps' | 'lp'): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'peer-'))
  try {
    const ask = { glpsol: askGlpsol, clp: askClp }[peer]
    return ask(model, format, join(folder, 'solution.txt'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function askGlpsol(model: string, format: 'mps' | 'lp', out: string): number | null {
  spawnSync('/usr/bin/glpsol', [format === 'mps' ? '--freemps' : '--lp', model, '-o', out])
  const text = existsSync(out) ? readFileSync(out, 'utf8') : ''
  const objective = /^Objective:\s+.*?=\s*(\S+)/m.exec(text)?.[1]
  return /^Status:\s+(INTEGER )?OPTIMAL/m.test(text) ? Number(objective) : null
}

function askClp(model: string, _format: 'mps' | 'lp', out: string): number | null {
  spawnSync('/usr/bin/clp', [model, '-solve', '-solution', out])
  const text = existsSync(out) ? readFileSync(out, 'utf8') : ''
  const objective = /^optimal - objective value\s+(\S+)/im.exec(text)?.[1]
  return objective === undefined ? null : Number(objective)
}
