import { csv } from './csv'
import type { DocumentFormat, Format, ProgramFormat } from './format'
import { json } from './json'
import { lp } from './lp'
import { mps } from './mps'

/** The formats of files, by the name that the command line gives them. */
export const formats: Readonly<Record<string, Format>> = { json, lp, mps, csv }

const all = Object.values(formats)

/** A format that can be read. */
type ReadableDocument = DocumentFormat & Required<Pick<DocumentFormat, 'reader'>>
type ReadableProgram = ProgramFormat & Required<Pick<ProgramFormat, 'read'>>

const isNamed = (file: string, { extension }: Format): boolean =>
  file.toLowerCase().endsWith(`.${extension}`)

/** The format in which a file holds a document: that of its name, or else our own. */
export const documentFormat = (file: string): ReadableDocument =>
  all.find(
    (format): format is ReadableDocument =>
      format.of === 'document' && format.reader !== undefined && isNamed(file, format),
  ) ?? json

/** The formats in which a program can be read. */
const programFormats = all.filter(
  (format): format is ReadableProgram => format.of === 'program' && format.read !== undefined,
)

/** How files of programs can end. */
export const programExtensions = programFormats.map(({ extension }) => `.${extension}`)

/** The format in which a file holds a program, by its name. */
export const programFormat = (file: string): ReadableProgram | undefined =>
  programFormats.find((format) => isNamed(file, format))
