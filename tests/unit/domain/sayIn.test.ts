import { DESK_LANGUAGES } from '../../../src/domain/locales.ts'
import { sayIn, sayInEnglish } from '../../../src/domain/sayIn.ts'
import { forPrograms, inARow, say, withoutRepeats } from '../../../src/domain/sentences.ts'
import { type AnyRefusal, Refusal, toErrorBody } from '../../../src/errors.ts'

const OTHERS = DESK_LANGUAGES.filter((language) => language !== 'en')

describe('a sentence', () => {
  it('is made of a code that is listed, and of what is put into it', () => {
    expect(say('parties.accepted', { organisation: 'ILO' })).toEqual({
      code: 'parties.accepted',
      params: { organisation: 'ILO' },
    })
    expect(say('missing.title')).toEqual({ code: 'missing.title', params: {} })
    const wrong = [
      // @ts-expect-error -- there is no such code
      () => say('parties.nowhere'),
      // @ts-expect-error -- what is put in is missing
      () => say('parties.accepted'),
      // @ts-expect-error -- it is called otherwise
      () => say('parties.accepted', { title: 'ILO' }),
      // @ts-expect-error -- a language is one of ours
      () => say('missing.titleIn', { language: 'Arabic' }),
      // @ts-expect-error -- and sentences are no words
      () => say('releasing.notYet', { sentences: 'It has no title.' }),
    ]
    expect(wrong).toHaveLength(5)
  })

  it('is English for logs, for programs, and for who reads a language that the desk has not', () => {
    const sentence = say('missing.titleIn', { language: 'ar' })
    const english = 'The Arabic title is missing.'
    expect(sayInEnglish(sentence)).toBe(english)
    for (const language of [null, 'en', 'ur', 'constructor', '__proto__'])
      expect(sayIn(language, sentence)).toBe(english)
  })

  it('says languages, weekdays and places in the reader’s own words, and names as they are', () => {
    const missing = say('missing.titleIn', { language: 'ar' })
    expect(sayIn('fr', missing)).toContain('arabe')
    expect(sayIn('fr', missing)).not.toContain('Arabic')
    const named = say('missing.namedParty', {
      organisation: 'ILO and FIA',
      places: [say('places.issuer'), say('places.masthead')],
    })
    expect(sayIn('es', named)).toContain('ILO and FIA')
    expect(sayIn('es', named)).not.toMatch(/issuer|masthead/)
    const weekday = say('contradictions.weekday', {
      words: { quote: 'lundi', value: 'Monday' },
      ...{ language: 'fr', field: 'notesToEditors', rightWeekday: 'Tuesday' },
    })
    expect(sayIn('fr', weekday)).toMatch(/^“lundi” \(lundi\), .*mardi/)
    expect(sayInEnglish(weekday)).toBe(
      '“lundi” (Monday) in the French text of the notes to editors contradicts the facts: the event is on a Tuesday.',
    )
  })

  it('lists places, and one of several, as the reader’s language does', () => {
    const parts = [say('parts.title'), say('parts.paragraph', { number: 3 }), say('parts.more', { count: 2 })]
    const lacks = say('translations.lacks', { language: 'fr', parts })
    expect(sayInEnglish(lacks)).toMatch(/: title, paragraph 3, 2 more\.$/)
    expect(sayIn('zh', lacks)).toContain('标题、第3段')
    const several = say('acting.several', { anyOf: ['UNODC', 'ILO', 'FIA'] })
    expect(sayInEnglish(several)).toContain('UNODC or ILO or FIA')
    expect(sayIn('fr', several)).toContain('UNODC, ILO ou FIA')
  })

  it('keeps what is put in apart from letters that run from right to left', () => {
    expect(sayIn('ar', say('parties.accepted', { organisation: 'ILO' }))).toContain('\u2068ILO\u2069')
  })

  it('stands in a row with others without a space where the language has none', () => {
    const row = inARow([say('missing.title'), say('missing.start')])
    expect(sayInEnglish(row)).toBe('It has no title. The event’s start is missing.')
    expect(sayIn('zh', row)).not.toContain(' ')
  })

  it('is told once, whatever is put into it', () => {
    const [one, other] = [1, 2].map((number) => say('bundles.itemNotReleased', { number }))
    expect(withoutRepeats([one!, other!, { ...one! }])).toEqual([one, other])
  })
})

describe('words that somebody else has written', () => {
  const OWN = ['It has no title.', '{organisation}', "it's {", '<b>', '“quoted”', 'A. B. C', 'constructor']

  it.each(OWN)('are never read as a message, and stay as they are: %s', (words) => {
    for (const language of DESK_LANGUAGES) {
      expect(sayIn(language, say('bundles.notCleared', { title: words }))).toContain(words)
      expect(
        sayIn(language, say('limits.characters', { language: 'fr', field: words, count: 2, most: 1 })),
      ).toContain(words)
      expect(sayIn(language, forPrograms(words))).toBe(words)
    }
  })

  it('stay in an error of a host’s own that has a reason of ours', () => {
    const own = Object.assign(new Error('It has no title.'), { reason: 'invalid', status: 400, extras: {} })
    expect(toErrorBody(own as unknown as AnyRefusal, 'fr')).toEqual({
      errors: [{ message: 'It has no title.', reason: 'invalid' }],
    })
  })
})

describe('a refusal', () => {
  const missing = [say('missing.title'), say('missing.start')]
  const refusal = new Refusal('incomplete', say('submitting.incomplete', { sentences: missing }), {
    missing,
    state: 'drafting',
  })

  it('has a message in English', () => {
    const english = 'The text is not complete: It has no title. The event’s start is missing.'
    expect(refusal.message).toBe(english)
    expect(toErrorBody(refusal)).toEqual({
      errors: [
        {
          message: english,
          reason: 'incomplete',
          missing: ['It has no title.', 'The event’s start is missing.'],
        },
      ],
      state: 'drafting',
    })
  })

  it.each(OTHERS)('is answered in %s with all that it lists, each of it by itself', (language) => {
    const [error] = toErrorBody(refusal, language).errors
    expect(error?.missing).toEqual(missing.map((one) => sayIn(language, one)))
    for (const one of error?.missing ?? []) expect(error?.message).toContain(one)
    expect([error?.message, ...(error?.missing ?? [])]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/no title|is missing|not complete/)]),
    )
  })
})
