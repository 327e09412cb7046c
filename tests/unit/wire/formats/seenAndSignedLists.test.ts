import { simpleParser } from 'mailparser'
import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import { cleanBlocks, toHtml } from '../../../../src/register/text/languageText.ts'
import { toEml } from '../../../../src/wire/copies/makeFile.ts'
import { copyOf, inHtml, inText } from '../copies/listReaders.ts'
import { bodyOf, differing, type Raw, run } from './listForms.ts'

const item = (value: unknown, ...children: Raw[]): Raw => ({ type: 'listitem', value, children })
const list = (listType: string, start: number, ...children: Raw[]): Raw => ({
  type: 'list',
  listType,
  start,
  children,
})
const numbered = (...children: Raw[]) => list('number', 1, ...children)
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(run) as [Raw, Raw, Raw, Raw]

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
})
