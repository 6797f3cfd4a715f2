import { onlyDirection } from '../format/kinds'
import { issue } from '../base/issue'
import type { Library } from '../library/library'
import type { NetworkDoc, PortDoc, ProcessDoc, ProcessKind } from '../format/doc'
import type { Build, Mode, Port, Process } from '../network/network'
import type { Commodities, Matter } from './matter'
import { draftModes, readMode, unitOf, type ModeDraft } from './modes'
import { readPort, unitsOf, type ReadPort } from './ports'
import type { Reader } from './reader'
import { checkFields } from './standing'

/** A process that was read, with what its ports say of the outside and its recipes as they were merged. */
export interface ReadProcess {
  readonly process: Process
  readonly ports: Readonly<Record<string, ReadPort>>
  readonly drafts: readonly ModeDraft[]
  /** What a supply asks, a market pays, a disposal charges; null: as the commodity says [currency/unit]. */
  readonly price: number | null
  /** What that costs the process itself, beside the price [currency/unit]. */
  readonly handling: number
}

/** Reads one process; null when so little is right that nothing can be drawn on it. */
export function readProcess(
  id: string,
  doc: ProcessDoc,
  zones: NetworkDoc['zones'],
  library: Library,
  commodities: Commodities<Matter>,
  reader: Reader,
): ReadProcess | null {
  const path = `processes.${id}`
  reader.issues.push(...checkFields(path, doc))
  const drafts = doc.kind === 'converter' ? draftModes(path, doc, library, reader) : []
  const ports = readPorts(path, doc, drafts, commodities, reader)
  if (Object.keys(ports).length === 0) {
    if (
      reader.issues.every(({ path: at, severity }) => severity !== 'error' || !at.startsWith(path))
    )
      reader.issues.push(issue(path, 'no_ports'))
    return null
  }
  const first = Object.values(ports)[0]?.port.commodity
  const unit =
    doc.kind === 'converter'
      ? unitOf(path, doc, drafts, commodities, reader)
      : ((first === undefined ? null : commodities(first, path)?.unit) ?? null)
  if (unit === null) return null
  if (doc.zone !== undefined && !Object.hasOwn(zones ?? {}, doc.zone))
    reader.issues.push(issue(`${path}.zone`, 'unknown_zone', { id: doc.zone }))
  checkSum(path, doc, unit, ports, commodities, reader)
  // Where capacity may be built there is none but what is said or built.
  const capacity = reader.perPeriod(
    `${path}.capacity`,
    doc.capacity,
    unit,
    doc.build === undefined ? Infinity : 0,
  )
  const minimum = reader.perPeriod(`${path}.minimum`, doc.minimum, unit, 0)
  const availability = reader.share(`${path}.availability`, doc.availability, 1)
  const build = readBuild(`${path}.build`, doc, unit, reader)
  const most = (capacity + (build?.max ?? 0)) * availability
  if (minimum > most)
    reader.issues.push(
      issue(path, 'bounds_crossed', {
        low: `${String(minimum)} ${unit}`,
        high: `${String(most)} ${unit}`,
      }),
    )
  const modes: Record<string, Mode> = {}
  for (const draft of drafts)
    modes[draft.id] = readMode(draft, unit, doc, ports, commodities, reader)
  const recipes = drafts.flatMap(({ recipe }) => (recipe === null ? [] : [recipe]))
  const initial = reader.positive(`${path}.initial`, doc.initial, unit, 0)
  const process: Process = {
    id,
    kind: doc.kind,
    name: doc.name ?? recipes[0]?.name ?? { en: id },
    recipe: doc.recipe ?? null,
    treatment: doc.treatment ?? recipes.some((recipe) => recipe.treatment === true),
    zone: doc.zone ?? null,
    unit,
    reference: recipes[0]?.reference ?? firstProduct(ports, commodities),
    ports: Object.fromEntries(Object.entries(ports).map(([key, read]) => [key, read.port])),
    modes,
    minimum,
    capacity,
    availability,
    leastLoad: doc.onOff === undefined ? null : reader.share(`${path}.onOff`, doc.onOff, 0),
    fixedCost: reader.perPeriod(`${path}.fixedCost`, doc.fixedCost, reader.currency, 0),
    fixedCostWhen: doc.fixedCostWhen ?? 'always',
    build,
    initial,
    loss: doc.kind === 'stock' ? reader.share(`${path}.loss`, doc.loss, 0) : 0,
    end: readEnd(`${path}.end`, doc.end, initial, unit, reader),
  }
  const perUnit = `${reader.currency}/${unit}`
  return {
    process,
    ports,
    drafts,
    price: doc.price === undefined ? null : reader.number(`${path}.price`, doc.price, perUnit, 0),
    // Of a converter it is part of its modes.
    handling: doc.kind === 'converter' ? 0 : reader.number(`${path}.cost`, doc.cost, perUnit, 0),
  }
}

/** The level that a stock ends with [unit]; null where that is free. */
const readEnd = (
  path: string,
  end: ProcessDoc['end'],
  initial: number,
  unit: string,
  reader: Reader,
): number | null =>
  end === undefined || end === 'free'
    ? null
    : end === 'start'
      ? initial
      : reader.positive(path, end, unit, 0)

/** Fields that count or price all that a process moves. */
const summing = ['capacity', 'minimum', 'onOff', 'build', 'price', 'cost'] as const

/** What a supplier or taker moves in several dimensions has no sum, and no price for one unit of it. */
function checkSum(
  path: string,
  doc: ProcessDoc,
  unit: string,
  ports: Readonly<Record<string, ReadPort>>,
  commodities: Commodities<Matter>,
  reader: Reader,
): void {
  if (doc.kind === 'converter') return
  const ofPorts = Object.values(ports).flatMap(
    ({ port }) => commodities(port.commodity, path) ?? [],
  )
  const priced = Object.values(ports).flatMap(({ port }) =>
    Object.keys(port.accepts).flatMap((id) => commodities(id, path) ?? []),
  )
  for (const field of summing) {
    const moved = field === 'price' || field === 'cost' ? [...ofPorts, ...priced] : ofPorts
    const units = unitsOf([{ unit }, ...moved])
    if (doc[field] !== undefined && units.first !== units.second)
      reader.issues.push(issue(`${path}.${field}`, 'mixed_units', units))
  }
}

/** The port that counts an own recipe: its first outlet of a product. */
const firstProduct = (
  ports: Readonly<Record<string, ReadPort>>,
  commodities: Commodities<Matter>,
): string | null =>
  Object.values(ports).find(
    ({ port }) => port.direction === 'out' && commodities(port.commodity, '')?.kind === 'product',
  )?.port.id ?? null

function readPorts(
  path: string,
  doc: ProcessDoc,
  drafts: readonly ModeDraft[],
  commodities: Commodities<Matter>,
  reader: Reader,
): Readonly<Record<string, ReadPort>> {
  const written: Record<string, PortDoc> = {}
  for (const draft of drafts) Object.assign(written, draft.ports)
  if (doc.kind !== 'converter') Object.assign(written, doc.ports)
  const ports: Record<string, ReadPort> = {}
  for (const [id, port] of Object.entries(written)) {
    const direction = port.direction ?? onlyDirection(doc.kind)
    const at = `${path}.ports.${id}`
    const full = direction === undefined ? port : { ...port, direction }
    const read = readPort(id, at, full, commodities, reader)
    if (read === null) continue
    if (fits(doc.kind, read.port, ports)) ports[id] = read
    else reader.issues.push(issue(at, 'wrong_port', { kind: doc.kind }))
  }
  return ports
}

/** Whether a process of this kind may have the port beside those it has. */
function fits(kind: ProcessKind, port: Port, others: Readonly<Record<string, ReadPort>>): boolean {
  const direction = onlyDirection(kind)
  if (direction !== undefined) return port.direction === direction
  if (kind === 'converter') return true
  return (
    Object.keys(port.accepts).length === 1 &&
    Object.values(others).every((other) => other.port.commodity === port.commodity)
  )
}

const hoursOfYear = 8760

function readBuild(path: string, doc: ProcessDoc, unit: string, reader: Reader): Build | null {
  if (doc.build === undefined) return null
  const { currency } = reader
  const max = reader.perPeriod(`${path}.max`, doc.build.max, unit, 0)
  const isStock = doc.kind === 'stock'
  const investment = reader.positive(
    `${path}.investment`,
    doc.build.investment,
    isStock ? `${currency}/${unit}` : `${currency}*year/${unit}`,
    0,
  )
  const life = reader.positive(`${path}.life`, doc.build.life, 'year', 20)
  const rate = reader.share(`${path}.rate`, doc.build.rate, 0)
  const factor = rate === 0 ? 1 / life : rate / (1 - (1 + rate) ** -life)
  // Per year both are: the annuity and the capacity it pays for. A period takes the same share of each.
  // What a stock can hold is no rate, but its annuity is: a period takes its share of the year.
  return { max, annuity: investment * factor * (isStock ? reader.hours / hoursOfYear : 1) }
}
