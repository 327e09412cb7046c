import { type PictureToRead, readPictures } from '../../../../src/domain/proofreading/pictures.ts'
import { sayIn } from '../../../../src/domain/sayIn.ts'
import { codeOf } from '../../../../src/domain/sentences.ts'

const TEXT = { entry: 'e', authoritative: 'en', on: '2026-12-10' } as const
const picture = (given: Partial<PictureToRead>): PictureToRead => ({
  ...{ id: 'p', as: 'picture', number: 2, words: { en: 'A hall with flags' } },
  ...given,
})
const read = (given: Partial<PictureToRead>) => readPictures([picture(given)], TEXT)

describe('the people in a text’s pictures', () => {
  it('are asked after, in a note that keeps nobody, where nobody has said whether there are any', () => {
    const { questions, hints } = read({})
    expect(questions).toEqual([])
    expect(hints).toMatchObject([{ picture: 'p', weight: 'notes', sentence: { code: 'advice.unsaid' } }])
    expect(read({ recognisable: 'no' })).toEqual({ questions: [], hints: [] })
  })

  it('have given no consent, or one that ends before the text comes out: a hint', () => {
    expect(read({ recognisable: 'yes' }).hints).toMatchObject([{ sentence: { code: 'advice.consent' } }])
    const consents = [{ of: 'A speaker', purpose: 'Press', until: '2026-12-01' }]
    expect(read({ recognisable: 'yes', consents }).hints).toMatchObject([
      {
        sentence: {
          code: 'advice.consentEnds',
          params: { day: '2026-12-01', parts: [{ params: { number: 2 } }] },
        },
      },
    ])
  })

  it('66: are another organisation’s to know of: whether a consent is missing or ends, and when, says nothing', () => {
    const keeper = 'The other agency'
    const consents = [{ of: 'A speaker', purpose: 'Press', until: '2026-12-01' }]
    const [none] = read({ recognisable: 'yes', keeper }).hints
    const [ended] = read({ recognisable: 'yes', consents, keeper }).hints
    expect(ended).toEqual(none)
    expect(ended).toMatchObject({ isElsewhere: true, sentence: { code: 'advice.consentElsewhere' } })
  })

  it.each([
    ['en', 'A girl in a classroom', 'girl'],
    ['en', 'Children at a well', 'Children'],
    ['fr', 'Des enfants devant une école', 'enfants'],
    ['es', 'Una niña con su cuaderno', 'niña'],
    ['ar', 'أطفال في مدرسة', 'أطفال'],
    ['ru', 'Дети у школы', 'Дети'],
    ['zh', '两个女孩在教室里', '女孩'],
    ['ur', 'کلاس میں بچیاں', 'بچیاں'],
  ] as const)(
    'who are children or survivors by its words in %s are answered for: %s',
    (locale, words, quote) => {
      const { questions, hints } = read({ recognisable: 'yes', words: { [locale]: words } })
      expect(hints).toEqual([])
      expect(questions).toMatchObject([{ kind: 'harm', place: { field: 'media', locale } }])
      expect(questions[0]?.place.quote).toContain(quote)
      expect(questions[0] && codeOf(questions[0].sentence)).toBe('proof.picture')
    },
  )

  it('who are children need a guardian’s consent, and survivors their own', () => {
    const own = [{ of: 'She herself', by: 'self' as const, purpose: 'Press' }]
    const guardians = [{ of: 'Her mother', by: 'guardian' as const, purpose: 'Press' }]
    const of = (en: string, consents: typeof own | typeof guardians) =>
      read({ recognisable: 'yes', words: { en }, consents }).questions.length
    expect([of('A girl at school', own), of('A girl at school', guardians)]).toEqual([1, 0])
    expect(of('Survivors at a conference', own)).toBe(0)
  })

  it('are no question before somebody has said that they can be recognised, but a hint where words say who they are', () => {
    const { questions, hints } = read({ words: { en: 'Children at a well' } })
    expect(questions).toEqual([])
    expect(hints).toHaveLength(1)
    expect(hints[0]).not.toHaveProperty('weight')
  })

  it('are asked after once for all pictures of which nobody has said anything', () => {
    const { hints } = readPictures([picture({ id: 'p', number: 1 }), picture({ id: 'q', number: 3 })], TEXT)
    expect(hints).toMatchObject([
      {
        weight: 'notes',
        sentence: { params: { parts: [{ params: { number: 1 } }, { params: { number: 3 } }] } },
      },
    ])
  })

  it('are asked after in attachments as in the text, each called what it is', () => {
    const consents = [{ of: 'She herself', by: 'self' as const, purpose: 'Press' }]
    const given = {
      as: 'attachment',
      recognisable: 'yes',
      words: { en: 'A girl at school' },
      consents,
    } as const
    const { questions } = read(given)
    expect(questions).toMatchObject([{ kind: 'harm', place: { field: 'attachments' } }])
    const [question] = questions
    expect(question && sayIn('en', question.sentence)).toContain('attachment 2')
    expect(question && sayIn('ar', question.sentence)).toContain('المرفق 2')
    expect(read({ as: 'attachment' }).hints).toMatchObject([{ place: { field: 'attachments' } }])
  })

  it('are asked after in an emblem only where somebody, or its words, say that there are any', () => {
    expect(read({ as: 'logo' })).toEqual({ questions: [], hints: [] })
    expect(read({ as: 'logo', recognisable: 'yes' }).hints).toMatchObject([{ place: { field: 'masthead' } }])
    expect(read({ as: 'logo', words: { en: 'A girl in a circle' } }).hints).toHaveLength(1)
  })

  it('are asked of once, under the same id as long as it is the same picture', () => {
    const given = { recognisable: 'yes', words: { en: 'A girl', fr: 'Une fillette' } } as const
    const [one] = read(given).questions
    const [other] = read({ ...given, words: { en: 'A young girl' } }).questions
    expect(one?.id).toBe(other?.id)
    expect(one?.id).not.toBe(read({ ...given, id: 'q' }).questions[0]?.id)
  })
})
