import type { LexicalDocument } from '../../../../src/domain/canonical.ts'
import { cleanBlocks, toDocument, toHtml, toText } from '../../../../src/register/text/languageText.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { toJsonLd } from '../../../../src/wire/formats/jsonLd.ts'
import { toMarkdown } from '../../../../src/wire/formats/markdown.ts'
import { marksOf } from '../../../../src/wire/formats/notices.ts'
import { toNinjs } from '../../../../src/wire/formats/ninjs.ts'
import { copyOf, inHtml, inText, inWord, onPaper, onSignPage, type Seen } from '../copies/listReaders.ts'
import { outlineOf, parseMarkdown } from '../../../support/formats/markdown.ts'
import { liveOf, statementRow } from './examples.ts'

export type Raw = {
  type: string
  text?: string
  listType?: string
  start?: number
  value?: unknown
  children?: Raw[]
}

export const run = (text: string): Raw => ({ type: 'text', text })

export const bodyOf = (...children: Raw[]) => toDocument(cleanBlocks({ root: { type: 'root', children } }))

/** A number that Markdown cannot count from stands behind a bullet. */
const inMarkdown = (markdown: string): Seen =>
  outlineOf(parseMarkdown(markdown).filter(({ type }) => type === 'list')).flatMap((each) =>
    inText(each.replace(/^• (?=-?\d+\.)/, '')),
  )

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
    Markdown: inMarkdown(toMarkdown(copy)),
    '/v1 html': inHtml(shown.body.html),
    '/v1 text': inText(shown.body.text),
    'ninjs html': inHtml(ninjs('text/html')),
    'ninjs text': inText(ninjs('text/plain')),
    'JSON-LD': inText(String((toJsonLd(shown, marksOf(row)) as Record<string, unknown>).articleBody)),
  }
}

/** The forms that show something else than that. */
export const differing = (body: LexicalDocument, expected: Seen) =>
  Object.entries(formsOf(body)).filter(([, seen]) => JSON.stringify(seen) !== JSON.stringify(expected))
