/**
 * How the drawing fits the view: with room for what lies over it, the first steps above and the controls beside, and for
 * the frames of zones around the cards.
 */
export const fitOptions = {
  padding: { top: '92px', right: '56px', bottom: '36px', left: '84px' },
  maxZoom: 1,
} as const
