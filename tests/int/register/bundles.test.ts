import { signatureNotesOf } from '../../../src/domain/clearance/view.ts'
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { getServices } from '../../../src/services.ts'
import { type Newsroom, toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

const HOUR = 3_600_000

type Update = { update: string; message: string; theirs: string }

describe('a media update that is released with its entries', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const inHours = (hours: number) => new Date(newsroom.clock.now().getTime() + hours * HOUR).toISOString()
  const titlesOut = async (path = '/v1/statements'): Promise<string[]> => {
    const { wire } = getServices(newsroom.payload)
    const request = { method: 'GET', path, query: new URLSearchParams('limit=100'), headers: {} }
    const answer = await wire.handle(request)
    return (JSON.parse(String(answer?.body)) as { items: { title: string }[] }).items.map(
      ({ title }) => title,
    )
  }
  const write = async (token: string, collection: string, extra: Record<string, unknown>) => {
    const text = { body: toLexical('The text.'), kind: 'message', ...extra }
    const { body } = await newsroom.ask('POST', `/api/${collection}`, text, token)
    return (body.doc as { id: string }).id
  }
  const clear = async (id: string, lead: string, ...others: string[]) => {
    const { revision } = await press.read(id, `editor@${lead}`)
    const { digest } = (await press.act(`editor@${lead}`, id, 'submit', { revision })).view
    for (const each of [lead, ...others]) await press.act(`reviewer@${each}`, id, 'sign', { digest })
  }
  const onUpdate = (who: string, id: string, action: string, body: Record<string, unknown> = {}) =>
    press.act(who, id, action, body, 'media-updates')

  /** A message of UNODC that ILO signs too, and one of ILO that UNODC only reads; the update is UNODC's. Nothing is included. */
  const prepare = async (name: string, theirExtra: Record<string, unknown> = {}): Promise<Update> => {
    const message = await write(press.tokens['editor@unodc']!, 'statements', { title: `${name}: message` })
    await press.invite(message, 'ilo', 'co-signatory')
    await clear(message, 'unodc', 'ilo')
    const theirs = await write(press.tokens['editor@ilo']!, 'statements', {
      title: `${name}: theirs`,
      ...theirExtra,
    })
    await press.act('editor@ilo', theirs, 'invite', { organisation: 'unodc', role: 'observer' })
    await press.act('reviewer@unodc', theirs, 'accept')
    await clear(theirs, 'ilo')
    const items = [message, theirs].map((value) => ({
      heading: 'Messages',
      entry: { relationTo: 'statements', value },
    }))
    const update = await write(press.tokens['editor@unodc']!, 'media-updates', {
      title: name,
      items,
      kind: undefined,
    })
    const { revision } = await press.read(update, 'editor@unodc', 'media-updates')
    const { digest } = (await onUpdate('editor@unodc', update, 'submit', { revision })).view
    await onUpdate('reviewer@unodc', update, 'sign', { digest })
    return { update, message, theirs }
  }
  const include = async ({ update, message, theirs }: Update, notBefore?: string) => {
    await press.act('reviewer@unodc', message, 'include', { bundle: update })
    const included = await press.act('reviewer@ilo', theirs, 'include', {
      bundle: update,
      ...(notBefore ? { notBefore } : {}),
    })
    expect([included.status, included.reason]).toEqual([200, undefined])
  }
  const release = async ({ update }: Update, body: Record<string, unknown> = {}) => {
    const { digest } = await press.read(update, 'editor@unodc', 'media-updates')
    return onUpdate('reviewer@unodc', update, 'release', { digest, items: true, ...body })
  }
  const statesOf = async ({ update, message, theirs }: Update) => [
    (await press.read(update, 'editor@unodc', 'media-updates')).state,
    (await press.read(message)).state,
    (await press.read(theirs, 'editor@ilo')).state,
  ]

  it('waits for the lead of each entry, and says for which', async () => {
    const made = await prepare('Unasked')
    const refused = await release(made)
    expect([refused.status, refused.reason]).toEqual([409, 'incomplete'])
    expect(JSON.stringify(refused.body)).toContain('Unasked: theirs')
    expect((await press.act('reviewer@unodc', made.theirs, 'include', { bundle: made.update })).reason).toBe(
      'not-reviewer',
    )
    expect(await statesOf(made)).toEqual(['cleared', 'cleared', 'cleared'])
    expect(
      (await onUpdate('reviewer@unodc', made.update, 'release', { digest: refused.body.digest ?? 'x' }))
        .status,
    ).toBe(409)
  })

  it('lets all of them out at once: a reader in a tight loop never sees a part', async () => {
    const made = await prepare('Together')
    await include(made)
    const seen = new Set<string>()
    let isDone = false
    const look = async () => {
      while (!isDone) {
        // A store in this very process answers without leaving the event loop.
        await turnOfTheLoop()
        const titles = [...(await titlesOut()), ...(await titlesOut('/v1/media-updates'))]
        seen.add(
          titles
            .filter((title) => title.startsWith('Together'))
            .sort()
            .join(' | '),
        )
      }
    }
    const reader = look()
    expect((await release(made)).view.state).toBe('released')
    await titlesOut()
    isDone = true
    await reader
    const all = [...(await titlesOut()), ...(await titlesOut('/v1/media-updates'))]
    expect(all).toEqual(expect.arrayContaining(['Together', 'Together: message', 'Together: theirs']))
    // The list of statements is asked first: between the two answers everything may have come out.
    const between = 'Together'
    const whole = 'Together | Together: message | Together: theirs'
    expect([...seen].filter((each) => !['', between, whole].includes(each))).toEqual([])
    expect(await statesOf(made)).toEqual(['released', 'released', 'released'])
    expect(await press.verify(made.theirs, 'editor@ilo')).toBe('holds')
    expect(await press.verify(made.update, 'editor@unodc', 'media-updates')).toBe('holds')
    const log = (await press.read(made.theirs, 'editor@ilo')).log
    expect(log.find(({ type }) => type === 'release')).toMatchObject({
      organisation: 'unodc',
      data: { commit: { entry: made.update } },
    })
  })

  it('lets each out at its own instant, and itself not before the last', async () => {
    const made = await prepare('Two times', { embargo: { until: inHours(2) } })
    const later = inHours(3)
    await include(made, later)
    const { view } = await release(made, { at: inHours(1) })
    expect(view.scheduled?.availableAt).toBe(later)
    expect(await titlesOut()).not.toContain('Two times: message')
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + HOUR + 1000))
    expect(await titlesOut()).toContain('Two times: message')
    expect(await titlesOut()).not.toContain('Two times: theirs')
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + 2 * HOUR))
    expect(await titlesOut()).toContain('Two times: theirs')
    expect(await titlesOut('/v1/media-updates')).toContain('Two times')
  })

  it('is held whole by a hold of one of its entries', async () => {
    const made = await prepare('Held')
    await include(made)
    await release(made, { at: inHours(2) })
    expect((await press.act('reviewer@ilo', made.message, 'hold')).view.state).toBe('clearance')
    expect(await statesOf(made)).toEqual(['cleared', 'clearance', 'cleared'])
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + 3 * HOUR))
    expect(await titlesOut()).not.toContain('Held: theirs')
    expect(await titlesOut('/v1/media-updates')).not.toContain('Held')
    const { digest } = await press.read(made.message)
    await press.act('reviewer@ilo', made.message, 'sign', { digest })
    expect(await press.verify(made.message)).toBe('holds')
    expect((await release(made)).view.state).toBe('released')
    expect(await press.verify(made.message)).toBe('holds')
    expect(await titlesOut()).toEqual(expect.arrayContaining(['Held: message', 'Held: theirs']))
  })

  it('takes its entries along when it is held itself', async () => {
    const made = await prepare('Held above')
    await include(made)
    await release(made, { at: inHours(2) })
    expect((await onUpdate('reviewer@unodc', made.update, 'hold')).status).toBe(200)
    expect(await statesOf(made)).toEqual(['review', 'cleared', 'cleared'])
  })

  it('is signed together with its entries, all or none', async () => {
    const message = await write(press.tokens['editor@unodc']!, 'statements', { title: 'Signed together' })
    await press.invite(message, 'ilo', 'co-signatory')
    const update = await write(press.tokens['editor@unodc']!, 'media-updates', {
      title: 'Signed together',
      kind: undefined,
      items: [{ heading: 'Messages', entry: { relationTo: 'statements', value: message } }],
    })
    await onUpdate('editor@unodc', update, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await onUpdate('reviewer@ilo', update, 'accept')
    await press.submit(message)
    const { digest } = (await press.submit(update, 'media-updates')).view
    const note = 'Favourable; please mind paragraph 4 next time.'
    expect((await onUpdate('reviewer@ilo', update, 'sign', { digest, items: true, note })).status).toBe(200)
    const signed = await press.read(message)
    expect(signed.parties[1]?.signature?.mode).toBe('express')
    // The note is about the update as a whole, and stands in its log alone.
    const covering = await press.read(update, 'reviewer@ilo', 'media-updates')
    expect([signatureNotesOf(covering), signatureNotesOf(signed)]).toMatchObject([
      [{ organisation: 'ilo', note }],
      [],
    ])
    expect(
      (
        await press.act('reviewer@ilo', message, 'sign', {
          digest: (await press.read(message)).digest,
          items: true,
        })
      ).status,
    ).toBe(400)
  })

  it('is consented to only while the entry is in work, and the consent can be taken back', async () => {
    const made = await prepare('Taken back')
    await include(made)
    expect((await press.act('reviewer@ilo', made.theirs, 'exclude', { bundle: made.update })).status).toBe(
      200,
    )
    expect((await press.act('reviewer@ilo', made.theirs, 'exclude', { bundle: made.update })).reason).toBe(
      'wrong-state',
    )
    expect((await release(made)).reason).toBe('incomplete')
  })

  it('says in the evidence of one of its texts nothing of the others to who does not read it', async () => {
    const made = await prepare('Cut')
    await include(made)
    const { digest } = await press.read(made.update, 'editor@unodc', 'media-updates')
    const body = { digest, items: true, at: inHours(24) }
    expect((await onUpdate('reviewer@unodc', made.update, 'release', body)).status).toBe(200)
    const evidence = async (who: string) => {
      const url = `/api/register/statements/${made.message}/evidence`
      return JSON.stringify((await newsroom.ask('GET', url, undefined, press.tokens[who])).body)
    }
    expect(await evidence('editor@unodc')).toContain(made.theirs)
    expect(await evidence('editor@ilo')).toContain(made.update)
    expect(await evidence('editor@ilo')).not.toContain(made.theirs)
    for (const who of ['editor@unodc', 'editor@ilo'])
      expect(await press.verify(made.message, who)).toBe('holds')
  })
})
