import { getServices } from '../../../src/services.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

const NOTE = { publicNote: 'The hall is not confirmed: wait for our call.' }
const WORD = { note: 'We were told otherwise this morning.' }

describe('an edition that is out', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'iom')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const get = async (path: string) => {
    const { wire } = getServices(newsroom.payload)
    const [plain = '', query = ''] = path.split('?')
    const answer = await wire.handle({
      ...{ method: 'GET', path: plain, query: new URLSearchParams(query), headers: {} },
    })
    return { status: answer?.status, body: String(answer?.body) }
  }
  const item = async (slug: string) =>
    JSON.parse((await get(`/v1/statements/${slug}`)).body) as {
      caution: { note: string; organisation: { slug: string }; others: unknown[] } | null
      dissociated: { note: string; organisation: { slug: string } }[]
    }
  const changesOf = async (entry: string) => {
    const { items } = JSON.parse((await get('/v1/changes')).body) as {
      items: { change: string; item: { id: string } }[]
    }
    return items.filter((each) => each.item.id === entry).map(({ change }) => change)
  }

  /** Signed by UNODC and ILO, with IOM as supporter. */
  const publish = async (title: string) => {
    const id = await press.write({ title })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'iom', 'supporter')
    await press.publish(id, 'reviewer@ilo')
    const { wireSlug } = await getServices(newsroom.payload).register.stateOf({
      collection: 'statements',
      id,
    })
    return { id, slug: String(wireSlug) }
  }

  it('is read by who signed it and left, whatever is frozen since', async () => {
    const { id } = await publish('A statement that ILO signed')
    const change = { editionType: 'correction', publicNote: 'A figure was wrong.' }
    expect((await press.act('editor@unodc', id, 'correct', change)).status).toBe(200)
    expect((await press.act('reviewer@ilo', id, 'leave')).status).toBe(200)
    const door = `/api/statements/${id}/clearance`
    const seen = async (path: string) => {
      const response = await newsroom.fetch('GET', door + path, undefined, press.tokens['reviewer@ilo'])
      return [response.status, await response.text()]
    }
    const [text, copy] = [await seen('/text'), await seen('/copy?form=text')]
    expect([text[0], copy[0]]).toEqual([200, 200])
    await press.patch(id, { title: 'A statement that ILO has not signed' })
    const { digest } = (await press.submit(id)).view
    const waiting = { digest, at: new Date(newsroom.clock.now().getTime() + 3_600_000).toISOString() }
    for (const act of [
      () => press.act('reviewer@unodc', id, 'sign', { digest }),
      () => press.act('reviewer@unodc', id, 'release', waiting),
    ]) {
      expect([await seen('/text'), await seen('/copy?form=text')]).toEqual([text, copy])
      expect((await act()).status).toBe(200)
    }
    expect([await seen('/text'), await seen('/copy?form=text')]).toEqual([text, copy])
  })

  it('carries the caution of a signing party in every format, and loses it when that party lifts it', async () => {
    const { id, slug } = await publish('A cautioned statement')
    expect((await press.act('reviewer@iom', id, 'caution', NOTE)).reason).toBe('not-reviewer')
    expect((await press.act('reviewer@ilo', id, 'caution', NOTE)).status).toBe(200)
    const cautioned = await item(slug)
    expect(cautioned.caution).toMatchObject({
      note: NOTE.publicNote,
      organisation: { slug: 'ilo' },
      others: [],
    })
    expect((await get('/feeds/all.atom')).body).toContain(NOTE.publicNote)
    expect(await changesOf(id)).toEqual(['released', 'cautioned'])
    const seen = { kind: 'caution', organisation: 'ilo', note: NOTE.publicNote }
    for (const who of ['editor@unodc', 'editor@iom', 'editor@ilo'])
      expect((await press.read(id, who)).remarks).toMatchObject([seen])
    await press.act('reviewer@unodc', id, 'caution', { publicNote: 'In our words.' })
    expect((await item(slug)).caution).toMatchObject({
      note: 'In our words.',
      others: [{ note: NOTE.publicNote }],
    })
    await press.act('reviewer@ilo', id, 'lift')
    await press.act('reviewer@unodc', id, 'lift')
    expect((await item(slug)).caution).toBeNull()
    expect((await get('/feeds/all.atom')).body).not.toContain(NOTE.publicNote)
  })

  it('is off as long as one organisation suspends it', async () => {
    const { id, slug } = await publish('A suspended statement')
    expect((await press.act('reviewer@ilo', id, 'suspend', WORD)).view.wire?.standing).toBe('suspended')
    expect((await get(`/v1/statements/${slug}`)).status).toBe(404)
    expect((await get('/v1/statements')).body).not.toContain(slug)
    expect((await get(`/v1/statements/${slug}`)).body).toBe((await get('/v1/statements/never-was')).body)
    await press.act('reviewer@unodc', id, 'suspend', WORD)
    await press.act('reviewer@ilo', id, 'reinstate')
    expect((await get(`/v1/statements/${slug}`)).status).toBe(404)
    await press.act('reviewer@unodc', id, 'reinstate')
    expect((await get(`/v1/statements/${slug}`)).status).toBe(200)
    expect(await changesOf(id)).toEqual(['released', 'suspended', 'reinstated'])
    expect(await press.verify(id)).toBe('holds')
  })

  it('is suspended also by a party that has left, which reads its frozen text and nothing else', async () => {
    const { id, slug } = await publish('Left behind')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'The hour.' })
    await press.act('reviewer@ilo', id, 'leave')
    expect((await press.act('reviewer@icmpd', id, 'suspend', WORD)).status).toBe(404)
    // How the next edition stands is not theirs to know.
    const early = await press.act('reviewer@ilo', id, 'reinstate')
    expect([early.status, early.reason, early.body.state]).toEqual([409, 'wrong-state', undefined])
    expect((await press.act('reviewer@unodc', id, 'reinstate')).body.state).toBe('drafting')
    const answer = await press.act('reviewer@ilo', id, 'suspend', WORD)
    expect([answer.status, answer.body]).toEqual([200, { entry: id }])
    expect((await get(`/v1/statements/${slug}`)).status).toBe(404)
  })

  it('says who no longer stands behind it', async () => {
    const { id, slug } = await publish('A statement of fewer')
    await press.act('reviewer@iom', id, 'dissociate', NOTE)
    const { dissociated } = await item(slug)
    expect(dissociated).toMatchObject([{ note: NOTE.publicNote, organisation: { slug: 'iom' } }])
    expect((await press.act('reviewer@unodc', id, 'dissociate', NOTE)).reason).toBe('not-reviewer')
  })
})
