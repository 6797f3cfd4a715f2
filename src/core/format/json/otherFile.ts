import type { IssueCode } from '../../base/issueCodes'

/** How much of a text is looked at [characters]. */
const excerpt = 4000

/** How files of other kinds begin, read as UTF-8: a byte that is none became U+FFFD. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype\s+html|html|head|body|p|div|table|meta|script)\b/i, 'HTML'],
  [/^<svg\b/i, 'SVG'],
  [/^<[?!a-z]/i, 'XML'],
  [/^%PDF-/, 'PDF'],
  [/^PK\u{3}\u{4}.*\bxl\//su, 'XLSX'],
  [/^PK\u{3}\u{4}/u, 'ZIP'],
  [/^\u{FFFD}\u{FFFD}\u{11}\u{FFFD}/u, 'XLS'],
  [/^[\u{89}\u{FFFD}]PNG\r\n/u, 'PNG'],
  [/^\u{FFFD}{3}.{2,8}(?:JFIF|Exif)/su, 'JPEG'],
  [/^\u{1F}[\u{8B}\u{FFFD}]\u{8}/u, 'GZIP'],
]

/** How many of a separator stand in a line outside quotes. */
const count = (line: string, separator: string): number =>
  line.replace(/"[^"]*"/g, '').split(separator).length - 1

/** Whether a text is a table: its first two lines have as many cells. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\r\n]+/)
  return ['\t', ',', ';'].some(
    (separator) =>
      count(first, separator) > 0 && count(first, separator) === count(second, separator),
  )
}

/** What a text that is no JSON is instead, told by how it begins; null when that says nothing. */
export function otherFile(
  text: string,
): { readonly code: IssueCode; readonly values: Readonly<Record<string, string>> } | null {
  const begin = text.slice(0, excerpt).trimStart()
  if (/^(?:\u{FFFD}{2})?[^\u{0}]?\u{0}/u.test(begin)) return { code: 'file_is_utf16', values: {} }
  if (/^[[{/#'"]/.test(begin) && !begin.startsWith('"')) return null
  const kind = beginnings.find(([begins]) => begins.test(begin))?.[1]
  if (kind !== undefined) return { code: 'file_is_other', values: { kind } }
  return isTable(begin) ? { code: 'file_is_table', values: {} } : null
}
