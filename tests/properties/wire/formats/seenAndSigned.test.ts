import fc from 'fast-check'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { xml2js } from 'xml-js'
import { cleanText } from '../../../../src/domain/cleanText.ts'
import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import { cleanBlocks, toDocument, toHtml, toText } from '../../../../src/register/text/languageText.ts'
import { renderAtom, renderJsonFeed, renderRss } from '../../../../src/wire/formats/feeds.ts'
import { renderCalendar } from '../../../../src/wire/formats/calendar.ts'
import { toMarkdown } from '../../../../src/wire/formats/markdown.ts'
import { toNinjs } from '../../../../src/wire/formats/ninjs.ts'
import { marksOf } from '../../../../src/wire/formats/notices.ts'
import { toEml } from '../../../../src/wire/copies/makeFile.ts'
import { toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { outlineOf, parseMarkdown } from '../../../support/formats/markdown.ts'
import { eventRow, liveOf, statementRow, URL } from '../../../unit/wire/formats/examples.ts'

/** Words as saving leaves them: in one line, and clean. */
const PIECES = [
  ...[
    'A',
    'b',
    ' ',
    '  ',
    '\u00a0',
    '&',
    '<b>',
    '&amp;',
    '"',
    "'",
    ',',
    ';',
    ':',
    '\\',
    '\\n',
    ']]>',
    '–',
    '👍🏽',
  ],
  ...[
    'ہر بچہ',
    'می\u200cخواهم',
    'קול',
    '权利',
    'é',
    '\u200f',
    '\u200e',
    '\u2068ILO\u2069',
    '=1+1',
    '\u202e',
    '\u0000',
  ],
]
const line = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) =>
    cleanText(`T${pieces.join('')}`)
      .replace(/\s*[\t\n]\s*/g, ' ')
      .trim(),
  )

const frame = (form: string, title: string, summary: string) => ({
  ...{ title: 'News', selfUrl: `${URL}/feeds/all.${form}`, homeUrl: `${URL}/` },
  entries: [liveOf(statementRow({ title, summary }))],
})
type Parsed = Record<string, { _text?: string; _cdata?: string } & Record<string, unknown>>
/** As a parser of XML gives it; a title of type html is markup, and read once more. */
const textOf = (node: { _text?: string; _cdata?: string } | undefined) =>
  `${node?._text ?? ''}${node?._cdata ?? ''}`
const parseXml = (xml: string) => xml2js(xml, { compact: true, trim: false }) as Parsed
const asMarkup = (html: string) => textOf(parseXml(`<x>${html.replaceAll('&#39;', '&apos;')}</x>`).x)

/** Of a page: what stands between its tags. */
const asMarkupText = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const SETTINGS = { numRuns: 300 }

describe('what is seen is what was signed', () => {
  it('in JSON Feed and ninjs', () => {
    fc.assert(
      fc.property(line, line, (title, summary) => {
        const row = statementRow({ title, summary })
        const feed = JSON.parse(renderJsonFeed(frame('json', title, summary))) as {
          items: { title: string }[]
        }
        expect(feed.items[0]?.title).toBe(title)
        const { item } = liveOf(row)
        expect(toNinjs(item, marksOf(row)).headlines).toMatchObject([{ value: title }])
      }),
      SETTINGS,
    )
  })

  it('in Markdown', () => {
    fc.assert(
      fc.property(line, line, (title, summary) => {
        const { item } = liveOf(statementRow({ title, summary }))
        const outline = outlineOf(
          parseMarkdown(toMarkdown(toCopy(item, new Map(), { isOut: true, modifiedAt: item.availableAt }))),
        )
        expect(outline).toContain(`heading1: ${title}`)
      }),
      SETTINGS,
    )
  })

  it('in Atom', () => {
    fc.assert(
      fc.property(line, line, (title, summary) => {
        const entry = parseXml(renderAtom(frame('atom', title, summary))).feed?.entry as Parsed
        const { type } = (entry.title as { _attributes?: { type?: string } })._attributes ?? {}
        const told = textOf(entry.title)
        expect(type === 'html' ? asMarkup(told) : told).toBe(title)
      }),
      SETTINGS,
    )
  })

  it('in RSS, whose titles that look like markup are escaped once more', () => {
    fc.assert(
      fc.property(line, line, (title, summary) => {
        const { channel } = parseXml(renderRss(frame('rss', title, summary))).rss as unknown as {
          channel: Parsed
        }
        const told = textOf((channel.item as Parsed).title)
        expect([told, told === title ? title : asMarkup(told)]).toContain(title)
      }),
      SETTINGS,
    )
  })

  it('in calendars', () => {
    fc.assert(
      fc.property(line, (title) => {
        const ics = renderCalendar({
          name: 'News',
          host: 'news.example',
          entries: [liveOf(eventRow({}, { title }))],
        })
        const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
        const event = calendar.getFirstSubcomponent('vevent')
        expect(event?.getFirstPropertyValue('summary')).toBe(title)
      }),
      SETTINGS,
    )
  })

  it('in the HTML and the plain text of a body', () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        const run = (text: string) => ({ type: 'text', text, format: 0, version: 1 })
        const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
        const body = toDocument(
          cleanBlocks({ root: { children: [paragraph(run(one), run(` ${other}`)), paragraph(run(other))] } }),
        ) as LexicalDocument
        const read = parseXml(`<x>${toHtml(body, 'en').replaceAll('&#39;', '&apos;')}</x>`).x as unknown as {
          p: { _text: string }[]
        }
        expect(read.p.map(({ _text }) => _text)).toEqual([`${one} ${other}`, other])
        expect(toText(body)).toBe(`${one} ${other}\n\n${other}`)
      }),
      SETTINGS,
    )
  })

  it('in mail: its subject, and its words as text and as HTML', async () => {
    await fc.assert(
      fc.asyncProperty(line, async (title) => {
        const { item } = liveOf(statementRow({ title }))
        const copy = toCopy(item, new Map(), { isOut: true, modifiedAt: item.availableAt })
        const mail = await simpleParser(await toEml(copy, new Map(), 'news.example'))
        expect(mail.subject).toBe(title)
        expect(asMarkupText(String(mail.html))).toContain(title)
      }),
      { ...SETTINGS, numRuns: 60 },
    )
  })
})
