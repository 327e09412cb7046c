import { judge, type Known, type KnownEdition } from '../../../../src/domain/checking/judge.ts'
import { DIGEST, editionOf, LANGUAGES, seenAs, wordsOf } from './examples.ts'

const knowing = (editions: readonly KnownEdition[], change: Partial<Known> = {}): Known => ({
  ...{ file: null, editions, gone: [], isOffline: false },
  ...change,
})
const english = editionOf('en')
const say = (text: string, change = {}) => judge(seenAs(text, change), knowing([english]))
const HEX = DIGEST.slice('sha256:'.length)

describe('the same words', () => {
  it.each(LANGUAGES)('are those of the text, however they are set: %s', (locale) => {
    const edition = editionOf(locale)
    const words = wordsOf(edition)
    const forms = [
      words,
      words.replace(/\n+/gu, ' '),
      words.replace(/ /gu, '  \n'),
      words.replace(/(.{20}) /gu, '$1\n'),
      `\u200F${words}`.replace(/ /gu, ' \u2067\u2069\u200E'),
      words.replaceAll('fi', 'ﬁ').replaceAll(' ', '\u00A0'),
      words.normalize('NFD'),
      words
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
      edition.text.paragraphs.map(({ text }) => text).join('\n'),
      `STATEMENT · 30 July 2024\n\n${words}\n\nPress office\npress@unodc.example`,
      `${words}\n\nFingerprint: ${DIGEST}`,
    ]
    for (const form of forms)
      expect([form, judge(seenAs(form), knowing([edition])).is]).toEqual([form, 'same'])
  })

  it('are so with numbers of a list, addresses of links, and words that a line has parted', () => {
    const words = wordsOf(english)
    expect(say(words.replace('That each', '1. That each').replace('That 12,500', '2. That 12,500')).is).toBe(
      'same',
    )
    expect(say(words.replace('an inquiry', 'an inquiry [https://unodc.example/report]')).is).toBe('same')
    expect(say(words.replace('overturned off', 'over-\nturned off')).is).toBe('same')
    expect(say(words.replace('co-ordinator', 'co-\nordinator')).is).toBe('same')
    expect(say(words.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'")).is).toBe('same')
  })

  it('are so with a footer between pages of a file', () => {
    const words = wordsOf(english).replace('said the', `said\n${DIGEST}\nthe`)
    const text = { ...english.text, beside: [...english.text.beside, DIGEST] }
    expect(judge(seenAs(words, { kind: 'pdf' }), knowing([{ ...english, text }])).is).toBe('same')
  })
})

/** A letter or digit that is another one in the same script. */
const OTHERS: Record<string, string> = {
  a: 'o',
  o: 'a',
  e: 'i',
  ا: 'و',
  ر: 'ز',
  ک: 'گ',
  و: 'ا',
  о: 'а',
  а: 'о',
  и: 'е',
  е: 'и',
}
const otherThan = (sign: string): string | null => {
  const code = sign.codePointAt(0) ?? 0
  if (/\p{Nd}/u.test(sign)) return String.fromCodePoint(code % 2 === 0 ? code + 1 : code - 1)
  if (/\p{Script=Han}/u.test(sign)) return String.fromCodePoint(code + 1)
  return OTHERS[sign] ?? null
}

describe('one sign that is another', () => {
  it.each(LANGUAGES)('is found wherever it stands: %s', (locale) => {
    const edition = editionOf(locale)
    const words = [...wordsOf(edition)]
    const known = knowing([edition])
    const missed: string[] = []
    let tried = 0
    words.forEach((sign, index) => {
      const other = otherThan(sign)
      if (other === null) return
      tried += 1
      const text = [...words.slice(0, index), other, ...words.slice(index + 1)].join('')
      if (judge(seenAs(text), known).is !== 'changed')
        missed.push(text.slice(Math.max(0, index - 20), index + 20))
    })
    expect(tried).toBeGreaterThan(20)
    expect(missed).toEqual([])
  })

  it.each(LANGUAGES)('is found when a word is left out or put in: %s', (locale) => {
    const edition = editionOf(locale)
    const words = wordsOf(edition).split(' ')
    for (let index = 1; index < words.length; index += 1) {
      const without = [...words.slice(0, index), ...words.slice(index + 1)].join(' ')
      const more = [...words.slice(0, index), 'niemals', ...words.slice(index)].join(' ')
      for (const text of [without, more]) {
        const verdict = judge(seenAs(text), knowing([edition]))
        expect([text, verdict.is === 'same' || verdict.is === 'genuine']).toEqual([text, false])
      }
    }
  })

  it('is shown where it stands', () => {
    const verdict = say(wordsOf(english).replace('118', '181'))
    expect(verdict).toMatchObject({ is: 'changed', count: 1 })
    const shown = verdict.is === 'changed' ? verdict.changes : []
    expect(shown.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '118' },
      { kind: 'added', text: '181' },
    ])
  })

  it('is a digit of another value, and not one of another script', () => {
    const arabic = editionOf('ar')
    const words = wordsOf(arabic)
    expect(judge(seenAs(words.replace('١١٨', '118')), knowing([arabic])).is).toBe('same')
    expect(judge(seenAs(words.replace('١١٨', '١١٩')), knowing([arabic])).is).toBe('changed')
    expect(judge(seenAs(words.replace('١٠:١٥', '١٠:٥١')), knowing([arabic])).is).toBe('changed')
  })

  it('is a fact beside the text', () => {
    const verdict = say(`${wordsOf(english)}\n\nPress office\npress@unodc.example\n+92 51 000 001`)
    expect(verdict.is).not.toBe('same')
  })
})

describe('a passage', () => {
  const [first = '', second = '', , , , last = ''] = english.text.paragraphs.map(({ text }) => text)

  it('is a quotation when it is there word for word among other words', () => {
    const mail = `Dear all,\n\nsee what they say today:\n\n${second}\n\nBest regards from the desk`
    expect(say(mail, { kind: 'eml' })).toMatchObject({
      is: 'quotation',
      passages: [{ from: 2, to: 2 }],
      isAll: false,
      isCut: false,
    })
    expect(say(`${second}`)).toMatchObject({ is: 'quotation', passages: [{ from: 2, to: 2 }], foreign: 0 })
  })

  it('is one of the whole text when everything is there and more stands around it', () => {
    const mail = `A colleague sent me this today and I wonder.\n\n${wordsOf(english)}\n\nDo you know more about it than I do?`
    expect(say(mail)).toMatchObject({ is: 'quotation', isAll: true })
  })

  it('is several when words are left out between them', () => {
    const verdict = say(`${first}\n\n[…]\n\n${last}`)
    expect(verdict).toMatchObject({
      is: 'quotation',
      passages: [
        { from: 1, to: 1 },
        { from: 6, to: 6 },
      ],
    })
  })

  it('is changed when a word of it is', () => {
    for (const text of [
      second.replace('ten days', 'two days'),
      second.replace('Nobody', 'Somebody'),
      first.replace('Four', 'Five'),
      first.replace('coast.', 'harbour.'),
      first.replace(' hurt', ' not hurt'),
    ])
      expect([text, say(`They write this on their page today: ${text} What do you think?`).is]).toEqual([
        text,
        'changed',
      ])
  })

  it('is changed when it says that it is the whole text', () => {
    expect(say(wordsOf(english).replace(last, ''), { printed: [HEX] })).toMatchObject({ is: 'changed' })
    expect(
      say(`${wordsOf(english)}\n\nThe minister knew of it all along.`, { printed: [HEX] }),
    ).toMatchObject({
      is: 'changed',
    })
  })
})

describe('what else can be said', () => {
  const since = {
    edition: 2,
    availableAt: '2024-07-31T05:00:00.000Z',
    editionType: 'correction',
    note: 'A number was wrong.',
  } as const
  const older = { ...english, since }
  const newer = editionOf('en', { edition: 2, digest: `sha256:${'6b'.repeat(32)}` })
  const corrected: KnownEdition = {
    ...newer,
    text: {
      ...newer.text,
      paragraphs: newer.text.paragraphs.map(({ text }) => ({ text: text.replace('118', '119') })),
    },
  }
  const both = knowing([older, corrected])

  it('is that a text was corrected since, by its words, a passage or its file', () => {
    expect(judge(seenAs(wordsOf(older)), both)).toMatchObject({
      is: 'corrected',
      as: 'same',
      since: { edition: 2 },
    })
    expect(judge(seenAs(wordsOf(corrected)), both)).toMatchObject({ is: 'same', about: { edition: 2 } })
    const [first = ''] = older.text.paragraphs.map(({ text }) => text)
    expect(judge(seenAs(first), both)).toMatchObject({ is: 'corrected', as: 'quotation' })
    expect(judge(seenAs(''), { ...both, file: older })).toMatchObject({ is: 'corrected', as: 'file' })
  })

  it('is the newest edition where the words are in two', () => {
    const same = { ...newer, text: { ...newer.text } }
    expect(judge(seenAs(wordsOf(older)), knowing([older, same]))).toMatchObject({
      is: 'same',
      about: { edition: 2 },
    })
  })

  it('is that it is the very file', () => {
    expect(judge(seenAs(''), knowing([], { file: english })).is).toBe('file')
  })

  it('is that a text was withdrawn, by its fingerprint and never by its words', () => {
    const gone = [
      {
        type: 'statement',
        edition: 1,
        withdrawnAt: '2024-08-01T05:00:00.000Z',
        note: 'Wrong.',
        digest: DIGEST,
      } as const,
    ]
    const words = wordsOf(english)
    expect(judge(seenAs(words, { printed: [HEX] }), knowing([], { gone })).is).toBe('withdrawn')
    expect(judge(seenAs('', { printed: [HEX.slice(0, 8)] }), knowing([], { gone })).is).toBe('withdrawn')
    expect(judge(seenAs(words, { attached: DIGEST }), knowing([], { gone })).is).toBe('withdrawn')
    expect(judge(seenAs(words), knowing([], { gone }))).toEqual({ is: 'unknown', about: null })
  })

  it('is nothing on the strength of an attached proof or a printed fingerprint', () => {
    const forged = 'The office has closed all of its missions in the region and thanks everybody who came.'
    for (const claim of [{ attached: DIGEST }, { printed: [HEX] }])
      expect(say(forged, claim)).toMatchObject({ is: 'unknown', about: { digest: DIGEST } })
    expect(say(wordsOf(english).replace('Four', 'Nine'), { attached: DIGEST }).is).toBe('changed')
  })

  it('is that it was genuine when released, where nobody can ask', () => {
    expect(judge(seenAs(wordsOf(english)), knowing([english], { isOffline: true })).is).toBe('genuine')
  })

  it('is that a file cannot be read reliably, and never that its words are others', () => {
    const arabic = editionOf('ar')
    const torn = wordsOf(arabic).replace(/الد/gu, 'ادل').replace(/ة /gu, ' ة')
    expect(judge(seenAs(torn, { kind: 'pdf', printed: [HEX] }), knowing([arabic])).is).toBe('unreadable')
    expect(judge(seenAs('', { kind: 'pdf' }), knowing([]))).toEqual({ is: 'unreadable', about: null })
    expect(judge(seenAs(wordsOf(arabic), { kind: 'pdf' }), knowing([arabic])).is).toBe('same')
  })

  it('is the same of an invitation that has nothing but its title and its facts', () => {
    const edition = editionOf('en', {}, '')
    const facts = { ...edition.text, beside: [...edition.text.beside, 'When: 30 July 2024, 10:15', 'A hall'] }
    const known = knowing([{ ...edition, text: facts }])
    const { title, summary } = edition.text
    const words = `${title}\n${summary}\nWhen: 30 July 2024, 10:15\nA hall`
    expect(judge(seenAs(words, { printed: [HEX] }), known).is).toBe('same')
    expect(judge(seenAs(words.replace('10:15', '11:15'), { printed: [HEX] }), known).is).toBe('changed')
  })

  it('is nothing of what has a few words in common', () => {
    expect(
      say('Questions are answered at the door, and nobody should have to wait there in the rain.').is,
    ).toBe('unknown')
    expect(say('').is).toBe('unknown')
  })
})
