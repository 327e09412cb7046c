import { getServices } from '../../../src/services.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import { noticesIn, settleNotices } from '../../support/notices.ts'
import { openPress, type Press } from '../../support/press.ts'

const HOUR = 3_600_000

describe('a round with a deadline', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const setPolicy = (slug: string, data: Record<string, unknown>) =>
    newsroom.ask(
      'PATCH',
      `/api/partner-organisations/${newsroom.organisations[slug]}`,
      data,
      press.tokens[`manager@${slug}`],
    )
  const inHours = (hours: number) => new Date(newsroom.clock.now().getTime() + hours * HOUR).toISOString()
  const pass = (hours: number) => newsroom.clock.set(new Date(newsroom.clock.now().getTime() + hours * HOUR))

  const submitted = async (body: Record<string, unknown> = {}) => {
    const id = await press.write({ kind: 'message' })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'icmpd', 'co-signatory')
    const { revision } = await press.read(id)
    const round = { revision, deadline: inHours(73), onDeadline: 'consent', ...body }
    const answer = await press.act('editor@unodc', id, 'submit', round)
    return { id, answer, digest: answer.view.digest }
  }
  const modesOf = async (id: string) =>
    (await press.read(id)).parties.map(({ signature }) => signature?.mode ?? null)

  it('reads silence as consent where the organisation allows it, and release says so for ever', async () => {
    await setPolicy('ilo', { tacitConsent: ['message'] })
    const { id, digest, answer } = await submitted()
    expect(answer.view.silence).toMatchObject({
      onDeadline: 'consent',
      parties: [
        { organisation: 'ilo', counts: true },
        { organisation: 'icmpd', counts: false },
      ],
    })
    for (const who of ['reviewer@unodc', 'reviewer@icmpd']) await press.act(who, id, 'sign', { digest })
    expect(await modesOf(id)).toEqual(['express', null, 'express'])
    pass(73)
    expect(await modesOf(id)).toEqual(['express', 'tacit', 'express'])
    const released = await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await press.verify(id)).toBe('holds')
    const { consents } = released.view.log.find(({ type }) => type === 'release')!.data
    expect(consents).toEqual(
      expect.arrayContaining([expect.objectContaining({ organisation: 'ilo', by: null, mode: 'tacit' })]),
    )
  })

  it('tells what accepting means: the policy stands in the log', async () => {
    await setPolicy('ilo', { tacitConsent: ['message', 'event'] })
    const { answer } = await submitted()
    const accepted = answer.view.log.filter(({ type }) => type === 'accept')
    expect(accepted.map(({ data }) => data.tacitConsent)).toEqual([['message', 'event'], []])
  })

  it('takes silence for nothing once the organisation turns to never, even after the deadline', async () => {
    await setPolicy('ilo', { tacitConsent: ['message'] })
    const { id, digest } = await submitted()
    for (const who of ['reviewer@unodc', 'reviewer@icmpd']) await press.act(who, id, 'sign', { digest })
    pass(73)
    expect((await press.read(id)).state).toBe('cleared')
    await setPolicy('ilo', { tacitConsent: [] })
    const view = await press.read(id)
    expect(view.state).toBe('clearance')
    expect(view.log.at(-1)).toMatchObject({ type: 'void-silence', data: { organisation: 'ilo' } })
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).reason).toBe('wrong-state')
    expect((await press.act('reviewer@ilo', id, 'sign', { digest })).view.state).toBe('cleared')
  })

  it('leaves at least the notice of the consortium, and is only made longer', async () => {
    const { answer } = await submitted({ deadline: inHours(71) })
    expect([answer.status, answer.reason]).toEqual([400, 'invalid'])
    const { id } = await submitted()
    expect((await press.act('reviewer@unodc', id, 'extend', { deadline: inHours(72) })).reason).toBe(
      'invalid',
    )
    const later = inHours(100)
    expect(
      (await press.act('reviewer@unodc', id, 'extend', { deadline: later })).view.silence?.deadline,
    ).toBe(later)
  })

  it('lets the lead go on without who has not answered', async () => {
    const { id, digest } = await submitted({ onDeadline: 'drop' })
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const drop = { digest, organisation: 'icmpd', note: 'No answer.' }
    expect((await press.act('reviewer@unodc', id, 'drop', drop)).reason).toBe('wrong-state')
    pass(74)
    const dropped = await press.act('reviewer@unodc', id, 'drop', drop)
    expect(dropped.view.state).toBe('drafting')
    expect(dropped.view.parties[2]).toMatchObject({ organisation: 'icmpd', standing: 'dropped' })
    expect((await press.act('reviewer@icmpd', id, 'sign', { digest })).status).toBe(404)
  })

  it('is signed by a delegate, who says for whom', async () => {
    const { id, digest } = await submitted()
    await press.act('reviewer@icmpd', id, 'delegate', { to: 'ilo', until: inHours(24) })
    expect((await press.read(id)).parties[2]?.delegated).toMatchObject({ to: 'ilo' })
    const signed = await press.act('reviewer@ilo', id, 'sign', { digest, organisation: 'icmpd' })
    expect(signed.view.parties[2]?.signature?.mode).toBe('express')
    expect((await press.act('reviewer@ilo', id, 'sign', { digest })).reason).toBe('already-signed-elsewhere')
    expect(await press.verify(id)).toBe('holds')
  })

  it('reminds who is silent, at half of the notice and at its last tenth, once each and of no word of the text', async () => {
    const { register } = getServices(newsroom.payload)
    const id = await press.write({ title: 'A title that no mail says' })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'icmpd', 'co-signatory')
    const { revision } = await press.read(id)
    const round = { revision, deadline: inHours(100), onDeadline: 'block' }
    const { digest } = (await press.act('editor@unodc', id, 'submit', round)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@icmpd', id, 'sign', { digest })
    const mailed = async () => {
      await settleNotices(newsroom)
      return (await newsroom.outbox()).filter((mail) => mail.replace(/=\r\n/g, '').includes(id))
    }
    const look = async (hours: number) => {
      const before = (await mailed()).length
      pass(hours)
      await Promise.all([register.remind(), register.remind()])
      return (await mailed()).slice(before)
    }
    // What waits for the hour since the mail before: one mail an hour about one text.
    await look(1.1)
    expect(await look(47.9)).toEqual([])
    const [half, ...others] = await look(2)
    expect(half).toContain('To: reviewer@ilo.example')
    expect(half).toContain('half of the time has passed')
    expect(half).not.toContain('A title that no mail says')
    expect(others).toEqual([])
    expect(await look(1)).toEqual([])
    expect(await look(38.5)).toEqual([expect.stringContaining('the deadline is near')])
    expect(await look(5)).toEqual([])
    await press.act('reviewer@ilo', id, 'sign', { digest })
    expect((await press.read(id)).state).toBe('cleared')
  })

  it('reminds nobody past the deadline, or of a round that is over', async () => {
    const { register } = getServices(newsroom.payload)
    const late = await submitted()
    const over = await submitted()
    await press.act('editor@unodc', over.id, 'recall', { digest: over.digest })
    pass(74)
    await register.remind()
    await settleNotices(newsroom)
    const notices = [...(await noticesIn(newsroom, late.id)), ...(await noticesIn(newsroom, over.id))]
    expect(notices.filter(({ kind }) => kind === 'deadline')).toEqual([])
  })
})
