import type { CertifiedSolution } from '../core/lp/solution'

/** What stderr says of an answer beside its conflicts: why it is not verified, or only with a warning. */
export function verdictLines(
  file: string,
  { status, certificate }: Pick<CertifiedSolution, 'status' | 'certificate'>,
): readonly string[] {
  if (status === 'infeasible') return [`${file}: not everything asked for can be met at once`]
  if (status === 'unbounded') return [`${file}: the objective has no limit`]
  if (status === 'limit')
    return [`${file}: no answer within the time limit; try --solver highs, or a smaller network`]
  const doubtful = Object.entries(certificate?.residuals ?? {}).flatMap(([id, check]) =>
    check.verdict === 'pass'
      ? []
      : [
          `${id} ${check.residual.toExponential(1)}${check.worst === undefined ? '' : ` at ${check.worst}`}`,
        ],
  )
  if (status === 'rejected' || certificate === null || certificate.verdict === 'fail')
    return [
      `${file}: the answer does not pass its certificate (${doubtful.join(', ')}); try another --solver`,
    ]
  return certificate.verdict === 'warn'
    ? [`${file}: warning: the certificate passes with a warning: ${doubtful.join(', ')}`]
    : []
}
