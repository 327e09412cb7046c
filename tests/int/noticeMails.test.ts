import { simpleParser } from 'mailparser'
import type { Newsroom } from '../support/newsroom.ts'
import { settleNotices } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'

const HOUR = 3_600_000

describe('mails', () => {
  let press: Press
  let newsroom: Newsroom

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    newsroom = press.newsroom
  })
  afterEach(() => newsroom.clock.set(new Date()))
  afterAll(() => newsroom.close())

  /** Whoever has this address: a mail of few Latin letters is readable only when it is decoded. */
  const mailsTo = async (who: string) => {
    await settleNotices(newsroom)
    const all = await Promise.all(
      (await newsroom.outbox()).map(async (raw) => ({ raw, ...(await simpleParser(raw)) })),
    )
    return all.filter(({ raw }) => raw.includes(`To: ${who}.example\r\n`))
  }
  const of = async (id: string, who: string) => (await mailsTo(who)).filter(({ text }) => text?.includes(id))
  const inTime = (ms: number) => new Date(newsroom.clock.now().getTime() + ms)
  const choose = async (who: string, choice: { language?: string; zone?: string | null }) => {
    const me = await newsroom.ask('GET', '/api/users/me', undefined, press.tokens[who])
    const { id } = me.body.user as { id: string }
    const chosen = await newsroom.ask('PATCH', `/api/users/${id}`, choice, press.tokens[who])
    expect(chosen.status).toBe(200)
  }
  const invite = (id: string, collection = 'statements') =>
    press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' }, collection)

  it('of a notice come as a page and as text, with one button and no word of the text', async () => {
    await choose('reviewer@ilo', { language: 'ar' })
    const start = '2031-05-01T05:00:00.000Z'
    const embargo = { until: inTime(24 * HOUR).toISOString(), zone: 'UTC' }
    const id = await press.write({ title: 'Canary-title', start, zone: 'Asia/Karachi', embargo }, 'events')
    await invite(id, 'events')
    const [mail, ...others] = await of(id, 'reviewer@ilo')
    expect(others).toEqual([])
    expect(mail?.raw).toContain('Content-Type: multipart/alternative')
    expect(mail?.subject).toMatch(/^فعالية: دعوة من UNODC إلى ILO للمشاركة \(UNODC [B-Z2-9]{5}\)$/)
    const page = String(mail?.html)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    // The button, and where mails are chosen.
    expect(page.split('href="http')).toHaveLength(3)
    expect(page).toMatch(new RegExp(`href="[^"]*/admin/compose/events/${id}"`))
    for (const words of [mail?.text ?? '', page]) {
      expect(words).toContain('محظور النشر حتى')
      expect(words).toContain('في مكان الفعالية')
      expect(words).not.toMatch(/canary|karachi/i)
    }
    await choose('reviewer@ilo', { language: 'en' })
  })

  it('tell hours by the clock that their reader has chosen, else by that of the office', async () => {
    const until = '2031-07-30T05:15:00.000Z'
    const embargo = { until, zone: 'UTC' }
    const toldTo = async (zone: string | null) => {
      await choose('reviewer@ilo', { zone })
      const id = await press.write({ title: 'A text', embargo })
      await invite(id)
      return (await of(id, 'reviewer@ilo'))[0]?.text ?? ''
    }
    expect(await toldTo('Asia/Tokyo')).toContain('Wed, 30 Jul 2031, 14:15 in Tokyo · 05:15 UTC')
    expect(await toldTo(null)).not.toContain('Tokyo')
  })

  it('about one text come once an hour, whatever happens in it', async () => {
    const [id, other] = [await press.write(), await press.write()]
    await press.invite(id, 'ilo', 'co-signatory')
    expect(await of(id, 'reviewer@ilo')).toHaveLength(1)
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await of(id, 'reviewer@ilo')).toHaveLength(1)
    await invite(other)
    expect(await of(other, 'reviewer@ilo')).toHaveLength(1)
    newsroom.clock.set(inTime(HOUR + 1_000))
    const [, second, ...more] = await of(id, 'reviewer@ilo')
    expect([second?.subject?.replace(/\w{5}\)$/, ''), more]).toEqual([
      'Statement: the signature of ILO is wanted (UNODC ',
      [],
    ])
  })

  it('about an account are in its owner’s language, too', async () => {
    await choose('editor@ilo', { language: 'fr' })
    await newsroom.ask('POST', '/api/users/forgot-password', { email: 'editor@ilo.example' })
    const [reset] = await mailsTo('editor@ilo')
    expect(reset?.subject).toBe('Un nouveau mot de passe pour la rédaction')
    const link = /http\S*\/admin\/reset\/[0-9a-f]{40}/.exec(reset?.text ?? '')?.[0] ?? '-'
    const page = String(reset?.html)
    expect(page).toContain('<html lang="fr" dir="ltr">')
    expect(page.split(`href="${link}"`)).toHaveLength(2)
  })
})
