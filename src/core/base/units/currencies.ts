/** Currencies that are offered wherever a unit is typed. */
export const usualCurrencies: readonly string[] = [
  ...['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'INR', 'RUB'],
  ...['AUD', 'CAD', 'CHF', 'BRL', 'SGD', 'HKD', 'TWD'],
]

/** Names of currencies beside their codes. */
export const currencyNames: Readonly<Record<string, readonly string[]>> = {
  CNY: ['RMB', '元', '人民币'],
  USD: ['美元'],
  EUR: ['欧元'],
  JPY: ['日元'],
}

/** The codes of ISO 4217 for money in circulation in 2026, the usual ones first; no funds, metals or units of account. */
const codes: readonly string[] = [
  ...usualCurrencies,
  ...['AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BHD', 'BIF'],
  ...['BMD', 'BND', 'BOB', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CDF', 'CLP', 'COP', 'CRC', 'CUP'],
  ...['CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'FJD', 'FKP', 'GEL', 'GHS'],
  ...['GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'IQD', 'IRR', 'ISK'],
  ...['JMD', 'JOD', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR'],
  ...['LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR'],
  ...['MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN'],
  ...['PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG'],
  ...['SEK', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT'],
  ...['TND', 'TOP', 'TRY', 'TTD', 'TZS', 'UAH', 'UGX', 'UYU', 'UZS', 'VES', 'VND', 'VUV', 'WST'],
  ...['XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'],
]

const places: ReadonlyMap<string, number> = new Map(codes.map((code, index) => [code, index]))

/** The place of a code of ISO 4217 among all of them; null for any other text. */
export const currencyPlace = (code: string): number | null => places.get(code) ?? null

/** Whether a code is one of those that few documents count in, and COP is more often the performance of a heat pump. */
export const isRareCurrency = (code: string): boolean =>
  (currencyPlace(code) ?? 0) >= usualCurrencies.length

/** The code at a place. */
export const currencyAt = (place: number): string | null => codes[place] ?? null
