import { noticesIn, settleNotices } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'

const PEOPLE = ['editor@unodc', 'reviewer@unodc', 'editor@ilo', 'reviewer@ilo', 'editor@icmpd'] as const

describe('the lead of a text', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const joint = async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-author')
    await press.invite(id, 'icmpd', 'co-signatory')
    return id
  }
  const act = async (who: string, id: string, action: string, body = {}) => {
    const { status, reason } = await press.act(who, id, action, body)
    return reason ?? status
  }
  const handOver = async (id: string) => {
    expect(await act('reviewer@unodc', id, 'offer-lead', { to: 'ilo' })).toBe(200)
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe(200)
  }
  const document = async (who: string, id: string) =>
    (await press.newsroom.ask('GET', `/api/statements/${id}?depth=1&locale=en`, undefined, press.tokens[who]))
      .body as {
      lead?: { slug: string }
      revision?: number
    }
  const patch = async (who: string, id: string, change: object) => {
    const { revision } = await document(who, id)
    const door = `/api/statements/${id}?locale=en`
    const { status } = await press.newsroom.ask('PATCH', door, { revision, ...change }, press.tokens[who])
    return status
  }
  const publishAs = async (lead: string, id: string) => {
    const { revision } = await press.read(id, `editor@${lead}`)
    const { view } = await press.act(`editor@${lead}`, id, 'submit', { revision })
    for (const slug of ['unodc', 'ilo', 'icmpd'])
      expect([slug, await act(`reviewer@${slug}`, id, 'sign', { digest: view.digest })]).toEqual([slug, 200])
    return act(`reviewer@${lead}`, id, 'release', { digest: view.digest })
  }

  it('is handed over before anything is out: lists, rights and the next edition are those of the other', async () => {
    const id = await joint()
    expect((await press.read(id)).offer).toBeNull()
    await act('reviewer@unodc', id, 'offer-lead', { to: 'ilo' })
    expect((await press.read(id, 'editor@icmpd')).offer).toBe('ilo')
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe(200)
    for (const who of PEOPLE) expect((await document(who, id)).lead?.slug).toBe('ilo')
    const { parties } = await press.read(id, 'editor@icmpd')
    expect(parties.map(({ organisation, role }) => [organisation, role])).toEqual([
      ['ilo', 'lead'],
      ['unodc', 'co-author'],
      ['icmpd', 'co-signatory'],
    ])
    for (const who of ['editor@unodc', 'editor@ilo']) expect(await patch(who, id, { summary: who })).toBe(200)
    expect(await act('editor@unodc', id, 'invite', { organisation: 'fia', role: 'observer' })).toBe(
      'not-editor',
    )
    expect(await publishAs('ilo', id)).toBe(200)
    for (const who of PEOPLE) expect([who, await press.verify(id, who)]).toEqual([who, 'holds'])
    const door = `/api/statements/${id}/clearance/text`
    const { body } = await press.newsroom.ask('GET', door, undefined, press.tokens['editor@icmpd'])
    expect(body.core).toMatchObject({ lead: 'ilo', issuer: 'ilo' })
  })

  it('is handed over while an edition is out, which the new lead can take off', async () => {
    const id = await joint()
    await press.publish(id, 'reviewer@ilo', 'reviewer@icmpd')
    await handOver(id)
    expect(await act('reviewer@ilo', id, 'suspend', { note: 'Wait.' })).toBe(200)
    expect(await act('reviewer@ilo', id, 'reinstate')).toBe(200)
    expect(await act('editor@unodc', id, 'correct', { publicNote: 'Other.' })).toBe('not-editor')
    expect(await act('editor@ilo', id, 'correct', { publicNote: 'Other.', editionType: 'translation' })).toBe(
      'wrong-state',
    )
    expect(await act('editor@ilo', id, 'correct', { publicNote: 'Other.' })).toBe(200)
    expect(await patch('editor@ilo', id, { summary: 'One figure.' })).toBe(200)
    expect(await publishAs('ilo', id)).toBe(200)
    for (const who of PEOPLE) expect([who, await press.verify(id, who)]).toEqual([who, 'holds'])
    expect(await act('editor@ilo', id, 'correct', { editionType: 'translation' })).toBe(200)
  })

  it('is never two: of taking it and ending the offer at once one wins', async () => {
    const id = await joint()
    await act('reviewer@unodc', id, 'offer-lead', { to: 'ilo' })
    const outcomes = await Promise.all([
      act('reviewer@ilo', id, 'take-lead'),
      act('reviewer@unodc', id, 'end-offer'),
      act('reviewer@ilo', id, 'take-lead'),
    ])
    expect(outcomes.filter((outcome) => outcome === 200)).toHaveLength(1)
    expect(
      outcomes
        .filter((outcome) => outcome !== 200)
        .every((outcome) => /wrong-state|not-reviewer/.test(String(outcome))),
    ).toBe(true)
    const { parties, log } = await press.read(id)
    const isTaken = log.some(({ type }) => type === 'take-lead')
    expect(parties[0]?.organisation).toBe(isTaken ? 'ilo' : 'unodc')
    expect((await document('editor@icmpd', id)).lead?.slug).toBe(parties[0]?.organisation)
    expect(await press.verify(id)).toBe('holds')
  })

  it('is told: the offer to the reviewers who answer, the taking to everybody', async () => {
    const id = await joint()
    await handOver(id)
    await settleNotices(press.newsroom)
    const { docs } = await press.newsroom.payload.find({ collection: 'users', pagination: false, depth: 0 })
    const names = new Map(
      docs.map(({ id: person, email }) => [String(person), String(email).replace('.example', '')]),
    )
    const told = (kind: string) => async () =>
      (await noticesIn(press.newsroom, id))
        .filter((notice) => notice.kind === kind)
        .map(({ person }) => names.get(person) ?? '?')
        .filter((name) => name.startsWith('reviewer') || kind === 'offered')
        .sort()
    expect(await told('offered')()).toEqual(['reviewer@ilo'])
    expect(await told('lead')()).toEqual(['reviewer@icmpd', 'reviewer@unodc'])
  })

  it('waits on the desk of who is asked', async () => {
    const id = await joint()
    await act('reviewer@unodc', id, 'offer-lead', { to: 'ilo' })
    const waiting = async (who: string) => {
      const { body } = await press.newsroom.ask('GET', '/api/desk', undefined, press.tokens[who])
      return JSON.stringify(body.waiting)
    }
    expect(await waiting('reviewer@ilo')).toMatch(new RegExp(`"kind":"lead".*${id}|${id}.*"kind":"lead"`))
    expect(await waiting('reviewer@icmpd')).not.toContain('"kind":"lead"')
  })

  it('leaves what was written before to the one that led the text then', async () => {
    const id = await joint()
    await patch('editor@unodc', id, { title: 'Of UNODC' })
    await handOver(id)
    await patch('editor@ilo', id, { title: 'Of ILO' })
    const titles = async (who: string) => {
      const door = `/api/statements/versions?where[parent][equals]=${id}&locale=en&depth=0&limit=100`
      const { body } = await press.newsroom.ask('GET', door, undefined, press.tokens[who])
      return ((body.docs ?? []) as { version: { title: string } }[]).map(({ version }) => version.title)
    }
    expect(await titles('editor@unodc')).toContain('Of UNODC')
    expect(await titles('editor@unodc')).not.toContain('Of ILO')
    expect(await titles('editor@ilo')).toEqual(['Of ILO'])
    // What the log said before its invitation stays hidden from the new lead, too.
    const { log } = await press.read(id, 'editor@ilo')
    expect(log[0]).toMatchObject({ type: 'invite', data: { organisation: 'ilo' } })
  })
})
