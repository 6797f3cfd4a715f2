import type { Command } from './command'
import { freeMarked, lockedMarked, manyMarked, notArranging, severalMarked } from './command'

/** Commands that change where cards are. */
export const arranging = {
  alignLeft: {
    text: 'align.left',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('left'),
  },
  alignCentre: {
    text: 'align.centre',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('centre'),
  },
  alignRight: {
    text: 'align.right',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('right'),
  },
  alignTop: {
    text: 'align.top',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('top'),
  },
  alignMiddle: {
    text: 'align.middle',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('middle'),
  },
  alignBottom: {
    text: 'align.bottom',
    allowed: severalMarked,
    perform: ({ editor }) => editor.align('bottom'),
  },
  distributeX: {
    text: 'distribute.x',
    allowed: manyMarked,
    perform: ({ editor }) => editor.spread('x'),
  },
  distributeY: {
    text: 'distribute.y',
    allowed: manyMarked,
    perform: ({ editor }) => editor.spread('y'),
  },
  layout: {
    text: 'command.layout',
    allowed: notArranging,
    perform: ({ editor, view }) => editor.layout(view.fit),
  },
  lock: {
    text: 'command.lock',
    allowed: freeMarked,
    perform: ({ editor }) => editor.lock(true),
  },
  unlock: {
    text: 'command.unlock',
    allowed: lockedMarked,
    perform: ({ editor }) => editor.lock(false),
  },
  snap: { text: 'command.snap', perform: ({ actions }) => actions.toggle('snap') },
} satisfies Readonly<Record<string, Command>>
