import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { createTypesetter } from '../../../../src/wire/copies/pdf/createTypesetter.ts'
import { toPdfJob } from '../../../../src/wire/copies/pdf/toPdfData.ts'
import { HOSTILE } from '../formats/examples.ts'
import { bundleCopy, picturesFor, skippingCopy, statementCopy, titled, TOLD, WAITING } from './examples.ts'

type Node = { role?: string; alt?: string; children?: Node[] }

const typesetter = createTypesetter()
afterAll(() => typesetter.stop())

const pdfOf = async (copy: Copy, key = copy.id) => {
  const pictures = await picturesFor(copy)
  const pdf = await typesetter.typeset(key, () => toPdfJob(copy, pictures))
  if (!pdf) throw new Error('There is no PDF.')
  return pdf
}

const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
]
const altsOf = (node: Node): string[] => [
  ...(node.alt ? [node.alt] : []),
  ...(node.children ?? []).flatMap(altsOf),
]

const read = async (pdf: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as Node[]
  const texts = contents.map(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
  )
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> }
  const mark = await document.getMarkInfo()
  await document.destroy()
  return { texts, info, mark, roles: trees.flatMap(rolesOf), alts: trees.flatMap(altsOf) }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe('a PDF', () => {
  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'is tagged, and says its title and language (%s)',
    async (locale) => {
      const { info, mark, roles, alts } = await read(await pdfOf(statementCopy(locale)))
      expect(info).toMatchObject({ Title: TOLD[locale].title, Language: locale })
      expect(mark).toMatchObject({ Marked: true })
      expect(roles).toEqual(
        expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Figure', 'Link']),
      )
      expect(alts).toEqual(expect.arrayContaining(['Logo of un', 'Logo of iom', 'Children at school']))
    },
  )

  it.each(['en', 'zh'] as const)('has its words in their order (%s)', async (locale) => {
    const { texts } = await read(await pdfOf(statementCopy(locale)))
    const [text, told] = [squeezed(texts.join('')), TOLD[locale]]
    const places = [told.title, told.summary, told.first + told.bold, told.heading, ...told.points].map(
      (words) => text.indexOf(squeezed(words)),
    )
    expect(text).toContain('PressofficePressofficer,TheUNODC')
    expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true)
  })

  it('has Arabic words letter by letter, none of them doubled or turned around', async () => {
    const text = (await read(await pdfOf(statementCopy('ar')))).texts.join(' ')
    for (const word of ['الضحايا', 'الذين', 'الاتجار', 'الإصغاء', 'العقاب', 'انتهاكات']) {
      expect(text).toContain(word)
    }
  })

  it('has its own fonts in it, Nastaliq for Urdu', async () => {
    const fontsIn = async (locale: 'ar' | 'ur' | 'zh') =>
      (await pdfOf(statementCopy(locale))).toString('latin1')
    expect(await fontsIn('ur')).toMatch(/\+NotoNastaliqUrdu-Regular/)
    expect(await fontsIn('ar')).toMatch(/\+Amiri-Regular/)
    expect(await fontsIn('zh')).toMatch(/\+NotoSansHans-Regular/)
  })

  it('claims PDF/UA, unless a sign is in no font of ours', async () => {
    expect((await pdfOf(bundleCopy('ur'))).toString('latin1')).toContain('pdfuaid')
    expect((await pdfOf(skippingCopy())).toString('latin1')).toContain('pdfuaid')
    const odd = await pdfOf(titled('Hello 🙂'))
    expect(odd.toString('latin1')).not.toContain('pdfuaid')
    expect((await read(odd)).mark).toMatchObject({ Marked: true })
  })

  it('has the digest on each page, and before its time the embargo', async () => {
    const copy = bundleCopy('zh', WAITING)
    const { texts } = await read(await pdfOf(copy))
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) {
      expect(squeezed(text)).toContain(copy.foot.digest)
      expect(squeezed(text)).toContain(squeezed(copy.banner))
    }
  })

  it.each([...HOSTILE, '#read("/etc/passwd")', '#panic("x") $ x $ = y _z_ @a <b> // c'])(
    'reads %j as words',
    async (title) => {
      const copy = titled(title)
      const { texts, info } = await read(await pdfOf(copy))
      expect(info.Title).toBe(copy.title)
      if (/^[ -~]*$/.test(copy.title)) expect(squeezed(texts.join(''))).toContain(squeezed(copy.title))
    },
  )

  it('is the same bytes each time', async () => {
    const copy = bundleCopy('ar')
    expect((await pdfOf(copy, 'one')).equals(await pdfOf(copy, 'two'))).toBe(true)
  })

  it('is made once for whoever asks meanwhile or later, and not at all where too many wait', async () => {
    const busy = createTypesetter()
    let made = 0
    const job = (title: string) => () => {
      made += 1
      return toPdfJob(titled(title), new Map())
    }
    const [one, same] = await Promise.all([busy.typeset('a', job('a')), busy.typeset('a', job('a'))])
    expect(one).toBe(same)
    expect(await busy.typeset('a', job('a'))).toBe(one)
    expect(made).toBe(1)
    const many = await Promise.all(
      Array.from({ length: 45 }, (_, index) => busy.typeset(`b${index}`, job('b'))),
    )
    expect(many.filter((pdf) => pdf === null)).toHaveLength(5)
    await busy.stop()
    expect(await busy.typeset('c', job('c'))).not.toBeNull()
    await busy.stop()
  })

  it('is refused at once to all that wait for it when the typesetter is ended', async () => {
    const ended = createTypesetter()
    const waiting = Promise.allSettled(
      ['a', 'a', 'b'].map((key) => ended.typeset(key, () => toPdfJob(titled(key), new Map()))),
    )
    await ended.stop()
    const refused = { status: 'rejected', reason: expect.objectContaining({ status: 503 }) as unknown }
    expect(await waiting).toEqual([refused, refused, refused])
  })
})
