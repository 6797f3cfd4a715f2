/** First character of each pinyin initial in the order of Chinese collation; i, u and v begin no syllable. */
const boundaries: readonly (readonly [initial: string, from: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拿'],
  ['o', '噢'],
  ['p', '啪'],
  ['q', '七'],
  ['r', '然'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '挖'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '匝'],
]

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin')
const known = new Map<string, string>()

/** Initials of the pinyin of a Chinese text: "粉煤灰" gives "fmh"; other letters stay as they are. */
function initials(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    if (!/\p{Script=Han}/u.test(letter)) return letter
    const old = known.get(letter)
    if (old !== undefined) return old
    const found =
      boundaries.findLast(([, from]) => pinyin.compare(from, letter) <= 0)?.[0] ?? letter
    known.set(letter, found)
    return found
  }).join('')
}

/** Whether every word of a query is found in one of some texts: by letters, Chinese characters or pinyin initials. */
export function matches(query: string, texts: readonly string[]): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const plain = texts.join(' ').normalize('NFKC').toLowerCase()
  return words.every((word) => plain.includes(word) || initials(plain).includes(word))
}
