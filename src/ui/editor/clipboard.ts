/** Kept beside the system's clipboard, which a browser may not let us read. */
let last: string | null = null

/** Puts a text on the clipboard, where the browser lets us; keeps it for this page anyway. */
export function writeClipboard(text: string | null): void {
  if (text === null) return
  last = text
  void navigator.clipboard.writeText(text).catch(() => undefined)
}

/** The text on the clipboard; what this page put there, where the browser does not let us read. */
export const readClipboard = (): Promise<string | null> =>
  navigator.clipboard.readText().catch(() => last)
