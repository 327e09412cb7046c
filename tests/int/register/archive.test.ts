import type { ArchiveView } from '../../../src/domain/archiveAddress.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { getServices } from '../../../src/services.ts'
import { reasonOf } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

const DOOR = '/api/register/archive-addresses'
const ADDRESS = 'heads@archive.example'
const HOUR = 3_600_000

describe('32: the archive address of an organisation', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterEach(async () => {
    press.newsroom.clock.set(new Date())
    await ask('DELETE', 'manager@ilo')
  })
  afterAll(() => press.newsroom.close())

  const ask = (method: string, who: string | null, body?: unknown, organisation = 'ilo') =>
    press.newsroom.ask(method, `${DOOR}/${organisation}`, body, who ? press.tokens[who] : undefined)
  const read = async () => (await ask('GET', 'manager@ilo')).body.archive as ArchiveView
  const confirm = (token: string) => press.newsroom.ask('POST', DOOR, { token })
  const mails = async (to?: string) =>
    (await press.newsroom.outbox())
      .map((mail) => ({ mail: plain(mail), to: /^To: (.*)\r?$/m.exec(mail)?.[1] }))
      .filter((one) => to === undefined || one.to === to)
  const linkTo = async (address: string) => {
    const last = (await mails(address)).at(-1)?.mail ?? ''
    return /\/admin\/archive-address#([\w-]{43})/.exec(last)?.[1] ?? ''
  }
  const name = async (email = ADDRESS) => {
    const answer = await ask('POST', 'manager@ilo', { email })
    return { answer, token: await linkTo(email) }
  }
  /** Who gets the head of ILO that a release asks for. */
  const headsGoTo = async (): Promise<string[]> => {
    const { register } = getServices(press.newsroom.payload)
    await register.headsDone()
    const before = (await press.newsroom.outbox()).length
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await register.headsDone()
    return (await mails())
      .slice(before)
      .filter(({ mail }) => /^Subject: Signed head \d+ of .?ILO/m.test(mail))
      .map(({ to }) => to ?? '')
  }
  const later = (hours: number) => press.newsroom.clock.set(new Date(Date.now() + hours * HOUR))

  it('gets signed heads once it is confirmed by the link that was sent there, and the managers until then', async () => {
    expect(await headsGoTo()).toEqual(['manager@ilo.example'])
    const { answer, token } = await name()
    expect([answer.status, answer.body.sent]).toEqual([200, true])
    expect(await read()).toMatchObject({ address: null, pending: { address: ADDRESS } })
    expect(await headsGoTo()).toEqual(['manager@ilo.example'])
    const confirmed = await confirm(token)
    expect([confirmed.status, confirmed.body]).toEqual([200, { organisation: 'ILO' }])
    expect(await read()).toEqual({ address: ADDRESS, pending: null })
    expect(await headsGoTo()).toEqual([ADDRESS])
    await ask('DELETE', 'manager@ilo')
    expect(await headsGoTo()).toEqual(['manager@ilo.example'])
  })

  it('tells the managers when heads go elsewhere, and when they come back, without the address', async () => {
    const { token } = await name()
    const told = async () =>
      (await mails('manager@ilo.example')).filter(({ mail }) => mail.includes('archive address'))
    const before = (await told()).length
    await confirm(token)
    await ask('DELETE', 'manager@ilo')
    const since = (await told()).slice(before)
    expect(since).toHaveLength(2)
    for (const { mail } of since) expect(mail).not.toContain(ADDRESS)
  })

  it('stays until the new one is confirmed, and can be kept', async () => {
    await confirm((await name()).token)
    const { token } = await name('other@archive.example')
    expect(await headsGoTo()).toEqual([ADDRESS])
    const { answer } = await name(ADDRESS)
    expect(answer.body).toEqual({ archive: { address: ADDRESS, pending: null }, sent: null })
    expect((await confirm(token)).status).toBe(403)
    await confirm((await name('other@archive.example')).token)
    expect(await headsGoTo()).toEqual(['other@archive.example'])
  })

  it('is confirmed by a link once, within 48 hours, and by the last one alone', async () => {
    const refused = async (token: string) => {
      const answer = await confirm(token)
      return [answer.status, reasonOf(answer)]
    }
    const first = (await name()).token
    const second = (await name()).token
    expect(second).not.toBe(first)
    expect(await refused(first)).toEqual([403, 'forbidden'])
    later(48.1)
    expect(await refused(second)).toEqual([403, 'forbidden'])
    press.newsroom.clock.set(new Date())
    const answers = await Promise.all([confirm(second), confirm(second)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(await refused('x'.repeat(43))).toEqual([403, 'forbidden'])
    for (const body of [{}, { token: 1 }, { token: second, email: ADDRESS }])
      expect((await press.newsroom.ask('POST', DOOR, body)).status).toBe(400)
  })

  it('is not confirmed when who named it manages the organisation no more', async () => {
    const { payload } = press.newsroom
    const { token } = await name()
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: 'manager@ilo.example' } },
      overrideAccess: true,
    })
    const { id, memberships } = docs[0] as unknown as { id: string; memberships: object[] }
    const change = (data: object) =>
      payload.update({ collection: 'users', id, data, overrideAccess: true, depth: 0 })
    await change({ memberships: [{ organisation: press.newsroom.organisations.ilo!, roles: ['editor'] }] })
    expect((await confirm(token)).status).toBe(403)
    await change({ memberships })
    press.tokens['manager@ilo'] = await press.newsroom.logIn('manager@ilo.example')
    expect((await confirm(token)).status).toBe(200)
  })

  it('is its managers’ to see and to name: not other roles’, other organisations’, or the coordinator’s', async () => {
    await name()
    press.tokens.coordinator = await press.newsroom.logIn('coordinator@communique.example')
    const refusal = async (who: string | null) => {
      const answers = [
        await ask('GET', who),
        await ask('POST', who, { email: 'x@y.example' }),
        await ask('DELETE', who),
      ]
      for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(ADDRESS)
      return [...new Set(answers.map(({ status }) => status))]
    }
    expect(await refusal('editor@ilo')).toEqual([403])
    expect(await refusal('reviewer@ilo')).toEqual([403])
    expect(await refusal('manager@unodc')).toEqual([404])
    expect(await refusal('coordinator')).toEqual([404])
    expect(await refusal(null)).toEqual([401])
    const [foreign, invented] = [
      await ask('GET', 'manager@unodc'),
      await ask('GET', 'manager@unodc', undefined, 'nobody'),
    ]
    expect(foreign.body).toEqual(invented.body)
    expect((await read()).pending?.address).toBe(ADDRESS)
  })

  it('is kept where no reader of the organisation finds it, and of its link only a hash', async () => {
    const { token } = await name()
    await confirm(token)
    const again = (await name('other@archive.example')).token
    const { payload, organisations } = press.newsroom
    for (const who of ['manager@ilo', 'editor@unodc']) {
      const url = `/api/partner-organisations/${organisations.ilo}`
      const { body } = await press.newsroom.ask('GET', url, undefined, press.tokens[who])
      expect(JSON.stringify(body)).not.toContain('archive.example')
    }
    const { docs } = await payload.db.find({ collection: DEFAULT_SLUGS.archiveAddresses, pagination: false })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(docs)).toContain(ADDRESS)
    expect(JSON.stringify(docs)).not.toContain(again)
  })

  it('falls back on the managers when its mail server takes nothing, and the log names nobody', async () => {
    await confirm((await name()).token)
    const { payload } = press.newsroom
    const { sendEmail, logger } = payload
    const logged: unknown[] = []
    const { error } = logger
    payload.sendEmail = (mail) =>
      mail.to === ADDRESS
        ? Promise.reject(Object.assign(new Error(`550 <${ADDRESS}> is unknown`), { responseCode: 550 }))
        : sendEmail.call(payload, mail)
    logger.error = (line: unknown) => void logged.push(line)
    try {
      expect(await headsGoTo()).toEqual(['manager@ilo.example'])
    } finally {
      payload.sendEmail = sendEmail
      logger.error = error
    }
    expect(logged).toContainEqual(expect.objectContaining({ responseCode: 550 }))
    expect(JSON.stringify(logged)).not.toContain(ADDRESS)
  })
})

/** Long lines as they were, and no marks of directions. */
const plain = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => `%${hex}`)
    .replaceAll('%3D', '=')
