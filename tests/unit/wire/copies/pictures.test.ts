import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from '../../../support/pdfjs.ts'
import { mapWords, picturesOf } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { createPaperMaker } from '../../../../src/wire/copies/paper/createPaperMaker.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toMarkdown } from '../../../../src/wire/formats/markdown.ts'
import { liveOf, statementRow } from '../formats/examples.ts'
import { standsInText } from '../../../../src/wire/render/items.ts'
import { contentOf } from '../../../../src/wire/formats/feed.ts'
import { paragraphOf, picturesFor, textOf } from './examples.ts'

const SHA256 = 'a'.repeat(64)
const PLACE = { type: 'picture', version: 1, sha256: SHA256 }
const PLACED = textOf(paragraphOf('Before it.'), PLACE, paragraphOf('After it.'))
const CAPTION = 'Children at school © UNODC'

const paper = createPaperMaker()
afterAll(() => paper.stop())

const inOrder = (text: string, ...parts: string[]) => {
  const places = parts.map((part) => text.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect([...places].sort((one, other) => one - other)).toEqual(places)
}
const countOf = (text: string, part: string) => text.split(part).length - 1

describe('a picture in the text of a copy', () => {
  it('stands there and not again below; one that the text does not show stands below', () => {
    expect([PLACED.body.map(({ type }) => type), PLACED.pictures]).toEqual([
      ['paragraph', 'picture', 'paragraph'],
      [],
    ])
    expect(textOf(paragraphOf('Words.')).pictures).toHaveLength(1)
    expect(picturesOf(PLACED).figures.map(({ sha256 }) => sha256)).toEqual([SHA256])
    expect(mapWords(PLACED.body, () => [])[1]).toBe(PLACED.body[1])
  })

  it('is passed over where it is none of the text’s', () => {
    expect(textOf({ ...PLACE, sha256: 'f'.repeat(64) }).body).toEqual([])
  })

  it('is a picture of Markdown, with its words', () => {
    const markdown = toMarkdown(PLACED)
    inOrder(
      markdown,
      'Before it.',
      '![Children at school](',
      `/v1/files/${SHA256}.jpg)`,
      CAPTION,
      'After it.',
    )
    expect(countOf(markdown, '![')).toBe(1)
  })

  it('is a picture in a mail, or its words alone where it is not there', () => {
    const shown = toMailHtml(PLACED, () => ({ src: 'cid:a', width: 600, height: 400 }))
    inOrder(shown, 'Before it.', '<img src="cid:a" alt="Children at school"', CAPTION, 'After it.')
    const without = toMailHtml(PLACED, () => null)
    inOrder(without, 'Before it.', `<bdi>${CAPTION}</bdi>`, 'After it.')
    expect(without).not.toContain('<img')
  })

  it('is its words in brackets in a plain mail, once', () => {
    const text = toPlainMail(PLACED)
    inOrder(text, 'Before it.', `[${CAPTION}]`, 'After it.')
    expect(countOf(text, CAPTION)).toBe(1)
  })

  it('is a drawing in Word with the words for who cannot see it', async () => {
    const files = unzipSync(toDocx(PLACED, await picturesFor(PLACED)))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    inOrder(document, 'Before it.', 'descr="Children at school"', CAPTION, 'After it.')
    expect(Object.keys(files).filter((name) => name.endsWith('.jpg'))).toHaveLength(1)
  })

  it('is a tagged figure on paper', async () => {
    const pictures = await picturesFor(PLACED)
    const pdf = await paper.make('figure', () => ({ form: 'pdf', job: toPdfJob(PLACED, pictures) }))
    const document = await getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0 }).promise
    const page = await document.getPage(1)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    const tree = JSON.stringify(await page.getStructTree())
    await document.destroy()
    inOrder(text, 'Before it.', 'Children at school', 'After it.')
    expect(tree).toMatch(/"role":"Figure","children":\[[^\]]*\],"alt":"Children at school"/)
  })
})

describe('a picture in the markup of a text', () => {
  const html = `<p>Before</p><figure><img src="${SHA256}.jpg" alt="&lt;img src=&quot;${SHA256}.jpg&quot;"></figure>`
  const shown = (markup: string) => liveOf(statementRow({ html: markup })).item

  it('has its address on the wire and in feeds; words that look like it stay', () => {
    const { body, media } = shown(html)
    const url = media[0]?.url ?? ''
    expect(url).toMatch(/^https:\/\/.*\/v1\/files\/a{64}\.jpg$/)
    expect(body.html).toBe(html.replace(`src="${SHA256}.jpg"`, `src="${url}"`))
    expect(contentOf(shown(html))).toContain(`<img src="${url}"`)
  })

  it('is told from one that stands beside the text', () => {
    const placed = shown(html)
    const beside = shown('<p>Words</p>')
    expect([placed, beside].map((item) => standsInText(item, item.media[0]!))).toEqual([true, false])
  })
})
