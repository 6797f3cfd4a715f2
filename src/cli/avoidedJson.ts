import { lookUp } from '../core/base/lookUp'
import type { Network } from '../core/network/network'
import type { Answer, Avoided } from '../core/answer/answer'

/**
 * A comparison with one baseline as JSON. `markets` shows that both deliver the same; the burdens are baseline minus
 * scenario. `unshared`: wastes without a known share of reuse; `usual`: the shares of today, and least and most avoided over
 * their ranges [t]; `dropped`: limits that do not hold in the baseline.
 */
export function comparisonJson(network: Network, compared: Avoided): object {
  const { baseline, avoided, virgin, co2e, water, cost, baselineAnswer } = compared
  const { notKept, unshared, usual, dropped, makeOrBuyKept } = compared
  return {
    ...{ baseline, avoided, virgin, co2e, water, cost },
    ...{ notKept, unshared, usual, dropped, makeOrBuyKept },
    markets:
      baselineAnswer === null ? {} : marketsOf(network, compared.scenarioAnswer, baselineAnswer),
    baselineStatus: baselineAnswer?.status ?? null,
    baselineCertificate: baselineAnswer?.certificate ?? null,
  }
}

/** What each market receives in the scenario and in the baseline, by exchange. */
const marketsOf = (network: Network, scenario: Answer, baseline: Answer): object =>
  Object.fromEntries(
    Object.values(network.exchanges)
      .filter(({ terms }) => terms === 'sell')
      .map(({ id, commodity }) => [
        id,
        {
          commodity,
          unit: lookUp(network.commodities, commodity)?.unit ?? '',
          scenario: lookUp(scenario.boundary, id) ?? 0,
          baseline: lookUp(baseline.boundary, id) ?? null,
        },
      ]),
  )
