import { lookUp } from '../core/base/lookUp'
import type { Outcome, Verdict } from '../core/claims/judge'
import { number, table, type Cell } from './output'

const words = {
  reproduced: 'reproduced',
  within_range: 'within the range of uncertain inputs',
  contradicted: 'CONTRADICTED',
  not_checkable: 'not checkable',
} as const

const signs = { equal: '=', at_least: '≥', at_most: '≤', above: '>', below: '<' } as const

/** Verdicts for reading: one line each, their arithmetic where a few were asked for, then how many of each kind. */
export function claimsText(
  verdicts: readonly Verdict[],
  counts: Readonly<Record<string, number>>,
  inFull: boolean,
): readonly string[] {
  return [
    ...table(
      'Claims of the press documents against the balance',
      ['claim', 'verdict', '', 'claimed', 'computed', 'unit', 'difference', 'meaning'],
      verdicts.map(({ id, claim, kind, outcome }): Cell[] => [
        id,
        kind === null ? 'no verdict' : words[kind],
        ...(outcome === null
          ? ['', '', '', '', '']
          : [
              signs[outcome.comparison],
              shown(outcome.claimed.value),
              shown(outcome.computed),
              outcome.claimed.unit === '1' ? '' : outcome.claimed.unit,
              difference(outcome),
            ]),
        claim.meaning.en,
      ]),
    ),
    ...(inFull ? verdicts.flatMap(inDetail) : []),
    '',
    Object.entries(counts)
      .map(([kind, count]) => `${count} ${kind.replace('_', ' ')}`)
      .join(', '),
  ]
}

/** A claim with its quote, arithmetic and other readings. */
function inDetail({ id, claim, outcome, readings }: Verdict): readonly string[] {
  return [
    '',
    `${id}  press claim, document ${claim.document}${claim.quote === undefined ? '' : `: “${claim.quote}”`}`,
    ...(outcome === null ? [] : arithmetic(outcome)),
    ...Object.entries(readings).flatMap(([reading, found]) => [
      `  read otherwise: ${lookUp(claim.readings, reading)?.name.en ?? reading}: ${words[found.verdict]}`,
      ...arithmetic(found),
    ]),
    ...(claim.notCheckable === undefined ? [] : [`  not checkable: ${claim.notCheckable.en}`]),
    ...(claim.note === undefined ? [] : [`  note: ${claim.note.en}`]),
  ]
}

function arithmetic(outcome: Outcome): readonly string[] {
  const { network, scenario, goal, expression, terms, comparison, claimed, range } = outcome
  const unit = claimed.unit === '1' ? '' : ` ${claimed.unit}`
  return [
    `  ${network}, ${scenario ?? 'base case'}${goal === null ? '' : `, least ${goal}`}`,
    `  ${expression} = ${shown(outcome.computed)}${unit}, claimed ${signs[comparison]} ${shown(claimed.value)}${unit}`,
    ...(range === null
      ? []
      : [`  over the uncertain inputs: ${shown(range.low)} to ${shown(range.high)}${unit}`]),
    ...terms.map(
      ({ symbol, label, value, unit: of, ...read }) =>
        `    ${symbol} = ${number(value)} ${of === '1' ? '' : of}  (${label.en}${read.scenario === null || read.scenario === scenario ? '' : `, ${read.scenario}`})`,
    ),
  ]
}

/** Up to six digits, so that a claim reads as it was made. */
const shown = (value: number): string =>
  value === 0 ? '0' : new Intl.NumberFormat('en', { maximumSignificantDigits: 6 }).format(value)

const difference = ({ claimed, computed }: Outcome): string =>
  claimed.value === 0
    ? ''
    : `${number(Math.round((1000 * (computed - claimed.value)) / claimed.value) / 10)} %`

/** A verdict as JSON, with network, scenario and arithmetic. */
export const claimJson = ({ claim, kind, outcome, readings, issues }: Verdict): object => ({
  label: 'press claim',
  document: claim.document,
  quote: claim.quote ?? null,
  meaning: claim.meaning,
  verdict: kind,
  check: outcome,
  readings: Object.fromEntries(
    Object.entries(readings).map(([id, found]) => [
      id,
      { name: lookUp(claim.readings, id)?.name, ...found },
    ]),
  ),
  notCheckable: claim.notCheckable ?? null,
  note: claim.note ?? null,
  issues: issues.map(({ path, code }) => ({ path, code })),
})
