import { useApp } from '../words/context'

/** Whether nothing may be edited, since the document is edited elsewhere. */
export const useReadOnly = (): boolean => useApp((state) => state.readOnly)
