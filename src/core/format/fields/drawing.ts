import type { About, Fields } from '../field'
import { name } from './general'

/** Where a process stands in the drawing. */
export const placeFields = {
  x: {
    shape: { number: {} },
    required: true,
    name: { en: 'place across', zh: '横坐标' },
    drawn: true,
  },
  y: {
    shape: { number: {} },
    required: true,
    name: { en: 'place down', zh: '纵坐标' },
    drawn: true,
  },
  collapsed: { shape: 'flag', name: { en: 'folded', zh: '折叠' }, drawn: true },
  locked: { shape: 'flag', name: { en: 'locked', zh: '锁定' }, drawn: true },
} as const satisfies Fields

/** A frame of the drawing that gathers processes. */
export const zoneFields = {
  name: { ...name, required: true },
  collapsed: { shape: 'flag', name: { en: 'folded', zh: '折叠' }, drawn: true },
} as const satisfies Fields

/** A remark beside the cards, in whatever language it was written. */
export const noteFields = {
  text: { shape: { lineOf: 2000 }, required: true, name: { en: 'text', zh: '文字' } },
  x: placeFields.x,
  y: placeFields.y,
} as const satisfies Fields

export const aboutPlace: About<typeof placeFields> = {
  x: { en: 'Its left edge [px of the drawing].', zh: '左边缘[绘图像素]。' },
  y: { en: 'Its upper edge [px of the drawing].', zh: '上边缘[绘图像素]。' },
  collapsed: { en: 'Whether it is drawn folded.', zh: '是否折叠绘制。' },
  locked: {
    en: 'Whether it stays where it is, whatever moves others.',
    zh: '整理图面时是否保持不动。',
  },
}

export const aboutZone: About<typeof zoneFields> = {
  name: { en: 'What it is called.', zh: '名称。' },
  collapsed: {
    en: 'Whether it is drawn as one card with the totals of its processes.',
    zh: '是否绘为一张汇总其工序的卡片。',
  },
}

export const aboutNote: About<typeof noteFields> = {
  text: { en: 'What it says, at most 2,000 characters.', zh: '内容，至多 2000 个字符。' },
  x: aboutPlace.x,
  y: aboutPlace.y,
}
