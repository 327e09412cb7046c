import { strFromU8, unzipSync } from 'fflate'
import { type Element, xml2js } from 'xml-js'
import { directed } from '../../../../src/wire/copies/docx/parts.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { HOSTILE } from '../formats/examples.ts'
import { bundleCopy, picturesFor, statementCopy, titled, TOLD, WAITING } from './examples.ts'

const openDocx = async (copy: Copy) => {
  const files = unzipSync(toDocx(copy, await picturesFor(copy)))
  const parse = (name: string) =>
    xml2js(strFromU8(files[name] ?? new Uint8Array()), { captureSpacesBetweenElements: true }) as Element
  return { files, parse, names: Object.keys(files) }
}

const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...(element.elements ?? []).flatMap((child) => all(child, name)),
]
const textOf = (element: Element): string =>
  all(element, 'w:t')
    .map(({ elements }) => String(elements?.[0]?.text ?? ''))
    .join('')
const attribute = (element: Element, child: string, name = 'w:val') =>
  all(element, child)[0]?.attributes?.[name]

const paragraphs = (root: Element) =>
  all(root, 'w:p').map((element) => ({
    style: attribute(element, 'w:pStyle'),
    isRtl: attribute(element, 'w:bidi') === '1',
    text: textOf(element),
    element,
  }))

describe('a document for Word', () => {
  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'has the words in Word’s own headings and lists (%s)',
    async (locale) => {
      const { parse } = await openDocx(statementCopy(locale))
      const shown = paragraphs(parse('word/document.xml'))
      const told = TOLD[locale]
      expect(shown.find(({ style }) => style === 'Title')?.text).toBe(told.title)
      expect(shown.find(({ style }) => style === 'Heading2')?.text).toBe(told.heading)
      const list = shown.filter(({ style }) => style === 'ListParagraph')
      expect(list.map(({ text }) => text)).toEqual([...told.points, told.points[0], told.points[1]])
      expect(list.map(({ element }) => attribute(element, 'w:ilvl'))).toEqual(['0', '0', '0', '0', '1'])
      const isRtl = locale === 'ar' || locale === 'ur'
      expect(shown.every((each) => each.isRtl === isRtl)).toBe(true)
    },
  )

  it('says which words run from right to left, and their language', async () => {
    const { parse } = await openDocx(statementCopy('ur'))
    const title = paragraphs(parse('word/document.xml')).find(({ style }) => style === 'Title')
    const runs = title ? all(title.element, 'w:r') : []
    expect(runs.every((run) => all(run, 'w:rtl').length === 1)).toBe(true)
    expect(attribute(runs[0] ?? {}, 'w:lang', 'w:bidi')).toBe('ur-PK')
    expect(directed('رپورٹ (UNODC 2024) United Nations (UN) میں', 'rtl')).toEqual([
      { text: 'رپورٹ (', isRtl: true },
      { text: 'UNODC 2024', isRtl: false },
      { text: ') ', isRtl: true },
      { text: 'United Nations (UN)', isRtl: false },
      { text: ' میں', isRtl: true },
    ])
    expect(directed('The word سلام دنیا here', 'ltr').map(({ isRtl }) => isRtl)).toEqual([false, true, false])
    expect(directed('30', 'rtl')).toEqual([{ text: '30', isRtl: true }])
  })

  it('has logos in their order with words for who cannot see them, title and language', async () => {
    const { parse, names } = await openDocx(statementCopy('ar'))
    const document = parse('word/document.xml')
    expect(all(document, 'wp:docPr').map(({ attributes }) => attributes?.descr)).toEqual([
      'Logo of un',
      'Logo of iom',
      'Children at school',
    ])
    expect(names).toEqual(expect.arrayContaining(['word/media/image1.png', 'word/media/image3.jpg']))
    const core = parse('docProps/core.xml')
    expect(all(core, 'dc:title')[0]?.elements?.[0]?.text).toBe(TOLD.ar.title)
    expect(all(core, 'dc:language')[0]?.elements?.[0]?.text).toBe('ar-SA')
  })

  it('has every part that it refers to', async () => {
    const { parse, names } = await openDocx(bundleCopy('zh'))
    const relations = all(parse('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes ?? {},
    )
    const inside = relations
      .filter(({ TargetMode }) => TargetMode !== 'External')
      .map(({ Target }) => `word/${Target}`)
    expect(names).toEqual(expect.arrayContaining(inside))
    const document = parse('word/document.xml')
    const used = [
      ...all(document, 'w:hyperlink').map(({ attributes }) => attributes?.['r:id']),
      ...all(document, 'a:blip').map(({ attributes }) => attributes?.['r:embed']),
    ]
    expect(relations.map(({ Id }) => Id)).toEqual(expect.arrayContaining(used))
    const numbers = all(parse('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes?.['w:numId'])
    expect(numbers).toEqual(
      expect.arrayContaining(all(document, 'w:numId').map(({ attributes }) => attributes?.['w:val'])),
    )
    const styles = all(parse('word/styles.xml'), 'w:style').map(({ attributes }) => attributes?.['w:styleId'])
    expect(styles).toEqual(
      expect.arrayContaining(all(document, 'w:pStyle').map(({ attributes }) => attributes?.['w:val'])),
    )
  })

  it('has digest and embargo at the foot of each page', async () => {
    const copy = statementCopy('en', WAITING)
    const { parse } = await openDocx(copy)
    expect(paragraphs(parse('word/footer1.xml')).map(({ text }) => text)).toEqual([
      'Not for release before 30 July 2024 at 05:00 UTC',
      `Digest of the signed text: ${copy.foot.digest}`,
    ])
    expect(paragraphs(parse('word/document.xml'))[0]).toMatchObject({ style: 'Banner', text: copy.banner })
  })

  it.each(HOSTILE)('shows %j as words', async (title) => {
    const copy = titled(title)
    const { parse } = await openDocx(copy)
    const shown = paragraphs(parse('word/document.xml'))
    expect(shown.find(({ style }) => style === 'Title')?.text).toBe(copy.title)
    expect(all(parse('word/document.xml'), 'evil')).toEqual([])
    expect(all(parse('word/document.xml'), 'w:fldSimple')).toEqual([])
  })

  it('is the same bytes each time', async () => {
    const copy = bundleCopy('ur')
    const pictures = await picturesFor(copy)
    expect(toDocx(copy, pictures).equals(toDocx(copy, pictures))).toBe(true)
  })
})
