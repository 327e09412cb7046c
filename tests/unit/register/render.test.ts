import { cleanData } from '../../../src/domain/cleanText.ts'
import { safeUrl } from '../../../src/domain/markup.ts'
import { cleanBlocks, toDocument, toHtml, toText } from '../../../src/register/text/languageText.ts'

const words = (text: string, format = 0) => ({ type: 'text', text, format, version: 1, style: 'color:red' })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children, format: 'center', indent: 3 })
const link = (url: string, text = 'here') => ({
  type: 'link',
  id: 'row-id',
  fields: { url, linkType: 'custom', newTab: true },
  children: [words(text)],
})
const document = (...children: unknown[]) => toDocument(cleanBlocks({ root: { type: 'root', children } }))
const html = (...children: unknown[]) => toHtml(document(...children), 'en')
const text = (...children: unknown[]) => toText(document(...children))

describe('a text rendered', () => {
  it('has paragraphs, headings, quotes and rules, and no style', () => {
    const blocks = [
      { type: 'heading', tag: 'h3', children: [words('Title')] },
      paragraph(words('One'), { type: 'linebreak' }, words('two')),
      { type: 'quote', children: [words('Said')] },
      { type: 'horizontalrule' },
    ]
    expect(html(...blocks)).toBe('<h3>Title</h3><p>One<br>two</p><blockquote>Said</blockquote><hr>')
    expect(text(...blocks)).toBe('Title\n\nOne\ntwo\n\nSaid\n\n* * *')
  })

  it('has bold, italic, underline and strikethrough, and no other format', () => {
    expect(
      html(paragraph(words('a', 1), words('b', 2), words('c', 4), words('d', 8), words('e', 64 | 3))),
    ).toBe('<p><strong>a</strong><em>b</em><s>c</s><u>d</u><em><strong>e</strong></em></p>')
  })

  it('has lists inside lists', () => {
    const item = (value: number, ...children: unknown[]) => ({ type: 'listitem', value, children })
    const inner = { type: 'list', listType: 'bullet', children: [item(1, words('inner'))] }
    const outer = {
      type: 'list',
      listType: 'number',
      start: 3,
      children: [item(3, words('outer')), item(4, inner)],
    }
    expect(html(outer)).toBe('<ol start="3"><li>outer<ul><li>inner</li></ul></li></ol>')
    expect(text(outer)).toContain('3. outer')
    expect(text(outer)).toContain('  • inner')
  })

  it('says the direction of a block that runs against its language', () => {
    const block = { ...paragraph(words('سلام')), direction: 'rtl' }
    expect(toHtml(document(block), 'en')).toBe('<p dir="rtl">سلام</p>')
    expect(toHtml(document(block), 'ur')).toBe('<p>سلام</p>')
  })

  it('is nothing where there is no word', () => {
    expect(document(paragraph(words('  ')))).toBeNull()
    expect(document(paragraph(words('\u200e\u2068\u2069')))).toBeNull()
    expect(cleanBlocks(null)).toEqual([])
    expect(cleanBlocks({ root: 'x' })).toEqual([])
  })
})

describe('23: links', () => {
  it('lead to the web or to a mailbox, and tell nobody where from', () => {
    expect(html(paragraph(link('https://unodc.example/?a=1&b="')))).toBe(
      '<p><a href="https://unodc.example/?a=1&amp;b=%22" rel="noopener">here</a></p>',
    )
    expect(text(paragraph(link('mailto:press@unodc.example', 'Press office')))).toBe(
      'Press office (press@unodc.example)',
    )
    expect(text(paragraph(link('https://unodc.example/', 'https://unodc.example')))).toBe(
      'https://unodc.example',
    )
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/admin',
    '//evil.example',
    '',
  ])('of another kind are words only: %j', (url) => {
    expect(safeUrl(url)).toBeNull()
    expect(html(paragraph(link(url)))).toBe('<p>here</p>')
  })
})

describe('23: whatever somebody smuggles in', () => {
  it('is escaped', () => {
    expect(html(paragraph(words('<img src=x onerror=alert(1)>&"\'')))).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;</p>',
    )
  })

  it('keeps its words and loses the rest', () => {
    const block = { type: 'block', fields: { html: '<script>' }, children: [words('kept')] }
    const upload = { type: 'upload', value: 'id', relationTo: 'media' }
    expect(html(block, upload, paragraph(words('x')))).toBe('<p>kept</p><p></p><p>x</p>')
    expect(JSON.stringify(document(paragraph(link('https://a.example'))))).not.toContain('row-id')
  })

  it('cannot break out by tag names, directions or formats', () => {
    const evil = [
      { type: 'heading', tag: 'script', direction: '"><script>', children: [words('h')] },
      { type: 'list', tag: 'script', listType: '"><script>', start: '"><script>', children: [] },
      paragraph({ type: 'text', text: { toString: 'x' }, format: '"><script>' }, words('p')),
    ]
    expect(html(...evil)).toBe('<h2>h</h2><p>p</p>')
  })

  it('has no control characters and no halves of characters', () => {
    const saved = cleanData(document(paragraph(words('a\u0000b\u000Bc\uD800d\uFFFE\u{1F600}'))))
    expect(toHtml(toDocument(cleanBlocks(saved)), 'en')).toBe('<p>abcd\u{1F600}</p>')
  })
})
