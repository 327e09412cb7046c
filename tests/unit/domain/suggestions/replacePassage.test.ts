import fc from 'fast-check'
import type { RawNode } from '../../../../src/domain/richText.ts'
import { type Anchor, toAnchor } from '../../../../src/domain/suggestions/anchor.ts'
import { linesOf } from '../../../../src/domain/suggestions/lines.ts'
import { replacePassage } from '../../../../src/domain/suggestions/replacePassage.ts'
import { standingOf } from '../../../../src/domain/suggestions/standing.ts'
import { element, paragraph, run } from '../../../support/lexicalNodes.ts'

const bold = (text: string) => ({ ...run(text), format: 1 })
const link = (...children: RawNode[]) => ({
  ...{ ...element, type: 'link', fields: { url: 'https://unodc.example/', linkType: 'custom' }, children },
})
const block = (type: string, ...children: RawNode[]): RawNode => ({ ...element, type, children })
const body = (...children: RawNode[]) => ({ root: { ...element, type: 'root', children } })
type Body = ReturnType<typeof body>

const marked = { field: 'body', locale: 'en', revision: 1 } as const
const textsOf = (value: unknown) => linesOf(value).map(({ text }) => text)

/** The first place where these words stand. */
const anchorAt = (value: unknown, quote: string): Anchor => {
  const texts = textsOf(value)
  const line = texts.findIndex((text) => text.includes(quote))
  const from = texts[line]?.indexOf(quote) ?? 0
  return toAnchor(texts, { line, from, to: from + quote.length }, marked) as Anchor
}
const replaced = (value: Body | string, quote: string, words: string): unknown => {
  const answer = replacePassage(value, { anchor: anchorAt(value, quote), words })
  return answer.ok ? answer.value : answer.sentence
}
const childrenOf = (value: unknown, at = 0) => ((value as Body).root.children[at] as RawNode).children

describe('the lines of a text', () => {
  it('are its paragraphs, headings, items and cells, in the order of reading', () => {
    const inner = block('list', block('listitem', run('inner')))
    const items = block('list', block('listitem', run('outer '), bold('one'), inner))
    const cell = (text: string) => block('tablecell', paragraph(text))
    const table = block(
      'table',
      block('tablerow', cell('a'), cell('')),
      block('tablerow', cell('b'), cell('c')),
    )
    const lines = [
      { type: 'linebreak', version: 1 },
      { type: 'tab', version: 1 },
    ]
    const value = body(
      block('heading', run('Title')),
      paragraph(''),
      block('paragraph', run('one'), ...lines, link(run('two'))),
      ...[items, table, { type: 'horizontalrule', version: 1 }, block('quote', run('said'))],
    )
    expect(textsOf(value)).toEqual(['Title', 'one\n\ttwo', 'outer one', 'inner', 'a', 'b', 'c', 'said'])
    expect([textsOf('A title'), textsOf(''), textsOf(null), textsOf({ root: {} })]).toEqual([
      ['A title'],
      [],
      [],
      [],
    ])
  })
})

describe('an accepted suggestion', () => {
  it('stands in a title as in a paragraph', () => {
    expect(replaced('Five days', 'Five', 'Six')).toBe('Six days')
    expect(replaced(body(paragraph('Five days')), 'Five', 'Six')).toEqual(body(paragraph('Six days')))
    expect(replaced(body(paragraph('Five days')), ' days', '')).toEqual(body(paragraph('Five')))
  })

  it('leaves the form of the words that stay, and takes that of those that go', () => {
    const value = body(block('paragraph', run('took '), bold('five'), run(' days')))
    expect(childrenOf(replaced(value, 'took five days', 'took six days'))).toEqual([
      run('took '),
      bold('six'),
      run(' days'),
    ])
    expect(childrenOf(replaced(value, 'five', ''))).toEqual([run('took '), run(' days')])
    expect(childrenOf(replaced(value, 'took five', 'took about five'))).toEqual([
      run('took about '),
      bold('five'),
      run(' days'),
    ])
    expect(childrenOf(replaced(value, 'ook five d', 'alked for d'))).toEqual([
      run('talked for'),
      run(' days'),
    ])
  })

  it('changes the words of a link, and never its address, nor words that are one', () => {
    const value = body(block('paragraph', run('See '), link(run('the report')), run(' now')))
    expect(childrenOf(replaced(value, 'the report', 'our report'))).toEqual([
      run('See '),
      link(run('our report')),
      run(' now'),
    ])
    expect(childrenOf(replaced(value, 'See the report', 'See'))).toEqual([run('See'), run(' now')])
    expect(childrenOf(replaced(value, 'report now', 'report of May now'))).toEqual([
      run('See '),
      link(run('the report')),
      run(' of May now'),
    ])
    const auto = { ...link(run('www.unodc.example')), type: 'autolink' }
    expect(replaced(body(block('paragraph', auto)), 'unodc', 'ilo')).toMatchObject({
      code: 'suggestions.address',
    })
    expect(replaced(body(block('paragraph', run('On '), auto)), 'On www', 'At www')).not.toHaveProperty(
      'code',
    )
  })

  it('stands between ends of lines, and takes them away', () => {
    const end = { type: 'linebreak', version: 1 }
    const value = body(block('paragraph', run('one'), end, run('two')))
    expect(childrenOf(replaced(value, 'one\ntwo', 'one two'))).toEqual([run('one'), run(' '), run('two')])
    expect(childrenOf(replaced(value, '\ntwo', ''))).toEqual([run('one')])
  })

  it('is refused where the passage is gone', () => {
    const anchor = anchorAt(body(paragraph('Five days')), 'Five')
    expect(replacePassage(body(paragraph('A week')), { anchor, words: 'Six' })).toEqual({
      ok: false,
      sentence: { code: 'suggestions.gone', params: { words: { quote: 'Five' } } },
    })
    expect(replacePassage(null, { anchor, words: 'Six' }).ok).toBe(false)
  })

  const text = fc.string({
    unit: fc.constantFrom(...'abcde ', 'ع', 'م', '五', '😀'),
    minLength: 1,
    maxLength: 8,
  })
  const inline = fc.oneof(
    text.map(run),
    text.map(bold),
    fc.constant<RawNode>({ type: 'linebreak', version: 1 }),
    fc.array(text.map(run), { minLength: 1, maxLength: 2 }).map((children) => link(...children)),
  )
  const leaf = (type: string) =>
    fc.array(inline, { minLength: 1, maxLength: 4 }).map((children) => block(type, ...children))
  const list = fc
    .array(leaf('listitem'), { minLength: 1, maxLength: 3 })
    .map((items) => block('list', ...items))
  const table = fc
    .array(
      leaf('paragraph').map((line) => block('tablecell', line)),
      { minLength: 1, maxLength: 3 },
    )
    .map((cells) => block('table', block('tablerow', ...cells)))
  const bodies = fc
    .array(fc.oneof(leaf('paragraph'), leaf('heading'), list, table), { minLength: 1, maxLength: 5 })
    .map((blocks) => body(...blocks))

  it('says the words in its place, and leaves all else as it is, byte for byte', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.constant(''), text),
        (value, a, b, c, words) => {
          const texts = textsOf(value)
          const line = a % texts.length
          const own = texts[line] ?? ''
          const from = b % own.length
          const to = from + 1 + (c % (own.length - from))
          const anchor = toAnchor(texts, { line, from, to }, marked)
          if (!anchor) return
          const before = JSON.stringify(value)
          const answer = replacePassage(value, { anchor, words })
          expect(JSON.stringify(value)).toBe(before)
          if (!answer.ok) throw new Error('It was refused.')
          const next = own.slice(0, from) + words + own.slice(to)
          expect(textsOf(answer.value)).toEqual(texts.flatMap((one, at) => (at !== line ? one : next || [])))
          // Only the block that holds the passage is another one, and nothing but runs of words in it.
          const [old, now] = [value, answer.value as Body].map(({ root }) => root.children)
          expect(now?.filter((child, at) => child !== old?.[at]).length).toBeLessThanOrEqual(1)
          expect(kindsIn(answer.value).every((kind) => KINDS.includes(kind))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is not found again once its words stand there', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (value, a, b) => {
        const texts = textsOf(value)
        const line = a % texts.length
        const from = b % (texts[line]?.length ?? 1)
        const anchor = toAnchor(texts, { line, from, to: from + 1 }, marked)
        if (!anchor) return
        const words = 'ZZZ'
        const answer = replacePassage(value, { anchor, words })
        if (!answer.ok) throw new Error('It was refused.')
        expect(standingOf(textsOf(answer.value), { anchor, words }).is).not.toBe('gone')
        const again = replacePassage(answer.value, {
          anchor: anchorAt(answer.value, words),
          words: anchor.quote,
        })
        expect(again.ok && textsOf(again.value)).toEqual(texts)
      }),
      { numRuns: 300 },
    )
  })
})

const KINDS = [
  'root',
  'paragraph',
  'heading',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
  'text',
  'linebreak',
  'link',
]

const kindsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { type } = value as { type?: unknown }
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(value).flatMap(kindsIn)]
}
