import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import { cleanBlocks, toDocument } from '../../../../src/register/cleanText.ts'
import { toHtml, toText } from '../../../../src/register/render.ts'
import { toEml } from '../../../../src/wire/copies/eml.ts'
import { toPlainMail } from '../../../../src/wire/copies/plainText.ts'
import { toJsonLd } from '../../../../src/wire/formats/jsonLd.ts'
import { marksOf } from '../../../../src/wire/formats/marks.ts'
import { toNinjs } from '../../../../src/wire/formats/ninjs.ts'
import { copyOf, inHtml, inText, inWord, onPaper, onSignPage, type Seen } from '../copies/listReaders.ts'
import { liveOf, statementRow } from './examples.ts'

type Raw = {
  type: string
  text?: string
  listType?: string
  start?: number
  value?: unknown
  children?: Raw[]
}

const run = (text: string): Raw => ({ type: 'text', text })
const item = (value: unknown, ...children: Raw[]): Raw => ({ type: 'listitem', value, children })
const list = (listType: string, start: number, ...children: Raw[]): Raw => ({
  type: 'list',
  listType,
  start,
  children,
})
const numbered = (...children: Raw[]) => list('number', 1, ...children)
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(run) as [Raw, Raw, Raw, Raw]

const bodyOf = (...children: Raw[]) => toDocument(cleanBlocks({ root: { type: 'root', children } }))

/** Each form of the text that somebody signs, or that goes out. */
const formsOf = (body: LexicalDocument): Record<string, Seen> => {
  const copy = copyOf(body)
  const row = statementRow({ html: toHtml(body, 'en'), text: toText(body) })
  const { item: shown } = liveOf(row)
  const { bodies } = toNinjs(shown, marksOf(row)) as { bodies: { contentType: string; value: string }[] }
  const ninjs = (type: string) => bodies.find(({ contentType }) => contentType === type)?.value ?? ''
  return {
    html: inHtml(toHtml(body, 'en')),
    text: inText(toText(body)),
    'the sign page': onSignPage(copy),
    paper: onPaper(copy),
    Word: inWord(copy),
    mail: inText(toPlainMail(copy)),
    '/v1 html': inHtml(shown.body.html),
    '/v1 text': inText(shown.body.text),
    'ninjs html': inHtml(ninjs('text/html')),
    'ninjs text': inText(ninjs('text/plain')),
    'JSON-LD': inText(String((toJsonLd(shown, marksOf(row)) as Record<string, unknown>).articleBody)),
  }
}

const differing = (body: LexicalDocument, expected: Seen) =>
  Object.entries(formsOf(body)).filter(([, seen]) => JSON.stringify(seen) !== JSON.stringify(expected))

describe('the number of an item that a signer sees is the one that goes out', () => {
  it.each([
    ['of forged numbers', numbered(item(500, a), item(-3, b), item('x', c)), ['1. A', '2. B', '3. C']],
    ['where it starts later', list('number', 7, item(1, a), item(1, b)), ['7. A', '8. B']],
    [
      'of items without words',
      numbered(item(1, a), item(2), item(3, run(' \u200e')), item(4, { type: 'linebreak' }), item(5, b)),
      ['1. A', '2. B'],
    ],
    [
      'of lists as Lexical writes them in a list',
      numbered(item(1, a), item(2, list('number', 4, item(4, b), item(5, numbered(item(1, c))))), item(2, d)),
      ['1. A', '4. B', '1. C', '2. D'],
    ],
    [
      'of a list in an item with words',
      numbered(item(1, a, list('bullet', 1, item(1, b)), c), item(2, d)),
      ['1. A', '• B', '2. D'],
    ],
    [
      'of a list that begins with a list',
      list('number', 3, item(3, list('number', 5, item(5, a), item(6, b))), item(3, c), item(4, d)),
      ['5. A', '6. B', '3. C', '4. D'],
    ],
    [
      'of a list in a list that begins with one',
      numbered(item(1, a), item(2, numbered(item(1, list('check', 1, item(1, b))), item(1, c))), item(2, d)),
      ['1. A', '• B', '1. C', '2. D'],
    ],
    ['of bullets and of lists to check', list('check', 3, item(9, a), item(1), item(9, b)), ['• A', '• B']],
  ])('%s', async (_, given, expected) => {
    const body = bodyOf(given) as LexicalDocument
    expect(differing(body, expected)).toEqual([])
    const mail = await simpleParser(await toEml(copyOf(body), new Map(), 'news.example'))
    expect(inText(mail.text ?? '')).toEqual(expected)
    expect(inHtml(/<[ou]l[^]*<\/[ou]l>/.exec(String(mail.html))?.[0] ?? '')).toEqual(expected)
  })

  it('keeps the words of an item in one piece, and the direction of a list that stood in another', () => {
    const inner = { ...numbered(item(1, b)), direction: null }
    const outer = { ...numbered(item(1, inner), item(1, a, inner, c)), direction: 'rtl' }
    expect(toHtml(bodyOf(outer), 'en')).toBe(
      '<ol dir="rtl"><li>B</li></ol><ol dir="rtl"><li>A<br>C<ol><li>B</li></ol></li></ol>',
    )
  })

  it('has nothing of a list without words', () => {
    expect(
      cleanBlocks({ root: { children: [numbered(item(1, numbered(item(1, run(' '))))), run('x')] } }),
    ).toHaveLength(1)
    expect(bodyOf(numbered(item(1)))).toBeNull()
  })

  it('whatever lists an editor or a program sends, and a body that is normal stays as it is', () => {
    fc.assert(
      fc.property(fc.array(anyList, { minLength: 1, maxLength: 3 }).map(named), (lists) => {
        const body = bodyOf(...lists)
        if (body === null) return
        expect(differing(body, lists.flatMap(countedAsSeen))).toEqual([])
        expect(toDocument(cleanBlocks(body))).toEqual(body)
      }),
      { seed: 41, numRuns: 400 },
    )
  })
})

const { anyList } = fc.letrec<{ anyList: Raw; anyItem: Raw; part: Raw }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(run('W'), run('W'), run(''), run(' '), run('\u200e')),
    tie('anyList'),
  ),
  anyItem: fc.record({
    type: fc.constant('listitem'),
    value: fc.constantFrom(1, 2, 3, 500, -1, 1.5, 'x', undefined),
    children: fc
      .tuple(fc.array(tie('part'), { maxLength: 3 }), fc.constantFrom([], [{ type: 'linebreak' }]))
      .map(([parts, last]) => [...parts, ...last]),
  }),
  anyList: fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('number', 'number', 'bullet', 'check'),
    start: fc.constantFrom(1, 1, 0, 7, 32_767),
    children: fc.array(tie('anyItem'), { maxLength: 4 }),
  }),
}))

/** Words that differ, so that it is seen which item a number is at. */
const named = (lists: readonly Raw[]): Raw[] => {
  let count = 0
  const name = (node: Raw): Raw => ({
    ...node,
    ...(node.text === 'W' ? { text: `w${(count += 1)} ` } : {}),
    ...(node.children ? { children: node.children.map(name) } : {}),
  })
  return lists.map(name)
}

/** As the editor shows them: what has no words has no number, and a list stands under what is before it. */
const countedAsSeen = ({ listType, start = 1, children = [] }: Raw): Seen => {
  let number = start
  return children.flatMap(({ children: parts = [] }) => {
    const word = parts.find(({ text }) => text?.startsWith('w'))?.text?.trim()
    const mark = listType === 'number' ? `${number}.` : '•'
    if (word !== undefined) number += 1
    const lists = parts.filter(({ type }) => type === 'list').flatMap(countedAsSeen)
    return word === undefined ? lists : [`${mark} ${word}`, ...lists]
  })
}
