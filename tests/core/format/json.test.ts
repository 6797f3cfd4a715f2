import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../src/core/format/json'
import { readDoc } from '../../../src/core/format/read'
import { saidOf } from '../../support/words'
import { ownTime } from '../../support/ownTime'

/** "line:column code found" of the first mistake of a text. */
function mistakeIn(text: string): string {
  const parsed = parseJson(text)
  const first = parsed.ok ? undefined : parsed.error[0]
  if (first === undefined) return 'none'
  const { line = '', column = '', found = '' } = first.values
  return `${line}:${column} ${first.code} ${found}`.trim()
}

const mistakes: readonly (readonly [text: string, mistake: string])[] = [
  // Words that JSON has not.
  ['{\n "a": NaN\n}', '2:7 json_not_finite NaN'],
  ['[1, Infinity]', '1:5 json_not_finite Infinity'],
  ['[-Infinity]', '1:2 json_not_finite -Infinity'],
  ['[inf]', '1:2 json_not_finite inf'],
  ['{"a": True}', '1:7 json_word True'],
  ['{"a": False}', '1:7 json_word False'],
  ['{"a": None}', '1:7 json_word None'],
  ['[undefined]', '1:2 json_word undefined'],
  ['[nulls]', '1:2 json_bare_text nulls'],
  // Comments, quotes, text and keys without them.
  ['{\n  // the plant\n  "a": 1\n}', '2:3 json_comment'],
  ['{"a": 1 /* t */}', '1:9 json_comment'],
  ['{"a": 1} // end', '1:10 json_comment'],
  ['# yaml\n{"a": 1}', '1:1 json_comment'],
  ["{'a': 1}", "1:2 json_quotes '"],
  ['{"a": \'b\'}', "1:7 json_quotes '"],
  ['{“a”: 1}', '1:2 json_quotes “'],
  ['{"a": hello}', '1:7 json_bare_text hello'],
  ['{"a": 中文}', '1:7 json_bare_text 中文'],
  ['{a: 1}', '1:2 json_bare_key a'],
  ['{"a": 1, b: 2}', '1:10 json_bare_key b'],
  ['{1: 2}', '1:2 json_bare_key 1'],
  // Commas, colons and brackets. What is missing is missing where the part before ends.
  ['{"a": 1,\n}', '1:8 json_trailing_comma'],
  ['[1, 2, ]', '1:6 json_trailing_comma'],
  ['{\n "a": 1\n "b": 2\n}', '2:8 json_missing_comma'],
  ['[{} {}]', '1:4 json_missing_comma'],
  ['["a" true]', '1:5 json_missing_comma'],
  ['[1 null]', '1:3 json_missing_comma'],
  ['["he said "hello" to"]', '1:12 json_missing_comma'],
  ['{"a" 1}', '1:5 json_missing_colon'],
  ['{"a"}', '1:5 json_missing_colon'],
  ['{"a" = 1}', '1:5 json_missing_colon'],
  ['[1}', '1:3 json_bracket }'],
  ['{"a": [1, 2}', '1:12 json_bracket }'],
  ['{"a": 1]', '1:8 json_bracket ]'],
  ['{"a"：1}', '1:5 json_full_width ：'],
  ['{"a": 1，"b": 2}', '1:8 json_full_width ，'],
  ['[1,,2]', '1:4 json_unexpected ,'],
  ['{"a":}', '1:6 json_unexpected }'],
  ['{"a": 1,, "b": 2}', '1:9 json_unexpected ,'],
  ['{"a": "b": "c"}', '1:10 json_unexpected :'],
  ['[1,\u00A02]', '1:4 json_unexpected U+00A0'],
  // Texts.
  ['{"a": "b\nc"}', '1:9 json_line_break'],
  ['{"a": "b\r\nc"}', '1:9 json_line_break'],
  ['["a\tb"]', '1:4 json_control U+0009'],
  ['["a\u0000"]', '1:4 json_control U+0000'],
  [String.raw`["C:\dir"]`, String.raw`1:5 json_escape \d`],
  [String.raw`["\u12G4"]`, String.raw`1:3 json_escape \u`],
  [String.raw`["\x41"]`, String.raw`1:3 json_escape \x`],
  // Numbers.
  ['[01]', '1:2 json_number 01'],
  ['[-01]', '1:2 json_number -01'],
  ['[.5]', '1:2 json_number .5'],
  ['[5.]', '1:2 json_number 5.'],
  ['[+5]', '1:2 json_number +5'],
  ['[1e]', '1:2 json_number 1e'],
  ['[-]', '1:2 json_number -'],
  ['[0x1F]', '1:2 json_number 0x1F'],
  ['[1_000]', '1:2 json_number 1_000'],
  ['[1.2.3]', '1:2 json_number 1.2.3'],
  ['{"a": 1,000}', '1:7 json_number 1,000'],
  ['{"a": 1,234,567}', '1:7 json_number 1,234,567'],
  ['[1,000]', '1:2 json_number 1,000'],
  ['{"a": 5t}', '1:7 json_number 5t'],
  ['{"a": 5 t/h}', '1:7 json_number 5 t/h'],
  ['{"a": 5%}', '1:7 json_number 5%'],
  ['[1,\n 1e400]', '2:2 json_too_large 1e400'],
  ['[-1E+999]', '1:2 json_too_large -1E+999'],
  // The end: too early, or not the end.
  ['', '1:1 not_json'],
  [' \n', '2:1 not_json'],
  ['{', '1:2 not_json'],
  ['{"a', '1:4 not_json'],
  ['{"a":\n', '2:1 not_json'],
  ['{"a": tru', '1:10 not_json'],
  ['{"a": 1', '1:8 not_json'],
  ['[1,', '1:4 not_json'],
  ['[-', '1:3 not_json'],
  ['[1.', '1:4 not_json'],
  ['[1e+', '1:5 not_json'],
  ['["\\', '1:4 not_json'],
  ['["\\u00', '1:7 not_json'],
  ['{"a": 1}}', '1:9 json_after_end }'],
  ['{"a": 1}\n{"a": 2}', '2:1 json_after_end {'],
  ['[1] x', '1:5 json_after_end x'],
  ['hello world', '1:1 json_begins h'],
  ['\n format: loopworks/1', '2:2 json_begins f'],
  ['12 apples', '1:1 json_begins 1'],
]

describe('the first mistake, with its line and column', () => {
  test.each(mistakes)('%j', (text, expected) => {
    expect(mistakeIn(text)).toBe(expected)
    expect(mistakeIn(`\uFEFF${text}`)).toBe(expected)
  })

  test('a NaN is named in its line', () => {
    const text = readFileSync(
      new URL('../../cases/public/33b_json_nan.json', import.meta.url),
      'utf8',
    )
    expect(mistakeIn(text)).toBe('84:16 json_not_finite NaN')
    const read = readDoc(text)
    if (read.ok || read.error[0] === undefined) throw new Error('read')
    expect(saidOf(read.error[0]).message).toBe(
      'line 84, column 16: "NaN" is not a number that JSON has',
    )
  })

  test('both languages leave no gap in what they say', () => {
    for (const [text] of mistakes) {
      const parsed = parseJson(text)
      for (const each of parsed.ok ? [] : parsed.error)
        for (const language of ['en', 'zh'] as const) {
          const { message, remedy } = saidOf(each, language)
          expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}/)
        }
    }
  })
})

describe('what JSON.parse lets pass', () => {
  test.each([
    ['{"x": {"a": 1, "b": 2, "a": 3}}', ['x.a duplicate_id']],
    [String.raw`{"x": [0, {"a": 1, "\u0061": 2}]}`, ['x.1.a duplicate_id']],
    ['{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}', ['a duplicate_id', 'b.c duplicate_id']],
    ['{"x": {"__proto__": {}}}', ['x.__proto__ bad_id']],
    [String.raw`{"\u005f_proto__": 1}`, ['__proto__ bad_id']],
    // The same id in two objects is two ids.
    ['{"a": {"a": [{"a": 1}, {"a": 2}]}}', []],
  ])('%s', (text, issues) => {
    const parsed = parseJson(text)
    expect(parsed.ok ? [] : parsed.error.map(({ path, code }) => `${path} ${code}`)).toEqual(issues)
  })

  test('64 levels are read, 65 are too many, whether or not they close', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(parseJson(nested(64)).ok).toBe(true)
    expect(mistakeIn(nested(65))).toBe('1:65 too_deep')
    expect(mistakeIn('[{"a":'.repeat(100_000))).toBe('1:193 too_deep')
  })

  test('a hundred ids that stand twice are enough', () => {
    const parsed = parseJson(`{${Array.from({ length: 5000 }, () => '"a":1').join()}}`)
    expect(parsed.ok || parsed.error.length).toBe(100)
  })

  test('halves of a surrogate pair are characters like any other', () => {
    expect(parseJson('"\ud800"')).toEqual({ ok: true, value: '\ud800' })
    expect(parseJson(String.raw`["\udc00"]`)).toEqual({ ok: true, value: ['\udc00'] })
  })
})

describe('files of other kinds', () => {
  test.each([
    ['name,amount\ncoal,3\n', 'file_is_table', undefined],
    ['"name","amount"\r\n"coal, washed","3"\r\n', 'file_is_table', undefined],
    ['name\tamount\ncoal\t3', 'file_is_table', undefined],
    ['名称;数量\n煤;3', 'file_is_table', undefined],
    ['1,2\n3,4', 'file_is_table', undefined],
    ['<!doctype html><p>', 'file_is_other', 'HTML'],
    ['\n<html lang="en">', 'file_is_other', 'HTML'],
    ['<?xml version="1.0"?><a/>', 'file_is_other', 'XML'],
    ['<svg xmlns="a"/>', 'file_is_other', 'SVG'],
    ['PK\u0003\u0004\u0014\u0000[Content_Types].xml\uFFFDxl/workbook.xml', 'file_is_other', 'XLSX'],
    ['PK\u0003\u0004\u0014\u0000a.txt', 'file_is_other', 'ZIP'],
    ['%PDF-1.7\n', 'file_is_other', 'PDF'],
    ['\uFFFDPNG\r\n\u001A\n', 'file_is_other', 'PNG'],
    ['\uFFFD\uFFFD{\u0000"\u0000', 'file_is_utf16', undefined],
    ['{\u0000"\u0000', 'file_is_utf16', undefined],
  ])('%j is %s', (text, code, kind) => {
    const read = readDoc(text)
    expect(read.ok || read.error.map((each) => [each.code, each.values.kind])).toEqual([
      [code, kind],
    ])
  })

  test('a sentence with a comma, or JSON of which the first line has one, is no table', () => {
    expect(mistakeIn('Dear all,\nthis is it')).toBe('1:1 json_begins D')
    expect(mistakeIn('[1,\n2,')).toBe('2:3 not_json')
  })
})

describe('beside JSON.parse', () => {
  /** What JSON.parse reads of a text, but for a byte order mark; null when it refuses it. */
  function reference(text: string): { readonly value: unknown } | null {
    try {
      return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
    } catch {
      return null
    }
  }

  /** Parses both ways; what JSON.parse lets pass is told apart by its code. */
  function compare(text: string): boolean {
    const expected = reference(text)
    const parsed = parseJson(text)
    if (expected === null) expect([text, parsed.ok]).toEqual([text, false])
    else if (parsed.ok) expect(parsed.value).toEqual(expected.value)
    else
      for (const { code } of parsed.error)
        expect([
          text,
          ['duplicate_id', 'bad_id', 'json_too_large', 'too_deep'].includes(code),
        ]).toEqual([text, true])
    return parsed.ok
  }

  const texts = fc
    .tuple(fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }), fc.constantFrom(0, 1, 2))
    .map(([value, indent]) => JSON.stringify(value, null, indent))

  test('what it accepts is read as the same value', () => {
    fc.assert(
      fc.property(texts, (text) => {
        compare(text)
        compare(` \n${text}\t\r\n`)
      }),
      { numRuns: 1000 },
    )
  })

  test('what it refuses is refused, and nothing else', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '\\', '\n', ' ', '\t', '/', '//', "'", 'NaN', 'true'],
      ...[
        'null',
        'fals',
        '0',
        '1',
        '01',
        '-',
        '+',
        '.',
        'e',
        'E5',
        '1e400',
        '\\u00e9',
        '\\u00',
        '\\x',
      ],
      ...[
        '\u0000',
        '\u00A0',
        '\u2028',
        '\uFEFF',
        '\ud800',
        '，',
        'a',
        '"a":1',
        '"__proto__":',
        '%',
      ],
    )
    const places = fc.tuple(fc.nat(), fc.nat({ max: 3 }), pieces)
    let [accepted, refused] = [0, 0]
    fc.assert(
      fc.property(texts, fc.array(places, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const changed = changes.reduce((before, [place, taken, piece]) => {
          const at = place % (before.length + 1)
          return before.slice(0, at) + piece + before.slice(at + taken)
        }, text)
        if (compare(changed)) accepted += 1
        else refused += 1
      }),
      { numRuns: 20_000 },
    )
    expect(accepted).toBeGreaterThan(1000)
    expect(refused).toBeGreaterThan(1000)
  })

  test('texts of pieces of JSON', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b":',
        '1',
        '-0.5e3',
        'true',
        'null',
        ' ',
        '01',
        '.',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        compare(parts.join(''))
      }),
      { numRuns: 20_000 },
    )
  })
})

// Times are a hundredth of the bounds, and a tenth for the document; a text read in square time takes minutes.
describe('long texts', () => {
  /** Seconds that a text takes. */
  function seconds(text: string): number {
    const start = ownTime()
    parseJson(text)
    return (ownTime() - start) / 1000
  }

  test.each([
    ['quotes that are escaped', `"${'\\"'.repeat(5e5)}`],
    ['quotes', `"${'"'.repeat(1e6)}`],
    ['a text that does not end', `{"a": "${'a'.repeat(1e6)}`],
    ['lines that do not end', `[${'1,\n'.repeat(3e5)}`],
    ['a word', 'a'.repeat(1e6)],
    ['a number', `[${'1'.repeat(1e6)}`],
    ['white space', ' '.repeat(1e6)],
    ['cells', '1,'.repeat(5e5)],
    ['angles', '<'.repeat(1e6)],
  ])('1 MB of %s', (_, text) => {
    expect(seconds(text)).toBeLessThan(2)
  })

  test('a document of 10 MB', () => {
    const entry = { name: { en: 'A flow with a name', zh: '流' }, from: 'a.b', capacity: 1234.5 }
    const table = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, k) => [`flow_${k}`, entry]),
    )
    const text = JSON.stringify({ flows: table }, null, 1)
    expect(text.length).toBeGreaterThan(1e7)
    expect(parseJson(text)).toEqual({ ok: true, value: { flows: table } })
    expect(seconds(text)).toBeLessThan(5)
  })
})
