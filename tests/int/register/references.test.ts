import { getServices } from '../../../src/services.ts'
import { EMBARGO_TERMS } from '../../../src/domain/earlyAccess.ts'
import type { WireAnswer } from '../../../src/wire/http/answers.ts'
import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'
import { type Json, referring, SECRET, START } from '../../support/referring.ts'

/** D is ILO, whose text is referred to; A is UNODC, which was invited to it for an hour; ICMPD is C. */
describe('a reference is not a key', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
  })
  afterAll(() => press.newsroom.close())

  const { at, ask, page, write, patch, submit, sign, release, secretEvent, secretStatement, ...more } =
    referring(() => press)
  const { invite, uninvite, updateWith } = more

  /** Each way in which an organisation stops to read a text. */
  const GOING: Record<string, (id: string, collection: string) => Promise<unknown>> = {
    uninvited: uninvite,
    declined: (id, collection) => press.act('reviewer@unodc', id, 'decline', {}, collection),
    left: async (id, collection) => {
      await press.act('reviewer@unodc', id, 'accept', {}, collection)
      await press.act('reviewer@unodc', id, 'leave', {}, collection)
    },
  }
  it.each(Object.keys(GOING))('who has %s does not submit with the event in its text', async (how) => {
    const event = await secretEvent()
    await invite(event, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    await GOING[how]?.(event, 'events')
    const answers = [await submit('unodc', statement, 'statements')]
    await sign('ilo', event, 'events')
    answers.push(await submit('unodc', statement, 'statements'))
    for (const { reason, body } of answers) {
      expect(reason).toBe('incomplete')
      expect(JSON.stringify(body)).toContain('The event that this text links to cannot be read by UNODC')
      expect(JSON.stringify(body)).not.toContain(SECRET)
    }
    // As for an event that there is not.
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(JSON.stringify(await press.read(statement))).not.toContain(SECRET)
    const preview = await ask('editor@unodc', 'GET', `statements/${statement}/preview?form=json`)
    expect(JSON.stringify(preview)).not.toContain(SECRET)
  })

  it.each(Object.keys(GOING))(
    'who has %s does not submit a media update with the text in it',
    async (how) => {
      const statement = await secretStatement({ body: toLexical(`${SECRET}: at 10:45 on 3 May 2031.`) })
      await invite(statement, 'statements')
      const own = await write('editor@unodc', 'statements', {})
      const update = await updateWith(['statements', own], ['statements', statement])
      await GOING[how]?.(statement, 'statements')
      await sign('ilo', statement, 'statements')
      const { reason, body } = await submit('unodc', update, 'media-updates')
      expect(reason).toBe('incomplete')
      expect(JSON.stringify(body)).toContain('Item 2 of this media update cannot be read by UNODC')
      expect(JSON.stringify(body)).not.toContain(SECRET)
      const view = await press.read(update, 'editor@unodc', 'media-updates')
      expect(view.carried).toMatchObject([
        { sight: 'working' },
        { sight: 'nothing', title: null, digest: null },
      ])
      expect(JSON.stringify(view)).not.toContain(SECRET)
    },
  )

  it('a text that is out is read by everybody, and so a reference to it holds', async () => {
    const event = await secretEvent()
    await invite(event, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    const update = await updateWith(['events', event])
    await uninvite(event, 'events')
    await release('ilo', event, 'events')
    expect((await submit('unodc', statement, 'statements')).status).toBe(200)
    expect((await submit('unodc', update, 'media-updates')).status).toBe(200)
  })

  it('of an event whose next edition waits, whoever is no party shows the one that is out', async () => {
    const event = await secretEvent()
    await invite(event, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    await uninvite(event, 'events')
    await release('ilo', event, 'events')
    await press.act('editor@ilo', event, 'correct', { publicNote: 'Another hall.' }, 'events')
    await patch('editor@ilo', 'events', event, {
      venue: { name: `${SECRET} second hall`, city: 'Islamabad' },
    })
    await release('ilo', event, 'events', { at: at(24) })
    await submit('unodc', statement, 'statements')
    const { body } = await ask('editor@unodc', 'GET', `statements/${statement}/clearance/text`)
    expect(JSON.stringify(body)).toContain(`${SECRET} hall`)
    expect(JSON.stringify(body)).not.toContain('second hall')
  })

  it('nobody launders: an event that is not out is shown to no party that could not read it', async () => {
    const event = await secretEvent()
    await invite(event, 'events')
    await press.act('reviewer@unodc', event, 'accept', {}, 'events')
    const digest = await sign('ilo', event, 'events')
    const statement = await write('editor@unodc', 'statements', { event })
    await press.act('editor@unodc', statement, 'invite', { organisation: 'icmpd', role: 'observer' })
    await press.act('reviewer@icmpd', statement, 'accept')
    const refused = await submit('unodc', statement, 'statements')
    expect(refused.reason).toBe('incomplete')
    expect(JSON.stringify(refused.body)).toMatch(/ICMPD cannot read the event/)
    const copy = await ask('editor@icmpd', 'GET', `statements/${statement}/preview?form=json`)
    expect(JSON.stringify(copy)).not.toContain(SECRET)
    await press.act('editor@ilo', event, 'recall', { digest }, 'events')
    await invite(event, 'events', 'icmpd')
    await press.act('reviewer@icmpd', event, 'accept', {}, 'events')
    await sign('ilo', event, 'events')
    expect((await submit('unodc', statement, 'statements')).status).toBe(200)
  })

  it('an hour of a text that is not read contradicts nothing', async () => {
    const statement = await secretStatement({
      body: toLexical(`${SECRET} opens at 10:45 in Geneva on 30 July 2031.`),
    })
    await invite(statement, 'statements')
    const event = await write('editor@unodc', 'events', {
      ...{
        title: 'Opening',
        start: START,
        zone: 'Asia/Karachi',
        venue: { name: 'A hall', city: 'Islamabad' },
      },
      body: toLexical('It opens at 10:15.'),
    })
    const update = await updateWith(['events', event], ['statements', statement])
    await uninvite(statement, 'statements')
    await sign('ilo', statement, 'statements')
    await sign('unodc', event, 'events')
    await press.act('reviewer@ilo', statement, 'include', { bundle: update })
    const submitted = await submit('unodc', update, 'media-updates')
    expect(JSON.stringify(submitted.body)).not.toMatch(/10:45|Geneva|canary/)
    expect(submitted.status).toBe(200)
  })

  it('joint acts reach what is included alone, and say of the rest its place', async () => {
    const statement = await secretStatement()
    await invite(statement, 'statements')
    await press.act('reviewer@unodc', statement, 'accept')
    const update = await updateWith(['statements', statement])
    await sign('ilo', statement, 'statements')
    const { digest } = (await submit('unodc', update, 'media-updates')).view
    await press.act('reviewer@unodc', statement, 'leave')
    await press.act('reviewer@unodc', update, 'sign', { digest, items: true }, 'media-updates')
    expect((await press.read(statement, 'editor@ilo')).log.map(({ type }) => type)).not.toContain('release')
    for (const body of [{ digest }, { digest, items: true }]) {
      const refused = await press.act('reviewer@unodc', update, 'release', body, 'media-updates')
      expect(refused.reason).toBe('incomplete')
      expect(JSON.stringify(refused.body)).toMatch(/[Ii]tem 1/)
      expect(JSON.stringify(refused.body)).not.toContain(SECRET)
    }
    expect(JSON.stringify(await press.read(update, 'reviewer@unodc', 'media-updates'))).not.toContain(SECRET)
  })

  describe('an include', () => {
    /** ILO's statement, frozen; UNODC's media update that carries it, with ICMPD as a co-signatory. */
    const prepare = async (body: Json = {}) => {
      const statement = await secretStatement()
      await invite(statement, 'statements')
      const update = await updateWith(['statements', statement])
      for (const role of ['co-signatory'])
        await press.act('editor@unodc', update, 'invite', { organisation: 'icmpd', role }, 'media-updates')
      await press.act('reviewer@icmpd', update, 'accept', {}, 'media-updates')
      await uninvite(statement, 'statements')
      await sign('ilo', statement, 'statements')
      const included = await press.act('reviewer@ilo', statement, 'include', { bundle: update, ...body })
      expect(included.status).toBe(200)
      return { statement, update }
    }
    const textOf = (who: string, id: string) => ask(who, 'GET', `statements/${id}/clearance/text`)

    it('opens the frozen text to the update’s lead and accepted signers, where it says so', async () => {
      const { statement, update } = await prepare({ readers: true })
      for (const who of ['reviewer@unodc', 'reviewer@icmpd']) {
        expect(JSON.stringify((await textOf(who, statement)).body)).toContain(SECRET)
        expect((await ask(who, 'GET', `statements/${statement}`)).status).toBe(404)
        expect((await ask(who, 'GET', `statements/${statement}/clearance`)).status).toBe(404)
        const view = await press.read(update, who, 'media-updates')
        expect(view.carried).toMatchObject([{ sight: 'frozen', title: `${SECRET} statement` }])
      }
      expect((await press.read(statement, 'editor@ilo')).inclusions).toEqual([
        { bundle: update, notBefore: null, readers: ['unodc', 'icmpd'] },
      ])
      expect((await submit('unodc', update, 'media-updates')).status).toBe(200)
      expect(await page('reviewer@icmpd', `media-updates/${update}/clearance/copy?form=html`)).toContain(
        SECRET,
      )
      await press.act('reviewer@ilo', statement, 'exclude', { bundle: update })
      expect((await textOf('reviewer@unodc', statement)).status).toBe(404)
    })

    it('otherwise says that something stands there, which a signature does not cover', async () => {
      const { statement, update } = await prepare()
      for (const who of ['reviewer@unodc', 'reviewer@icmpd']) {
        expect((await textOf(who, statement)).status).toBe(404)
        const view = await press.read(update, who, 'media-updates')
        expect(view.carried).toMatchObject([{ sight: 'standing', title: null, digest: null }])
      }
      expect((await submit('unodc', update, 'media-updates')).status).toBe(200)
      for (const form of ['html', 'eml'])
        expect(
          await page('reviewer@icmpd', `media-updates/${update}/clearance/copy?form=${form}`),
        ).not.toContain(SECRET)
    })

    it('is taken back in the media update’s log, too, before the update is released', async () => {
      const { statement, update } = await prepare({ readers: true })
      const { digest } = (await submit('unodc', update, 'media-updates')).view
      await press.act('reviewer@ilo', statement, 'exclude', { bundle: update })
      const { log } = await press.read(update, 'editor@unodc', 'media-updates')
      expect(log.at(-1)).toMatchObject({ type: 'break', organisation: 'ilo', data: { entry: statement } })
      await press.act('reviewer@unodc', update, 'sign', { digest }, 'media-updates')
      await press.act('reviewer@icmpd', update, 'sign', { digest }, 'media-updates')
      const body = { digest, items: true }
      const refused = await press.act('reviewer@unodc', update, 'release', body, 'media-updates')
      expect(refused.reason).toBe('incomplete')
    })
  })

  describe('early sight', () => {
    const wire = () => getServices(press.newsroom.payload).wire
    const read = async (key: string, url: string, sent: { method?: string; body?: unknown } = {}) => {
      const reader = await wire().keys.read(`Bearer ${key}`)
      if (!reader) return { status: 401, body: '' }
      const [path = '', query = ''] = url.split('?')
      const text = async () => JSON.stringify(sent.body)
      const { method = 'GET' } = sent
      const asked = { method, path, query: new URLSearchParams(query), headers: {}, reader, text, url }
      const answer = (await wire().handle(asked)) as WireAnswer
      return { ...answer, body: String(answer.body) }
    }
    const JANE = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }
    const addressOf = async (who: string, collection: string, id: string) => {
      const { body } = await ask(who, 'GET', `${collection}/${id}/clearance/text`)
      return `/v1/embargoed/${collection}/${(body.core as { slug: string }).slug}`
    }

    /** The statement waits for its instant; UNODC's update carries it, and waits for a later one; Jane reads the update. */
    const prepare = async (isIncluded: boolean) => {
      const statement = await secretStatement()
      await invite(statement, 'statements')
      await press.act('reviewer@unodc', statement, 'accept')
      const update = await updateWith(['statements', statement])
      const digest = await sign('ilo', statement, 'statements')
      if (isIncluded) await press.act('reviewer@ilo', statement, 'include', { bundle: update })
      await press.act('reviewer@ilo', statement, 'release', { digest, at: at(24) })
      const given = await ask('reviewer@unodc', 'POST', `media-updates/${update}/grants`, {
        journalist: JANE,
      })
      const ofUpdate = await sign('unodc', update, 'media-updates')
      const released = await press.act(
        ...([
          'reviewer@unodc',
          update,
          'release',
          { digest: ofUpdate, at: at(48) },
          'media-updates',
        ] as const),
      )
      expect(released.status).toBe(200)
      const key = String(given.body.key)
      await read(key, '/v1/embargoed/terms', { method: 'POST', body: { version: EMBARGO_TERMS.version } })
      await press.act('reviewer@unodc', statement, 'leave')
      const { id: grant } = given.body.grant as { id: string }
      return {
        statement,
        update,
        key,
        grant,
        address: await addressOf('editor@ilo', 'statements', statement),
      }
    }

    it('on a media update opens no text of another lead that has not included it', async () => {
      const { statement, update, key, address } = await prepare(false)
      const whole = await read(key, await addressOf('editor@unodc', 'media-updates', update))
      expect(whole.status).toBe(200)
      expect(whole.body).not.toContain(SECRET)
      expect((await read(key, address)).status).toBe(404)
      expect((await read(key, '/v1/embargoed')).body).not.toContain(statement)
      const { body } = await ask('reviewer@ilo', 'GET', `statements/${statement}/grants`)
      expect(body.grants).toEqual([])
    })

    it('is seen, and ended for its own text, by the lead that has included it', async () => {
      const { statement, update, key, grant, address } = await prepare(true)
      expect((await read(key, address)).body).toContain(SECRET)
      const seen = await ask('reviewer@ilo', 'GET', `statements/${statement}/grants`)
      expect(seen.body.grants).toMatchObject([{ id: grant, entry: update, state: 'open' }])
      const ended = await ask('reviewer@ilo', 'POST', `statements/${statement}/grants/${grant}/revoke`, {})
      expect(ended.body.grant).toMatchObject({ id: grant, state: 'revoked' })
      expect((await read(key, address)).status).toBe(404)
      const whole = await read(key, await addressOf('editor@unodc', 'media-updates', update))
      expect(whole.status).toBe(200)
      expect(whole.body).not.toContain(SECRET)
      const again = await ask('reviewer@ilo', 'POST', `statements/${statement}/grants/${grant}/revoke`, {})
      expect(again.status).toBe(409)
    })
  })

  it('39: no media update stands on the page of a text whose lead has not included it', async () => {
    const statement = await write('editor@ilo', 'statements', { title: 'Out since long' })
    await invite(statement, 'statements')
    const update = await updateWith(['statements', statement])
    const other = await updateWith(['statements', statement])
    await uninvite(statement, 'statements')
    await release('ilo', statement, 'statements')
    for (const each of [update, other]) await release('unodc', each, 'media-updates')
    const { wire } = getServices(press.newsroom.payload)
    const { body } = await ask('editor@ilo', 'GET', `statements/${statement}/clearance/text`)
    const { slug } = body.core as { slug: string }
    const carriers = async () => {
      const path = `/v1/statements/${slug}`
      const answer = await wire.handle({ method: 'GET', path, query: new URLSearchParams(), headers: {} })
      return (JSON.parse(String(answer?.body)) as { mediaUpdates: { id: string }[] }).mediaUpdates.map(
        ({ id }) => id,
      )
    }
    expect(await carriers()).toEqual([])
    await press.act('editor@ilo', statement, 'correct', { publicNote: 'A comma.' })
    await press.act('reviewer@ilo', statement, 'include', { bundle: update })
    expect(await carriers()).toEqual([update])
  })

  it('a contact and a picture of an organisation that takes no part any more are not frozen', async () => {
    const statement = await write('editor@unodc', 'statements', {})
    await press.act('editor@unodc', statement, 'invite', { organisation: 'icmpd', role: 'co-author' })
    await press.act('reviewer@icmpd', statement, 'accept')
    const contact = await ask('editor@icmpd', 'POST', 'media-contacts', {
      name: `${SECRET} person`,
      emails: [{ address: 'press@icmpd.example', visibility: 'public' }],
    })
    const contacts = [(contact.body.doc as { id: string }).id]
    expect((await patch('editor@icmpd', 'statements', statement, { contacts })).status).toBe(200)
    expect((await submit('unodc', statement, 'statements')).status).toBe(200)
    const { digest } = await press.read(statement)
    await press.act('editor@unodc', statement, 'recall', { digest })
    await press.act('reviewer@icmpd', statement, 'leave')
    const refused = await submit('unodc', statement, 'statements')
    expect(refused.reason).toBe('incomplete')
    expect(JSON.stringify(refused.body)).toContain('A contact of this text belongs to an organisation')
  })
})
