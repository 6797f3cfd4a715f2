import { useEffect } from 'react'

/** After this long without a move a finger asks for the menu [ms]. */
const long = 500
/** A finger that moved further meant to pan [px]. */
const still = 10
/** Places with a menu. */
const places = '.canvas, [role="tree"]'

/** A finger held still asks for the menu, as the right button of a mouse does; not every browser does so by itself. */
export function useLongPress(): void {
  useEffect(() => {
    let timer: number | undefined
    let start: Touch | null = null
    let opened = false
    const stop = () => {
      clearTimeout(timer)
      start = null
    }
    const down = (event: TouchEvent) => {
      stop()
      opened = false
      const [touch] = event.touches
      const { target } = event
      if (touch === undefined || event.touches.length > 1) return
      if (!(target instanceof Element) || target.closest(places) === null) return
      start = touch
      const { clientX, clientY } = touch
      timer = window.setTimeout(() => {
        stop()
        target.dispatchEvent(
          new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }),
        )
      }, long)
    }
    const move = ({ touches }: TouchEvent) => {
      const [touch] = touches
      if (start === null || touch === undefined) return
      const far = Math.hypot(touch.clientX - start.clientX, touch.clientY - start.clientY)
      if (far > still || touches.length > 1) stop()
    }
    const asked = () => {
      opened = start !== null || timer !== undefined
      stop()
    }
    const up = (event: TouchEvent) => {
      stop()
      // The click that would follow would close the menu again.
      if (opened && event.cancelable) event.preventDefault()
      opened = false
      timer = undefined
    }
    window.addEventListener('touchstart', down, { capture: true, passive: true })
    window.addEventListener('touchmove', move, { capture: true, passive: true })
    window.addEventListener('touchend', up, { capture: true, passive: false })
    window.addEventListener('touchcancel', stop, { capture: true })
    window.addEventListener('contextmenu', asked, { capture: true })
    return () => {
      stop()
      window.removeEventListener('touchstart', down, { capture: true })
      window.removeEventListener('touchmove', move, { capture: true })
      window.removeEventListener('touchend', up, { capture: true })
      window.removeEventListener('touchcancel', stop, { capture: true })
      window.removeEventListener('contextmenu', asked, { capture: true })
    }
  }, [])
}
