import { errorBodyIn } from '../../../../src/domain/sentences/inLanguage.ts'
import { readSentence, readSentences } from '../../../../src/domain/sentences/read.ts'
import { say } from '../../../../src/domain/sentences/say.ts'
import { PHRASES, SENTENCES } from '../../../../src/domain/sentences/sentences.ts'
import { translate } from '../../../../src/domain/sentences/translate.ts'
import { Refusal } from '../../../../src/errors.ts'
import { fr } from '../../../../src/domain/sentences/fr.ts'
import { es } from '../../../../src/domain/sentences/es.ts'
import { ar } from '../../../../src/domain/sentences/ar.ts'
import { ru } from '../../../../src/domain/sentences/ru.ts'
import { zh } from '../../../../src/domain/sentences/zh.ts'

const TABLES = { fr, es, ar, ru, zh }
const placesOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

describe('the sentences in every language', () => {
  it.each(Object.entries(TABLES))('%s has each of them, and puts in nothing else', (_, table) => {
    const known: readonly string[] = [...SENTENCES, ...PHRASES]
    expect(Object.keys(table).filter((key) => !known.includes(key))).toEqual([])
    for (const [english, translated] of Object.entries(table)) {
      expect(translated.trim()).not.toBe('')
      expect([english, placesOf(translated).filter((name) => !placesOf(english).includes(name))]).toEqual([
        english,
        [],
      ])
    }
  })

  it('says nothing twice', () => {
    expect(SENTENCES.length).toBe(new Set(SENTENCES).size)
  })
})

describe('a sentence that was filled', () => {
  it('is none of ours when somebody else has written it', () => {
    expect(readSentence('The gates open at ten.')).toBeNull()
    expect(translate('The gates open at ten.', 'fr')).toBeNull()
  })

  it('is read from among several, whatever stands in a title', () => {
    const sentences = ['A. B. C', '“quoted”', 'Dr. No'].map((title) =>
      say('“{title}” is not cleared yet.', { title }),
    )
    expect(readSentences(sentences.join(' '))?.map(({ values }) => values.title)).toEqual([
      'A. B. C',
      '“quoted”',
      'Dr. No',
    ])
  })

  it('is read in no time, however long and whatever it is', () => {
    const started = performance.now()
    for (const text of [
      '. '.repeat(20_000),
      '“'.repeat(40_000),
      '{organisation} '.repeat(3000),
      'x'.repeat(1e6),
    ])
      expect(readSentences(text)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('translate', () => {
  it('leaves English, and languages that the desk does not have, alone', () => {
    expect(translate('It has no title.', 'en')).toBeNull()
    expect(translate('It has no title.', 'ur')).toBeNull()
    expect(translate('It has no title.', 'constructor')).toBeNull()
  })

  it('says languages, weekdays and places in the reader’s own words, and names as they are', () => {
    const missing = say('The {language} title is missing.', { language: 'Arabic' })
    expect(translate(missing, 'fr')).toContain('arabe')
    expect(translate(missing, 'fr')).not.toContain('Arabic')
    const named = say('{organisation} is named {places} and is no party: invite it, or take its name out.', {
      organisation: 'ILO and FIA',
      places: 'as issuer and on the masthead',
    })
    expect(translate(named, 'es')).toContain('ILO and FIA')
    expect(translate(named, 'es')).not.toMatch(/issuer|masthead/)
  })

  it('translates what a refusal lists, and each of it by itself', () => {
    const missing = ['It has no title.', 'The event’s start is missing.']
    const sentence = say('The text is not complete: {sentences}', { sentences: missing.join(' ') })
    const [error] = errorBodyIn(
      'ru',
      new Refusal('incomplete', sentence, { missing, state: 'drafting' }),
    ).errors
    expect(error?.missing?.map((one) => translate(one, 'ru') ?? one)).toEqual(error?.missing)
    for (const one of [error?.message, ...(error?.missing ?? [])]) expect(one).not.toMatch(/[A-Za-z]/)
    expect(error?.message).toContain(error?.missing?.[1])
  })

  it('puts nothing into words that somebody else has written, whatever stands in them', () => {
    const english = 'The French translation lacks parts of the authoritative text: {title, {count, <b>.'
    for (const language of ['fr', 'ar', 'zh']) expect(translate(english, language)).toContain('{count')
    const named = 'ILO is named constructor and is no party: invite it, or take its name out.'
    expect(translate(named, 'fr')).toContain('constructor')
  })
})
