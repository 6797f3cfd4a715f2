import { parseJson } from '../format/json'
import { isRecord } from '../format/patch'
import { checkShape } from '../format/schema'
import { fragmentFormat, type Fragment } from './fragment'

/** Longest clipboard text that is read [characters]. */
const longestText = 1_000_000

/** Why a clipboard text cannot be pasted. */
export type PasteFault = 'tooLong' | 'foreign' | 'broken' | 'empty'

/** Reads a fragment from a clipboard text; whole documents can be pasted as well. */
export function readFragment(text: string): Fragment | PasteFault {
  if (text.length > longestText) return 'tooLong'
  if (text.trim() === '') return 'empty'
  const json = parseJson(text)
  if (!json.ok || !isRecord(json.value)) return 'foreign'
  const { format, ...tables } = json.value
  const whole = typeof format === 'string' && format.startsWith('loopworks/')
  if (format !== fragmentFormat && !whole) return 'foreign'
  const shape = checkShape(
    whole
      ? json.value
      : {
          ...{ format: 'loopworks/1', name: { en: 'fragment' }, period: '1 year', currency: 'CNY' },
          ...{ objective: { minimize: 'cost' }, ...tables },
        },
  )
  if (!shape.ok) return 'broken'
  const { processes, flows, layout, commodities, parameters } = shape.value
  if (Object.keys(processes).length === 0) return 'empty'
  return {
    ...{ format: fragmentFormat, processes, flows, layout: layout ?? {} },
    ...{ commodities: commodities ?? {}, parameters: parameters ?? {} },
  }
}
