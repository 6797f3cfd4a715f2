import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { balancesOf } from '../../../core/parse/closure'
import type { Library } from '../../../core/library/library'
import type { ProcessDoc } from '../../../core/format/doc'
import type { Network } from '../../../core/network/network'
import { currentIssues } from '../../../state/shown/selectors'
import { LineField } from '../../fields/TextField'
import { useWriter } from '../../fields/useField'
import { ClosureTable } from '../../parts/ClosureTable'
import { useApp, useWords } from '../../words/context'
import { ExemptMaker } from './ExemptMaker'
import { Fold } from './Fold'
import { RemoveButton } from '../../fields/RowActs'

interface ClosureFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

interface Line {
  readonly what: string
  readonly in: number
  readonly out: number
  readonly difference: number
  readonly closes: boolean
}

/** Whether mass and elements close per unit of activity, and which of them need not, with the reason. */
export const ClosureForm = memo(function ClosureForm({ id, process }: ClosureFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const library = useApp((state) => state.library)
  const network = useApp((state) => state.latest?.network ?? null)
  const issues = useApp((state) => currentIssues(state.latest))
  const path = `processes.${id}`
  const wrong = issues.filter(
    (each) => each.path === path || each.path.startsWith(`${path}.modes.`),
  )
  const lines =
    network === null
      ? wrong.flatMap(({ code, values }) => lineOf(code, values))
      : linesOf(network, id, library)
  const exempt = Object.keys(process.exempt ?? {})
  const inRecipe = lookUp(library?.recipes, process.recipe ?? '')?.exempt
  const free = (what: string) =>
    [...exempt, ...Object.keys(inRecipe ?? {})].some(
      (each) => each === what || (each === 'all' && what !== 'mass'),
    )
  const label = (what: string) =>
    what === 'mass' ? t('edit.mass') : what === 'all' ? t('edit.allElements') : what
  return (
    <Fold id="closure" title={t('edit.closure')} at={['processes', id, 'exempt']}>
      {lines.length === 0 ? (
        <p className="muted">{t('edit.closureLater')}</p>
      ) : (
        <ClosureTable
          massIn={t('inspector.massIn')}
          massOut={t('inspector.massOut')}
          lines={lines.map((line, i) => ({
            ...line,
            key: `${line.what} ${String(i)}`,
            label: label(line.what),
            exempt: free(line.what),
          }))}
        />
      )}
      {exempt.map((what) => (
        <div className="row" key={what}>
          <LineField
            path={['processes', id, 'exempt', what]}
            label={t('edit.exemptReason', { what: label(what) })}
            required
          />
          <RemoveButton
            label={t('edit.remove', { name: label(what) })}
            onClick={() => {
              const named = t('edit.exemptReason', { what: label(what) })
              write(['processes', id, 'exempt', what], undefined, named)
            }}
          />
        </div>
      ))}
      <ExemptMaker id={id} exempt={exempt} label={label} />
    </Fold>
  )
})

const linesOf = (network: Network, id: string, library: Library | null): readonly Line[] => {
  const process = lookUp(network.processes, id)
  // As in the parse: elements count only where every composition is known.
  const known = Object.values(process?.ports ?? {}).every(
    ({ commodity }) =>
      Object.hasOwn(library?.commodities ?? {}, commodity) ||
      Object.keys(lookUp(network.commodities, commodity)?.composition ?? {}).length > 0,
  )
  return Object.values(process?.modes ?? {}).flatMap((mode) =>
    Object.entries(
      balancesOf(mode, process?.ports ?? {}, (each) => lookUp(network.commodities, each) ?? null),
    )
      .filter(([what]) => known || what === 'mass')
      .map(([what, balance]) => ({ what, ...balance })),
  )
}

/** A balance that does not close has no network to be read from; its issue tells the figures. */
const lineOf = (code: string, values: Readonly<Record<string, string>>): readonly Line[] =>
  code === 'mass_not_closed' || code === 'element_not_closed'
    ? [
        {
          what: values.element ?? 'mass',
          in: Number(values.in),
          out: Number(values.out),
          difference: Number(values.difference) / 100,
          closes: false,
        },
      ]
    : []
