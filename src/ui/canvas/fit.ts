/** How the drawing fits the view: with room for what lies over it, the first steps above and the controls beside. */
export const fitOptions = {
  padding: { top: '84px', right: '36px', bottom: '28px', left: '48px' },
  maxZoom: 1,
} as const
