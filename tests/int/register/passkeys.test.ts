import { readEvidenceFile, verifyEvidence } from '../../../src/domain/evidence/verifyEvidence.ts'
import { getServices } from '../../../src/services.ts'
import { reasonOf } from '../../support/newsroom.ts'
import { Passkeys } from '../../support/passkeys/press.ts'
import { openPress, type Press } from '../../support/press.ts'

/** Every test waits for the one before: a ledger only grows. */
describe('signatures that the database alone cannot make', () => {
  let press: Press
  let keys: Passkeys

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    keys = new Passkeys(press)
  })
  afterAll(() => press.newsroom.close())

  const submitted = async (): Promise<{ id: string; digest: string }> => {
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    const { reason } = await press.act('reviewer@ilo', id, 'accept')
    if (reason === 'proof-required') await keys.act('reviewer@ilo', id, 'accept')
    const { digest } = (await press.submit(id)).view
    return { id, digest }
  }
  /** The same, with the manager, who is a reviewer by then, and this device. */
  const submittedBy = async (signer: string): Promise<{ id: string; digest: string }> => {
    for (const name of Object.keys(press.tokens))
      press.tokens[name] = await press.newsroom.logIn(`${name}.example`)
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await keys.act('manager@ilo', id, 'accept', {}, { signer })).toBe('drafting')
    const { digest } = (await press.submit(id)).view
    expect(await keys.act('manager@ilo', id, 'sign', { digest }, { signer })).toBe('review')
    return { id, digest }
  }
  const stateOf = async (id: string) => (await press.read(id)).state
  const claims = async (id: string): Promise<string> => {
    const url = `/api/register/statements/${id}/evidence`
    const { body } = await press.newsroom.ask('GET', url, undefined, press.tokens['editor@unodc'])
    const verdict = verifyEvidence(readEvidenceFile(body)!)
    return verdict.ok
      ? verdict.claims.map(({ by, sentence }) => `${by}: ${sentence}`).join('\n')
      : verdict.sentence
  }

  it('begins with a manager’s passkey, and shows nothing of it to others', async () => {
    expect(await keys.make('reviewer@ilo')).toBe('forbidden')
    expect(await keys.make('manager@ilo', { origin: 'https://evil.example' })).toBe('proof-refused')
    expect(await keys.make('manager@ilo', { flags: 0x41 })).toBe('proof-refused')
    expect(await keys.make('manager@ilo')).toBe('known')
    const view = await keys.read('manager@ilo')
    expect(view).toMatchObject({ isOn: true, demand: false, keys: [{ isManagers: true, isOwn: true }] })
    expect(view.kept).toMatchObject({
      organisation: 'ilo',
      head: { seq: 1 },
      keys: [view.keys[0]!.fingerprint],
    })
    expect((await keys.ask('manager@unodc', '', undefined, 'ilo')).status).toBe(404)
    expect((await keys.ask('manager@unodc', '/begin', {}, 'ilo')).status).toBe(404)
    expect((await keys.ask('manager@unodc', '', undefined, 'nobody')).status).toBe(404)
  })

  it('lets further keys in by a manager’s, made by their own person', async () => {
    expect(await keys.make('reviewer@ilo')).toBe('waits')
    const [request] = (await keys.read('manager@ilo')).requests
    const enrol = { type: 'enrol', request: request!.id }
    expect(await keys.change('reviewer@ilo', enrol, null)).toBe('proof-required')
    expect(await keys.change('reviewer@ilo', enrol)).toBe('proof-refused')
    expect(await keys.change('manager@ilo', enrol, null)).toBe('proof-required')
    expect(await keys.change('manager@ilo', enrol, 'manager@ilo', { flags: 1 })).toBe('proof-refused')
    expect(await keys.change('manager@ilo', enrol)).toBe('done')
    expect(await keys.change('manager@ilo', enrol)).toBe('not-found')
    expect((await keys.read('reviewer@ilo')).keys.filter(({ isOwn }) => isOwn)).toHaveLength(1)
  })

  it('proves a signature, once, of this very text', async () => {
    const { id, digest } = await submitted()
    await press.act('reviewer@unodc', id, 'sign', { digest })
    const body = { digest, note: 'Good.' }
    const proof = await keys.prove('reviewer@ilo', { id, action: 'sign', body })
    const other = await press.act('reviewer@ilo', id, 'sign', { ...body, note: 'Not so good.', proof })
    expect(other.reason).toBe('proof-refused')
    expect((await press.act('reviewer@unodc', id, 'sign', { digest, proof })).reason).toBe('already-signed')
    expect((await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'No.', proof })).reason).toBe(
      'invalid',
    )
    expect((await press.act('reviewer@ilo', id, 'sign', { ...body, proof })).view.state).toBe('cleared')
    expect((await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'No.' })).view.state).toBe(
      'drafting',
    )
    const again = await press.submit(id)
    expect(again.view.digest).toBe(digest)
    expect((await press.act('reviewer@ilo', id, 'sign', { ...body, proof })).reason).toBe('proof-refused')
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest }, { lie: { count: 1 } })).toBe(
      'proof-refused',
    )
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest }, { lie: { flags: 1 } })).toBe(
      'proof-refused',
    )
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest }, { signer: 'manager@ilo' })).toBe(
      'proof-refused',
    )
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest })).toBe('review')
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await claims(id)).toMatch(
      /passkey: Consent of “ilo” .* by passkey of [\w-]+ \(key [0-9a-f]{16} known to “ilo” since/,
    )
    expect(await claims(id)).toMatch(/newsroom: Consent of “unodc” .* by the newsroom’s word/)
  })

  it('says of two touches in the wrong order that one was faster, and of two devices that they are two', async () => {
    const [one, other] = [await submitted(), await submitted()]
    const prove = ({ id, digest }: typeof one, lie = {}) =>
      keys.prove('reviewer@ilo', { id, action: 'sign', body: { digest } }, { lie })
    const sign = async ({ id, digest }: typeof one, proof: unknown) => {
      const { body } = await press.act('reviewer@ilo', id, 'sign', { digest, proof })
      return (body.errors as { message: string }[] | undefined)?.[0]?.message ?? 'signed'
    }
    const [first, second] = [await prove(one), await prove(other)]
    expect(await sign(other, second)).toBe('signed')
    expect(await sign(one, first)).toMatch(/was faster: sign again/)
    expect(await sign(one, await prove(one, { count: 1 }))).toMatch(/Two devices seem to hold this passkey/)
    expect(await sign(one, await prove(one))).toBe('signed')
  })

  it('refuses what is older than five minutes', async () => {
    const { id, digest } = await submitted()
    const proof = await keys.prove('reviewer@ilo', { id, action: 'sign', body: { digest } })
    const { clock } = press.newsroom
    const before = clock.now().getTime()
    clock.set(new Date(before + 301_000))
    expect((await press.act('reviewer@ilo', id, 'sign', { digest, proof })).reason).toBe('proof-refused')
  })

  it('is demanded by a manager’s key where two reviewers have one, and voids what is not proved', async () => {
    const { id, digest } = await submitted()
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@ilo', id, 'sign', { digest })
    expect(await stateOf(id)).toBe('cleared')
    const on = { type: 'demand', on: true }
    expect(await keys.change('manager@ilo', on)).toBe('incomplete')
    await press.newsroom.payload.update({
      collection: 'users',
      where: { email: { equals: 'manager@ilo.example' } },
      data: {
        memberships: [{ organisation: press.newsroom.organisations.ilo!, roles: ['manager', 'reviewer'] }],
      },
      // Nobody gives themselves a role, and this organisation has no other manager.
      overrideAccess: true,
    })
    press.tokens['manager@ilo'] = await press.newsroom.logIn('manager@ilo.example')
    expect(await keys.change('reviewer@ilo', on)).toBe('forbidden')
    expect(await keys.change('manager@ilo', on, null)).toBe('proof-required')
    expect(await keys.change('manager@ilo', on)).toBe('done')
    expect(await stateOf(id)).toBe('clearance')
    expect((await press.read(id)).log.at(-1)).toMatchObject({ type: 'demand', organisation: 'ilo' })
    const bare = await press.act('reviewer@ilo', id, 'sign', { digest })
    expect([bare.status, bare.reason]).toEqual([403, 'proof-required'])
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest })).toBe('cleared')
    expect(await press.verify(id)).toBe('holds')
  })

  it('never lets a brake wait for a key', async () => {
    const { id, digest } = await submitted()
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await keys.act('reviewer@ilo', id, 'sign', { digest })
    const later = new Date(press.newsroom.clock.now().getTime() + 3_600_000).toISOString()
    await press.act('reviewer@unodc', id, 'release', { digest, at: later })
    expect((await press.act('reviewer@ilo', id, 'hold')).view.state).toBe('clearance')
    expect((await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'No.' })).view.state).toBe(
      'drafting',
    )
    const again = (await press.submit(id)).view.digest
    await press.act('reviewer@unodc', id, 'sign', { digest: again })
    await keys.act('reviewer@ilo', id, 'sign', { digest: again })
    await press.act('reviewer@unodc', id, 'release', { digest: again })
    await getServices(press.newsroom.payload).register.settle()
    expect((await press.act('reviewer@ilo', id, 'caution', { publicNote: 'One figure.' })).status).toBe(200)
    expect((await press.act('reviewer@ilo', id, 'lift')).reason).toBe('proof-required')
    expect(await keys.act('reviewer@ilo', id, 'lift')).toBe('released')
    expect((await press.act('reviewer@ilo', id, 'suspend', { note: 'Stop.' })).status).toBe(200)
    expect((await press.act('reviewer@ilo', id, 'reinstate')).reason).toBe('proof-required')
    expect(await keys.act('reviewer@ilo', id, 'reinstate')).toBe('released')
    expect((await press.act('reviewer@ilo', id, 'dissociate', { publicNote: 'Not ours.' })).status).toBe(200)
    expect(await press.verify(id)).toBe('holds')
  })

  it('says nothing by silence', async () => {
    const id = await press.write()
    await press.invite(id, 'fia', 'co-signatory')
    expect(
      (await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })).status,
    ).toBe(200)
    expect((await press.act('reviewer@ilo', id, 'accept')).reason).toBe('proof-required')
    expect(await keys.act('reviewer@ilo', id, 'accept')).toBe('drafting')
    const { revision } = await press.read(id)
    const deadline = new Date(press.newsroom.clock.now().getTime() + 80 * 3_600_000).toISOString()
    const body = { revision, deadline, onDeadline: 'consent' }
    const { view } = await press.act('editor@unodc', id, 'submit', body)
    expect(view.silence?.parties.find(({ organisation }) => organisation === 'ilo')).toMatchObject({
      counts: false,
    })
  })

  it('voids what a revoked key has signed in open rounds', async () => {
    const { id, digest } = await submitted()
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest })).toBe('cleared')
    const credential = keys.device('reviewer@ilo').credential
    expect(await keys.change('manager@ilo', { type: 'revoke', credential })).toBe('done')
    expect(await stateOf(id)).toBe('clearance')
    expect(await keys.act('reviewer@ilo', id, 'sign', { digest })).toBe('proof-refused')
    expect(await keys.act('manager@ilo', id, 'sign', { digest })).toBe('cleared')
    expect(await press.verify(id)).toBe('holds')
    expect(await keys.make('reviewer@ilo')).toBe('waits')
    const [request] = (await keys.read('manager@ilo')).requests
    expect(await keys.change('manager@ilo', { type: 'enrol', request: request!.id })).toBe('wrong-state')
  })

  it('has its ledger in the heads of its organisation', async () => {
    const { register } = getServices(press.newsroom.payload)
    const { clock } = press.newsroom
    clock.set(new Date(clock.now().getTime() + 7_200_000))
    await register.headsLook()
    await register.headsDone()
    const { body } = await press.newsroom.ask(
      'GET',
      '/api/register/heads',
      undefined,
      press.tokens['manager@ilo'],
    )
    const kept = (await keys.read('manager@ilo')).kept
    expect((body.heads as { ledger?: object }[])[0]?.ledger).toEqual(kept?.head)
  })

  it('is claimed anew where no manager has a key, a day later, told to all, unless an old key stops it', async () => {
    const { clock } = press.newsroom
    expect(await keys.make('editor@ilo')).toBe('waits')
    const requestOf = async (who: string) =>
      (await keys.read(who)).requests.find(({ isOwn }) => isOwn)?.id ?? ''
    const request = await requestOf('editor@ilo')
    expect(await keys.change('manager@ilo', { type: 'enrol', request })).toBe('done')
    expect(await keys.make('manager@ilo', {}, 'the manager’s second')).toBe('waits')
    const claim = { type: 'claim', request: await requestOf('manager@ilo') }
    expect(await keys.change('manager@ilo', claim, null)).toBe('wrong-state')
    const { credential } = keys.device('manager@ilo')
    expect(await keys.change('manager@ilo', { type: 'revoke', credential })).toBe('done')
    expect((await keys.read('manager@ilo')).canClaim).toBe(true)
    expect(await keys.change('editor@ilo', claim, null)).toBe('forbidden')
    expect(await keys.change('manager@ilo', claim, null)).toBe('done')
    const mails = (await press.newsroom.outbox()).filter((mail) => /new passkeys are asked for/i.test(mail))
    expect(mails.length).toBeGreaterThanOrEqual(3)
    expect(await keys.change('editor@ilo', { type: 'stop' })).toBe('done')
    expect((await keys.read('manager@ilo')).claim).toBeNull()

    expect(await keys.make('manager@ilo', {}, 'the manager’s third')).toBe('waits')
    const again = { type: 'claim', request: await requestOf('manager@ilo') }
    expect(await keys.change('manager@ilo', again, null)).toBe('done')
    clock.set(new Date(clock.now().getTime() + 25 * 3_600_000))
    press.tokens['manager@ilo'] = await press.newsroom.logIn('manager@ilo.example')
    const view = await keys.read('manager@ilo')
    expect(view).toMatchObject({ demand: true, claim: null, keys: [{ isOwn: true, isManagers: true }] })
    expect(view.kept?.keys).toHaveLength(2)
    const { id, digest } = await submittedBy('the manager’s third')
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await claims(id)).toMatch(/newsroom: The ledger of “ilo” was restarted, the newsroom’s word/)
  })

  it('refuses a body that is no proof', async () => {
    const id = await press.write()
    const { digest } = (await press.submit(id)).view
    const answer = await press.act('reviewer@unodc', id, 'sign', { digest, proof: { scheme: 'webauthn' } })
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalid'])
  })
})
