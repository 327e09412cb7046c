import type { Newsroom } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

const HOUR = 3_600_000

describe('the parties of a text', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    newsroom = press.newsroom
  })

  afterAll(() => newsroom.close())

  const textStatus = async (id: string, digest: string, who: string) => {
    const url = `/api/statements/${id}/clearance/text?digest=${digest}`
    return (await newsroom.ask('GET', url, undefined, press.tokens[who])).status
  }
  const suspend = (slug: string, suspended: boolean) =>
    newsroom.payload.update({
      collection: 'partner-organisations',
      id: newsroom.organisations[slug]!,
      data: { suspended },
    })
  const tomorrow = () => new Date(newsroom.clock.now().getTime() + 24 * HOUR).toISOString()

  it('read what they are invited to, and nothing once they have said no', async () => {
    const id = await press.write()
    expect(await press.act('reviewer@fia', id, 'accept')).toMatchObject({ status: 404 })
    await press.act('editor@unodc', id, 'invite', { organisation: 'fia', role: 'observer' })
    expect((await press.read(id, 'manager@fia')).parties[1]).toMatchObject({
      organisation: 'fia',
      standing: 'invited',
    })
    expect((await press.act('editor@fia', id, 'accept')).reason).toBe('not-reviewer')
    expect((await press.act('reviewer@fia', id, 'decline')).body).toEqual({ entry: id })
    expect(await press.act('reviewer@fia', id, 'accept')).toMatchObject({ status: 404 })
    expect((await press.read(id)).parties[1]).toMatchObject({ standing: 'declined' })
  })

  it('15: act for nobody but their own organisation', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    const asAnother = await press.act('reviewer@ilo', id, 'sign', { digest, organisation: 'unodc' })
    expect([asAnother.status, asAnother.reason]).toEqual([403, 'not-member'])
    expect((await press.act('reviewer@ilo', id, 'release', { digest })).reason).toBe('not-reviewer')
  })

  it('14: that are suspended act no more, and keep the text from going out', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    await suspend('ilo', true)
    const refused = await press.act('reviewer@unodc', id, 'release', { digest })
    expect([refused.status, refused.reason, refused.body.state]).toEqual([409, 'party-suspended', 'cleared'])
    expect((await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'No.' })).status).toBe(401)
    await suspend('ilo', false)
    press.tokens['reviewer@ilo'] = await newsroom.logIn('reviewer@ilo.example')
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
  })

  it('hold what waits, supporters too, and the world never hears of it', async () => {
    const id = await press.write({ embargo: { until: tomorrow() } })
    await press.invite(id, 'ilo', 'supporter')
    const { digest } = (await press.publish(id)).view
    const held = await press.act('reviewer@ilo', id, 'hold', { note: 'A name is wrong.' })
    expect(held.view).toMatchObject({ state: 'clearance', edition: null, scheduled: null, wire: null })
    expect((await press.read(id)).hints.join()).toContain('has held')
    newsroom.clock.set(new Date(Date.parse(tomorrow()) + HOUR))
    expect((await press.read(id)).wire).toBeNull()
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).reason).toBe('wrong-state')
    expect((await press.act('editor@unodc', id, 'recall', { digest })).view.state).toBe('drafting')
  })

  it('keep the text of the edition that they signed, after they have left', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.publish(id, 'reviewer@ilo')).view
    await press.act('editor@unodc', id, 'correct', { publicNote: 'A word.' })
    await press.act('reviewer@ilo', id, 'leave')
    await press.patch(id, { title: 'Without them' })
    const next = (await press.submit(id)).view.digest
    expect(await textStatus(id, digest, 'reviewer@ilo')).toBe(200)
    expect(await textStatus(id, next, 'reviewer@ilo')).toBe(404)
    expect(await textStatus(id, digest, 'reviewer@fia')).toBe(404)
  })

  it('see a withdrawn edition as withdrawn', async () => {
    const id = await press.write()
    await press.publish(id)
    expect((await press.act('reviewer@unodc', id, 'withdraw')).reason).toBe('invalid')
    const { view } = await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was wrong.' })
    expect(view).toMatchObject({ state: 'released', wire: { edition: 1, standing: 'withdrawn' } })
    expect(view.actions.map(({ action }) => action)).not.toContain('withdraw')
  })
})
