import {
  LIMITS,
  richLimitsOf,
  characterExcess,
  directionChangesIn,
} from '../../../../src/domain/limits/limits.ts'
import { richTextExcess, plainTextExcess, describeExcess } from '../../../../src/domain/limits/excess.ts'
import { sayIn, sayInEnglish } from '../../../../src/domain/sayIn.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const list = (start: number, ...children: unknown[]) => ({
  type: 'list',
  listType: 'number',
  start,
  children,
})
const item = (...children: unknown[]) => ({ type: 'listitem', children })
const documentOf = (...children: unknown[]) => ({ root: { type: 'root', children } })
const link = (url: string) => ({ type: 'link', fields: { url }, children: [text('x')] })
const many = (length: number, one: unknown) => Array.from({ length }, () => one)
const nested = (depth: number): unknown => list(1, item(text('x'), ...(depth > 1 ? [nested(depth - 1)] : [])))

const BODY = richLimitsOf('body')
const over = (...blocks: unknown[]) => richTextExcess(documentOf(...blocks), BODY)

describe('the limits of a text', () => {
  it.each([
    ['characters', (most: number) => [paragraph(text('x'.repeat(most)))]],
    ['blocks', (most: number) => many(most, paragraph(text('x')))],
    ['blocks', (most: number) => [list(1, ...many(most, item(text('x'))))]],
    ['depth', (most: number) => [nested(most)]],
    ['links', (most: number) => [paragraph(...many(most, link('https://a.example')))]],
    ['address', (most: number) => [paragraph(link('x'.repeat(most)))]],
    ['start', (most: number) => [list(most, item(text('x')))]],
    ['pieces', (most: number) => [paragraph(...many(most, text('x')))]],
    ['breaks', (most: number) => [paragraph(...many(most, { type: 'linebreak' }))]],
  ] as const)('are reached and not passed: %s', (what, blocks) => {
    const most = BODY[what]
    expect(over(...blocks(most))).toBeNull()
    expect(over(...blocks(most + 1))).toEqual({ what, count: most + 1, most })
  })

  it('hold inside lists, and across words of different looks', () => {
    const marks = '\u0301'.repeat(5)
    const deep = (...words: unknown[]) => over(list(1, item(text('a'), list(1, item(...words)))))
    expect(deep(text(`a${marks}`), text(`b${marks}`))).toBeNull()
    expect(deep(text(`a${marks}`), text(marks))).toEqual({ what: 'marks', count: 10, most: 8 })
    expect(deep(text('x'.repeat(BODY.characters)))).toMatchObject({ what: 'characters' })
    expect(deep(text('a ب '.repeat(501)))).toMatchObject({ what: 'turns', count: 1001 })
    expect(over(list(-1, item(text('x'))))).toEqual({ what: 'start', count: -1, most: BODY.start })
    expect(over(paragraph(paragraph(text(`a${marks}`)), paragraph(text(marks))))).toMatchObject({
      what: 'marks',
    })
  })

  it('are smaller for what stands below a text', () => {
    const words = documentOf(paragraph(text('x'.repeat(20_001))))
    expect(richTextExcess(words, richLimitsOf('programme'))).toMatchObject({
      what: 'characters',
      most: 20_000,
    })
  })

  it('count marks whatever stands between them and is not seen', () => {
    expect(characterExcess(`a${'\u0301\u200D'.repeat(9)}`)).toEqual({
      what: 'marks',
      count: 9,
      most: LIMITS.marks,
    })
    expect(characterExcess(`a${'\u0301'.repeat(8)}`.repeat(50))).toBeNull()
    // Vowelled Arabic, Vietnamese taken apart, an emoji with its skin: nobody's words are refused.
    expect(characterExcess('بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ Tiê\u0301ng Viê\u0323\u0302t 👩🏽‍🚀')).toBeNull()
  })

  it('count changes of direction: figures among Arabic words, and signs that turn', () => {
    expect(directionChangesIn('Plain words, 12 of them.')).toBe(0)
    expect(directionChangesIn('سلام 12 سلام')).toBe(2)
    expect(directionChangesIn('word שלום word')).toBe(2)
    expect(directionChangesIn('a\u2068b\u2069')).toBe(2)
    expect(plainTextExcess('a ب '.repeat(501), 20_000)).toMatchObject({ what: 'turns' })
  })

  it('are said in words that name field and language, and what to do, in each language', () => {
    const sentence = describeExcess(
      { what: 'characters', count: 100_001, most: 100_000 },
      { field: 'body', locale: 'ar' },
    )
    expect(sayInEnglish(sentence)).toBe(
      'The Arabic body has 100001 characters, and 100000 is the most: shorten it, or make two texts of it.',
    )
    expect(sayIn('fr', sentence)).toMatch(/^Le corps du texte en arabe compte 100001 caractères/)
    const said = ['en', 'fr', 'es', 'ar', 'ru', 'zh'].map((language) => sayIn(language, sentence))
    expect(new Set(said).size).toBe(6)
  })
})
