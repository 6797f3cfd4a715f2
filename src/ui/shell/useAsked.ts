import { useState } from 'react'
import { useApp } from '../words/context'

/** Whether anything has been asked for yet: dialogs that were drawn once stay, to give the focus back. */
export function useAsked(): boolean {
  const asking = useApp(({ dialog }) => dialog !== null)
  const [asked, setAsked] = useState(asking)
  if (asking && !asked) setAsked(true)
  return asked
}
