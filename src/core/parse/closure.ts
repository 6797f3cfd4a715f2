import { lookUp } from '../base/lookUp'
import type { Issue } from '../base/issue'
import { issue } from '../base/issue'
import type { Mode, Port } from '../network/network'
import { closureTolerance } from '../network/solidWaste'
import type { Matter } from './matter'

/** Elements below this share of the mass taken in are traces and not tested. */
const trace = 0.004

/** One balance of a recipe per unit of activity [t]. */
export interface Balance {
  readonly in: number
  readonly out: number
  /** (out − in) / the larger of both. */
  readonly difference: number
  readonly closes: boolean
}

/** Balances of one mode: `mass`, and each element whose content is known and not a trace. */
export function balancesOf(
  mode: Mode,
  ports: Readonly<Record<string, Port>>,
  commodityOf: (id: string) => Matter | null,
): Readonly<Record<string, Balance>> {
  const sides = Object.entries(mode.amounts).flatMap(([id, amount]) => {
    const port = lookUp(ports, id)
    const commodity = port === undefined ? null : commodityOf(port.commodity)
    return port === undefined || commodity === null
      ? []
      : [{ out: port.direction === 'out', mass: amount * commodity.massPerUnit, commodity }]
  })
  const total = (out: boolean, content: (commodity: Matter) => number) =>
    sides.reduce(
      (sum, side) => sum + (side.out === out ? side.mass * content(side.commodity) : 0),
      0,
    )
  const balance = (content: (commodity: Matter) => number): Balance => {
    const [taken, given] = [total(false, content), total(true, content)]
    const larger = Math.max(taken, given)
    const difference = larger === 0 ? 0 : (given - taken) / larger
    return { in: taken, out: given, difference, closes: Math.abs(difference) <= closureTolerance }
  }
  const mass = balance(() => 1)
  const balances: Record<string, Balance> = { mass }
  const elements = new Set(sides.flatMap(({ commodity }) => Object.keys(commodity.composition)))
  elements.delete('H2O')
  for (const element of elements) {
    const each = balance((commodity) => lookUp(commodity.composition, element) ?? 0)
    if (Math.max(each.in, each.out) >= trace * Math.max(mass.in, 1e-9)) balances[element] = each
  }
  return balances
}

/** Issues of a mode whose mass or elements do not close; `exempt` names balances with the reason why they need not. */
export function checkClosure(
  path: string,
  balances: Readonly<Record<string, Balance>>,
  unit: string,
  exempt: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  return Object.entries(balances).flatMap(([what, balance]) => {
    if (balance.closes || Object.hasOwn(exempt, what)) return []
    if (Object.hasOwn(exempt, 'all') && what !== 'mass') return []
    const values = {
      in: figure(balance.in),
      out: figure(balance.out),
      difference: figure(100 * balance.difference),
      unit,
    }
    return [
      what === 'mass'
        ? issue(path, 'mass_not_closed', values)
        : issue(path, 'element_not_closed', { ...values, element: what }),
    ]
  })
}

const figure = (value: number): string => String(Number(value.toPrecision(4)))
