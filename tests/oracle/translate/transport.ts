import { readFileSync } from 'node:fs'
import type { Ranged, Table } from '../document'
import { plain, type Reader } from './goods'
import type { Flow } from './network'
import { read, refuse } from '../units'

/** What moving one unit of a commodity along a flow takes. */
export interface Transport {
  /** Transport work [t km]. */
  readonly work: number
  /** Freight before value added tax is taken off [CNY]. */
  readonly freight: number
  /** CO2e [t]. */
  readonly co2e: number
}

interface ModeFactors {
  readonly cost: Ranged
  readonly co2e: Ranged
}

/** Freight and CO2e of each mode, which are data. */
const modes = JSON.parse(
  readFileSync(new URL('../../../models/transport.json', import.meta.url), 'utf8'),
) as Table<ModeFactors>

/** What one unit that enters a flow takes to be moved. */
export function transportOf({ entry, good }: Flow, reader: Reader): Transport {
  if (entry.distance === undefined) return { work: 0, freight: 0, co2e: 0 }
  const mass = good.mass ?? refuse(`${good.id} has no mass to be moved`)
  const work = mass * reader(entry.distance, 'km')
  if (entry.mode === undefined) return { work, freight: 0, co2e: 0 }
  const factors = modes[entry.mode] ?? refuse(`there is no mode ${entry.mode}`)
  return {
    work,
    freight: work * read(plain(factors.cost), 'CNY/tkm'),
    co2e: work * read(plain(factors.co2e), 't/tkm'),
  }
}

/** What a unit of a flow counts for where everything else is equal: its work, and a metre beside its distance [t km]. */
export function haulOf(flow: Flow, reader: Reader): number {
  const { mass, unit } = flow.good
  const piece = (base: string) => {
    try {
      return 1 / read(`1 ${base}`, unit)
    } catch {
      return null
    }
  }
  const tonnes = mass === null || mass === 0 ? (piece('MWh') ?? piece('m3') ?? 1) : mass
  return transportOf(flow, reader).work + 0.001 * tonnes
}
