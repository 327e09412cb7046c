import { strFromU8, unzipSync } from 'fflate'
import { checkLinkOf } from '../../../../src/wire/checks/checkLink.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { type Release, toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { afterwards, bundleRow, liveOf, NEVER_IN_A_LINE, HOSTILE, statementRow } from '../formats/examples.ts'
import { coreOf, frozenOf, rowOf } from '../frozenExamples.ts'
import { bodyOf, bundleCopy, eventCopy, OUT, statementCopy, titled, TOLD, WAITING } from './examples.ts'

const copyOf = (row: Parameters<typeof liveOf>[0]) => toCopy(liveOf(row).item, new Map(), OUT)
const masthead = (core: Parameters<typeof coreOf>[0]) =>
  copyOf(rowOf(frozenOf({ core: coreOf(core) }))).masthead.map(({ wording, names }) => [wording, ...names])

describe('a copy', () => {
  it('has what stands over the text in its order, the issuer first', () => {
    const copy = statementCopy('en')
    expect(copy.masthead).toEqual([
      expect.objectContaining({ wording: '', names: ['United Nations (UN)'] }),
      expect.objectContaining({ wording: 'in collaboration with', names: ['The IOM (IOM)'] }),
    ])
    expect(copy.masthead.flatMap(({ logos }) => logos.map(({ alt }) => alt))).toEqual([
      'Logo of un',
      'Logo of iom',
    ])
    expect(copy).toMatchObject({
      kicker: ['Message', 'United Nations'],
      title: TOLD.en.title,
      speaker: 'Secretary-General, United Nations',
      dates: ['New York, 30 July 2024', 'Published 30 July 2024 at 05:00 UTC'],
      banner: '',
      subject: TOLD.en.title,
    })
  })

  it('names the issuer once, and who signed where nothing else was agreed', () => {
    const line = { wording: 'jointly', organisations: ['iom', 'un'], logos: false }
    expect(masthead({ masthead: [line] })).toEqual([['jointly', 'The IOM (IOM)', 'United Nations (UN)']])
    const parties = [
      { organisation: 'iom', role: 'co-signatory' as const },
      { organisation: 'unodc', role: 'supporter' as const },
    ]
    expect(masthead({ masthead: [], parties })).toEqual([['', 'United Nations (UN)', 'The IOM (IOM)']])
  })

  it('shows logos only where the line was agreed with them', () => {
    const line = { wording: '', organisations: ['unodc'], logos: false }
    const copy = copyOf(rowOf(frozenOf({ core: coreOf({ issuer: 'unodc', masthead: [line] }) })))
    expect(copy.masthead[0]?.logos).toEqual([])
  })

  it('has the signed text in blocks, with its links and looks', () => {
    const { body } = statementCopy('ar')
    expect(body.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'paragraph',
      'quote',
      'list',
      'paragraph',
    ])
    expect(body[0]).toMatchObject({
      dir: 'rtl',
      words: [{ text: TOLD.ar.first }, { text: TOLD.ar.bold, bold: true }, {}],
    })
    expect(body[3]).toMatchObject({
      words: [{ href: 'https://unodc.example/a?b=1&c=2' }, {}, { href: 'mailto:press@unodc.example' }],
    })
    expect(body[5]).toMatchObject({
      items: [{ lists: [{ items: [{ words: [{ text: TOLD.ar.points[1] }] }] }] }],
    })
  })

  it('says before the text what has happened since', () => {
    const copy = copyOf(statementRow({}, afterwards))
    expect(copy.notices.map(({ heading, note }) => [heading, note])).toEqual([
      ['Caution by UNODC', 'The date is in doubt.'],
      ['IOM no longer stands behind this text', 'We were not asked.'],
    ])
    expect(copy.subject).toMatch(/^Caution by UNODC/)
  })

  it('has the facts of an event in the language of the text', () => {
    const { facts } = eventCopy('ur')
    expect(facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['وقت', 'میڈیا کی آمد کا وقت', 'مقام', 'آن لائن', 'منتظمین', 'مہمان']),
    )
    expect(facts.find(({ name }) => name === 'آن لائن')?.lines).toEqual([
      { text: 'https://meet.example/day?a=1&b=2', href: 'https://meet.example/day?a=1&b=2' },
    ])
  })

  it('carries the entries of a media update, each in its own language, and contacts of the whole once', () => {
    const copy = bundleCopy('ur')
    expect(copy.entries).toMatchObject([
      { heading: 'Messages', section: { language: 'ur', dir: 'rtl', title: TOLD.ur.title } },
    ])
    expect(copy.contacts.people).toHaveLength(1)
    expect(copy.entries[0]?.section?.contacts.people).toEqual([])
  })

  it('shows nobody’s details that are for the press or the staff alone', () => {
    expect(JSON.stringify(statementCopy('en'))).not.toMatch(/duty@|\+92 51/)
  })

  it('says on top that it is not out, and names no address where there is nothing yet', () => {
    expect(statementCopy('en', WAITING)).toMatchObject({
      banner: 'Not for release before 30 July 2024 at 05:00 UTC',
      subject: `Not for release before 30 July 2024 at 05:00 UTC: ${TOLD.en.title}`,
      dates: ['New York, 30 July 2024'],
      foot: { web: null, digest: expect.stringMatching(/^sha256:/) as string },
    })
    expect(statementCopy('en', { ...WAITING, isReleased: false }).banner).toMatch(
      /^Not for release: this text is not published · Not for release before 30 July/,
    )
    expect(statementCopy('ar', { ...WAITING, until: null }).banner).toBe('غير مخصص للنشر: هذا النص لم يُنشر')
    expect(statementCopy('en').foot.web?.url).toBe('https://news.example/en/statements/message-0a1b2c3d')
  })

  it('leads to where it can be checked in each form, when it is out and at no time before', () => {
    const check = checkLinkOf('https://news.example', { locale: 'en', digest: `sha256:${'0a1b'.repeat(16)}` })
    expect(check).toEqual({ url: 'https://news.example/en/check#0a1b0a1b0a1b', code: '0a1b-0a1b-0a1b' })
    const formsOf = (copy: Copy): string[] => [
      toMailHtml(copy, () => null),
      toPlainMail(copy),
      Object.values(unzipSync(toDocx(copy, new Map())))
        .map((part) => strFromU8(part))
        .join(''),
      toPdfJob(copy, new Map()).copy,
    ]
    const [out, waiting] = [OUT, WAITING].map((release) =>
      statementCopy('en', { ...release, check } as Release),
    )
    for (const form of out ? formsOf(out) : [])
      expect(
        ['Check that this copy is genuine', check.url, check.code].filter((each) => !form.includes(each)),
      ).toEqual([])
    for (const form of waiting ? formsOf(waiting) : []) expect(form).not.toMatch(/\/check|0a1b-0a1b/)
    expect(statementCopy('en').foot.check).toBeUndefined()
  })

  it('links to its files only when they are there', () => {
    const file = {
      sha256: 'd'.repeat(64),
      ext: 'pdf',
      mimeType: 'application/pdf',
      role: 'attachment' as const,
    }
    const shown = { alt: 'Fact sheet', credit: '', width: null, height: null, filename: 'dddddddddddd.pdf' }
    const { item } = liveOf(rowOf(frozenOf({ core: coreOf({ files: [{ ...file, ...shown }] }) })))
    const linesOf = (release: Parameters<typeof toCopy>[2]) =>
      toCopy(item, new Map(), release).attachments.lines
    expect(linesOf(OUT)).toEqual([
      { text: 'Fact sheet', href: `https://news.example/v1/files/${'d'.repeat(64)}.pdf` },
    ])
    expect(linesOf(WAITING)).toEqual([{ text: 'Fact sheet' }])
  })

  it('leaves the place of an entry that its reader may not read', () => {
    const closed = new Map([[0, 'Under wraps']])
    const { entries } = bundleCopy('en', { ...WAITING, closed })
    expect(entries.map(({ heading, section }) => [heading, section?.title ?? null])).toEqual([
      ['Under wraps', null],
      ['Messages', TOLD.en.title],
    ])
    expect(bundleRow().card.core.items).toHaveLength(1)
  })

  it.each(HOSTILE)('takes nothing from %j but words', (title) => {
    const copy = titled(title)
    const lines = [
      copy.title,
      copy.subject,
      copy.summary,
      ...copy.body
        .flatMap((block) => ('words' in block ? block.words : []))
        .map((run) => (run === 'break' ? '' : run.text)),
    ]
    for (const line of lines) expect(line).not.toMatch(NEVER_IN_A_LINE)
  })

  it('has the same name for the same words, and another one for others', () => {
    expect(statementCopy('en').id).toBe(statementCopy('en').id)
    expect(statementCopy('en').id).not.toBe(statementCopy('en', WAITING).id)
    expect(bodyOf(TOLD.en)).toEqual(bodyOf(TOLD.en))
  })
})
