import type { Locale } from '../../domain/locales.ts'
import { isLocale } from '../../domain/locales.ts'

/** The languages that a reader asks for, the dearest first; `*` and what the newsroom has not are left out. */
export const acceptedLocales = (header: string | undefined): Locale[] =>
  readRanges(header ?? '')
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .flatMap(({ tag }) => {
      const primary = tag.split('-')[0]
      return isLocale(primary) ? [primary] : []
    })

/** The first wanted language that the text has; else its authoritative one. */
export const chooseLocale = (
  wanted: readonly Locale[],
  { available, authoritative }: { available: readonly Locale[]; authoritative: Locale },
): Locale => wanted.find((locale) => available.includes(locale)) ?? authoritative

/** Whether `Accept` would rather have a page than data; data where both are named and are worth the same. */
export const prefersPage = (header: string | undefined): boolean => {
  const worth = new Map(readRanges(header ?? '').map(({ tag, quality }) => [tag, quality]))
  const page = worth.get('text/html') ?? worth.get('text/*') ?? 0
  const data = worth.get('application/json')
  const rest = worth.get('application/*') ?? worth.get('*/*') ?? 0
  return page > 0 && (data === undefined ? page >= rest : page > data)
}

/** What a header of preferences names, in lower case, each with its quality from 0 to 1 (RFC 9110, 12.4.2). */
export const readRanges = (header: string): { tag: string; quality: number }[] =>
  header.slice(0, 1000).split(',').map(toRange)

const toRange = (part: string): { tag: string; quality: number } => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const stated = parameters.map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
  const quality = stated === undefined ? 1 : Number(stated)
  return { tag: tag.trim(), quality: quality >= 0 && quality <= 1 ? quality : 0 }
}
