import type { DocumentFormat } from './format'

/** Loopworks's own documents. */
export const json = {
  of: 'document',
  extension: 'json',
  mediaType: 'application/json',
  name: { en: 'the document', zh: '文档' },
  write: (doc) => `${JSON.stringify(doc, null, 2)}\n`,
  reader: async () => {
    const [{ readDoc }, { checkStudyShapes }] = await Promise.all([
      import('../format/read'),
      import('../study/shapes'),
    ])
    return (text) => readDoc(text, checkStudyShapes)
  },
} as const satisfies DocumentFormat
