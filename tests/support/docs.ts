import type { CommodityDoc, NetworkDoc, PortDoc } from '../../src/core/format/doc'
import type { Network } from '../../src/core/network/network'
import { parseNetwork } from '../../src/core/parse/parse'
import { bundledLibrary } from '../../src/solver/library'

/** A document of the given parts, with the least around them. */
export const docOf = (parts: Partial<NetworkDoc>): NetworkDoc => ({
  format: 'loopworks/1',
  name: { en: 'Test' },
  period: '1 year',
  currency: 'CNY',
  processes: {},
  flows: {},
  objective: { minimize: 'cost' },
  ...parts,
})

/** Commodities of tonnes without composition, for networks worked out by hand. */
export const goods = (...ids: readonly string[]): Record<string, CommodityDoc> =>
  Object.fromEntries(
    ids.map((id) => [id, { kind: 'product', unit: 't', price: '0 CNY/t', embodied: unburdened }]),
  )

/** Nothing stands behind what is bought. */
const unburdened = { co2e: '0 t/t', virgin: '0 t/t', energy: '0 GJ/t' } as const

/** An inlet and an outlet of a commodity, with its amount per unit of activity. */
export const inlet = (commodity: string, amount = '1 t/t'): PortDoc => ({
  direction: 'in',
  commodity,
  amount,
})
export const outlet = (commodity: string, amount = '1 t/t'): PortDoc => ({
  direction: 'out',
  commodity,
  amount,
})

/** The network of a document that has no mistakes; throws with its issues otherwise. */
export function networkOf(doc: NetworkDoc): Network {
  const { network, issues } = parseNetwork(doc, bundledLibrary)
  if (network === null) throw new Error(JSON.stringify(issues, null, 2))
  return network
}

/** Codes of the issues of a document, each with its path: "path code". */
export const issuesOf = (doc: NetworkDoc): readonly string[] =>
  parseNetwork(doc, bundledLibrary).issues.map(({ path, code }) => `${path} ${code}`)
