import { slugify, wireSlug } from '../../../src/domain/entrySlug.ts'

it('makes slugs of titles', () => {
  expect(slugify('Message on the World Day — 30 July 2024', 'statement')).toBe(
    'message-on-the-world-day-30-july-2024',
  )
  expect(slugify('Journée mondiale : l’égalité', 'statement')).toBe('journee-mondiale-legalite')
})

it('falls back where a title has no Latin letter', () => {
  for (const title of ['انسانی اسمگلنگ', '世界日', 'Всемирный день', '…'])
    expect(slugify(title, 'event')).toBe('event')
})

it('cuts long titles between words', () => {
  const slug = slugify('word '.repeat(40), 'x')
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug.endsWith('word')).toBe(true)
})

it('adds eight digits of the entry’s hash on the wire', () => {
  expect(wireSlug('day', 'abc')).toBe('day-ba7816bf')
})
