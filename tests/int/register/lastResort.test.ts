import { getServices } from '../../../src/services.ts'
import { reasonOf } from '../../support/newsroom.ts'
import { settleNotices } from '../../support/notices.ts'
import { openPress, type Press } from '../../support/press.ts'

const COORDINATOR = 'coordinator@communique.example'

describe('a text that is out and that nobody who signed it can act on', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const released = async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    const { register } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'statements', id })
    return { id, slug: String(wireSlug) }
  }
  const statusOf = async (slug: string) => {
    const { wire } = getServices(press.newsroom.payload)
    const path = `/v1/statements/${slug}`
    const answer = await wire.handle({ method: 'GET', path, query: new URLSearchParams(), headers: {} })
    return answer?.status
  }
  const resort = async (action: string, body: object, email = COORDINATOR) => {
    const token = email === '' ? undefined : await press.newsroom.logIn(email)
    const answer = await press.newsroom.ask('POST', `/api/register/${action}`, body, token)
    return [answer.status, reasonOf(answer)]
  }
  const suspendOrganisations = async (suspended: boolean) => {
    const token = await press.newsroom.logIn(COORDINATOR)
    for (const slug of ['unodc', 'ilo']) {
      const url = `/api/partner-organisations/${press.newsroom.organisations[slug]}`
      await press.newsroom.ask('PATCH', url, { suspended }, token)
    }
    if (suspended) return
    for (const name of Object.keys(press.tokens))
      press.tokens[name] = await press.newsroom.logIn(`${name}.example`)
  }

  it('is taken off by the coordinator at once, and put on again, and the log says who', async () => {
    const { id, slug } = await released()
    await suspendOrganisations(true)
    expect(await resort('suspend', { slug, note: 'All are gone.' })).toEqual([200, undefined])
    expect(await statusOf(slug)).toBe(404)
    await suspendOrganisations(false)
    const { log } = await press.read(id)
    expect(log.at(-1)).toMatchObject({ type: 'suspend', organisation: null, note: 'All are gone.' })
    expect(await press.verify(id)).toBe('holds')
    expect(await resort('reinstate', { slug, note: 'They are back.' })).toEqual([200, undefined])
    expect(await statusOf(slug)).toBe(200)
    const { clock } = press.newsroom
    // One mail an hour about one text.
    clock.set(new Date(clock.now().getTime() + 3_601_000))
    await settleNotices(press.newsroom)
    clock.set(new Date())
    const mails = (await press.newsroom.outbox()).map((mail) => mail.replace(/=\r\n/g, ''))
    const told = mails.filter(
      (mail) => mail.includes(id) && mail.includes('The coordinator no longer keeps it'),
    )
    expect(told.length).toBeGreaterThan(2)
  })

  it('is none of the coordinator’s business while one of them can', async () => {
    const { slug } = await released()
    expect(await resort('suspend', { slug, note: 'I do not like it.' })).toEqual([409, 'wrong-state'])
    expect(await resort('reinstate', { slug, note: 'Nothing to do.' })).toEqual([409, 'wrong-state'])
    expect(await statusOf(slug)).toBe(200)
  })

  it('is touched by nobody else, and what is not out is not there', async () => {
    const { slug } = await released()
    expect(await resort('suspend', { slug, note: 'x' }, 'reviewer@ilo.example')).toEqual([403, 'forbidden'])
    expect(await resort('suspend', { slug, note: 'x' }, '')).toEqual([401, 'unauthenticated'])
    expect(await resort('suspend', { slug: 'nothing-00000000', note: 'x' })).toEqual([404, 'not-found'])
    expect(await resort('suspend', { slug })).toEqual([400, 'invalid'])
    const hidden = await press.write()
    await press.submit(hidden)
    const { register } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'statements', id: hidden })
    expect(wireSlug).not.toBeNull()
    expect(await resort('suspend', { slug: wireSlug, note: 'x' })).toEqual([404, 'not-found'])
  })
})
