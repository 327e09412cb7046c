import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { readMarks, readReview } from '../../../../src/desk/import/readers/readReview.ts'
import { expectedIn, wordsDigest } from '../../../../src/domain/review/expected.ts'
import { reviewFile } from '../../../../src/domain/review/review.ts'
import { toLexical } from '../../../../src/server/story/desk.ts'
import { readMark, writeMark } from '../../../../src/domain/review/mark.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import {
  changedFile,
  deleted,
  inserted,
  insertedParagraph,
  withChange,
  withFormatting,
  withoutMarks,
} from '../../../support/word/trackedFile.ts'
import { picturesFor, statementCopy, WAITING } from '../../wire/copies/examples.ts'

const MARK = writeMark({
  ...{ type: 'statement', entry: '6c1f4a80-0000-4000-8000-000000000001', locale: 'en' },
  digest: `sha256:${'a'.repeat(64)}`,
})

const marked = (copy: Copy): Copy => ({ ...copy, review: { mark: MARK, blocks: copy.body.length } })
const fileOf = async (copy: Copy): Promise<Uint8Array> => toDocx(marked(copy), await picturesFor(copy))

/** What tests/fixtures/review/libreoffice.docx was made from. */
const OF_LIBREOFFICE = {
  title: { en: 'Five days in Geneva' },
  summary: { en: 'A fund for survivors.' },
  body: {
    en: toLexical(
      [
        'Ministers met in Geneva on Tuesday to talk about trafficking in persons.',
        '## What was agreed',
        'They agreed on five measures, among them a fund for survivors.',
        'The fund begins with ten million dollars.',
        'Nobody should be for sale, the host said.',
      ].join('\n\n'),
    ),
  },
}

/** A document of these paragraphs and nothing else. */
const bare = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  )
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const piecesOf = (bytes: Uint8Array) =>
  readReview(bytes).paragraphs.flatMap(({ pieces }) =>
    pieces.map(({ kind, text, author }) => [kind, text, author]),
  )

describe('a Word file that comes back', () => {
  it('says which text it was made from, and where the fields of it stand', async () => {
    const copy = statementCopy('en', WAITING)
    const bytes = await fileOf(copy)
    expect(readMarks(bytes)).toEqual([MARK])
    const { paragraphs, left, comments } = readReview(bytes)
    expect([left, comments]).toEqual([[], []])
    const inField = (field: string) =>
      paragraphs
        .filter(({ place }) => place?.field === field)
        .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    expect(inField('title')).toEqual([copy.title])
    expect(inField('summary')).toEqual([copy.summary])
    expect(inField('body').length).toBeGreaterThan(3)
    expect(paragraphs.some(({ place }) => place === null)).toBe(true)
    expect(readMarks(withoutMarks(bytes))).toEqual([])
  })

  it('says nothing in a copy of what is out', async () => {
    const copy = statementCopy('en')
    expect(readMarks(toDocx(copy, await picturesFor(copy)))).toEqual([])
  })

  it('tells words that stay from those that are new or gone, by their authors', () => {
    const body = `<w:p>${run('They ')}${run('met')}${deleted('Anna', ' now')}${inserted('  Omar\n\u202EX ', ' late')}</w:p>`
    expect(piecesOf(bare(body))).toEqual([
      ['kept', 'They met', ''],
      ['deleted', ' now', 'Anna'],
      ['inserted', ' late', 'Omar X'],
    ])
  })

  it('takes a move for words that went and came, and keeps to it', () => {
    const moved = `<w:moveFrom w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:moveFrom><w:moveTo w:id="2" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveTo>`
    const [paragraph] = readReview(bare(`<w:p>${moved}</w:p>`)).paragraphs
    expect(paragraph?.pieces).toMatchObject([
      { kind: 'deleted', isMove: true },
      { kind: 'inserted', isMove: true },
    ])
  })

  it('keeps what one put in and another took out again, and lists that', () => {
    const nested = `<w:ins w:id="1" w:author="Anna"><w:del w:id="2" w:author="Omar"><w:r><w:delText>gladly</w:delText></w:r></w:del></w:ins>`
    const bytes = bare(`<w:p>${nested}</w:p>`)
    expect(piecesOf(bytes)).toEqual([['inserted', 'gladly', 'Anna']])
    expect(readReview(bytes).left).toEqual([
      { reason: 'undone', author: 'Omar', words: 'gladly', instead: '' },
    ])
  })

  it('lists what was changed in looks, rows, boxes, feet and notes', async () => {
    const looks = changedFile(await fileOf(statementCopy('en', WAITING)), (xml) =>
      withFormatting(xml, { author: 'Anna', words: 'hard to imagine' }),
    )
    expect(readReview(looks).left).toEqual([
      { reason: 'formatting', author: 'Anna', words: 'hard to imagine', instead: '' },
    ])
    const row = `<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="Anna"/></w:trPr><w:tc>${insertedParagraph('Anna', 'A cell')}</w:tc></w:tr></w:tbl>`
    const box = `<w:p><w:r><w:pict><w:txbxContent><w:p>${inserted('Anna', 'In a box')}</w:p></w:txbxContent></w:pict></w:r></w:p>`
    const foot = `<w:ftr xmlns:w="w"><w:p>${deleted('Anna', 'At the foot')}</w:p></w:ftr>`
    const bytes = bare(row + box, { 'word/footer1.xml': foot })
    expect(readReview(bytes).left.map(({ reason, words }) => [reason, words])).toEqual([
      ['table', 'A cell'],
      ['elsewhere', 'In a box'],
      ['elsewhere', 'At the foot'],
    ])
    expect(piecesOf(bytes)).toEqual([])
  })

  it('shortens names that are no names, and refuses what nobody writes', () => {
    const [[, , author] = []] = piecesOf(bare(`<w:p>${inserted('A'.repeat(100_000), 'x')}</w:p>`))
    expect(author).toHaveLength(100)
    const many = `<w:p>${`${inserted('A', 'x')}${run('y')}`.repeat(3_000)}</w:p>`
    expect(() => readReview(bare(many))).toThrow('tooLong')
    const outside = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    const document = { 'word/document.xml': `${outside}<w:document xmlns:w="w"><w:body/></w:document>` }
    expect(() => readReview(bare('', document))).toThrow('damaged')
  })

  it('reads what LibreOffice has stored of the changes of three people', async () => {
    const bytes = new Uint8Array(
      await readFile(new URL('../../../fixtures/review/libreoffice.docx', import.meta.url)),
    )
    const expected = expectedIn(OF_LIBREOFFICE, 'en')
    const mark = readMark(readMarks(bytes)[0] ?? '')
    expect(mark?.digest).toBe(wordsDigest(expected, 'en'))
    const known = { locale: 'en', revision: 1, isMoved: false, expected } as const
    const { suggestions, comments, left } = reviewFile(readReview(bytes), [known])
    expect(suggestions.map(({ author, anchor, words }) => [author, anchor.quote, words])).toEqual([
      ['Li Wei', 'Five days', 'Six days'],
      ['Omar Haddad', 'Tuesday', 'Wednesday'],
      ['Anna Ruiz', 'five measures', 'six measures'],
      ['Li Wei', 'million', 'million US'],
      ['Anna Ruiz', 'dollars.', 'dollars.\n\nA paragraph of Anna.'],
      ['Omar Haddad', 'Nobody should be for sale, the host said.', ''],
    ])
    expect(comments).toMatchObject([
      { author: 'Anna Ruiz', words: 'Who pays?', anchor: { quote: 'survivors' } },
    ])
    expect(left).toMatchObject([{ reason: 'formatting', author: 'Li Wei', words: 'trafficking' }])
  })

  it('reads words from right to left', async () => {
    const copy = statementCopy('ar', WAITING)
    const changed = changedFile(await fileOf(copy), (xml) =>
      withChange(xml, { author: 'ليلى', words: copy.title.split(' ')[0] ?? '', instead: 'كلمة' }),
    )
    const title = readReview(changed).paragraphs.find(({ place }) => place?.field === 'title')
    expect(title?.pieces.slice(0, 2).map(({ kind, author }) => [kind, author])).toEqual([
      ['deleted', 'ليلى'],
      ['inserted', 'ليلى'],
    ])
  })
})
