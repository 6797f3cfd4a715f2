import type { Language } from '../../core/base/text'

/** The time of day, with its date unless that is today. */
export function clock(time: number, language: Language): string {
  const date = new Date(time)
  const today = date.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(today ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  }).format(date)
}
