import { handleEndpoints } from 'payload'
import { simpleParser } from 'mailparser'
import type { NoticeList } from '../../src/desk/notices/types.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { getServices } from '../../src/services.ts'
import { type Newsroom, openNewsroom, PASSWORD } from '../support/newsroom.ts'
import { noticesIn, settleNotices } from '../support/notices.ts'
import { openPress, type Press, pressIn } from '../support/press.ts'
import { startSmtp } from '../support/smtp.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('notices', () => {
  let press: Press
  let newsroom: Newsroom
  let names: Map<string, string>

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    newsroom = press.newsroom
    const { docs } = await newsroom.payload.find({ collection: 'users', pagination: false, depth: 0 })
    names = new Map(docs.map(({ id, email }) => [String(id), String(email).replace('.example', '')]))
  })
  afterEach(() => newsroom.clock.set(new Date()))
  afterAll(() => newsroom.close())

  const settle = () => settleNotices(newsroom)
  /** By kind, who was told of this entry. */
  const told = async (id: string): Promise<Record<string, string[]>> => {
    await settle()
    const all: Record<string, string[]> = {}
    for (const { kind, person } of await noticesIn(newsroom, id))
      all[kind] = [...(all[kind] ?? []), names.get(person) ?? '?'].sort()
    return all
  }
  /** Whether a mail of few Latin letters is readable as it is written depends on how many its ids have. */
  const mailsOf = async (id: string, to?: string) => {
    const read = (await newsroom.outbox()).map(async (mail) => ({ mail, ...(await simpleParser(mail)) }))
    return (await Promise.all(read))
      .filter(({ text }) => text?.includes(id))
      .map(({ mail }) => mail)
      .filter((mail) => !to || mail.includes(`To: ${to}.example\r\n`))
  }
  const list = async (who: string, query = ''): Promise<NoticeList> => {
    const answer = await newsroom.ask('GET', `/api/desk/notices${query}`, undefined, press.tokens[who])
    expect(answer.status).toBe(200)
    return answer.body as unknown as NoticeList
  }
  const choose = async (who: string, choice: Record<string, unknown>, by = who) => {
    const id = [...names].find(([, name]) => name === who)?.[0]
    return newsroom.ask('PATCH', `/api/users/${id}`, choice, press.tokens[by])
  }
  const inTime = (ms: number) => new Date(newsroom.clock.now().getTime() + ms)
  /** What has waited for the hour since the last mail about its text. */
  const nextMails = async () => {
    await settle()
    newsroom.clock.set(inTime(HOUR + 1_000))
    await settle()
  }

  it('reach exactly whom each concerns, from the invitation to the withdrawal', async () => {
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await told(id)).toEqual({ invited: ['reviewer@ilo'] })
    await press.act('reviewer@ilo', id, 'accept')
    const { digest } = (await press.submit(id)).view
    expect((await told(id)).sign).toEqual(['reviewer@unodc'])
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect((await told(id)).sign).toEqual(['reviewer@ilo', 'reviewer@unodc'])
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'No.' })
    expect((await told(id))['sent-back']).toEqual(['editor@unodc', 'reviewer@unodc'])

    const again = (await press.submit(id)).view.digest
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest: again })
    expect((await told(id)).cleared).toEqual(['reviewer@unodc'])
    const at = inTime(HOUR)
    await press.act('reviewer@unodc', id, 'release', { digest: again, at: at.toISOString() })
    const ilo = ['editor@ilo', 'manager@ilo', 'reviewer@ilo']
    expect((await told(id)).scheduled).toEqual([
      'editor@ilo',
      'editor@unodc',
      'manager@ilo',
      'manager@unodc',
      'reviewer@ilo',
    ])
    expect((await told(id)).out).toBeUndefined()
    newsroom.clock.set(new Date(at.getTime() + 1_000))
    await getServices(newsroom.payload).register.settle()
    expect((await told(id)).out).toEqual([...ilo, 'editor@unodc', 'manager@unodc', 'reviewer@unodc'].sort())
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was wrong.' })
    expect((await told(id)).withdrawn).toEqual([...ilo, 'editor@unodc', 'manager@unodc'].sort())
    const everybody = Object.values(await told(id)).flat()
    expect(everybody.filter((name) => name.endsWith('fia') || name.startsWith('coordinator'))).toEqual([])
  })

  it('come by mail to one person each, and stand in that person’s own list', async () => {
    const id = await press.write({ title: 'A title for its readers' })
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await settle()
    const [mail, ...others] = await mailsOf(id, 'reviewer@unodc')
    expect(others).toEqual([])
    expect(mail?.match(/^(To|Cc|Bcc):.*$/gm)).toEqual(['To: reviewer@unodc.example'])
    expect(mail).toContain('Subject: Statement: the signature of UNODC is wanted')
    const { items, unread } = await list('reviewer@ilo')
    expect(items.find((item) => item.entry.id === id)).toMatchObject({
      ...{ kind: 'sign', organisation: 'ILO', by: 'UNODC', isRead: false },
      entry: { id, collection: 'statements', type: 'statement', title: 'A title for its readers' },
    })
    expect(unread).toBeGreaterThan(1)
    expect((await list('reviewer@fia')).items).toEqual([])
    expect((await newsroom.ask('GET', '/api/desk/notices')).status).toBe(401)
  })

  it('are read one by one or up to an instant, and nobody reads them for somebody else', async () => {
    for (let n = 0; n < 3; n += 1) await press.submit(await press.write())
    await settle()
    const before = await list('reviewer@unodc')
    const [first, second] = before.items
    const read = (body: object, who = 'reviewer@unodc') =>
      newsroom.ask('POST', '/api/desk/notices/read', body, press.tokens[who])
    const mine = { ids: [first?.id] }
    expect((await read(mine, 'reviewer@fia')).body).toEqual({ unread: 0 })
    expect((await list('reviewer@unodc')).unread).toBe(before.unread)
    expect((await read(mine)).body).toEqual({ unread: before.unread - 1 })
    expect((await list('reviewer@unodc')).items[0]).toMatchObject({ id: first?.id, isRead: true })
    expect((await read({ all: true, upTo: second?.at })).body).toEqual({ unread: 0 })
    for (const body of [{}, { ids: [] }, { all: true }, { ids: ['x'] }, { ...mine, all: true }])
      expect((await read(body)).status).toBe(400)
    expect((await newsroom.ask('POST', '/api/desk/notices/read', mine)).status).toBe(401)
  })

  it('are read page by page without a gap', async () => {
    const ids: string[] = []
    for (let n = 0; n < 22; n += 1) {
      const id = await press.write()
      ids.push(id)
      await press.submit(id)
    }
    await settle()
    const one = await list('reviewer@unodc')
    const two = await list('reviewer@unodc', `?after=${one.next}`)
    const seen = [...one.items, ...two.items].map(({ entry }) => entry.id)
    expect(one.items).toHaveLength(20)
    expect(seen.filter((id) => ids.includes(id))).toEqual([...ids].reverse())
    expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(seen.length)
    const broken = await newsroom.ask(
      'GET',
      '/api/desk/notices?after=x',
      undefined,
      press.tokens['reviewer@unodc'],
    )
    expect(broken.status).toBe(400)
  })

  it('come once, however many servers look, and after a crash between the event and its notices', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await getServices(newsroom.payload).register.settle()
    await settle()
    await nextMails()
    const before = await noticesIn(newsroom, id)
    const mails = (await mailsOf(id)).length
    newsroom.clock.set(inTime(2 * HOUR))
    const { db } = newsroom.payload
    // Of the last events nothing was told, and part of an earlier one.
    const lost = before.slice(-7).map((row) => row.id)
    await db.deleteMany({ collection: 'notices', where: { id: { in: lost } } })
    await db.updateOne({ collection: 'register-entries', id, data: { noticedSeq: 1, noticeSeq: 2 } })
    const { dataDir, databaseUri } = newsroom
    const other = await openNewsroom({ dataDir, databaseUri })
    other.clock.set(newsroom.clock.now())
    try {
      const all = [newsroom, other, newsroom, other].map(({ payload }) => getServices(payload).notices)
      await Promise.all(all.map((notices) => notices.project()))
      await settle()
      await settleNotices(other)
    } finally {
      await other.close()
    }
    const after = await noticesIn(newsroom, id)
    expect(after.map((row) => [row.id, row.kind, row.person, row.at])).toEqual(
      before.map((row) => [row.id, row.kind, row.person, row.at]),
    )
    const again = (await mailsOf(id)).length - mails
    expect(again).toBeGreaterThan(0)
    expect(again).toBeLessThanOrEqual(lost.length)
  })

  it('are made at the start of what a server could not mark, and never of what was before there were any', async () => {
    const [id, old] = [await press.write(), await press.write()]
    for (const one of [id, old]) await press.submit(one)
    await settle()
    const { db } = newsroom.payload
    for (const entry of [id, old])
      await db.deleteMany({ collection: 'notices', where: { entry: { equals: entry } } })
    await db.updateOne({ collection: 'register-entries', id, data: { noticedSeq: 0, noticeSeq: 0 } })
    await db.updateOne({ collection: 'register-entries', id: old, data: { noticedSeq: null, noticeSeq: 0 } })
    await getServices(newsroom.payload).notices.begin()
    expect([await told(id), await told(old)]).toEqual([{ sign: ['reviewer@unodc'] }, {}])
  })

  it('are mailed as each person wants: never, or together at seven, counted by kind', async () => {
    await choose('reviewer@ilo', { mailNotices: 'daily' })
    await choose('editor@ilo', { mailNotices: 'never' })
    newsroom.clock.set(new Date('2031-03-01T10:00:00.000Z'))
    const [one, two] = [await press.write(), await press.write()]
    for (const id of [one, two]) {
      await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
      await press.act('reviewer@ilo', id, 'accept')
    }
    await press.publish(one, 'reviewer@ilo')
    await getServices(newsroom.payload).register.settle()
    await settle()
    expect([await mailsOf(one, 'editor@ilo'), await mailsOf(one, 'reviewer@ilo')]).toEqual([[], []])
    expect((await mailsOf(one, 'manager@ilo')).length).toBeGreaterThan(0)
    expect((await list('editor@ilo')).items[0]).toMatchObject({ kind: 'out', entry: { id: one } })
    newsroom.clock.set(new Date('2031-03-02T06:59:00.000Z'))
    await settle()
    expect(await mailsOf(one, 'reviewer@ilo')).toEqual([])
    newsroom.clock.set(new Date('2031-03-02T07:00:30.000Z'))
    await Promise.all([settle(), settle()])
    const digests = await mailsOf(one, 'reviewer@ilo')
    expect(digests).toHaveLength(1)
    const { subject, text = '' } = await simpleParser(digests[0] ?? '')
    expect(subject).toBe('Daily summary: 4 notices')
    for (const part of ['Invitations: 2', 'Signatures wanted: 1', 'Published: 1', `/statements/${two}`])
      expect(text).toContain(part)
    await choose('reviewer@ilo', { mailNotices: 'at-once' })
    await choose('editor@ilo', { mailNotices: 'at-once' })
  })

  it('are in the language that the person has chosen, or first came in with', async () => {
    expect((await choose('reviewer@ilo', { language: 'fr' })).status).toBe(200)
    expect((await choose('reviewer@ilo', { language: 'tlh' })).status).toBe(400)
    const logInFrom = (language: string) =>
      handleEndpoints({
        config: newsroom.config,
        payloadInstanceCacheKey: newsroom.key,
        request: new Request('http://newsroom.example/api/users/login', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
          body: JSON.stringify({ email: 'reviewer@fia.example', password: PASSWORD }),
        }),
      })
    for (const language of ['ar', 'es']) expect((await logInFrom(language)).status).toBe(200)
    const id = await press.write()
    for (const organisation of ['ilo', 'fia'])
      await press.act('editor@unodc', id, 'invite', { organisation, role: 'supporter' })
    await settle()
    const subjectTo = async (who: string) => (await simpleParser((await mailsOf(id, who))[0] ?? '')).subject
    expect(await subjectTo('reviewer@ilo')).toMatch(
      /^Déclaration : UNODC invite ILO à s’associer \(UNODC \w{5}\)$/,
    )
    expect(await subjectTo('reviewer@fia')).toMatch(/^بيان: دعوة من UNODC إلى FIA للمشاركة \(UNODC \w{5}\)$/)
    await choose('reviewer@ilo', { language: 'en' })
  })

  it('are each person’s own to choose: no manager changes it', async () => {
    for (const choice of [{ mailNotices: 'never' }, { language: 'ru' }, { zone: 'Asia/Karachi' }]) {
      const refused = await choose('reviewer@unodc', choice, 'manager@unodc')
      expect(refused.status).toBe(403)
    }
    const me = await newsroom.ask('GET', '/api/users/me', undefined, press.tokens['reviewer@unodc'])
    expect(me.body.user).toMatchObject({ mailNotices: 'at-once' })
  })

  it('1: are shown and mailed to nobody who may not read the text any more', async () => {
    await choose('reviewer@ilo', { mailNotices: 'daily' })
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await settle()
    const before = await list('reviewer@ilo')
    expect(before.items.filter(({ entry }) => entry.id === id).map(({ kind }) => kind)).toEqual([
      'sign',
      'invited',
    ])
    await press.act('reviewer@ilo', id, 'leave')
    const after = await list('reviewer@ilo')
    expect(after.items.filter(({ entry }) => entry.id === id)).toEqual([])
    expect(after.unread).toBe(before.unread - 2)
    const known = (await mailsOf(id, 'reviewer@ilo')).length
    newsroom.clock.set(inTime(DAY))
    await settle()
    expect((await mailsOf(id, 'reviewer@ilo')).length).toBe(known)
    expect(new Set((await noticesIn(newsroom, id)).map(({ mail }) => mail))).toEqual(
      new Set(['sent', 'dropped']),
    )
    await choose('reviewer@ilo', { mailNotices: 'at-once' })
  })

  it('say that silence has given the last signature, which nobody has done', async () => {
    const token = press.tokens['manager@ilo']
    const url = `/api/partner-organisations/${newsroom.organisations.ilo}`
    await newsroom.ask('PATCH', url, { tacitConsent: ['statement'] }, token)
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { revision } = await press.read(id)
    const round = { revision, deadline: inTime(100 * HOUR).toISOString(), onDeadline: 'consent' }
    const { digest } = (await press.act('editor@unodc', id, 'submit', round)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const { register } = getServices(newsroom.payload)
    newsroom.clock.set(inTime(51 * HOUR))
    await register.remind()
    expect(await told(id)).toMatchObject({ deadline: ['reviewer@ilo'] })
    newsroom.clock.set(inTime(50 * HOUR))
    await Promise.all([register.remind(), register.remind()])
    await register.remind()
    const then = await told(id)
    expect([then.cleared, then.deadline]).toEqual([['reviewer@unodc'], ['reviewer@ilo']])
    const { body } = await newsroom.ask(
      'GET',
      `/api/statements/${id}`,
      undefined,
      press.tokens['editor@unodc'],
    )
    expect(body.state).toBe('cleared')
  })

  it('name whom a comment names, once, and not who wrote it', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const idOf = (who: string) => [...names].find(([, name]) => name === who)?.[0] ?? ''
    const mention = {
      ...{ ref: { collection: 'statements', id }, comment: 'c1', at: inTime(0).toISOString() },
      by: { id: idOf('editor@unodc'), organisation: 'unodc' },
      people: [
        { id: idOf('editor@ilo'), organisation: 'ilo' },
        { id: idOf('editor@unodc'), organisation: 'unodc' },
        { id: idOf('editor@fia'), organisation: 'fia' },
      ],
    }
    const { notices } = getServices(newsroom.payload)
    await Promise.all([notices.mention(mention), notices.mention(mention)])
    expect((await told(id)).mentioned).toEqual(['editor@fia', 'editor@ilo'])
    // Who may not read the text is told nothing of it.
    expect((await mailsOf(id, 'editor@fia')).length).toBe(0)
    expect((await list('editor@fia')).items).toEqual([])
    const mine = (await list('editor@ilo')).items.find(({ kind }) => kind === 'mentioned')
    expect(mine).toMatchObject({ by: 'UNODC', entry: { id } })
  })

  it('tell the lead’s editors of suggestions that they may read, once an hour, and none of the words', async () => {
    const id = await press.write({ title: 'Three days in Geneva' })
    await press.invite(id, 'ilo', 'co-signatory')
    const suggest = async (quote: string, words: string, visibility: string) => {
      const passage = { quote, before: '', after: '', line: 0, from: 0 }
      const body = { field: 'title', locale: 'en', visibility, words, passage }
      const door = `/api/statements/${id}/comments/suggestions`
      const answer = await newsroom.ask('POST', door, body, press.tokens['editor@ilo'])
      expect(answer.status).toBe(200)
    }
    newsroom.clock.set(new Date(Math.ceil(inTime(0).getTime() / HOUR) * HOUR))
    await suggest('Three', 'Four', 'own')
    expect((await told(id)).suggested).toBeUndefined()
    await suggest('Three', 'Five', 'all')
    await suggest('Geneva', 'Vienna', 'all')
    expect((await told(id)).suggested).toEqual(['editor@unodc'])
    const [row] = (await noticesIn(newsroom, id)).filter(({ kind }) => kind === 'suggested')
    expect(JSON.stringify(row)).not.toMatch(/Vienna|Geneva/)
    newsroom.clock.set(inTime(HOUR))
    await suggest('Three days', 'Ten days', 'all')
    expect((await told(id)).suggested).toEqual(['editor@unodc', 'editor@unodc'])
    const mine = (await list('editor@unodc')).items.find(({ kind }) => kind === 'suggested')
    expect(mine).toMatchObject({ by: 'ILO', entry: { id } })
  })
})

describe('notices by SMTP', () => {
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  let press: Press
  let newsroom: Newsroom

  beforeAll(async () => {
    smtp = await startSmtp()
    newsroom = await openNewsroom({ smtpUrl: smtp.url })
    press = await pressIn(newsroom, ['unodc', 'ilo'])
  })
  afterAll(async () => {
    await newsroom.close()
    smtp.stop()
  })

  /** What waits for the hour since the last mail about its text is sent then. */
  const anHourLater = async () => {
    await settleNotices(newsroom)
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + HOUR + 1_000))
  }

  it('34: hold no word of a text, whatever happens to it', async () => {
    const canary = (field: string) => `Kanarienvogel${field}`
    const speaker = {
      name: canary('Speaker'),
      honorific: 'H.E.',
      office: canary('Office'),
      organisation: 'x',
    }
    const id = await press.write({
      ...{ title: canary('Title'), slug: 'kanarienvogel-slug', summary: canary('Summary') },
      ...{ body: toLexical(canary('Body')), internalNotes: canary('Notes') },
      masthead: [
        { wording: canary('Masthead'), organisations: [newsroom.organisations.unodc], logos: false },
      ],
      speaker: { ...speaker, organisation: newsroom.organisations.unodc },
      dateline: { place: canary('Place') },
    })
    const event = await press.write(
      {
        ...{ title: canary('Event'), start: '2031-01-01T10:00:00.000Z', zone: 'UTC', mandate: ['room'] },
        venue: { name: canary('Venue'), address: canary('Address'), city: canary('City') },
        guests: [{ name: canary('Guest'), office: canary('GuestOffice'), attendance: 'invited' }],
      },
      'events',
    )
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: canary('Note') })
    await anHourLater()
    const again = (await press.submit(id)).view.digest
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest: again })
    await anHourLater()
    const at = new Date(newsroom.clock.now().getTime() + HOUR)
    await press.act('reviewer@unodc', id, 'release', { digest: again, at: at.toISOString() })
    await press.act('reviewer@ilo', id, 'hold')
    await press.act('reviewer@ilo', id, 'sign', { digest: again })
    await press.act('reviewer@unodc', id, 'release', { digest: again })
    await getServices(newsroom.payload).register.settle()
    await anHourLater()
    for (const [who, action] of [
      ['reviewer@ilo', 'caution'],
      ['reviewer@ilo', 'dissociate'],
      ['reviewer@unodc', 'withdraw'],
    ] as const)
      await press.act(who, id, action, { publicNote: canary('PublicNote') })
    const ask = (action: string, who: string, body: object = {}) =>
      press.act(who, event, action, { ...body }, 'events')
    await ask('invite', 'editor@unodc', { organisation: 'ilo', role: 'co-signatory' })
    await ask('accept', 'reviewer@ilo')
    await anHourLater()
    const second = (await press.submit(event, 'events')).view.digest
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await ask('sign', who, { digest: second })
    await ask('release', 'reviewer@unodc', { digest: second })
    await ask('propose-facts', 'reviewer@unodc', { facts: { room: canary('Room') } })
    await anHourLater()
    await settleNotices(newsroom)

    const kinds = new Set((await noticesIn(newsroom)).map(({ kind }) => kind))
    for (const kind of ['invited', 'sign', 'sent-back', 'cleared', 'scheduled', 'held', 'out', 'withdrawn'])
      expect(kinds).toContain(kind)
    const mails = smtp.mails()
    expect(mails.length).toBeGreaterThan(20)
    for (const { to, raw } of mails) {
      expect(to).toHaveLength(1)
      const { subject = '', text = '', html } = await simpleParser(raw)
      for (const words of [raw, subject, text, html || '', Buffer.from(text, 'base64').toString()])
        expect(words).not.toMatch(/kanarienvogel/i)
    }
    expect(mails.filter(({ to: [one] }) => /@(fia|icmpd|iom|ssdo)/.test(one ?? ''))).toEqual([])
  })

  it('are tried again for a day when the mail server takes none, and then given up', async () => {
    const start = newsroom.clock.now()
    const { notices } = getServices(newsroom.payload)
    const inHours = (hours: number) => newsroom.clock.set(new Date(start.getTime() + hours * HOUR))
    const rowOf = async (id: string) => (await noticesIn(newsroom, id))[0]
    const tryUntil = async (id: string, isSo: (row: Awaited<ReturnType<typeof rowOf>>) => boolean) => {
      for (let left = 200; left > 0; left -= 1) {
        await notices.project()
        await notices.send()
        if (isSo(await rowOf(id))) return
      }
      throw new Error(JSON.stringify(await rowOf(id)))
    }
    smtp.refuse(true)
    const [late, lost] = [await press.write(), await press.write()]
    for (const id of [late, lost]) await press.submit(id)
    const known = smtp.mails().length
    for (const id of [late, lost]) await tryUntil(id, (row) => (row?.attempt ?? 0) > 0 && row?.leased === 0)
    expect([(await rowOf(late))?.mail, smtp.mails().length]).toEqual(['due', known])
    inHours(25)
    for (const id of [late, lost]) await tryUntil(id, (row) => row?.mail === 'given-up')
    smtp.refuse(false)
    inHours(26)
    await notices.send()
    smtp.refuse(true)
    const soon = await press.write()
    await press.submit(soon)
    await tryUntil(soon, (row) => (row?.attempt ?? 0) > 0 && row?.leased === 0)
    smtp.refuse(false)
    inHours(40)
    await tryUntil(soon, (row) => row?.mail === 'sent')
    // Of others there may be mails too: what a day brings together comes when its hour does.
    const later = await Promise.all(
      smtp
        .mails()
        .slice(known)
        .map(({ raw }) => simpleParser(raw)),
    )
    const naming = (id: string) => later.filter(({ text }) => text?.includes(id)).length
    expect([late, lost, soon].map(naming)).toEqual([0, 0, 1])
  })
})
