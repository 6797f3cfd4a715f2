import { lookUp } from '../lookUp'
import { err, ok, type Result } from '../result'
import { fault, noQuantity, type Fault } from './fault'
import { percentName } from './names'

/** Characters that a text may have. */
export const longest = 1000

/** Other ways to write an operator. */
const spellings: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '・': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
}
const respelt = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu')

/** "²" and "½" would become digits of the number before them: m³ and CO₂ are the only such signs that are read. */
function hasRaisedDigits(text: string): boolean {
  if (!/[\p{No}\p{So}]/u.test(text)) return false
  const rest = text.replace(/(?<=m)[²³]|(?<=\p{L})[₀-₉]/gu, '')
  return Array.from(rest).some(
    (character) => /^\p{Nd}/u.test(character.normalize('NFKC')) && !/\p{Nd}/u.test(character),
  )
}

/** Takes out the commas of "1,200,000"; none inside brackets, where a comma parts arguments, nor after a leading zero. */
const withoutThousandsCommas = (text: string): string =>
  text.replace(/\([^]*\)|(?<![\p{L}\d_.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/gu, (part) =>
    part.startsWith('(') ? part : part.replaceAll(',', ''),
  )

/** Characters that a quantity or an expression may consist of, once respelt. */
const allowed = /^[\p{L}0-9_ .+\-*/^()<>=!?:,‰％]*$/u

/**
 * The text in one spelling: half-width, operators in ASCII, no thousands commas, "1.2 万 t" as "1.2 万t", the per cent
 * sign as a name. Refuses what is too long and every character that no expression needs.
 */
export function spell(text: string): Result<string, Fault> {
  if (text.length > longest) return err(fault('too_complex', text))
  if (/^[A-Za-z0-9_ .+\-*/^()]*$/.test(text)) return ok(text.trim())
  if (hasRaisedDigits(text)) return err(noQuantity(text))
  const plain = text
    .normalize('NFKC')
    .replace(respelt, (sign) => lookUp(spellings, sign) ?? sign)
    .replaceAll('%', ` ${percentName} `)
    .replaceAll('‰', ' ‰ ')
    .replace(/(?<=\d\s*)([万亿]+)\s+(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const spelt = withoutThousandsCommas(plain)
  if (spelt.length > longest) return err(fault('too_complex', text))
  if (allowed.test(spelt)) return ok(spelt)
  const part = Array.from(spelt).find((character) => !allowed.test(character)) ?? ''
  return err(fault('not_allowed', text, { part }, typedOffsets(text, spelt)(spelt.indexOf(part))))
}

const blank = /^[\s,]$/u

/** How many signs a typed character comes to that spelling neither adds nor drops: all but spaces and commas. */
const inkOf = (character: string): number =>
  character.length === 1 && character < '\u0080'
    ? blank.test(character)
      ? 0
      : 1
    : character
        .normalize('NFKC')
        .replace(respelt, (sign) => lookUp(spellings, sign) ?? sign)
        .replace(/[\s,]/gu, '').length

/** Tells where a place of the spelt text stands in the text as it was typed. */
export function typedOffsets(text: string, spelt: string): (offset: number) => number {
  if (spelt === text) return (offset) => offset
  const typed: number[] = []
  let at = 0
  for (const character of text) {
    for (let ink = inkOf(character); ink > 0; ink--) typed.push(at)
    at += character.length
  }
  const before: number[] = []
  let ink = 0
  for (const unit of spelt.split('')) {
    before.push(ink)
    if (!blank.test(unit)) ink += 1
  }
  return (offset) => typed[before[offset] ?? ink] ?? text.length
}
