import { useEffect, useState } from 'react'
import { useApp } from '../words/context'

/** A document waits so long for its first answer before it is drawn without [ms]. */
const longestBlank = 400

/**
 * Whether a document is to be drawn: with its first answer, or without it when that takes long. Mostly it comes at once,
 * and everything would be drawn twice.
 */
export function useFirstAnswer(): boolean {
  const documentId = useApp((state) => state.documentId)
  const awaited = useApp(({ shown, running }) => shown === null && running)
  const [waited, setWaited] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setWaited(documentId)
    }, longestBlank)
    return () => {
      clearTimeout(timer)
    }
  }, [documentId])
  return !awaited || (waited !== null && waited === documentId)
}
