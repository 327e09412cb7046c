import { clearanceWords } from '../../../src/admin/clearance/words.ts'
import { commentWords } from '../../../src/admin/comments/words.ts'
import { deskWords } from '../../../src/admin/desk/words.ts'
import { peopleWords } from '../../../src/admin/people/words.ts'

const LANGUAGES = ['fr', 'es', 'ar', 'ru', 'zh']

type Said = [path: string, words: string]

/** Every sentence of a table, by its path; the forms of a counted one stand together. */
const sentencesOf = (table: object, path = ''): Said[] =>
  Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}/${key}`
    if (typeof value === 'string') return [[at, value] as Said]
    const inner = value as Record<string, string>
    return 'other' in inner ? [[at, inner.other ?? ''] as Said] : sentencesOf(inner, at)
  })

const placeholders = (words: string): string[] => [...words.matchAll(/\{\w+\}/g)].map(([all]) => all).sort()

const TABLES = {
  clearance: clearanceWords,
  comments: commentWords,
  desk: deskWords,
  people: peopleWords,
}

/** Words that two languages write alike. */
const SAME = ['Code', 'Signatures', 'embargo {when}', 'Embargo', 'Organisation', 'Correction']

describe.each(Object.entries(TABLES))('the words of the %s', (_name, wordsIn) => {
  it.each(LANGUAGES)('fill in the same things in %s as in English', (language) => {
    const english = new Map(sentencesOf(wordsIn('en')))
    for (const [path, words] of sentencesOf(wordsIn(language)))
      expect([path, placeholders(words)]).toEqual([path, placeholders(english.get(path) ?? '')])
  })

  it.each(LANGUAGES)('are said in %s, and not left in English', (language) => {
    const english = new Map(sentencesOf(wordsIn('en')))
    const left = sentencesOf(wordsIn(language)).filter(
      ([path, words]) => words === english.get(path) && /[a-z]{4,}/i.test(words.replace(/\{\w+\}/g, '')),
    )
    expect(left.filter(([, words]) => !SAME.includes(words))).toEqual([])
  })
})
