import { randomUUID } from 'node:crypto'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from '../../../src/domain/digests.ts'
import { type Head, isSigned } from '../../../src/domain/evidence/heads.ts'
import type { KeyStatement } from '../../../src/domain/evidence/keys.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { createRegister } from '../../../src/register/createRegister.ts'
import { openKeys, readKeys, rotateKeys } from '../../../src/register/heads/keys.ts'
import { getServices } from '../../../src/services.ts'
import { reasonOf } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Answer = { keys: KeyStatement[]; heads: Head[] }

describe('32: signed heads', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const register = () => getServices(press.newsroom.payload).register
  const keyFile = () => path.join(press.newsroom.dataDir, 'register-key.json')
  const ask = (query = '', who = 'editor@ilo') =>
    press.newsroom.ask('GET', `/api/register/heads${query}`, undefined, press.tokens[who])
  const latest = async (who = 'editor@ilo') => {
    await register().headsDone()
    const { body } = await ask('', who)
    return (body as unknown as Answer).heads[0]
  }
  const released = async (): Promise<string> => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    return id
  }
  const entriesOf = (head: Head | undefined) => (head?.entries ?? []).map(({ entry }) => entry)
  /** What the head says of the entry: up to which event. A head can be made before a release is `available`, or after. */
  const lastShown = async (head: Head, id: string) => {
    const shown = head.entries.find(({ entry }) => entry === id)
    return (await press.read(id)).log.find(({ seq, hash }) => seq === shown?.seq && hash === shown.hash)?.type
  }
  const later = async (hours: number) => {
    const { clock } = press.newsroom
    clock.set(new Date(clock.now().getTime() + hours * 3_600_000))
    await register().headsLook()
    await register().headsDone()
  }

  it('show each organisation of an edition its own entries, and nobody another’s', async () => {
    const before = entriesOf(await latest('editor@fia'))
    const [shared, own] = [await released(), await press.write()]
    await press.publish(own)
    expect(entriesOf(await latest())).toContain(shared)
    expect(entriesOf(await latest())).not.toContain(own)
    expect(entriesOf(await latest('editor@unodc'))).toEqual(expect.arrayContaining([own, shared]))
    expect(entriesOf(await latest('editor@fia'))).toEqual(before)
    expect(['release', 'available']).toContain(await lastShown((await latest())!, shared))
  })

  it('follow one another, each signed, at each release one', async () => {
    await released()
    const first = (await latest())!
    await released()
    const second = (await latest())!
    expect(second).toMatchObject({ number: first.number + 1, previous: hashOf(first) })
    const { keys } = (await ask()).body as unknown as Answer
    for (const head of [first, second]) expect(isSigned(head, keys.at(-1)!)).toBe(true)
    const { body } = await ask(`?organisation=ilo&number=${first.number}`)
    expect((body as unknown as Answer).heads).toEqual([first])
  })

  it('are made once for a release, however often it is looked at', async () => {
    await released()
    const head = await latest()
    await register().recover()
    await register().headsLook()
    expect(await latest()).toEqual(head)
  })

  it('are made after a crash between the release and its head, once by however many, and mailed once', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    const before = (await latest())!
    const { payload, clock } = press.newsroom
    const { blobs, readActor, projection } = getServices(payload)
    const options = { payload, clock, blobs, readActor, projection, slugs: DEFAULT_SLUGS }
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: 'reviewer@unodc.example' } },
    })
    const reviewer = (await readActor(String(docs[0]!.id)))!
    // As if it had died before it came to the head: without a key it makes none.
    await createRegister(options).act({ collection: 'statements', id }, 'release', { digest }, reviewer)
    expect(await latest()).toEqual(before)
    const mailed: string[] = []
    const restarted = [1, 2, 3].map(() => createRegister({ ...options, keyFile: keyFile() }))
    for (const one of restarted)
      one.onHead(async (head) => void mailed.push(`${head.organisation} ${head.number}`))
    await Promise.all(restarted.map((one) => one.headsLook()))
    await Promise.all(restarted.map((one) => one.headsDone()))
    const after = (await latest())!
    expect(after.number).toBe(before.number + 1)
    expect(entriesOf(after)).toContain(id)
    expect(mailed.filter((one) => one.startsWith('ilo '))).toEqual([`ilo ${after.number}`])
  })

  it('stand when no mail can be sent', async () => {
    const { payload } = press.newsroom
    const { sendEmail } = payload
    payload.sendEmail = () => Promise.reject(new Error('The mail server does not answer.'))
    try {
      const id = await released()
      expect(await press.read(id)).toMatchObject({ state: 'released' })
      expect(entriesOf(await latest())).toContain(id)
    } finally {
      payload.sendEmail = sendEmail
    }
  })

  it('read the log of what is released, and no log that has not grown', async () => {
    for (let count = 0; count < 3; count += 1) await released()
    await register().headsLook()
    await latest()
    // A head can be made before the act is over that it is for; the next one sees the last mark of its entry.
    const justBefore = await released()
    await latest()
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    const { db } = press.newsroom.payload
    const { find } = db
    const read: string[] = []
    db.find = (async (query: Parameters<typeof find>[0]) => {
      const found = await find.call(db, query)
      const { entry } = (query.where ?? {}) as { entry?: { in?: string[] } }
      if (query.collection === 'clearance-events' && entry?.in) read.push(...entry.in)
      return found
    }) as typeof find
    try {
      await press.act('reviewer@unodc', id, 'release', { digest })
      expect(entriesOf(await latest())).toContain(id)
    } finally {
      db.find = find
    }
    expect(read).toContain(id)
    expect(read.filter((entry) => entry !== id && entry !== justBefore)).toEqual([])
  })

  it('show what another server has appended since, although only a mark tells of it', async () => {
    const { payload, clock } = press.newsroom
    const { blobs, readActor, projection } = getServices(payload)
    const options = { payload, clock, blobs, readActor, projection, slugs: DEFAULT_SLUGS }
    const there = createRegister({ ...options, keyFile: keyFile() })
    await there.headsLook()
    const observed = await press.write()
    await press.invite(observed, 'ilo', 'observer')
    await press.act('editor@unodc', observed, 'submit', { revision: (await press.read(observed)).revision })
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: 'reviewer@unodc.example' } },
    })
    const reviewer = (await readActor(String(docs[0]!.id)))!
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    await there.act({ collection: 'statements', id }, 'release', { digest }, reviewer)
    await there.headsDone()
    const head = (await latest())!
    expect(['release', 'available']).toContain(await lastShown(head, id))
    expect(await lastShown(head, observed)).toBe('submit')
  })

  it('of releases that follow fast, show several at once, and all of them', async () => {
    const before = (await latest())!
    const ids = await Promise.all([released(), released(), released(), released()])
    const after = (await latest())!
    expect(entriesOf(after)).toEqual(expect.arrayContaining(ids))
    expect(after.number).toBeGreaterThan(before.number)
    expect(after.number).toBeLessThanOrEqual(before.number + ids.length)
  })

  it('are made hourly where something has changed', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'observer')
    const before = await latest()
    await later(0.9)
    expect(await latest()).toEqual(before)
    await later(0.2)
    const after = await latest()
    expect(entriesOf(after)).toContain(id)
    await later(2)
    expect(await latest()).toEqual(after)
  })

  it('hold an entry no longer when its party has left', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'observer')
    await later(1)
    expect(entriesOf(await latest())).toContain(id)
    await press.act('reviewer@ilo', id, 'leave')
    await later(1)
    expect(entriesOf(await latest())).not.toContain(id)
  })

  it('are made later when the key cannot be read at the release, and the release stands', async () => {
    await chmod(keyFile(), 0o644)
    const id = await released()
    expect(await press.read(id)).toMatchObject({ state: 'released' })
    await register().headsDone()
    await chmod(keyFile(), 0o600)
    // A look of the newsroom's own that was under way may have failed once more.
    await register().headsDone()
    await register().headsLook()
    expect(entriesOf(await latest())).toContain(id)
  })

  it('go by mail to managers at a release, and else once a day, without a word of the text', async () => {
    await later(30)
    const since = (await press.newsroom.outbox()).length
    const mails = async () =>
      (await press.newsroom.outbox()).slice(since).filter((mail) => mail.includes('Signed head'))
    const id = await press.write({ title: 'Canary title', slug: 'canary-slug' })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    const head = (await latest())!
    const sent = await mails()
    const readers = ['manager@unodc.example', 'manager@ilo.example']
    expect(sent.map((mail) => /^To: (.*)\r$/m.exec(mail)?.[1]).sort()).toEqual(readers.sort())
    const text = sent.map(decoded).join('\n')
    expect(text).toContain(head.signature)
    expect(text.toLowerCase()).not.toContain('canary')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'One word.' })
    await later(2)
    expect((await latest())?.number).toBe(head.number + 1)
    expect(await mails()).toHaveLength(2)
    await press.act('editor@unodc', id, 'abandon')
    await later(24)
    expect((await mails()).length).toBe(4)
  })

  it('sign with a rotated key at once, and hand out every key', async () => {
    await released()
    const before = (await latest())!
    rotateKeys(keyFile(), press.newsroom.clock.now())
    await released()
    const after = (await latest())!
    const { keys } = (await ask()).body as unknown as Answer
    expect(keys.map(({ key }) => key)).toEqual([before.key, after.key])
    expect(isSigned(before, keys[0]!) && isSigned(after, keys[1]!)).toBe(true)
  })

  it('answer for one’s own organisations, and for another as for one that is not there', async () => {
    expect((await press.newsroom.ask('GET', '/api/register/heads')).status).toBe(401)
    const [foreign, invented] = [await ask('?organisation=unodc'), await ask('?organisation=nobody')]
    expect([foreign.status, foreign.body]).toEqual([404, invented.body])
    expect((await ask('?organisation=unodc&number=1')).body).toEqual(invented.body)
    expect((await ask('?organisation=ilo&number=999')).status).toBe(404)
    for (const query of ['?number=1', '?organisation=ilo&number=x', '?organisation=nobody&number=0'])
      expect([(await ask(query)).status, reasonOf(await ask(query))]).toEqual([400, 'invalid'])
  })

  it('leave the evidence to whoever reads the clearance', async () => {
    const id = await released()
    const evidence = (who: string | undefined, one = id) =>
      press.newsroom.ask(
        'GET',
        `/api/register/statements/${one}/evidence`,
        undefined,
        who && press.tokens[who],
      )
    expect((await evidence(undefined)).status).toBe(401)
    expect((await evidence('editor@ilo')).status).toBe(200)
    const [hidden, unknown] = [await evidence('editor@fia'), await evidence('editor@fia', randomUUID())]
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
  })
})

/** The words and the attachment, which travels as base64. */
const decoded = (mail: string): string => {
  const attached = /base64\r\n[^]*?\r\n\r\n([^]*?)(?:\r\n)?--/.exec(mail)?.[1] ?? ''
  return `${mail}\n${Buffer.from(attached, 'base64').toString('utf8')}`
}

describe('the register’s key', () => {
  const file = path.join('tests/.artifacts', `key-${randomUUID()}`, 'register-key.json')
  afterAll(() => rm(path.dirname(file), { recursive: true, force: true }))
  const now = new Date('2024-07-29T08:00:00.000Z')

  it('is made once, for its owner alone, and never written over', async () => {
    const { keys } = openKeys(file, now)
    const text = await readFile(file, 'utf8')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(openKeys(file, new Date()).keys).toEqual(keys)
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it('is introduced by the one before it', () => {
    const [before] = readKeys(file).keys
    const key = rotateKeys(file, now)
    expect(readKeys(file).keys).toMatchObject([{ key: before?.key }, { key, by: before?.key }])
  })

  it('is not rotated twice at once', async () => {
    await writeFile(`${file}.new`, '')
    expect(() => rotateKeys(file, now)).toThrow(/^[^\n]*somebody rotates the key at this moment[^\n]*$/)
    await rm(`${file}.new`)
  })

  it('stops the start with one sentence when others can read it, or when it is no key', async () => {
    await chmod(file, 0o640)
    expect(() => openKeys(file, now)).toThrow(/^Others can read the register's key: run `chmod 600 [^\n]*$/)
    await chmod(file, 0o600)
    const text = await readFile(file, 'utf8')
    for (const other of ['', '{}', text.replace(/"since": "2024/, '"since": "2025')]) {
      await writeFile(file, other)
      expect(() => openKeys(file, now)).toThrow(
        /is not the register's key: put back the one that was kept\.$/,
      )
    }
    expect(() => openKeys(path.join(file, 'below'), now)).toThrow(
      /cannot be made \(E\w+\): check where it is to be \(`registerKeyFile`, or REGISTER_KEY_FILE\)/,
    )
    expect(() => readKeys(`${file}-none`)).toThrow(/cannot be read \(ENOENT\)/)
  })
})
