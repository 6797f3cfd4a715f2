import type { Certificate, CertifiedSolution } from '../core/lp/solution'

/** What stderr says of an answer beside its conflicts: why it is not verified, or only with a warning. */
export function verdictLines(
  file: string,
  { status, certificate }: Pick<CertifiedSolution, 'status' | 'certificate'>,
): readonly string[] {
  if (status === 'infeasible') return [`${file}: not everything asked for can be met at once`]
  if (status === 'unbounded') return [`${file}: the objective has no limit`]
  if (status === 'limit')
    return [
      `${file}: no solver gave an answer in the time there was; try --solver highs, or less at once`,
    ]
  const doubtful = Object.entries(certificate?.residuals ?? {}).flatMap(([id, check]) =>
    check.verdict === 'pass'
      ? []
      : [
          `${id} ${check.residual.toExponential(1)}${check.worst === undefined ? '' : ` at ${check.worst}`}`,
        ],
  )
  if (status === 'rejected' || certificate === null || certificate.verdict === 'fail')
    return [`${file}: ${refusal(certificate, doubtful)}; try another --solver`]
  return certificate.verdict === 'warn'
    ? [`${file}: warning: the certificate passes with a warning: ${doubtful.join(', ')}`]
    : []
}

/** What is wrong with an answer that is not verified. */
function refusal(certificate: Certificate | null, doubtful: readonly string[]): string {
  if (doubtful.length > 0)
    return `the answer does not pass its certificate (${doubtful.join(', ')})`
  return certificate === null
    ? 'no answer: neither an optimum nor a proof that there is none came through; look for numbers far from all others'
    : 'the answer could not be verified, though no single check fails'
}
