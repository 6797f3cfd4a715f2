import type { DocumentFormat } from './format'

/** Loopworks's own documents. */
export const json = {
  of: 'document',
  extension: 'json',
  mediaType: 'application/json',
  name: { en: 'the document', zh: '文档' },
  write: (doc) => `${JSON.stringify(doc, null, 2)}\n`,
  reader: async () => (await import('../network/read')).readDoc,
} as const satisfies DocumentFormat
