import { toMarkdown } from '../../../../src/wire/formats/markdown.ts'
import { line } from '../../../../src/wire/formats/markdownLine.ts'
import { toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { findAll, outlineOf, parseMarkdown, wordsOf } from '../../../support/formats/markdown.ts'
import {
  bundleCopy,
  eventCopy,
  numberedFrom,
  OUT,
  paragraphOf,
  statementCopy,
  textOf,
  titled,
  TOLD,
  WAITING,
} from '../copies/examples.ts'
import { afterwards, HOSTILE, liveOf, statementRow } from './examples.ts'

const seenIn = (markdown: string): string => parseMarkdown(markdown).map(wordsOf).join('\n')

describe('Markdown', () => {
  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'has the words as they were signed, in their order (%s)',
    (locale) => {
      const told = TOLD[locale]
      const nodes = parseMarkdown(toMarkdown(statementCopy(locale)))
      const outline = outlineOf(nodes)
      const at = outline.indexOf(`heading1: ${told.title}`)
      expect(at).toBeGreaterThan(0)
      expect(outline.slice(at).filter((each) => /^(?:heading|•|\d|blockquote)/.test(each))).toEqual([
        `heading1: ${told.title}`,
        `heading2: ${told.heading}`,
        ...told.points.map((point, index) => `${index + 1}. ${point}`),
        `blockquote: ${told.summary}`,
        `• ${told.points[0]}`,
        `• ${told.points[1]}`,
        ...outline.filter((each) => /^heading2/.test(each)).slice(1),
      ])
      expect(findAll(nodes, 'strong').map(wordsOf)).toContain(told.bold)
      expect(findAll(nodes, 'link').map(({ url }) => url)).toEqual(
        expect.arrayContaining(['https://unodc.example/a?b=1&c=2', 'mailto:press@unodc.example']),
      )
    },
  )

  it('says first what has happened to the text since, and last where it stands and its digest', () => {
    const row = statementRow({ ...TOLD.en }, afterwards)
    const { item } = liveOf(row)
    const outline = outlineOf(parseMarkdown(toMarkdown(toCopy(item, new Map(), OUT))))
    const title = outline.findIndex((each) => each.startsWith('heading1'))
    expect(outline.slice(0, title)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^blockquote: Caution/)]),
    )
    expect(outline.at(-1)).toMatch(new RegExp(`${item.url}\nDigest of the signed text: sha256:[0-9a-f]{64}$`))
  })

  it('has the facts of an event, and the entries of a media update one step down', () => {
    const event = outlineOf(parseMarkdown(toMarkdown(eventCopy('en'))))
    expect(event).toContain(
      '• Where: Serena Hotel, Khayaban-e-Suhrwardy, G-5, Islamabad, Pakistan; 33.715, 73.1016',
    )
    const bundle = outlineOf(parseMarkdown(toMarkdown(bundleCopy('zh'))))
    expect(bundle).toEqual(
      expect.arrayContaining([
        'heading2: Messages',
        `heading3: ${TOLD.zh.title}`,
        `heading4: ${TOLD.en.heading}`,
      ]),
    )
  })

  it('says of a text that is not out that it is not', () => {
    expect(toMarkdown(statementCopy('en', WAITING))).toMatch(/^\*\*Not for release before 30 July 2024/)
  })

  it.each([
    ...HOSTILE,
    '# One',
    '1. One',
    '- One',
    '> One',
    '*One*',
    '`One`',
    '![One](x)',
    'One\\',
    '<b>One</b>',
  ])('shows %j as words', (title) => {
    const copy = titled(title)
    const nodes = parseMarkdown(toMarkdown(copy))
    const outline = outlineOf(nodes)
    expect(outline).toContain(`heading1: ${copy.title}`)
    expect(outline).toContain(`heading2: ${copy.title}`)
    expect(outline).toContain(`paragraph: ${copy.title}`)
    for (const kind of ['html', 'code', 'inlineCode', 'emphasis', 'list', 'blockquote'])
      expect([kind, findAll(nodes, kind).map(wordsOf)]).toEqual([kind, []])
  })

  it('counts as the text does, also where Markdown cannot', () => {
    const lists = textOf(
      numberedFrom(7, 'Seven', 'Eight'),
      numberedFrom(1, 'One'),
      numberedFrom(-1, 'Less', 'None'),
    )
    const outline = outlineOf(parseMarkdown(toMarkdown(lists)))
    expect(outline).toEqual(
      expect.arrayContaining(['7. Seven', '8. Eight', '1. One', '• -1. Less', '• 0. None']),
    )
    const behind = outlineOf(parseMarkdown(toMarkdown(textOf(numberedFrom(1, 'One'), paragraphOf('2. Two')))))
    expect(behind).toContain('paragraph: 2. Two')
  })

  it.each([
    ['a word in bold, within a word', [{ text: 'un' }, { text: 'signed', bold: true }, { text: 'ly' }]],
    ['a word in italics, within a word', [{ text: 'un' }, { text: 'signed', italic: true }, { text: 'ly' }]],
    ['brackets in bold beside signs', [{ text: '文' }, { text: '（强调）', bold: true }, { text: '字' }]],
    [
      'looks side by side',
      [
        { text: 'a', bold: true },
        { text: 'b', italic: true },
        { text: 'c', bold: true, italic: true },
      ],
    ],
    ['blanks within a look', [{ text: 'a' }, { text: ' b ', bold: true }, { text: 'c' }]],
    ['stars in bold', [{ text: '**', bold: true }, { text: '*' }]],
    ['what looks like a reference', [{ text: '&' }, { text: 'amp;', bold: true }]],
    [
      'a link behind an exclamation',
      [{ text: 'Look!' }, { text: 'here', href: 'https://a.example/(b)?c=1&lt;=2' }],
    ],
    ['breaks', [{ text: 'One' }, 'break' as const, { text: '# Two' }, 'break' as const, { text: '= Three' }]],
  ])('sets %s as it is', (_name, words) => {
    const nodes = parseMarkdown(line(words))
    const [paragraph] = nodes
    expect(nodes.map(({ type }) => type)).toEqual(['paragraph'])
    const said = words.map((part) => (part === 'break' ? '\n' : part.text))
    expect(paragraph && wordsOf(paragraph)).toBe(said.join(''))
    const inBold = words.flatMap((part) => (part !== 'break' && 'bold' in part ? [part.text.trim()] : []))
    expect(findAll(nodes, 'strong').map(wordsOf)).toEqual(inBold)
    const links = words.flatMap((part) => (part !== 'break' && 'href' in part ? [part.href] : []))
    expect(findAll(nodes, 'link').map(({ url }) => url)).toEqual(links)
  })

  it('has no words but those of the text', () => {
    expect(seenIn(toMarkdown(textOf(paragraphOf('One & two < three.'))))).toContain('\nOne & two < three.\n')
  })
})
