import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'

/** The key that switches to the base case (place 0) or a scenario; null beyond the ninth. */
export const scenarioKey = (place: number): string | null => (place < 9 ? String(place + 1) : null)

/** What a digit does: switches to the base case with 1, with 2 to 9 to the scenarios in their order. */
export function switchByKey(
  event: KeyboardEvent,
  { doc }: State,
  { chooseScenario }: Actions,
): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (!/^[1-9]$/.test(key) || ctrlKey || metaKey || altKey || shiftKey) return undefined
  const place = Number(key) - 1
  const scenario = place === 0 ? null : Object.keys(doc?.scenarios ?? {})[place - 1]
  return scenario === undefined
    ? undefined
    : () => {
        chooseScenario(scenario)
      }
}
