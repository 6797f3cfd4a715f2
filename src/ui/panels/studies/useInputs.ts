import { lookUp } from '../../../core/base/lookUp'
import { useCallback, useMemo } from 'react'
import { rangedInputs } from '../../../core/study/rangedInputs'
import { amountIn } from '../../../core/study/axis'
import { readAmount, writtenUnit } from '../../../core/base/units'
import type { Amount } from '../../../core/format/doc'
import { periodUnit } from '../../../core/network/span'
import { currentDoc, shownNetwork } from '../../../state/shown/selectors'
import { commodityName, processName, subjectName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import type { Pickable } from '../../fields/PickField'

/** An input that a study may move, with the range to begin with. */
export interface InputChoice extends Pickable {
  readonly from: Amount
  readonly to: Amount
}

/** What an input is called: "Fly ash: disposal fee", "Alumina (Bayer): bauxite". */
export function useInputName(): (id: string) => string {
  const { t, name, language } = useWords()
  const network = useApp(shownNetwork)
  const library = useApp((state) => state.library)
  const limits = useApp((state) => state.doc?.limits)
  return useCallback(
    (id) => {
      const [table = '', entry = '', ...field] = id.split('.')
      const of = (whole: string, part: string) => t('studies.inputOf', { whole, part })
      if (table === 'parameters') {
        const parameter = lookUp(network?.parameters, entry)
        return parameter === undefined ? entry : name(parameter.name)
      }
      if (table === 'recipes') {
        const recipe = lookUp(library?.recipes, entry)
        const port = lookUp(recipe?.ports, field[1] ?? '')
        return of(
          recipe === undefined ? entry : name(recipe.name),
          commodityName(network, port?.commodity ?? field[1] ?? '', language),
        )
      }
      const last = field.at(-1) ?? ''
      const part = isField(last) ? t(`studies.field.${last}`) : field.join('.')
      if (table === 'commodities') return of(commodityName(network, entry, language), part)
      if (table === 'processes') return of(processName(network, entry, language), part)
      if (table === 'flows' && network !== null)
        return of(subjectName(network, { kind: 'flow', id: entry }, language), part)
      const limit = lookUp(limits, entry)?.name
      return of(limit === undefined ? entry : name(limit), part)
    },
    [t, name, language, network, library, limits],
  )
}

const known = [
  'price',
  'disposal',
  'tax',
  'cost',
  'capacity',
  'minimum',
  'distance',
  'loss',
  'amount',
  'max',
  'min',
] as const
type Field = (typeof known)[number]
const isField = (text: string): text is Field => known.some((each) => each === text)

/** Every input of the document that has a range, and the capacities of its processes. */
export function useInputs(): readonly InputChoice[] {
  const doc = useApp(currentDoc)
  const network = useApp(shownNetwork)
  const library = useApp((state) => state.library)
  const inputName = useInputName()
  return useMemo(() => {
    if (doc === null || network === null || library === null) return []
    const ranged = rangedInputs(doc, network, library).map(({ input, unit, low, high }) => ({
      value: input.id,
      from: amountIn(low, unit),
      to: amountIn(high, unit),
    }))
    const sizes = Object.values(network.processes).flatMap(({ id, capacity, unit }) => {
      const written = lookUp(doc.processes, id)?.capacity
      if (written === undefined || !Number.isFinite(capacity)) return []
      // From nothing to twice as much, as it is written, so that where it stands now can be marked.
      const per = writtenUnit(written) ?? `${unit}/${periodUnit(network)}`
      const read = readAmount(written, per)
      const size = read.ok ? read.value : capacity
      return [
        {
          value: `processes.${id}.capacity`,
          from: amountIn(0, per),
          to: amountIn(size === 0 ? 1 : 2 * size, per),
        },
      ]
    })
    return [...ranged, ...sizes].map((each) => ({
      ...each,
      label: inputName(each.value),
      words: each.value,
    }))
  }, [doc, network, library, inputName])
}
