import { readFileSync } from 'node:fs'
import { DEFAULT_BRAND } from '../../../../src/domain/adminConfig.ts'
import { DESK_LANGUAGES, directionOf } from '../../../../src/domain/locales.ts'
import { isolate, plainLine } from '../../../../src/domain/mails/isolate.ts'
import type { Letter } from '../../../../src/domain/mails/letter.ts'
import { accentOf, MARK_FIELDS } from '../../../../src/domain/mails/mailStyle.ts'
import { referenceOf } from '../../../../src/domain/mails/reference.ts'
import { renderMail } from '../../../../src/domain/mails/renderMail.ts'
import { sayClocks } from '../../../../src/domain/mails/clocks.ts'

const button = { label: 'Read and sign', link: 'https://newsroom.example/sign/statements/1?a=1&b=2' }
const letter = (more: Partial<Letter> = {}): Letter => ({
  ...{ language: 'en', subject: 'A signature is wanted', organisation: 'ILO', heading: 'A heading' },
  ...{ paragraphs: ['First.', 'Second.'], button, why: 'Because.', after: ['Later.'] },
  facts: [{ label: 'Deadline', values: ['10:00 in Geneva', '08:00 UTC'] }],
  change: { label: 'Choose', link: 'https://newsroom.example/admin/account' },
  ...more,
})
const list: Letter['lists'] = [
  { heading: 'Wanted: 1', items: [{ title: 'One', facts: [], link: 'https://newsroom.example/1' }] },
]
const times = (words: string, found: string) => words.split(found).length - 1

describe('a mail', () => {
  it('says the same as text and as HTML, and leads to each place once', () => {
    const { subject, text, html } = renderMail(letter({ lists: list }))
    expect(subject).toBe('A signature is wanted')
    expect(text).toBe(
      [
        ...['A heading', 'Deadline: 10:00 in Geneva · 08:00 UTC', 'First.', 'Second.'],
        ...['Wanted: 1', 'One\nhttps://newsroom.example/1', `Read and sign:\n${button.link}`, 'Later.'],
        ...['Because.', 'Choose:\nhttps://newsroom.example/admin/account'],
      ].join('\n\n'),
    )
    for (const words of [
      'A heading',
      'First.',
      'Second.',
      '10:00 in Geneva',
      '08:00 UTC',
      'Wanted: 1',
      'Later.',
      'ILO',
    ])
      expect(html).toContain(words)
    for (const link of [button.link, 'https://newsroom.example/1', 'https://newsroom.example/admin/account'])
      expect([
        times(`${text}\n`, `${link}\n`),
        times(html, `href="${link.replaceAll('&', '&amp;')}"`),
      ]).toEqual([1, 1])
  })

  it('fetches nothing, runs nothing, and has its looks in each element', () => {
    const { html } = renderMail(letter({ lists: list }))
    expect(html).not.toMatch(/<(img|style|script|link|svg|iframe|form)\b|url\(|\ssrc=|\son\w+=|\sclass=/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain('max-width:600px')
    const known = ['https://newsroom.example/']
    for (const [, link = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(known.some((start) => link.startsWith(start))).toBe(true)
  })

  it.each(DESK_LANGUAGES)('says language and direction of each block in %s', (language) => {
    const { html } = renderMail(letter({ language, lists: list }))
    const said = `lang="${language}" dir="${directionOf(language)}"`
    for (const [block] of html.matchAll(/<(?:html|body|h1|h2|p|table|a (?=[^>]*inline-block))[^>]*>/g))
      if (!block.startsWith('<a')) expect(block).toContain(said)
    expect(html).toContain(`text-align:${directionOf(language) === 'rtl' ? 'right' : 'left'}`)
  })

  it('escapes whatever is put in, also in links', () => {
    const hostile = `<img src=x onerror="a()">'&`
    const link = 'https://newsroom.example/"><script>'
    const { html } = renderMail(
      letter({
        ...{ subject: hostile, heading: hostile, paragraphs: [hostile], organisation: hostile, why: hostile },
        ...{ facts: [{ label: hostile, values: [hostile] }], button: { label: hostile, link } },
        lists: [{ heading: hostile, items: [{ title: hostile, facts: [], link }] }],
      }),
      { ...DEFAULT_BRAND, name: hostile, accent: 'red;}' },
    )
    expect(html).not.toMatch(/<img|<script|"a\(\)"/)
    expect(html).not.toContain('red;}')
  })

  it('keeps names from turning their sentence, and subjects on one line', () => {
    expect(isolate('ILO', 'ar')).toBe('\u2068ILO\u2069')
    expect([isolate('ILO', 'en'), isolate('منظمة', 'en')]).toEqual(['ILO', '\u2068منظمة\u2069'])
    expect(isolate('A\u202eB\nC', 'en')).toBe('A B C')
    expect(plainLine('One\r\nBcc: x@y.example')).toBe('One Bcc: x@y.example')
    const { subject } = renderMail(letter({ subject: `مطلوب ${isolate('ILO', 'ar')}\r\nBcc: x` }))
    expect(subject).toBe('مطلوب ILO Bcc: x')
  })

  it('has the colours of marks as the desk does, and no others than six digits', () => {
    const css = readFileSync('src/admin/organisationMark.css', 'utf8')
    const inCss = [...css.matchAll(/\[data-colour='\d'\] \{\s*background: (#[0-9a-f]{6})/g)].map(
      ([, one]) => one,
    )
    expect(MARK_FIELDS).toEqual(inCss)
    expect(accentOf({ accent: '#AA0000' })).toBe('#AA0000')
    expect(accentOf({ accent: 'oklch(40% 0.1 150)' })).toBe(DEFAULT_BRAND.accent)
  })
})

describe('what a text is called in mails', () => {
  it('is always the same, short, of no word and of no number', () => {
    const ids = Array.from(
      { length: 2_000 },
      (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    )
    const all = ids.map((id) => referenceOf({ collection: 'statements', id }))
    expect(all[7]).toBe(referenceOf({ collection: 'statements', id: ids[7] ?? '' }))
    for (const one of all) expect(one).toMatch(/^[BCDFGHJ-NP-TVWXZ2-9]{5}$/)
    expect(new Set(all).size).toBeGreaterThan(1_998)
  })
})

describe('an instant in a mail', () => {
  const at = '2024-07-30T08:00:00.000Z'
  it('is said by the reader’s clock, in UTC, and by the clock at the venue', () => {
    expect(sayClocks(at, 'en', { own: null, venue: null })).toEqual(['Tue, 30 Jul 2024, 08:00 UTC'])
    expect(sayClocks(at, 'en', { own: 'Europe/Vienna', venue: 'Asia/Karachi' })).toEqual([
      'Tue, 30 Jul 2024, 10:00 in Vienna',
      '08:00 UTC',
      'Tue 13:00 at the venue',
    ])
  })

  it('names no place of the venue, and no time twice', () => {
    for (const language of DESK_LANGUAGES)
      expect(sayClocks(at, language, { own: null, venue: 'Asia/Karachi' }).join()).not.toMatch(/Karachi|[{}]/)
    expect(sayClocks(at, 'en', { own: 'Europe/Vienna', venue: 'Europe/Rome' })).toHaveLength(2)
  })
})
