import { cleanData, cleanText, isClean, isCleanAll } from '../../../src/domain/cleanText.ts'

describe('clean words', () => {
  it.each([
    ['overrides', 'pay\u202eeht', 'payeht'],
    ['tags', 'flag\u{e0067}\u{e007f}', 'flag'],
    ['zero-width spaces, word joiners and soft hyphens', 'a\u200bb\u2060c\u00add', 'abcd'],
    ['private use and unassigned', 'a\ue000\u{10fffd}\u0378b', 'ab'],
    ['lone halves of characters', 'a\ud800b\udc00', 'ab'],
    ['isolates that are not closed, or close nothing', 'a\u2067b\u2069\u2069c\u2066d', 'a\u2067b\u2069cd'],
    ['joiners behind no letter', ' \u200dx\u200d', ' x\u200d'],
    ['joiners behind an emoji that join nothing', '👩\u200d 👩\u200d\u200d💻👩\u200c💻', '👩 👩💻👩💻'],
    ['all joiners of a run but the first', 'می\u200c\u200c\u200dخ', 'می\u200cخ'],
    ['fillers of Hangul', 'a\u115fb\u1160c\u3164d\uffa0e', 'abcde'],
    [
      'joiners of graphemes, inherent vowels of Khmer, blanks of Braille',
      'a\u034fb\u17b4c\u17b5d\u2800e',
      'abcde',
    ],
    [
      'controls of shorthand, of music and of hieroglyphs',
      'a\u{1bca0}b\u{1d173}c\u{1d17a}d\u{13430}e',
      'abcde',
    ],
    ['selectors of variants', 'a\ufe00b\u{e0101}c\u{e01ef}葛\u{e0100}', 'abc葛'],
    ['selectors of an emoji behind anything else', 'a\ufe0fb\ufe0e👍\ufe0f\ufe0e', 'ab👍\ufe0f'],
    ['selectors of an emoji in figures', '1\ufe0f2\ufe0e\ufe0f1\ufe0f\u20e3', '121\ufe0f\u20e3'],
    [
      'selectors of Mongolian behind anything else',
      'a\u180bb\u180f\u1820\u180c\u180d\u180e',
      'ab\u1820\u180c',
    ],
  ])('have no %s', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected)
  })

  it.each([
    ['joiners of Persian and Urdu', 'می\u200cخواهم'],
    ['marks of direction', 'ILO\u200f (2)\u200e'],
    ['balanced isolates', 'قال \u2068ILO\u2069 أمس'],
    ['no-break spaces, dashes, emoji', 'à\u00a0la «\u202fcarte\u202f» – 👍'],
    ['Arabic with its marks and printed signs', '\u061cقال ﷺ \u06dd١٢\u200f \u0601٤ \u0605 بِسْمِ'],
    ['Urdu with isolates', 'یونیسف \u2067UNICEF\u2069 نے کہا\u200c ہے'],
    ['joiners of Hindi', 'क्\u200dष शक्\u200cति र्\u200d'],
    ['Chinese', '《世界人权宣言》第一条：人人生而自由，葛'],
    ['Mongolian with its selectors', '\u1820\u180b\u182d\u180c\u1820\u180f'],
    ['Syriac and Kaithi signs', '\u070fܐ \u{110bd}\u{11083}'],
    ['emoji with their selectors', '☎\ufe0f ☎\ufe0e ©\ufe0f ☝\ufe0f ☝🏽'],
    [
      'emoji of several',
      '👩\u200d💻 👩🏽\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 🏃🏽\u200d♀\ufe0f\u200d➡\ufe0f',
    ],
    ['flags and keycaps', '🇺🇳🇵🇰 1\ufe0f\u20e3 #\ufe0f\u20e3'],
  ])('keep %s', (_, text) => {
    expect(isClean(text)).toBe(true)
  })

  it('hold no character that Unicode calls ignorable or a format, but those that are printed or steer Arabic', () => {
    const kept = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u.test(sign))
      .filter((sign) => isClean(`a${sign}b`))
    expect(kept).toEqual([
      ...['\u0600', '\u0601', '\u0602', '\u0603', '\u0604', '\u0605', '\u061c', '\u06dd', '\u070f'],
      ...['\u0890', '\u0891', '\u08e2', '\u200c', '\u200d', '\u200e', '\u200f', '\u{110bd}', '\u{110cd}'],
    ])
  })

  it('are in NFC, with one kind of line end', () => {
    expect(cleanText('Cafe\u0301\r\nb\rc\u2028d')).toBe('Caf\u00e9\nb\nc\nd')
  })

  it.each(['\u3164', ' \u2800\u115f ', '\u200e', '\u061c \u2068\u2069', 'ᅠ\ufe0f', '\u{e0100}'])(
    'of a field are none where nobody sees any: %j',
    (title) => {
      expect(cleanData({ title, lines: [{ title }] })).toEqual({ title: '', lines: [{ title: '' }] })
    },
  )

  it('of a document are those of all its parts; rich text keeps the spaces of its runs', () => {
    const run = { type: 'text', text: ' a\u200b \n', format: 1 }
    const document = { title: ' A\u202e title ', body: { root: { children: [run] } }, count: 3, none: null }
    expect(isCleanAll(document)).toBe(false)
    const clean = cleanData(document)
    expect(clean).toEqual({
      ...{ title: 'A title', count: 3, none: null },
      body: { root: { children: [{ ...run, text: ' a  ' }] } },
    })
    expect(isCleanAll(clean)).toBe(true)
  })
})
