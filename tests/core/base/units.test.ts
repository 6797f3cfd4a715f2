import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  evaluate,
  evaluateParameters,
  inUnit,
  isUnit,
  isUnitName,
  parseExpression,
  readAmount,
  unitFactor,
  writtenUnit,
} from '../../../src/core/base/units'
import { writtenNumber } from '../../../src/core/base/units/written'
import { languages } from '../../support/words'
import { ownTime } from '../../support/ownTime'

/** The number of an amount, or the code of its fault. */
function read(amount: string | number, unit = '1', scope = attackScope): number | string {
  const result = readAmount(amount, unit, scope)
  return result.ok ? result.value : result.error.code
}

const attackScope = evaluateParameters({ x: 4, y: 2, 回收率: 0.4 }).scope

describe('quantities', () => {
  test.each([
    // As written: the number comes back to the last bit.
    ['0.485 t/MWh', 't/MWh', 0.485],
    ['0.46279 t/MWh', 't/MWh', 0.46279],
    ['750 CNY/t', 'CNY/t', 750],
    ['0.0000505 t/tkm', 't/tkm', 0.0000505],
    ['530 CNY*year/MWh', 'CNY*year/MWh', 530],
    ['-12.5 CNY/t', 'CNY/t', -12.5],
    ['0 t/MWh', 't/MWh', 0],
    ['.5 t', 't', 0.5],
    ['1e3 t', 't', 1000],
    // Mass: 1 t = 1000 kg.
    ['600 kt/year', 't/year', 600_000],
    ['1.5 Mt', 'kt', 1500],
    ['250 kg', 't', 0.25],
    ['350 g/kWh', 't/MWh', 0.35],
    ['2 吨', 'kg', 2000],
    ['1.2 万t/a', 't/year', 12_000],
    ['1.2万吨/年', 'kt/a', 12],
    ['3 亿吨', 'Mt', 300],
    ['1.2万 t', 't', 12_000],
    // Energy: 1 MWh = 3.6 GJ, 1 kWh = 3.6 MJ.
    ['1 MWh', 'GJ', 3.6],
    ['36 GJ', 'MWh', 10],
    ['29.3 GJ/t', 'kWh/kg', 29.3 / 3.6],
    ['2 万kWh', 'MWh', 20],
    ['1 TWh', 'PJ', 3.6],
    ['7 TJ', 'MJ', 7_000_000],
    // Power × time = energy; a year has 8760 h.
    ['330 MW * 1 year', 'GWh', 2890.8],
    ['500 kW', 'MWh/h', 0.5],
    ['1 year', 'h', 8760],
    ['1 year', 'day', 365],
    ['30 d', 'h', 720],
    ['10 t/min', 't/h', 600],
    ['5 t/h', 't/s', 5 / 3600],
    ['0.08 1/year', '1/year', 0.08],
    ['0.08/year', '1/year', 0.08],
    ['24 1/d', '1/h', 1],
    // Volume, also of gas under normal conditions, distance, transport work.
    ['3 万m3', 'm3', 30_000],
    ['5 m³', 'm3', 5],
    ['0.747 t/kNm3', 'kg/Nm3', 0.747],
    ['2 万Nm3/h', 'kNm3/h', 20],
    ['12 km', 'm', 12_000],
    ['0.4 CNY/tkm', 'CNY/(t*km)', 0.4],
    ['100 t * 30 km', 'tkm', 3000],
    // Money.
    ['3 亿元', 'CNY', 300_000_000],
    ['3亿 CNY', '万元', 30_000],
    ['1.5 万元/t', 'CNY/t', 15_000],
    ['100 USD/t', 'USD/kg', 0.1],
    // Shares and counts.
    ['5%', '1', 0.05],
    ['5 %', '%', 5],
    ['29%', '1', 0.29],
    ['2‰', '1', 0.002],
    ['400 ppm', '1', 0.0004],
    ['1.2万', '1', 12_000],
    ['0.3 t/t', '1', 0.3],
    ['20 kg/t', '%', 2],
    ['400 pcs/t', 'pcs/kg', 0.4],
    // Thousands.
    ['1,200 t', 't', 1200],
    ['1,234,567.5 CNY', 'CNY', 1_234_567.5],
    // Full width and other signs.
    ['１，２００　吨', 't', 1200],
    ['５％', '1', 0.05],
    ['3 t·km', 'tkm', 3],
    ['6 t ÷ 3 MWh', 't/MWh', 2],
    ['0.5 tCO₂/MWh', 't/MWh', 0.5],
  ])('%s in %s is %d', (text, unit, expected) => {
    const value = read(text, unit)
    expect(value).toBeTypeOf('number')
    expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected))
  })

  test('a number is a plain number', () => {
    expect(read(0.3)).toBe(0.3)
    expect(read(0.3, '%')).toBe(30)
    expect(read(5, 't')).toBe('wrong_dimension')
    expect(read(NaN)).toBe('not_finite')
    expect(read(-Infinity)).toBe('not_finite')
    expect(Object.is(read('-0 t', 't'), 0)).toBe(true)
  })

  test.each([
    ['5 t', 'MWh', 'wrong_dimension'],
    ['5 Nm3', 'm3', 'wrong_dimension'],
    ['5 USD', 'CNY', 'wrong_dimension'],
    ['5 pcs', '1', 'wrong_dimension'],
    ['5 MW', 'MWh', 'wrong_dimension'],
    ['5', 't', 'wrong_dimension'],
    ['5 ton', 't', 'ambiguous_unit'],
    ['5 tons/h', 't/h', 'ambiguous_unit'],
    ['5 x', '1', 'unknown_unit'],
    ['5 stones', 't', 'unknown_unit'],
    ['5 t', 'stones', 'unknown_unit'],
    ['5 kg m', 'kg*m', 'implicit_product'],
    ['5 1', '1', 'not_a_quantity'],
    ['t/MWh', 't/MWh', 'not_a_quantity'],
    ['%', '1', 'not_a_quantity'],
    ['', '1', 'not_a_quantity'],
    ['   ', '1', 'not_a_quantity'],
    // A comma for the decimal point, or groups that are not of three.
    ['0,485 t', 't', 'not_a_quantity'],
    ['1,20 t', 't', 'not_a_quantity'],
    ['1.200,500 t', 't', 'not_a_quantity'],
    ['12,3456 t', 't', 'not_a_quantity'],
    // What would become other digits: 5², 2½, 5㏠ (1日).
    ['5² t', 't', 'not_a_quantity'],
    ['2½ t', 't', 'not_a_quantity'],
    ['5㏠', 'h', 'not_a_quantity'],
    ['0x10 t', 't', 'not_a_quantity'],
    ['5 t # note', 't', 'not_allowed'],
    ['x ?? 1', '1', 'not_allowed'],
    ['5 t; 6 t', 't', 'not_allowed'],
    ['5 mod 3', '1', 'not_allowed'],
  ])('%s in %s is refused: %s', (text, unit, code) => {
    expect(read(text, unit)).toBe(code)
  })

  test('a fault names the text and what it should have been', () => {
    const inWrongUnit = readAmount('5 t', 'CNY/t')
    expect(inWrongUnit).toEqual({
      ok: false,
      error: { code: 'wrong_dimension', values: { text: '5 t', unit: 'CNY/t' } },
    })
    expect(readAmount('5 ton', 't')).toMatchObject({
      error: { values: { text: '5 ton', name: 'ton' } },
    })
    expect(languages.en.issues.ambiguous_unit.remedy).toBe('write t or 吨 for 1000 kg')
    expect(languages.zh.issues.ambiguous_unit.remedy).toBe('1000 千克请写 t 或吨')
  })

  test('the text of a message stays short', () => {
    const result = readAmount(`${'1 + '.repeat(200)}t`, 't')
    expect(result.ok || result.error.values.text?.length).toBe(60)
  })
})

describe('units', () => {
  test('names of units, also with a counting word', () => {
    for (const name of ['t', 'MWh', '万t', '亿元', '万', 'ton'])
      expect([name, isUnitName(name)]).toEqual([name, true])
    for (const name of ['ash', 'constructor', '__proto__', 'toString', '', '万万', 't/MWh'])
      expect([name, isUnitName(name)]).toEqual([name, false])
  })

  test('unit expressions', () => {
    for (const text of ['t/MWh', '1', '%', '1/year', 'CNY*year/MWh', 'CNY/(t*km)', 'm^3', '万t/a'])
      expect([text, isUnit(text)]).toEqual([text, true])
    for (const text of [
      '5 t',
      't/',
      '2',
      'ash',
      't + t',
      '1/ash',
      '',
      'sqrt(t)',
      't^x',
      '-t',
      'ton',
    ])
      expect([text, isUnit(text)]).toEqual([text, false])
  })

  test('the unit in which an amount is written', () => {
    expect(writtenUnit('5000 t/h')).toBe('t/h')
    expect(writtenUnit('1.2 万t/a')).toBe('万t/a')
    expect(writtenUnit('0.08 1/year')).toBe('1/year')
    expect(writtenNumber('5000 t/h')).toBe(5000)
    expect(writtenNumber('１．２ 万t/a')).toBe(1.2)
    expect(writtenNumber(0)).toBe(0)
    expect(writtenNumber('0 t/year + x')).toBeNull()
    expect(writtenUnit('5%')).toBe('%')
    expect(writtenUnit('5')).toBe('1')
    expect(writtenUnit(5)).toBe('1')
    expect(writtenUnit('x * 5 t')).toBeNull()
    expect(writtenUnit('5 ton')).toBeNull()
  })

  test('factors between units', () => {
    expect(unitFactor('MWh', 'GJ')).toBe(3.6)
    expect(unitFactor('GJ', 'MWh')).toBe(1 / 3.6)
    expect(unitFactor('t/MWh', 'kg/kWh')).toBe(1)
    expect(unitFactor('万t/a', 't/h')).toBe(10_000 / 8760)
    expect(unitFactor('m3', 'km^3')).toBe(1e-9)
    expect(unitFactor('t', 'MWh')).toBeNull()
    expect(unitFactor('t', 'stone')).toBeNull()
  })

  test('there and back is the same number', () => {
    const masses = fc.constantFrom('g', 'kg', 't', 'kt', 'Mt', '万吨', '亿吨')
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        masses,
        masses,
        (value, from, to) => {
          const there = Number(read(`${value} ${from}`, to))
          const back = Number(read(`${there} ${to}`, from))
          expect(Math.abs(back - value)).toBeLessThanOrEqual(3e-16 * value)
        },
      ),
    )
  })
})

describe('expressions', () => {
  test.each([
    ['x*(1-y/10)', 3.2],
    ['回收率*2', 0.8],
    ['１２．５＊２', 25],
    ['x×3÷2', 6],
    ['min(x,y,3)', 2],
    ['x>3 ? 2 : 1', 2],
    ['clamp(x,0,1)', 1],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['1e3*x', 4000],
    ['x≥4 ? 1 : 0', 1],
    ['x > 3 and not (y > 3) ? 7 : 8', 7],
    ['x < 3 or y != 2 ? 7 : 8', 8],
    ['x>5 ? 1/0 : 3', 3],
    ['max(1,200)', 200],
    ['abs(-3) + sqrt(16) + exp(0) + log(1) + log10(1000)', 11],
    ['floor(2.7) + ceil(2.1) + round(2.5) + sin(0) + cos(0)', 9],
    ['10% + 5%', 0.15],
    ['50% * x', 2],
    ['1e-400', 0],
    // 1 t of 3 t + 500 kg
    ['1 t / (3 t - 1000 kg)', 0.5],
    ['sqrt(4 t^2) / (1 kg)', 2000],
    ['2 t > 1900 kg ? 1 : 2', 1],
    ['min(2 t, 500 kg) / t', 0.5],
    ['log(x * t / (4 t))', 0],
  ])('%s is %d', (text, expected) => {
    expect(read(text)).toBeCloseTo(expected, 12)
  })

  test('parameters bring their dimensions', () => {
    const { scope } = evaluateParameters({ ash_share: '28%', coal_rate: '0.485 t/MWh' })
    expect(read('ash_share * coal_rate', 'kg/MWh', scope)).toBeCloseTo(135.8, 12)
    expect(read('coal_rate * 2 MWh', 't', scope)).toBeCloseTo(0.97, 12)
    expect(read('ash_share + coal_rate', '1', scope)).toBe('mixed_dimensions')
  })

  test.each([
    ['1 t + 1 MWh', 'mixed_dimensions'],
    ['1 t + 1', 'mixed_dimensions'],
    ['min(1 t, 1 MWh)', 'mixed_dimensions'],
    ['clamp(x, 0, 1 t)', 'mixed_dimensions'],
    ['1 t > 3', 'mixed_dimensions'],
    ['x > 3 ? 1 t : 1 MWh', 'mixed_dimensions'],
    ['x > 3 ? 1 : 1 t + 1', 'mixed_dimensions'],
    ['2^(1 t)', 'plain_number_needed'],
    ['exp(1 t)', 'plain_number_needed'],
    ['1 t ? 1 : 2', 'plain_number_needed'],
    ['floor(1.5 t)', 'plain_number_needed'],
    ['min(1, 1/0)', 'not_finite'],
    ['10^400', 'not_finite'],
    ['exp(1000)', 'not_finite'],
    ['(1 Mt)^60', 'not_finite'],
    ['0^-1', 'not_finite'],
    ['clamp(1, 2)', 'wrong_arity'],
    ['log(8, 2)', 'wrong_arity'],
    ['1e309', 'not_finite'],
    ['NaN', 'not_finite'],
    ['2(3)', 'implicit_product'],
    ['2 min(1, 2)', 'implicit_product'],
    ['x(1 + y)', 'unknown_function'],
    ['z * 2', 'unknown_name'],
    ['x<y<3', 'not_a_quantity'],
  ])('%s is refused: %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test('the names that an expression needs', () => {
    const expression = parseExpression('ash * (b1 > 2 ? ash : 回收率) * 3 t')
    expect(expression.ok && expression.value.symbols).toEqual(['ash', 'b1', '回收率'])
    expect(expression.ok && evaluate(expression.value, new Map()).ok).toBe(false)
  })
})

// Attacks on mathjs; see RELIABILITY.md §4.3. Only 5% and 5 kg have a value.
const attacks: readonly string[] = [
  ...['1e9!', '1:999999999999', 'ones(20000,20000)', 'f(x)=f(x+1); f(1)'],
  ...['f(n)=n<2?1:f(n-1)+f(n-2)', 'combinations(1e9,5e8)', 'config({number:"BigNumber"})'],
  ...['typed("a",{"number":f(x)=x})', 'parser()', 'import({a:1})', 'cos.constructor("return 1")()'],
  ...['{}.constructor', '"a".constructor', 'x.y', 'x[1]', '[1,2]', 'a=1', 'a=1;b=2'],
  ...['evaluate("1")', 'unit("5 kg")', '5 kg', '__proto__', 'constructor', 'toString'],
  ...['hasOwnProperty(1)', 'sqrt(-1)', 'log(-1)', '(-8)^(1/3)', '1/0', '0/0', '1e400', 'random()'],
  ...['2x', "x'", '5%', 'x to kg', '("("*9)', `${'('.repeat(500)}1${')'.repeat(500)}`],
  ...[`1${'+1'.repeat(5000)}`, `${'-'.repeat(900)}1`, 'null', 'true', 'i', 'pi', 'expression'],
  ...['min()', 'x y', '"a"', '1,2', 'x==4 ? 1', '1 2'],
]
const worse: readonly string[] = [
  ...['zeros(1e5,1e5)', 'format(1,{notation:"fixed",precision:1e9})', 'inv(random([600,600]))'],
  ...[
    'f(n)=n<2?1:f(n-1)+f(n-2);f(40)',
    'identity(10000)',
    'map(1:1e7,sqrt)',
    'expm(ones(300,300))',
  ],
  ...['__proto__(1)', 'constructor(1)', 'toString()', 'valueOf', 'x?.(1)', 'x?.y', 'min?.(1)'],
  ...[`${'1%('.repeat(60)}1${')'.repeat(60)}`, `${'1?'.repeat(160)}1${':1'.repeat(160)}`],
  ...[`2${'^2'.repeat(400)}`, `${'not '.repeat(200)}1`, `${'min('.repeat(59)}1${')'.repeat(59)}`],
  ...['undefined', 'NaN', 'Infinity', '1\n2', 'x = 5', '5 t in kg', '\u0000', '\ud800', '5‮t'],
]

describe('attacks', () => {
  test('there are 51 of them', () => {
    expect(attacks).toHaveLength(51)
  })

  test.each([...attacks, ...worse])('%s', (text) => {
    const start = ownTime()
    const [plain, mass] = [readAmount(text, '1', attackScope), readAmount(text, 'kg', attackScope)]
    expect(ownTime() - start).toBeLessThan(200)
    const value = plain.ok ? plain.value : mass.ok ? mass.value : null
    if (text === '5%') expect(value).toBe(0.05)
    else if (text === '5 kg') expect(value).toBe(5)
    else if (text.startsWith('min(min(')) expect(value).toBe(1)
    else expect(value).toBeNull()
  })

  test('limits: 1000 characters, 300 nodes, 60 levels', () => {
    const wide = (terms: number): string => `max(${Array.from({ length: terms }, () => 1).join()})`
    expect(read(wide(299))).toBe(1)
    expect(read(wide(300))).toBe('too_complex')
    expect(read(`${'('.repeat(59)}1${')'.repeat(59)}`)).toBe(1)
    expect(read(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe('too_complex')
    expect(read(`1${'+1'.repeat(59)}`)).toBe(60)
    expect(read(`1${'+1'.repeat(60)}`)).toBe('too_complex')
    expect(read(`1 +${' '.repeat(996)}1`)).toBe(2)
    expect(read(`1 +${' '.repeat(997)}1`)).toBe('too_complex')
  })

  test('any text at all gives a finite number or one of our faults', () => {
    const keys = Reflect.ownKeys(Object.prototype).length
    const pieces = fc.constantFrom(
      ...['1', '2.5', '1e3', '.5', 'x', 'y', '回收率', 't', 'MWh', '万t', '亿', 'ton', '%', '‰'],
      ...[
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
        ',',
        '?',
        ':',
        '==',
        '<',
        '>=',
        '!',
        '=',
        ';',
        '.',
        ' ',
      ],
      ...['min(', 'sqrt(', 'clamp(', 'f(', 'and', 'not ', ' to ', 'in', 'mod', '[', ']', '{', '}'],
      ...[
        '"',
        "'",
        '`',
        '\\',
        '#',
        '@',
        '$',
        '&',
        '|',
        '~',
        '\n',
        '\t',
        '０',
        '，',
        '（',
        '）',
        '×',
      ],
      ...[
        '__proto__',
        'constructor',
        'toString',
        'NaN',
        'Infinity',
        'null',
        'true',
        '0x',
        '?.',
        '²',
      ],
    )
    const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))
    let values = 0
    fc.assert(
      fc.property(texts, (text) => {
        const result = readAmount(text, '1', attackScope)
        if (result.ok) values += 1
        if (
          result.ok ? !Number.isFinite(result.value) : !(result.error.code in languages.en.issues)
        )
          throw new Error(JSON.stringify(result))
      }),
      { numRuns: 20_000 },
    )
    expect(values).toBeGreaterThan(200)
    expect(Reflect.ownKeys(Object.prototype)).toHaveLength(keys)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(read('1 == 1 + 1e-13 ? 1 : 0')).toBe(0) // The comparison of mathjs would say 1.
  })
})

describe('quick reading', () => {
  // "5 t" is read without the parser, "(5 t)" with it.
  test('gives what the parser gives, to the last bit', () => {
    const names = ['t', 'kg', 'Mt', 'MWh', 'GJ', 'year', 'h', 'CNY', '万元', 'km', 'm3', 'Nm3', '%']
    const unit = fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.constantFrom('*', '/'), fc.constantFrom(...names, 'm^3', 't^-2')), {
          maxLength: 4,
        }),
      )
      .map(([first, rest]) => [first, ...rest.flat()].join(''))
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), unit, (value, written) => {
        const target = written.replaceAll('t', 'kg').replaceAll('MWh', 'GJ')
        for (const to of [written, target]) {
          if (!isUnit(to)) continue
          const quick = readAmount(`${value} ${written}`, to)
          expect(readAmount(`(${value} ${written})`, to)).toEqual(
            quick.ok ? quick : { ok: false, error: expect.anything() },
          )
        }
        const same = readAmount(`${value} ${written}`, written)
        if (same.ok) expect(same.value).toBe(value + 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('15,000 amounts in less than 300 ms', () => {
    const units = ['t/MWh', 't/t', 'CNY/t', 'kt/year', 'GJ/t', 'm3/t', 'MWh/t', '万t/a']
    const amounts = Array.from({ length: 15_000 }, (_, index) => {
      const unit = units[index % units.length] ?? ''
      return [`${(index * 0.46279) % 7} ${unit}`, unit] as const
    })
    const start = ownTime()
    for (const [text, unit] of amounts) readAmount(text, unit)
    expect(ownTime() - start).toBeLessThan(300)
  })
})

describe('parameters', () => {
  test('may refer to one another in any order', () => {
    const { scope, faults } = evaluateParameters({
      ash: 'share * coal',
      coal: '0.485 t/MWh * power',
      share: '28%',
      power: '1000 MWh',
    })
    expect(faults).toEqual([])
    const ash = scope.get('ash')
    expect(ash && inUnit(ash, 't', 'ash')).toEqual({ ok: true, value: 0.28 * 485 })
  })

  test('cycles are named, and what hangs on them has no value', () => {
    const { scope, faults } = evaluateParameters({
      hanging: 'first * 2',
      first: 'second + 1',
      second: 'third',
      third: 'first',
      own: 'own + 1',
      sound: 3,
    })
    expect([...scope.keys()]).toEqual(['sound'])
    const circle = { code: 'parameter_cycle' }
    expect(faults).toMatchObject([
      { id: 'hanging', fault: { code: 'unknown_name', values: { name: 'first' } } },
      { id: 'first', fault: { ...circle, values: { cycle: 'first → second → third → first' } } },
      { id: 'second', fault: circle },
      { id: 'third', fault: circle },
      { id: 'own', fault: { code: 'parameter_cycle', values: { cycle: 'own → own' } } },
    ])
  })

  test('a chain longer than the stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`p${index}`, `p${index + 1} + 1`]),
    )
    const { scope, faults } = evaluateParameters({ ...chain, p20000: 0 })
    expect(faults).toEqual([])
    expect(read('p0', '1', scope)).toBe(20_000)
  })

  test('a parameter does not bear the name of a unit, function or operator', () => {
    const { scope, faults } = evaluateParameters({ t: 1, min: 2, mod: 3, ton: 4, 万元: 5, ash: 6 })
    expect([...scope.keys()]).toEqual(['ash'])
    expect(faults.map(({ id, fault }) => `${id} ${fault.code}`)).toEqual([
      't reserved_name',
      'min reserved_name',
      'mod reserved_name',
      'ton reserved_name',
      '万元 reserved_name',
    ])
  })

  test('names of Object.prototype are names like any other', () => {
    const table: Record<string, number> = JSON.parse('{"__proto__": 7, "constructor": 8}')
    const { scope } = evaluateParameters(table)
    expect(read('__proto__ + constructor', '1', scope)).toBe(15)
    expect(read('toString', '1', scope)).toBe('unknown_name')
  })

  test('faults keep the order of the table', () => {
    const { faults } = evaluateParameters({ b: '1/0', f: '5 ton', e: 'c', c: '1 t + 1' })
    expect(faults.map(({ id, fault }) => [id, fault.code])).toEqual([
      ['b', 'not_finite'],
      ['f', 'ambiguous_unit'],
      ['e', 'unknown_name'],
      ['c', 'mixed_dimensions'],
    ])
  })
})
