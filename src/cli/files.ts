import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { misused, type Outcome } from './exit'
import { err, ok, type Result } from '../core/base/result'

/** The text of a file, or what to tell the user. */
export async function readText(file: string): Promise<Result<string, Outcome>> {
  try {
    return ok(await readFile(file, 'utf8'))
  } catch (problem) {
    return err(misused(`${file}: cannot be read (${codeOf(problem)}); check the name of the file`))
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a run that is killed leaves the
 * old file. A link is followed; a device is written straight to.
 */
export async function writeText(file: string, text: string): Promise<Result<null, Outcome>> {
  const target = await realpath(file).catch(() => file)
  const aside = `${target}.${randomUUID().slice(0, 8)}.part`
  try {
    if (target.startsWith('/dev/')) await writeTo(await open(target, 'w'), text, false)
    else {
      await writeTo(await open(aside, 'wx'), text, true)
      await rename(aside, target)
    }
    return ok(null)
  } catch (problem) {
    await rm(aside, { force: true }).catch(() => undefined)
    return err(misused(`${file}: cannot be written (${codeOf(problem)}); choose another place`))
  }
}

async function writeTo(handle: FileHandle, text: string, durable: boolean): Promise<void> {
  try {
    await handle.writeFile(text)
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
}

const codeOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
