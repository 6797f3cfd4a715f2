import { useEffect, useEffectEvent } from 'react'

/**
 * Closes what is open by Escape also before the focus has come into it, which a slow machine takes its time for: else the
 * key would be lost, and the focus shut in. What closes puts the focus back by itself.
 */
export function useEscape(opened: boolean, close: () => void): void {
  const onEscape = useEffectEvent(close)
  useEffect(() => {
    if (!opened) return
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      if (isInside(event.target)) return
      // The selection stays: it is what opened that is given up.
      event.preventDefault()
      // After the focus that is on its way, lest it go into what is closing.
      window.setTimeout(onEscape)
    }
    window.addEventListener('keydown', escape, { capture: true })
    return () => {
      window.removeEventListener('keydown', escape, { capture: true })
    }
  }, [opened])
}

/** Whether something happened in a menu or a dialog, which close by Escape themselves. */
const isInside = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"]') !== null
