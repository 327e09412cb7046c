import { simpleParser } from 'mailparser'
import { toEml } from '../../../../src/wire/copies/makeFile.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { afterwards, HOSTILE, liveOf, statementRow } from '../formats/examples.ts'
import { bundleCopy, eventCopy, OUT, picturesFor, statementCopy, titled, TOLD, WAITING } from './examples.ts'

const none = () => null
const emlOf = async (copy: Parameters<typeof toEml>[0]) =>
  toEml(copy, await picturesFor(copy), 'news.example')

/** As readers of format=flowed with DelSp=yes put lines together (RFC 3676, 4). */
const unflowed = (text: string): string =>
  text
    .split('\r\n')
    .map((line) => line.replace(/^ /, ''))
    .reduce<string[]>((lines, line) => {
      const last = lines.at(-1)
      if (last === undefined || !last.endsWith(' ')) return [...lines, line]
      return [...lines.slice(0, -1), last.slice(0, -1) + line.replace(/^\u200F/, '')]
    }, [])
    .join('\n')

describe('plain text for a mail', () => {
  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'flows in lines of 72 columns, and comes together again (%s)',
    (locale) => {
      const mail = toPlainMail(statementCopy(locale))
      const text = unflowed(mail)
      expect(text).toContain(TOLD[locale].title)
      expect(text).toContain(`${TOLD[locale].first}${TOLD[locale].bold}.`)
      expect(text).toContain(`1. ${TOLD[locale].points[0]}`)
      expect(text).toContain(`${TOLD[locale].link} [https://unodc.example/a?b=1&c=2] · press@unodc.example`)
      const widths = mail
        .split('\r\n')
        .map((line) => [...line].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0))
      const long = mail.split('\r\n').filter((_line, index) => (widths[index] ?? 0) > 90)
      expect(long.filter((line) => !/sha256:|https:/.test(line))).toEqual([])
      expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    },
  )

  it('begins no line with what may not stand there, nor ends one with a bracket that opens', () => {
    for (const line of toPlainMail(statementCopy('zh')).split('\r\n'))
      expect(line.trim()).not.toMatch(/^[，。）：]|（$/)
  })

  it('marks lines that would be taken for a quotation, or for left to right', () => {
    const lines = toPlainMail(titled('> From here')).split('\r\n')
    expect(lines).toContain(' > From here')
    expect(toPlainMail(statementCopy('ur')).split('\r\n')).toContain(
      '\u200FSecretary-General, United Nations',
    )
  })

  it('has facts, entries and the digest', () => {
    const event = unflowed(toPlainMail(eventCopy('en')))
    expect(event).toContain('Where: Serena Hotel, Khayaban-e-Suhrwardy, G-5, Islamabad, Pakistan')
    const bundle = unflowed(toPlainMail(bundleCopy('zh', { ...WAITING, closed: new Map([[1, 'Two']]) })))
    expect(bundle).toMatch(/^\*\*\* Not for release before 30 July 2024 at 05:00 UTC \*\*\*/)
    expect(bundle).toContain(`Messages\n\nUnited Nations (UN)`)
    expect(bundle).toContain('There is one more text here that is not open to you yet.')
    expect(bundle).toMatch(/Digest of the signed text: sha256:[0-9a-f]{64}\n$/)
  })
})

describe('HTML for a mail', () => {
  it.each(HOSTILE)('shows %j as words', (title) => {
    const html = toMailHtml(titled(title), none)
    expect(html).not.toMatch(/<(script|evil|style|link|iframe|form|meta http)/i)
    expect(html.match(/<[^>]*\son\w+=/i)).toBeNull()
  })

  it('fetches nothing but the pictures that it is given', () => {
    const html = toMailHtml(statementCopy('ar'), none)
    expect(html).not.toMatch(/<img|url\(|@import|src=/)
    const shown = toMailHtml(statementCopy('ar'), ({ url }) => ({ src: url, width: 10, height: 20 }))
    expect(shown.match(/src="[^"]*"/g)).toEqual([
      `src="https://news.example/v1/files/${'1'.repeat(64)}.png"`,
      `src="https://news.example/v1/files/${'2'.repeat(64)}.png"`,
      `src="https://news.example/v1/files/${'a'.repeat(64)}.jpg"`,
    ])
    expect(shown).toContain('alt="Logo of un" width="10" height="20"')
  })

  it('says whose alone it is, over the text and on each printed sheet, and of nobody else', () => {
    const owner = { line: 'Read no. 3 by <b>Jane</b>, وكالة 5', names: ['<b>Jane</b>', 'وكالة 5'] }
    const html = toMailHtml(bundleCopy('ur'), none, owner)
    const line =
      /<p lang="en" dir="ltr" [^>]*>Read no\. 3 by <bdi>&lt;b&gt;Jane&lt;\/b&gt;<\/bdi>, <bdi>وكالة 5<\/bdi>/g
    expect(html.match(line)).toHaveLength(2)
    expect(html).toMatch(/<tfoot class="sheets">.*Read no\. 3/)
    expect(html).toContain('@media print')
    expect(toMailHtml(bundleCopy('ur'), none)).not.toMatch(/<style|tfoot|class=/)
  })

  it('says of each text in which language and direction it is', () => {
    const html = toMailHtml(bundleCopy('ur'), none)
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toContain('<div lang="ur" dir="rtl"')
    expect(html).toContain('text-align:right')
    expect(toMailHtml(statementCopy('ur'), none)).toContain('<html lang="ur" dir="rtl">')
  })

  it('keeps a name of another script whole in a sentence, and the hour beside it', () => {
    const row = statementRow({ ...TOLD.ur, locale: 'ur' }, afterwards)
    const html = toMailHtml(toCopy(liveOf(row).item, new Map(), OUT), none)
    expect(html).toMatch(/<strong><bdi>UNODC<\/bdi> کی جانب سے انتباہ<\/strong> <bdi>[^<]* UTC<\/bdi>/)
  })

  it('has one title, and headings below it', () => {
    const html = toMailHtml(bundleCopy('en'), none)
    expect(html.match(/<h1 /g)).toHaveLength(1)
    expect(html).toMatch(new RegExp(`<h2 [^>]*>${TOLD.en.title}</h2>`))
    expect(html).toMatch(new RegExp(`<h3 [^>]*>${TOLD.en.heading}</h3>`))
  })
})

describe('a draft of a mail', () => {
  it.each(['en', 'ar', 'ur', 'zh'] as const)(
    'is read by a parser with its words, in both forms (%s)',
    async (locale) => {
      const mail = await simpleParser(await emlOf(statementCopy(locale)))
      expect(mail.subject).toBe(TOLD[locale].title)
      expect(mail.html).toContain(TOLD[locale].bold)
      expect(mail.text).toContain(TOLD[locale].points[2])
      expect(mail.headers.get('x-unsent')).toBe('1')
      expect(mail.headers.get('content-language')).toBe(locale)
      expect([mail.from, mail.to, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined, undefined])
      expect(mail.date?.toISOString()).toBe('2024-07-30T05:00:00.000Z')
    },
  )

  it('has its pictures in it, logos in their order', async () => {
    const mail = await simpleParser(await emlOf(statementCopy('en')), { keepCidLinks: true })
    const sources = [...String(mail.html).matchAll(/src="cid:([^"]+)"/g)].map(([, cid]) => cid)
    expect(sources).toHaveLength(3)
    expect(new Set(mail.attachments.map(({ cid }) => cid))).toEqual(new Set(sources))
    expect(
      mail.attachments.every(({ related, contentType }) => related && /^image\//.test(contentType)),
    ).toBe(true)
  })

  it.each(HOSTILE)('lets %j add no header and no part', async (title) => {
    const copy = titled(`${title}\r\nBcc: everybody@evil.example`)
    const eml = await emlOf(copy)
    const mail = await simpleParser(eml)
    expect(mail.subject).toBe(copy.subject.trim())
    expect(mail.bcc).toBeUndefined()
    const [head = ''] = eml.toString('latin1').split('\r\n\r\n')
    expect(head).not.toMatch(/^(bcc|to|from):/im)
  })

  it('is the same bytes each time', async () => {
    expect((await emlOf(bundleCopy('ar'))).equals(await emlOf(bundleCopy('ar')))).toBe(true)
  })
})
