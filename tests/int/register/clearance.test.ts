import type { Newsroom } from '../../support/newsroom.ts'
import { reasonOf, toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

describe('the clearance of a text', () => {
  let newsroom: Newsroom
  let press: Press
  let tokens: Press['tokens']

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    ;({ newsroom, tokens } = press)
  })

  afterAll(() => newsroom.close())

  it('goes from drafting to the world', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const submitted = await press.submit(id)
    expect(submitted.view.state).toBe('review')
    const { digest } = submitted.view
    expect((await press.act('reviewer@unodc', id, 'sign', { digest })).view.state).toBe('clearance')
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).reason).toBe('wrong-state')
    const signed = await press.act('reviewer@ilo', id, 'sign', { digest, note: 'Well done.' })
    expect(signed.view.state).toBe('cleared')
    expect(signed.view.log.at(-1)).toMatchObject({
      type: 'sign',
      note: 'Well done.',
      by: { name: expect.any(String) as string },
    })
    const released = await press.act('reviewer@unodc', id, 'release', { digest })
    expect(released.view).toMatchObject({ state: 'released', edition: 1, wire: { standing: 'live', digest } })
    expect(released.view.log.map(({ type }) => type)).toEqual([
      'invite',
      'accept',
      'submit',
      'sign',
      'sign',
      'release',
      'available',
    ])
  })

  it('10: freezes the words: no edit, and the text reads as signed', async () => {
    const id = await press.write()
    const { view } = await press.submit(id)
    const edit = await press.patch(id, { title: 'Other words' })
    expect([edit.status, reasonOf(edit), edit.body.state]).toEqual([409, 'frozen', 'review'])
    const url = `/api/statements/${id}/clearance/text?digest=${view.digest}`
    const text = await newsroom.ask('GET', url, undefined, tokens['editor@unodc'])
    expect(text.body).toMatchObject({
      manifest: { format: 1 },
      languages: {
        en: { title: 'A joint statement', html: '<p>We act together.</p>', text: 'We act together.' },
      },
    })
  })

  it('is submitted at the revision that was read, or not at all', async () => {
    const id = await press.write()
    const { revision } = await press.read(id)
    await press.patch(id, { title: 'New words' })
    const refused = await press.act('editor@unodc', id, 'submit', { revision })
    expect([refused.status, refused.reason]).toEqual([409, 'stale-revision'])
  })

  it('freezes what stands at that revision, whoever saves at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await press.write()
      const { revision } = await press.read(id)
      const [saved, submitted] = await Promise.all([
        press.patch(id, { title: 'Saved in between' }),
        press.act('editor@unodc', id, 'submit', { revision }),
      ])
      const statuses = [saved.status, submitted.status]
      expect(statuses).toEqual(saved.status === 200 ? [200, 409] : [409, 200])
      const { body } = await newsroom.ask(
        'GET',
        `/api/statements/${id}?depth=0`,
        undefined,
        tokens['editor@unodc'],
      )
      expect([body.title, body.state]).toEqual(
        saved.status === 200 ? ['Saved in between', 'drafting'] : ['A joint statement', 'review'],
      )
    }
  })

  it('gives the same digest to the same words', async () => {
    const id = await press.write()
    const first = (await press.submit(id)).view.digest
    await press.act('editor@unodc', id, 'recall', { digest: first })
    expect((await press.submit(id)).view.digest).toBe(first)
  })

  it('says what is missing', async () => {
    const id = await press.write({ body: undefined })
    const refused = await press.submit(id)
    expect([refused.status, refused.reason]).toEqual([409, 'incomplete'])
    expect((await press.read(id)).hints.join()).toContain('English text is missing')
  })

  it('13: takes one signature of twenty, and both of two organisations at once', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    const who = [
      ...Array.from({ length: 10 }, () => 'reviewer@unodc'),
      ...Array.from({ length: 10 }, () => 'reviewer@ilo'),
    ]
    const answers = await Promise.all(who.map((each) => press.act(each, id, 'sign', { digest })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ status }) => status))).toEqual(
      new Set([409]),
    )
    const view = await press.read(id)
    expect(view.log.filter(({ type }) => type === 'sign')).toHaveLength(2)
    expect(view.state).toBe('cleared')
  })

  it('shows in the lists what the log says', async () => {
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-author' })
    const find = async (who: string) =>
      newsroom.ask('GET', `/api/statements/${id}?depth=0`, undefined, tokens[who])
    expect((await find('editor@ilo')).status).toBe(200)
    await press.act('reviewer@ilo', id, 'accept')
    expect((await find('editor@ilo')).body).toMatchObject({
      state: 'drafting',
      parties: [{ role: 'co-author', standing: 'accepted' }],
    })
    expect((await press.act('reviewer@ilo', id, 'leave')).body).toEqual({ entry: id })
    expect((await find('editor@ilo')).status).toBe(404)
    expect(
      (await newsroom.ask('GET', `/api/statements/${id}/clearance`, undefined, tokens['reviewer@ilo']))
        .status,
    ).toBe(404)
  })

  it('undoes an abandoned correction', async () => {
    const id = await press.write({
      masthead: [{ wording: 'by', organisations: [newsroom.organisations.unodc], logos: true }],
    })
    await press.publish(id)
    await press.act('editor@unodc', id, 'correct', { publicNote: 'A word.' })
    const edit = await press.patch(id, { title: 'Wrong words', masthead: [] })
    expect(edit.status).toBe(200)
    const after = await press.act('editor@unodc', id, 'abandon')
    expect(after.view).toMatchObject({ state: 'released', edition: 1 })
    const { body } = await newsroom.ask(
      'GET',
      `/api/statements/${id}?depth=0`,
      undefined,
      tokens['editor@unodc'],
    )
    expect(body).toMatchObject({
      title: 'A joint statement',
      state: 'released',
      masthead: [{ wording: 'by' }],
    })
    expect(body.revision).toBeGreaterThan((edit.body.doc as { revision: number }).revision)
  })

  it('corrects with a notice that everybody signs', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'The title was wrong.' })
    await press.patch(id, { title: 'The right title' })
    const { digest } = (await press.submit(id)).view
    const ilo = (await press.read(id)).parties.find(({ organisation }) => organisation === 'ilo')
    expect(ilo?.signature?.covers).toEqual(['core'])
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect((await press.act('reviewer@ilo', id, 'sign', { digest })).view.state).toBe('cleared')
    const text = await newsroom.ask(
      'GET',
      `/api/statements/${id}/clearance/text`,
      undefined,
      tokens['reviewer@ilo'],
    )
    expect(text.body).toMatchObject({ notice: { editionType: 'correction' } })
    expect(JSON.stringify(text.body.aside)).toContain('The title was wrong.')
  })

  it('adds a translation with the lead alone, and nothing else with it', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await press.act('editor@unodc', id, 'correct', { editionType: 'translation' })
    const { revision } = await press.read(id)
    const french = { revision, title: 'Une déclaration commune', body: toLexical('Nous agissons.') }
    await newsroom.ask('PATCH', `/api/statements/${id}?locale=fr`, french, tokens['editor@unodc'])
    await press.patch(id, { theme: 'Another theme' })
    expect((await press.submit(id)).reason).toBe('incomplete')
    await press.patch(id, { theme: null })
    const { digest } = (await press.submit(id)).view
    const signed = await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(signed.view.state).toBe('cleared')
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).view.wire?.edition).toBe(2)
  })

  it('waits for its embargo, and takes effect at the instant', async () => {
    const until = new Date(newsroom.clock.now().getTime() + 3_600_000).toISOString()
    const id = await press.write({ embargo: { until } })
    const released = await press.publish(id)
    expect(released.view).toMatchObject({ wire: null, scheduled: { availableAt: until } })
    newsroom.clock.set(new Date(Date.parse(until) + 1))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const view = await press.read(id)
    expect(view.wire?.standing).toBe('live')
    expect(view.log.at(-1)?.type).toBe('available')
  })

  it('goes with its entry when that is deleted, and the log stays', async () => {
    const id = await press.write()
    expect((await press.act('editor@unodc', id, 'delete')).body).toEqual({ entry: id })
    expect(
      (await newsroom.ask('GET', `/api/statements/${id}`, undefined, tokens['editor@unodc'])).status,
    ).toBe(404)
    const { totalDocs } = await newsroom.payload.count({
      collection: 'clearance-events' as never,
      where: { entry: { equals: id } },
    })
    expect(totalDocs).toBe(1)
  })

  it('of a media update waits for its entries', async () => {
    const statement = await press.write()
    const items = [{ heading: 'Statement', entry: { relationTo: 'statements', value: statement } }]
    const id = await press.write({ body: undefined, items }, 'media-updates')
    const { digest } = (await press.submit(id, 'media-updates')).view
    await press.act('reviewer@unodc', id, 'sign', { digest }, 'media-updates')
    expect((await press.act('reviewer@unodc', id, 'release', { digest }, 'media-updates')).reason).toBe(
      'incomplete',
    )
    expect(
      (await press.read(id, 'reviewer@unodc', 'media-updates')).actions.map(({ action }) => action),
    ).not.toContain('release')
    await press.publish(statement)
    expect((await press.act('reviewer@unodc', id, 'release', { digest }, 'media-updates')).status).toBe(200)
  })
})
