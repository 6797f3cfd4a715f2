/** Name of a document's file: as it is called, without what a file system forbids; or of another kind that it gives. */
export function fileName(title: string, extension = 'json'): string {
  const allowed = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  const short = Array.from(allowed).slice(0, 80).join('').trim()
  return `${short === '' ? 'loopworks' : short}.${extension}`
}
