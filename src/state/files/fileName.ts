/** Name of a file: what it holds is called, without what a file system forbids. */
export function fileName(title: string, extension: string): string {
  const allowed = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  const short = Array.from(allowed).slice(0, 80).join('').trim()
  return `${short === '' ? 'loopworks' : short}.${extension}`
}
