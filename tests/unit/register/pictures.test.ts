import type { FrozenFile } from '../../../src/domain/canonical.ts'
import { faultOfForm } from '../../../src/domain/evidence/canonicalShapes.ts'
import { richTextExcess } from '../../../src/domain/limits/excess.ts'
import { richLimitsOf } from '../../../src/domain/limits/limits.ts'
import { isPictureNode, type ListedPicture } from '../../../src/domain/pictures/inTexts.ts'
import { toTranslated } from '../../../src/domain/translations/toTranslated.ts'
import { toListed } from '../../../src/register/text/core.ts'
import {
  cleanBlocks,
  hasBlocks,
  hasStrayPicture,
  type LeafSource,
  toDocument,
  toHtml,
  toLeaf,
  toText,
} from '../../../src/register/text/languageText.ts'
import { TASKS } from '../../../src/register/textWork/tasks.ts'
import { coreOf } from '../wire/frozenExamples.ts'

const [MEDIA, SHA256] = ['3f0c1a7e-0000-4000-8000-00000000000a', 'ab'.repeat(32)]
const fileOf = (more: Partial<FrozenFile> = {}): FrozenFile => ({
  ...{ sha256: SHA256, ext: 'jpg', mimeType: 'image/jpeg', role: 'media' },
  ...{
    alt: 'Children “at” <school>',
    credit: 'UNODC',
    width: 1200,
    height: 800,
    filename: 'abababababab.jpg',
  },
  ...more,
})
const LIST: ListedPicture[] = [{ media: MEDIA, file: fileOf() }]
const FILES = LIST.map(({ file }) => file)

const picture = (media: unknown = MEDIA, more: object = {}) => ({
  type: 'picture',
  version: 1,
  media,
  ...more,
})
const words = (text: string) => ({ type: 'text', text, format: 0, version: 1 })
const paragraph = (text: string) => ({ type: 'paragraph', children: [words(text)] })
const documentOf = (...children: unknown[]) => ({ root: { type: 'root', children } })
const frozen = (...children: unknown[]) => toDocument(cleanBlocks(documentOf(...children), LIST))
const sourceOf = (...children: unknown[]): LeafSource => ({
  ...{ locale: 'en', isCourtesy: false, title: 'A title', summary: '', sections: {} },
  ...{ body: documentOf(...children), pictures: LIST },
})

describe('a picture in a text', () => {
  it('is frozen as its place and the hash of the file, and with nothing of the editor', () => {
    const place = { type: 'picture', version: 1, sha256: SHA256 }
    expect(cleanBlocks(documentOf(picture(MEDIA, { format: '', alt: 'x' })), LIST)).toEqual([place])
    expect(cleanBlocks(documentOf(place), LIST)).toEqual([place])
  })

  it('is found in the list of the text alone', () => {
    const elsewhere = { type: 'picture', version: 1, sha256: 'cd'.repeat(32) }
    expect(cleanBlocks(documentOf(paragraph('x'), picture('other'), elsewhere), LIST)).toHaveLength(1)
    // A place that names a document is never found by a hash beside it.
    expect(cleanBlocks(documentOf(picture('other', { sha256: SHA256 })), LIST)).toEqual([])
    expect(cleanBlocks(documentOf(picture()))).toEqual([])
    expect([picture(), picture('other'), elsewhere].map((node) => hasStrayPicture(sourceOf(node)))).toEqual([
      false,
      true,
      true,
    ])
    expect(TASKS.leaf(sourceOf(picture('other')), () => false).hasStray).toBe(true)
  })

  it('is no picture of the list that is a PDF, or no file', () => {
    expect(toListed(MEDIA, fileOf())).toEqual(LIST)
    expect(toListed(MEDIA, fileOf({ mimeType: 'application/pdf' }))).toEqual([])
    expect(toListed(MEDIA, undefined)).toEqual([])
  })

  it('says in HTML and plain text once what it shows and whose it is', () => {
    const body = frozen(paragraph('Before'), picture(), paragraph('After'))
    expect(toHtml(body, 'en', FILES)).toBe(
      `<p>Before</p><figure><img src="${SHA256}.jpg" alt="Children “at” &lt;school&gt;" width="1200" height="800">` +
        '<figcaption dir="auto">Children “at” &lt;school&gt; © UNODC</figcaption></figure><p>After</p>',
    )
    expect(toText(body, FILES)).toBe('Before\n\n[Children “at” <school> © UNODC]\n\nAfter')
  })

  it('has no caption, and no size, where none is known', () => {
    const bare = [fileOf({ alt: '', credit: '', width: null, height: null })]
    expect(toHtml(frozen(picture()), 'en', bare)).toBe(`<figure><img src="${SHA256}.jpg" alt=""></figure>`)
    expect(toText(frozen(picture(), paragraph('x')), bare)).toBe('x')
  })

  it('stands alone in a text without words, which is no text for its completeness', () => {
    expect(frozen(picture())?.root.children).toHaveLength(1)
    expect(hasBlocks(documentOf(picture()))).toBe(false)
  })

  it('changes nothing of a text without it', () => {
    const { pictures: _, ...without } = sourceOf(paragraph('x'))
    expect(toLeaf(sourceOf(paragraph('x')))).toEqual(toLeaf(without))
  })

  it('is no word that a translation could lack, and no change of words', () => {
    const body = frozen(paragraph('Words'), picture())
    expect(toTranslated('en', { title: '', summary: '', body }).blocks.flatMap(({ units }) => units)).toEqual(
      ['Words'],
    )
    const { pictures: _, ...without } = sourceOf(paragraph('Words'), picture())
    const { pictures: __, ...plain } = sourceOf(paragraph('Words'))
    expect(TASKS.words(without, () => false)).toBe(TASKS.words(plain, () => false))
  })

  it('is in the format where its file stands in the core as a picture', () => {
    const leaf = toLeaf(sourceOf(picture()))
    const faultWith = (...files: FrozenFile[]) =>
      faultOfForm({ core: coreOf({ files }), languages: { en: leaf } })
    expect(faultWith(fileOf())).toBeNull()
    expect(faultWith()).toMatch(/a picture in it is none of its files/)
    expect(faultWith(fileOf({ role: 'attachment' }))).toMatch(/none of its files/)
    expect(faultWith(fileOf({ mimeType: 'application/pdf' }))).toMatch(/none of its files/)
  })
})

describe('a picture that a text cannot have', () => {
  it.each([
    ['an address', picture('https://a.example/x.png')],
    ['a script', picture('<script>')],
    ['a document', picture({ id: MEDIA })],
    ['a number', picture(7)],
    ['words of its own', picture(MEDIA, { alt: 'x' })],
    ['children', picture(MEDIA, { children: [] })],
    ['a hash', picture(MEDIA, { sha256: SHA256 })],
    ['fields', picture(MEDIA, { fields: { doc: MEDIA } })],
    ['another version', picture(MEDIA, { version: 2 })],
  ])('names or holds %s', (_, node) => {
    expect(isPictureNode(node)).toBe(false)
  })

  it('is as the editors write it otherwise', () => {
    expect([picture(), picture(MEDIA, { format: '' })].map(isPictureNode)).toEqual([true, true])
  })

  it('is one of too many', () => {
    const limits = richLimitsOf('body')
    const many = (count: number) => documentOf(...Array.from({ length: count }, () => picture()))
    expect(richTextExcess(many(limits.pictures), limits)).toBeNull()
    expect(richTextExcess(many(limits.pictures + 1), limits)).toEqual({
      what: 'pictures',
      count: 41,
      most: 40,
    })
  })
})
