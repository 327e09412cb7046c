import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { toLexical } from '../../support/newsroom.ts'
import { Passkeys } from '../../support/passkeys/press.ts'
import { type Acted, atOnce, openRace, type Race, toActed } from '../../support/race.ts'
import { HAS_SEVERAL_SERVERS } from '../../support/storeUnderTest.ts'

const HOUR = 3_600_000
const ROUNDS = [0, 1, 2, 3]
const SERVERS = HAS_SEVERAL_SERVERS ? [2] : [1]

describe.each(SERVERS)('people who act at the same moment on %i server(s)', (count) => {
  let race: Race
  let press: Race['press']

  beforeAll(async () => {
    race = await openRace(count, 'unodc', 'ilo', 'icmpd')
    press = race.press
  })
  afterAll(() => race.close())

  const typesOf = ({ log }: ClearanceView) => log.map(({ type }) => type)
  const statusesOf = (answers: readonly Acted[]) => answers.map(({ status }) => status)
  const inAnHour = () => new Date(press.newsroom.clock.now().getTime() + HOUR).toISOString()

  it('13: sign twenty times for one party: it counts once, and the others are told so', async () => {
    const { id, digest } = await race.submitted('ilo')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => race.actAt(turn)('reviewer@unodc', id, 'sign', { digest })),
    )
    const late = answers.filter(({ status }) => status !== 200)
    expect(late).toEqual(Array(19).fill({ status: 409, state: 'clearance', reason: 'already-signed' }))
    expect(typesOf(await race.view(id)).filter((type) => type === 'sign')).toHaveLength(1)
    expect(await press.verify(id)).toBe('holds')
  })

  it.each(ROUNDS)('13: sign as the last two: both count, and the text is cleared once (%i)', async (turn) => {
    const { id, digest } = await race.submitted('ilo', 'icmpd')
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const answers = await atOnce(
      turn,
      () => race.actAt(0)('reviewer@ilo', id, 'sign', { digest }),
      () => race.actAt(1)('reviewer@icmpd', id, 'sign', { digest }),
    )
    expect(statusesOf(answers)).toEqual([200, 200])
    expect(answers.map(({ state }) => state)).toContain('cleared')
    const { state, parties, log } = await race.view(id)
    expect([state, (await race.shown(id)).state]).toEqual(['cleared', 'cleared'])
    expect(parties.filter(({ signature }) => signature === null)).toEqual([])
    expect(log.filter(({ type }) => type === 'sign')).toHaveLength(3)
    expect(await press.verify(id)).toBe('holds')
  })

  it.each(ROUNDS)(
    'sign while the lead recalls: the signature is before, or it is none (%i)',
    async (turn) => {
      const { id, digest } = await race.submitted('ilo')
      await press.act('reviewer@unodc', id, 'sign', { digest })
      const [signed, recalled] = await atOnce(
        turn,
        () => race.actAt(0)('reviewer@ilo', id, 'sign', { digest }),
        () => race.actAt(1)('editor@unodc', id, 'recall', { digest }),
      )
      expect(recalled.status).toBe(200)
      if (signed.status !== 200)
        expect(signed).toEqual({ status: 409, state: 'drafting', reason: 'wrong-state' })
      const after = await race.view(id)
      const ends = signed.status === 200 ? ['sign', 'sign', 'recall'] : ['sign', 'recall']
      expect(typesOf(after).slice(typesOf(after).indexOf('submit') + 1)).toEqual(ends)
      expect([after.state, (await race.shown(id)).state]).toEqual(['drafting', 'drafting'])
      expect(await press.verify(id)).toBe('holds')
    },
  )

  it.each(ROUNDS)('release twice: it is one edition, and the second is told so (%i)', async (turn) => {
    const { id, digest } = await race.cleared('ilo')
    const answers = await atOnce(
      turn,
      () => race.actAt(0)('reviewer@unodc', id, 'release', { digest }),
      () => race.actAt(1)('reviewer@unodc', id, 'release', { digest }),
    )
    expect(statusesOf(answers).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)).toEqual({
      ...{ status: 409, state: 'released', reason: 'wrong-state' },
    })
    const after = await race.view(id)
    expect(typesOf(after).filter((type) => ['release', 'available'].includes(type))).toEqual([
      'release',
      'available',
    ])
    expect(after.wire).toMatchObject({ edition: 1, standing: 'live' })
    expect(await press.verify(id)).toBe('holds')
  })

  it.each(ROUNDS)(
    'release while a party holds: a hold is of a release, or there is none (%i)',
    async (turn) => {
      const { id, digest } = await race.cleared('ilo')
      const [released, held] = await atOnce(
        turn,
        () => race.actAt(0)('reviewer@unodc', id, 'release', { digest, at: inAnHour() }),
        () => race.actAt(1)('reviewer@ilo', id, 'hold'),
      )
      expect(released.status).toBe(200)
      const isHeld = held.status === 200
      if (!isHeld) expect(held).toEqual({ status: 409, state: 'cleared', reason: 'wrong-state' })
      const after = await race.view(id)
      expect([after.state, after.scheduled === null]).toEqual(
        isHeld ? ['clearance', true] : ['released', false],
      )
      expect((await race.shown(id)).state).toBe(after.state)
      expect(await press.verify(id)).toBe('holds')
    },
  )

  it.each(ROUNDS)('release while a party is suspended: before it, or not at all (%i)', async (turn) => {
    const { id, digest } = await race.cleared('icmpd')
    const organisation = `/api/partner-organisations/${press.newsroom.organisations.icmpd}`
    const coordinator = await press.newsroom.logIn('coordinator@communique.example')
    const suspend = async (suspended: boolean, turn: number): Promise<Acted> =>
      toActed(await race.at(turn).ask('PATCH', organisation, { suspended }, coordinator))
    const [released, suspended] = await atOnce(
      turn,
      () => race.actAt(0)('reviewer@unodc', id, 'release', { digest }),
      () => suspend(true, 1),
    )
    expect(suspended.status).toBe(200)
    const isOut = released.status === 200
    if (!isOut) expect(released).toEqual({ status: 409, state: 'cleared', reason: 'party-suspended' })
    const after = await race.view(id)
    expect([after.state, after.wire === null]).toEqual(isOut ? ['released', false] : ['cleared', true])
    expect(await press.verify(id)).toBe('holds')
    expect((await suspend(false, 0)).status).toBe(200)
    for (const role of ['editor', 'reviewer', 'manager'])
      press.tokens[`${role}@icmpd`] = await press.newsroom.logIn(`${role}@icmpd.example`)
    if (!isOut) expect((await race.actAt(1)('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
  })

  it.each(ROUNDS)('submit while somebody saves: of the two one is told to look again (%i)', async (turn) => {
    const id = await press.write()
    const { revision } = await race.view(id)
    const change = { title: 'Saved in between', revision }
    const [saved, submit] = await atOnce(
      turn,
      async () =>
        toActed(await race.at(1).ask('PATCH', `/api/statements/${id}`, change, press.tokens['editor@unodc'])),
      () => race.actAt(0)('editor@unodc', id, 'submit', { revision }),
    )
    const isSaved = saved.status === 200
    expect(statusesOf([saved, submit])).toEqual(isSaved ? [200, 409] : [409, 200])
    const { title, state } = await race.shown(id)
    expect([title, state]).toEqual(
      isSaved ? ['Saved in between', 'drafting'] : ['A joint statement', 'review'],
    )
    const refused = isSaved ? submit : saved
    expect(refused.state).toBe(isSaved ? 'drafting' : 'review')
    expect((await race.view(id)).state).toBe(state)
  })

  it.each(ROUNDS)('hold an entry while its media update is released: all or none (%i)', async (turn) => {
    const { id, digest } = await race.cleared('ilo')
    const items = [{ heading: 'Messages', entry: { relationTo: 'statements', value: id } }]
    const update = await press.write({ body: toLexical('The cover.'), items }, 'media-updates')
    const { digest: cover } = (await press.submit(update, 'media-updates')).view
    await press.act('reviewer@unodc', update, 'sign', { digest: cover }, 'media-updates')
    await press.act('reviewer@unodc', id, 'include', { bundle: update })
    const body = { digest: cover, items: true, at: inAnHour() }
    const [released, held] = await atOnce(
      turn,
      () => race.actAt(0)('reviewer@unodc', update, 'release', body, 'media-updates'),
      () => race.actAt(1)('reviewer@ilo', id, 'hold'),
    )
    expect([200, 409]).toContain(released.status)
    expect([200, 409]).toContain(held.status)
    const whole = await race.view(update, 'media-updates')
    const part = await race.view(id)
    const isOut = [whole.scheduled, part.scheduled].map((edition) => edition !== null)
    expect(isOut).toEqual(released.status === 200 && held.status === 409 ? [true, true] : [false, false])
    expect(part.state).toBe(held.status === 200 ? 'clearance' : isOut[1] ? 'released' : 'cleared')
    expect(await press.verify(id)).toBe('holds')
    expect(await press.verify(update, 'editor@unodc', 'media-updates')).toBe('holds')
    if (held.status === 200)
      expect((await race.actAt(1)('reviewer@ilo', id, 'sign', { digest })).state).toBe('cleared')
  })
  it.each(ROUNDS)('act twice by one passkey: the log has its touches in their order (%i)', async (turn) => {
    const keys = await openKeys()
    const { id, digest } = await race.submitted('ilo', 'icmpd')
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const delegation = { to: 'icmpd', until: inAnHour() }
    const prove = (action: string, body: Record<string, unknown>) =>
      keys.prove('reviewer@ilo', { id, action, body })
    const [first, second] = [await prove('delegate', delegation), await prove('sign', { digest })]
    const [delegated, signed] = await atOnce(
      turn,
      () => race.actAt(0)('reviewer@ilo', id, 'delegate', { ...delegation, proof: first }),
      () => race.actAt(1)('reviewer@ilo', id, 'sign', { digest, proof: second }),
    )
    expect(signed.status).toBe(200)
    if (delegated.status !== 200) expect(delegated.reason).toBe('proof-refused')
    const ends = delegated.status === 200 ? ['delegate', 'sign'] : ['sign']
    expect(typesOf(await race.view(id)).slice(-ends.length - 1)).toEqual(['sign', ...ends])
    expect(await press.verify(id)).toBe('holds')
  })

  let kept: Passkeys | undefined
  const openKeys = async (): Promise<Passkeys> => {
    if (kept) return kept
    kept = new Passkeys(press)
    expect([await kept.enrol('manager@ilo'), await kept.enrol('reviewer@ilo')]).toEqual(['known', 'done'])
    return kept
  }
})
