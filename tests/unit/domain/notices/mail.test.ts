import { DESK_LANGUAGES, toDeskLanguage } from '../../../../src/domain/locales.ts'
import { MAIL_CHOICES, type MailChoice, NOTICE_KINDS } from '../../../../src/domain/noticeKinds.ts'
import {
  type MailLine,
  toLetter,
  AT_ONCE,
  mailingOf,
  nextDigest,
} from '../../../../src/desk/notices/mailing.ts'
import { fill, type Message } from '../../../../src/domain/messages.ts'
import { noticeWords, sentenceOf } from '../../../../src/desk/notices/noticeWords.ts'
import { renderMail } from '../../../../src/domain/mails/renderMail.ts'
import { bell } from '../../../../src/locales/bell.ts'

const line = (extra: Partial<MailLine> = {}): MailLine => ({
  kind: 'sign',
  detail: '',
  organisation: 'ILO',
  by: null,
  type: 'statement',
  until: '2024-07-30T08:00:00.000Z',
  link: 'https://newsroom.example/admin/collections/statements/1',
  ...{ reference: 'UNODC K7QFZ', embargo: null, clocks: { own: null, venue: null } },
  ...extra,
})
const desk = 'https://newsroom.example/admin'
const account = `${desk}/account`
type Asked = Pick<Parameters<typeof toLetter>[0], 'language' | 'isDaily' | 'lines'>
const toMail = (asked: Asked) => renderMail(toLetter({ ...asked, account, desk }))
const times = (words: string, found: string) => words.split(found).length - 1

/** The forms that a counted message has. */
const optionsOf = (message: Message): object => {
  const plural = message.find((element) => 'options' in element)
  return plural && 'options' in plural ? plural.options : {}
}

describe('the mail of notices', () => {
  it('says of one what it is, until when, and where', () => {
    const { subject, text } = toMail({ language: 'en', isDaily: false, lines: [line()] })
    expect(subject).toBe('Statement: the signature of ILO is wanted (UNODC K7QFZ)')
    expect(text.split('\n\n')).toEqual([
      'Statement: the signature of ILO is wanted',
      'Deadline: Tue, 30 Jul 2024, 08:00 UTC\nReference: UNODC K7QFZ',
      'Read and sign:\nhttps://newsroom.example/admin/collections/statements/1',
      'You get this email because you work for ILO in the newsroom.',
      'Choose which emails you get, and in which language:\nhttps://newsroom.example/admin/account',
    ])
  })

  it('says by which clocks, and until when it is embargoed', () => {
    const lines = [
      line({
        ...{ type: 'event', embargo: '2024-08-01T06:00:00.000Z' },
        clocks: { own: 'Europe/Vienna', venue: 'Asia/Karachi' },
      }),
    ]
    const { text, html } = toMail({ language: 'en', isDaily: false, lines })
    for (const words of [
      'Tue, 30 Jul 2024, 10:00 in Vienna · 08:00 UTC · Tue 13:00 at the venue',
      'Thu, 1 Aug 2024, 08:00 in Vienna · 06:00 UTC · Thu 11:00 at the venue',
    ])
      expect(text.includes(words) && words.split(' · ').every((one) => html.includes(one))).toBe(true)
    expect(text).toContain('Under embargo until: ')
    const scheduled = line({ kind: 'scheduled', embargo: line().until })
    expect(toMail({ language: 'en', isDaily: false, lines: [scheduled] }).text).not.toContain('embargo')
  })

  it('says of a deadline what silence stands for then', () => {
    const nearing = line({ kind: 'deadline', detail: 'last-tenth consent' })
    const { subject, text } = toMail({ language: 'en', isDaily: false, lines: [nearing] })
    expect(subject).toBe('Statement: the deadline is near, and ILO has not signed (UNODC K7QFZ)')
    expect(text).toContain('After that, its silence counts as consent.')
  })

  it('lists several that came at once, and counts those of a day by kind', () => {
    const lines = [line({ kind: 'out', until: null }), line(), line({ type: 'event' })]
    const several = toMail({ language: 'en', isDaily: false, lines })
    expect(several.subject).toBe('3 notices from the newsroom')
    const daily = toMail({ language: 'en', isDaily: true, lines })
    expect(daily.subject).toBe('Daily summary: 3 notices')
    expect(daily.text).toMatch(/Signatures wanted: 2\n\nStatement: .*\n\nEvent: .*\n\nPublished: 1\n\n/s)
    expect(toMail({ language: 'en', isDaily: true, lines: [line()] }).subject).toBe('Daily summary: 1 notice')
  })

  it('is in the reader’s language, and in English where there are no words for it', () => {
    const subjectIn = (language: string) => toMail({ language, isDaily: false, lines: [line()] }).subject
    expect(subjectIn('fr')).toBe('Déclaration : la signature de ILO est attendue (UNODC K7QFZ)')
    expect(subjectIn('ar')).toContain('مطلوب توقيع ILO')
    expect(subjectIn('ur')).toBe(subjectIn('en'))
    expect([toDeskLanguage('ru'), toDeskLanguage(null)]).toEqual(['ru', 'en'])
  })

  it.each(DESK_LANGUAGES)('has a sentence for every kind and a form for every number in %s', (language) => {
    const words = noticeWords(language)
    for (const kind of NOTICE_KINDS) {
      const said = sentenceOf(words, { kind, detail: 'half block', organisation: 'ILO', by: 'UNODC' })
      expect(said).not.toMatch(/[{}]/)
      expect(said.length).toBeGreaterThan(2)
    }
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const counted of [words.mail.several, words.mail.daily, bell[language].unread])
      for (const count of [1, 2, 5, 11, 21, 100])
        expect(fill(counted, { count }, language)).not.toMatch(/[{}]/)
    if (['ru', 'ar'].includes(language))
      expect(Object.keys(optionsOf(bell[language].unread))).toEqual(
        expect.arrayContaining(forms.filter((form) => form !== 'zero')),
      )
    expect(Object.keys(words.choice.options)).toEqual([...MAIL_CHOICES])
  })

  it.each(DESK_LANGUAGES)('is whole for every kind, alone and with others, in %s', (language) => {
    const told = line({ detail: 'half block', by: 'UNODC', embargo: '2024-08-01T06:00:00.000Z' })
    for (const kind of NOTICE_KINDS) {
      const one = { ...told, kind }
      const [alone, daily] = [[one], [one, { ...told, kind, link: `${told.link}2` }]].map((lines) =>
        toMail({ language, isDaily: lines.length > 1, lines }),
      )
      for (const { subject, text, html } of [alone, daily].flatMap((mail) => mail ?? [])) {
        for (const words of [subject, text, html.replace(/style="[^"]*"/g, '')])
          expect(words).not.toMatch(/[{}]|undefined|null/)
        expect([times(text, `${told.link}\n`), times(html, `href="${told.link}"`)]).toEqual([1, 1])
        expect([times(text, account), times(html, `href="${account}"`)]).toEqual([1, 1])
        expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
        expect(text).toContain(language === 'ar' ? '\u2068UNODC K7QFZ\u2069' : 'UNODC K7QFZ')
        expect(subject).not.toMatch(/[\u2066-\u2069]/)
      }
    }
  })
})

describe('when a notice is mailed', () => {
  const at = (time: string) => new Date(`2024-07-30T${time}Z`)

  it('at once, with the others of its day at seven, or never', () => {
    const mailing = (choice: MailChoice, zone: string | null = null) =>
      mailingOf({ choice, zone }, at('10:00:00'))
    expect(mailing('at-once')).toEqual({ mail: 'due', dueAt: AT_ONCE })
    expect(mailing('daily')).toEqual({ mail: 'digest', dueAt: '2024-07-31T07:00:00.000Z' })
    expect(mailing('daily', 'Asia/Karachi').dueAt).toBe('2024-07-31T02:00:00.000Z')
    expect(mailing('never').mail).toBe('none')
  })

  it('the next day’s when the hour has struck', () => {
    expect(nextDigest(at('06:59:59'), 'UTC').toISOString()).toBe('2024-07-30T07:00:00.000Z')
    expect(nextDigest(at('07:00:00'), 'UTC').toISOString()).toBe('2024-07-31T07:00:00.000Z')
  })

  it('at seven by the clock of its reader, on the day when that is put back, too', () => {
    const said = (now: string, zone: string) => nextDigest(new Date(now), zone).toISOString()
    expect(said('2024-10-26T06:00:00Z', 'Europe/Vienna')).toBe('2024-10-27T06:00:00.000Z')
    // Already the next day there.
    expect(said('2024-07-30T20:00:00Z', 'Asia/Karachi')).toBe('2024-07-31T02:00:00.000Z')
    expect(said('2024-07-30T20:00:00Z', 'America/New_York')).toBe('2024-07-31T11:00:00.000Z')
  })
})
