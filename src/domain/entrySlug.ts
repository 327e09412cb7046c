import { sha256 } from './digests.ts'

const MAX_LENGTH = 80

/** A slug from a title; from the fallback where no Latin letter or digit is left, as in Arabic, Russian, Chinese, Urdu. */
export const slugify = (title: string, fallback: string): string => {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= MAX_LENGTH) return words || fallback
  const cut = words.slice(0, MAX_LENGTH + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : cut.slice(0, MAX_LENGTH)
}

/** The slug on the wire: nobody can tell from it whether another entry wants the same words. */
export const wireSlug = (slug: string, entry: string): string => `${slug}-${sha256(entry).slice(0, 8)}`
