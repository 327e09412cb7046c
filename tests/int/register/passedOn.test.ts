import { EMBARGO_TERMS } from '../../../src/domain/earlyAccess.ts'
import { getServices } from '../../../src/services.ts'
import type { WireAnswer } from '../../../src/wire/http/answers.ts'
import { openPress, type Press } from '../../support/press.ts'
import { type Json, referring, SECRET } from '../../support/referring.ts'

/** What an organisation may read, and others would learn through its own text: ILO's event in a statement of UNODC. */
describe('what is not out is passed on by its own lead alone', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'iom')
  })
  afterAll(() => press.newsroom.close())

  const { at, ask, write, patch, sign, secretEvent, invite } = referring(() => press)
  const wire = () => getServices(press.newsroom.payload).wire
  const get = async (path: string) =>
    (await wire().handle({ method: 'GET', path, query: new URLSearchParams(), headers: {} })) as WireAnswer
  const slugOf = async (who: string, id: string) => {
    const { body } = await ask(who, 'GET', `statements/${id}/clearance/text`)
    return (body.core as { slug: string }).slug
  }
  const textOf = (who: string, id: string) => ask(who, 'GET', `statements/${id}/clearance/text`)

  /** The event is frozen, and UNODC takes part in it; its statement shows it, and nobody takes part in that. */
  const prepare = async () => {
    const event = await secretEvent()
    await invite(event, 'events')
    await press.act('reviewer@unodc', event, 'accept', {}, 'events')
    const ofEvent = await sign('ilo', event, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    const digest = await sign('unodc', statement, 'statements')
    return { event, ofEvent, statement, digest }
  }
  /** A media update of ICMPD, in its log, that carries a text of UNODC. */
  const updateOf = async (who: string, statement: string) => {
    const items = [{ heading: 'Texts', entry: { relationTo: 'statements', value: statement } }]
    const update = await write(`editor@${who}`, 'media-updates', { title: 'An update', items })
    await press.act(
      `editor@${who}`,
      update,
      'invite',
      { organisation: 'iom', role: 'co-signatory' },
      'media-updates',
    )
    await press.act('reviewer@iom', update, 'accept', {}, 'media-updates')
    return update
  }
  const draftOf = async (lead: string) => write(`editor@${lead}`, 'statements', {})

  it('an include opens a text to nobody who may not know of the event in it', async () => {
    const { event, ofEvent, statement } = await prepare()
    const other = await draftOf('unodc')
    await press.invite(other, 'icmpd', 'observer')
    const update = await updateOf('icmpd', other)
    await press.act('reviewer@unodc', statement, 'include', { bundle: update, readers: true })
    expect((await textOf('reviewer@icmpd', statement)).status).toBe(404)
    expect((await textOf('reviewer@iom', statement)).status).toBe(404)
    await press.act('editor@ilo', event, 'recall', { digest: ofEvent }, 'events')
    await invite(event, 'events', 'iom')
    await press.act('reviewer@iom', event, 'accept', {}, 'events')
    await sign('ilo', event, 'events')
    expect((await textOf('reviewer@icmpd', statement)).status).toBe(404)
    expect((await textOf('reviewer@iom', statement)).status).toBe(200)
    const { digest } = await press.read(event, 'editor@ilo', 'events')
    await press.act('reviewer@ilo', event, 'release', { digest }, 'events')
    expect(JSON.stringify((await textOf('reviewer@icmpd', statement)).body)).toContain(SECRET)
  })

  it('who signs a media update is said to no text that it does not carry, and nothing goes into its log', async () => {
    const own = await draftOf('icmpd')
    const update = await updateOf('icmpd', own)
    const foreign = await draftOf('unodc')
    const read = async () => (await press.read(update, 'editor@icmpd', 'media-updates')).log.length
    const before = await read()
    const body: Json = { bundle: update, readers: true }
    const included = await press.act('reviewer@unodc', foreign, 'include', body)
    expect(included.status).toBe(200)
    expect((await press.read(foreign)).inclusions).toEqual([{ bundle: update, notBefore: null, readers: [] }])
    expect((await press.act('reviewer@unodc', foreign, 'exclude', { bundle: update })).status).toBe(200)
    expect(await read()).toBe(before)
    const log = async () => (await press.read(own, 'editor@icmpd')).log.length
    const ofOwn = await log()
    await press.act('reviewer@unodc', foreign, 'include', { bundle: own })
    await press.act('reviewer@unodc', foreign, 'exclude', { bundle: own })
    expect(await log()).toBe(ofOwn)
    expect(await press.verify(foreign)).toBe('holds')
  })

  it('a grant on a text shows nothing of an event of another lead that waits', async () => {
    const { event, ofEvent, statement, digest } = await prepare()
    const from = at(24)
    await press.act('reviewer@ilo', event, 'release', { digest: ofEvent, at: from }, 'events')
    await press.act('reviewer@unodc', statement, 'release', { digest, at: from })
    const journalist = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }
    const given = await ask('reviewer@unodc', 'POST', `statements/${statement}/grants`, { journalist })
    const reader = await wire().keys.read(`Bearer ${String(given.body.key)}`)
    if (!reader) throw new Error(JSON.stringify(given.body))
    const read = async (path: string, sent?: Json) => {
      const text = async () => JSON.stringify(sent)
      const asked = {
        method: sent ? 'POST' : 'GET',
        path,
        query: new URLSearchParams(),
        headers: {},
        reader,
        text,
      }
      const answer = (await wire().handle({ ...asked, url: path })) as WireAnswer
      return { status: answer.status, body: String(answer.body) }
    }
    await read('/v1/embargoed/terms', { version: EMBARGO_TERMS.version })
    const own = await read(`/v1/embargoed/statements/${await slugOf('reviewer@unodc', statement)}`)
    expect(own.status).toBe(200)
    expect(own.body).not.toContain(SECRET)
    expect(JSON.parse(own.body)).toMatchObject({ id: statement, event: null })
  })

  it('an event that is held is in no form of a text that comes out before it', async () => {
    const { event, ofEvent, statement, digest } = await prepare()
    const from = at(1)
    await press.act('reviewer@ilo', event, 'release', { digest: ofEvent, at: from }, 'events')
    await press.act('reviewer@unodc', statement, 'release', { digest, at: from })
    expect((await press.act('reviewer@ilo', event, 'hold', { digest: ofEvent }, 'events')).status).toBe(200)
    press.newsroom.clock.set(new Date(at(2)))
    const address = `/v1/statements/${await slugOf('reviewer@unodc', statement)}`
    const whole = await get(address)
    expect(whole.status).toBe(200)
    expect(String(whole.body)).not.toContain(SECRET)
    expect((await get(`${address}/canonical`)).status).toBe(404)
    await press.act('reviewer@ilo', event, 'sign', { digest: ofEvent }, 'events')
    await press.act('reviewer@ilo', event, 'release', { digest: ofEvent }, 'events')
    const out = await get(`${address}/canonical`)
    expect(String(out.body)).toContain(SECRET)
    expect(out.status).toBe(200)
  })

  it('an edition of an event that is held is in no form, though the event is out', async () => {
    const event = await secretEvent()
    await invite(event, 'events')
    await press.act('reviewer@unodc', event, 'accept', {}, 'events')
    const first = await sign('ilo', event, 'events')
    await press.act('reviewer@ilo', event, 'release', { digest: first }, 'events')
    await press.act('editor@ilo', event, 'correct', { publicNote: 'Another hall.' }, 'events')
    const venue = { name: `${SECRET} second hall`, city: 'Islamabad' }
    expect((await patch('editor@ilo', 'events', event, { venue })).status).toBe(200)
    const second = await sign('ilo', event, 'events', 'unodc')
    const from = at(1)
    await press.act('reviewer@ilo', event, 'release', { digest: second, at: from }, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    const digest = await sign('unodc', statement, 'statements')
    await press.act('reviewer@unodc', statement, 'release', { digest, at: from })
    expect(JSON.stringify((await textOf('reviewer@unodc', statement)).body)).toContain('second hall')
    expect((await press.act('reviewer@ilo', event, 'hold', { digest: second }, 'events')).status).toBe(200)
    press.newsroom.clock.set(new Date(at(2)))
    const address = `/v1/statements/${await slugOf('reviewer@unodc', statement)}`
    const whole = await get(address)
    expect(JSON.parse(String(whole.body))).toMatchObject({ id: statement, event: null })
    expect(String(whole.body)).not.toContain('second hall')
    expect((await get(`${address}/canonical`)).status).toBe(404)
    await press.act('reviewer@ilo', event, 'sign', { digest: second }, 'events')
    await press.act('reviewer@ilo', event, 'release', { digest: second }, 'events')
    expect(String((await get(address)).body)).toContain('second hall')
    expect((await get(`${address}/canonical`)).status).toBe(200)
  })
})
