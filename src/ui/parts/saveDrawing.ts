import type { FileType } from '../../core/exchange/format'
import { visible } from '../../core/base/visible'

/** A drawing of the page. */
export const svg: FileType = { extension: 'svg', mediaType: 'image/svg+xml' }

/** What of a computed style makes a drawing look as it does; what is not said here is as SVG has it. */
const looks = [
  ...['display', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
] as const

/**
 * A drawing of the page as a file of its own: in the light theme, nothing selected, every look written at its element,
 * so that it needs no style sheet.
 */
export function drawingFile(drawing: SVGSVGElement): string {
  const stage = document.createElement('div')
  stage.dataset.scheme = 'light'
  stage.className = drawing.parentElement?.className ?? ''
  stage.style.cssText = 'position: absolute; left: -100000px; top: 0'
  const copy = drawing.cloneNode(true) as SVGSVGElement
  for (const element of copy.querySelectorAll('[data-selected]'))
    element.setAttribute('data-selected', 'false')
  copy.removeAttribute('data-selecting')
  stage.append(copy)
  document.body.append(stage)
  const page = getComputedStyle(stage).getPropertyValue('--page')
  for (const element of copy.querySelectorAll<SVGElement>(
    'path, rect, line, circle, text, tspan',
  )) {
    const style = getComputedStyle(element)
    if (style.display === 'none') element.setAttribute('display', 'none')
    for (const look of looks) {
      const value = style.getPropertyValue(look)
      if (value !== '') element.setAttribute(look, value)
    }
  }
  stage.remove()
  copy.style.background = page
  for (const element of copy.querySelectorAll('[class]')) element.removeAttribute('class')
  copy.removeAttribute('class')
  return visible(new XMLSerializer().serializeToString(copy))
}
