import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { must } from '../../src/server/story/client.ts'
import { act, clearanceOf, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { begin, type Cast, type Entry, sendOut, verdictOf } from '../support/cast.ts'
import { casts } from '../support/sharedCast.ts'

type Json = Record<string, unknown>

/** The HTTP contract as somebody reads it who has seen nothing else. */
describe('the contract', () => {
  const reserved = casts.reserve()
  let cast: Cast

  beforeAll(async () => {
    cast = await reserved.open()
  })
  afterAll(() => reserved.leave())

  const editorOf = (organisation = 'unodc') => cast.person(`editor@${organisation}`)
  const reviewerOf = (organisation = 'unodc') => cast.person(`reviewer@${organisation}`)
  const read = async (door: string): Promise<Json> => (await cast.stranger.get(door)).body
  const documentOf = async ({ collection, id }: Entry) =>
    (await (await editorOf()).get(`/api/${collection}/${id}?depth=0`)).body
  const revise = async (entry: Entry, change: Json, organisation = 'unodc', locale = 'en') => {
    const client = await editorOf(organisation)
    const { revision } = await clearanceOf(client, entry)
    return client.patch(`/api/${entry.collection}/${entry.id}?locale=${locale}`, { ...change, revision })
  }
  const join = async (entry: Entry, organisation: string, role: string) => {
    await must(act(await editorOf(), entry, 'invite', { organisation, role }))
    await must(act(await reviewerOf(organisation), entry, 'accept'))
  }
  const slugOf = async ({ collection, id }: Entry): Promise<string> => {
    const { body } = await (await editorOf()).get(`/api/${collection}/${id}/clearance/text`)
    return (body.core as { slug: string }).slug
  }

  it('shows a clearance in the shape that was agreed', async () => {
    const entry = await begin(cast)
    await must(submit(await editorOf(), entry))
    await must(sign(await reviewerOf(), entry))
    const view = (await clearanceOf(await editorOf(), entry)) as unknown as Json
    expect(view).toMatchObject({
      entry: entry.id,
      state: 'cleared',
      revision: 1,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
      edition: null,
      wire: null,
      scheduled: null,
      embargo: null,
      silence: null,
    })
    expect((view.parties as Json[])[0]).toMatchObject({
      organisation: 'unodc',
      role: 'lead',
      standing: 'accepted',
      signature: {
        by: { name: 'UNODC reviewer' },
        digest: view.digest,
        covers: ['core', 'en'],
        mode: 'express',
      },
    })
    expect(view.actions).toEqual(expect.arrayContaining([{ action: 'recall', needsNote: false }]))
    expect((view.log as Json[]).map(({ type }) => type)).toEqual(['submit', 'sign'])
  })

  it.each([
    ['an unknown action', 'editor', 'frobnicate', {}, [400, 'unknown-action']],
    ['a body that does not fit, even of somebody who may not', 'editor', 'sign', {}, [400, 'invalid']],
    ['a word too many', 'editor', 'submit', { revision: 1, more: 1 }, [400, 'invalid']],
    ['the wrong role, even in the wrong state', 'editor', 'sign', { digest: 'x' }, [403, 'not-reviewer']],
    ['another role', 'reviewer', 'submit', { revision: 1 }, [403, 'not-editor']],
    ['another organisation', 'reviewer', 'sign', { digest: 'x', organisation: 'ilo' }, [403, 'not-member']],
    ['the wrong state, even with an old digest', 'reviewer', 'sign', { digest: 'x' }, [409, 'wrong-state']],
    ['an old revision', 'editor', 'submit', { revision: 9 }, [409, 'stale-revision']],
  ] as const)('refuses in the agreed order: %s', async (_, role, action, body, verdict) => {
    const entry = await begin(cast)
    const answer = await act(await cast.person(`${role}@unodc`), entry, action, { ...body })
    expect(verdictOf(answer)).toEqual(verdict)
    expect(answer.body.state).toBe(verdict[0] === 409 ? 'drafting' : undefined)
  })

  it('asks for the revision of each update, and overwrites nothing', async () => {
    const entry = await begin(cast)
    const door = `/api/statements/${entry.id}`
    const editor = await editorOf()
    expect(verdictOf(await editor.patch(door, { title: 'a' }))).toEqual([428, 'revision-required'])
    expect((await editor.patch(door, { title: 'b', revision: 1 })).status).toBe(200)
    const stale = await editor.patch(door, { title: 'c', revision: 1 })
    expect(verdictOf(stale)).toEqual([409, 'stale-revision'])
    expect(await documentOf(entry)).toMatchObject({ title: 'b', revision: 2 })
  })

  it('takes null for empty, in every kind of field', async () => {
    const filled = {
      speaker: { name: 'N', organisation: cast.organisations.unodc },
      dateline: { place: 'Vienna', date: 'today' },
      masthead: [{ wording: 'by', organisations: [cast.organisations.unodc] }],
      embargo: { until: '2030-01-01T10:00:00.000Z' },
      namedOnly: [],
      languages: [],
    }
    const empty = Object.fromEntries(Object.keys(filled).map((field) => [field, null]))
    const entry = await begin(cast, filled)
    expect((await revise(entry, empty)).status).toBe(200)
    expect(await documentOf(entry)).toMatchObject({
      speaker: { name: null, organisation: null },
      dateline: { place: null, date: null },
      masthead: [],
      embargo: { until: null, zone: null, wallTime: null },
    })
    expect((await (await editorOf()).post('/api/statements', { title: 'x', ...empty })).status).toBe(201)
  })

  it('takes an embargo as an instant, or as a wall time and its zone', async () => {
    const entry = await begin(cast, { embargo: { until: '2030-07-30T05:15:00Z' } })
    const embargo = async () => (await documentOf(entry)).embargo
    expect(await embargo()).toMatchObject({ until: '2030-07-30T05:15:00.000Z' })
    await must(revise(entry, { embargo: { wallTime: '2030-07-30T11:15', zone: 'Asia/Karachi' } }))
    expect(await embargo()).toMatchObject({
      until: '2030-07-30T06:15:00.000Z',
      zone: 'Asia/Karachi',
      wallTime: '2030-07-30T11:15',
    })
    for (const wallTime of ['2027-03-28T02:30', '2027-10-31T02:30']) {
      const answer = await revise(entry, { embargo: { wallTime, zone: 'Europe/Vienna' } })
      expect(verdictOf(answer)).toEqual([400, 'invalid'])
    }
  })

  it('invites by slug or id; a co-author edits, and neither submits nor reads the history', async () => {
    const entry = await begin(cast)
    const editor = await editorOf()
    await must(act(editor, entry, 'invite', { organisation: cast.organisations.iom, role: 'observer' }))
    await must(act(editor, entry, 'uninvite', { organisation: 'iom' }))
    expect((await (await editorOf('iom')).get(`/api/statements/${entry.id}/clearance`)).status).toBe(404)
    await join(entry, 'ilo', 'co-author')
    expect((await revise(entry, { title: 'ایک', body: toLexical('الفاظ') }, 'ilo', 'ur')).status).toBe(200)
    const coAuthor = await editorOf('ilo')
    expect(verdictOf(await submit(coAuthor, entry))).toEqual([403, 'not-editor'])
    const history = await coAuthor.get(`/api/statements/versions?where[parent][equals]=${entry.id}`)
    expect(history.body).toMatchObject({ totalDocs: 0 })
    await must(submit(editor, entry))
    const left = await act(await reviewerOf('ilo'), entry, 'leave')
    expect(left.body).toEqual({ entry: entry.id })
    expect((await coAuthor.get(`/api/statements/${entry.id}`)).status).toBe(404)
    expect(await clearanceOf(editor, entry)).toMatchObject({ state: 'drafting' })
  })

  it('publishes what hashes to the signed digest, verbatim, on wire and site', async () => {
    const entry = await begin(cast, { title: 'The same words', kind: 'message' })
    await must(revise(entry, { title: 'وہی الفاظ', body: toLexical('متن', 'rtl') }, 'unodc', 'ur'))
    await sendOut(cast, entry)
    const slug = await slugOf(entry)
    const text = (await read(`/v1/statements/${slug}/canonical`)) as {
      manifest: { core: string; languages: Record<string, string> }
      core: Json
      languages: Record<string, { html: string; text: string }>
    }
    expect(Object.keys(text).sort()).toEqual(['core', 'languages', 'manifest'])
    expect(slug).toBe(`the-same-words-${hash(entry.id).slice(0, 8)}`)
    const { digest } = await clearanceOf(await editorOf(), entry)
    expect(`sha256:${hashOf(text.manifest)}`).toBe(digest)
    expect(hashOf(text.core)).toBe(text.manifest.core)
    for (const [locale, leaf] of Object.entries(text.languages)) {
      expect(hashOf(leaf)).toBe(text.manifest.languages[locale])
      const item = await read(`/v1/statements/${slug}?locale=${locale}`)
      expect(item).toMatchObject({ digest, language: locale, body: { html: leaf.html, text: leaf.text } })
      const page = await cast.stranger.text(`/${locale}/statements/${slug}`)
      expect(page.body).toContain(leaf.html)
    }
  })

  it('shows all facts of an event', async () => {
    const facts = {
      start: '2030-07-30T05:15:00.000Z',
      end: '2030-07-30T08:00:00.000Z',
      mediaCall: '2030-07-30T04:45:00.000Z',
      zone: 'Asia/Karachi',
      venue: {
        name: 'Hotel',
        address: '1 Street',
        city: 'Islamabad',
        country: 'Pakistan',
        point: { latitude: 33.7, longitude: 73.05 },
      },
      format: 'hybrid',
      link: 'https://example.org/live',
      status: 'scheduled',
      guests: [{ name: 'A', office: 'Minister', role: 'chief guest', attendance: 'confirmed' }],
      expected: { qualifier: 'more than', number: 100 },
    }
    const organisers = [{ organisation: cast.organisations.unodc, role: 'organiser' }, { name: 'Others' }]
    const event = await begin(cast, { ...facts, organisers }, 'events')
    await sendOut(cast, event)
    const shown = await read(`/v1/events/${await slugOf(event)}`)
    expect(shown).toMatchObject({ ...facts, previousStart: null })
    expect(shown.organisers).toMatchObject([{ organisation: { slug: 'unodc' } }, { name: 'Others' }])
  })

  it('corrects: carried signatures, a second edition with its notice, the first one again after an abandon', async () => {
    const entry = await begin(cast, { title: 'Edition' })
    await join(entry, 'ilo', 'co-signatory')
    const [editor, reviewer, other] = [await editorOf(), await reviewerOf(), await reviewerOf('ilo')]
    await must(submit(editor, entry))
    await must(sign(other, entry))
    await must(sign(reviewer, entry))
    const { digest } = await clearanceOf(editor, entry)
    await must(act(reviewer, entry, 'release', { digest }))
    const slug = await slugOf(entry)
    const publicNote = 'The year was wrong.'
    await must(act(editor, entry, 'correct', { publicNote }))
    await must(revise(entry, { title: 'To be abandoned' }))
    await must(act(editor, entry, 'abandon'))
    expect(await documentOf(entry)).toMatchObject({ title: 'Edition', state: 'released' })
    await must(act(editor, entry, 'correct', { publicNote }))
    await must(revise(entry, { body: toLexical('Other words.') }))
    await must(submit(editor, entry))
    const { parties } = (await clearanceOf(editor, entry)) as unknown as { parties: Json[] }
    expect(parties).toMatchObject([{ signature: null }, { signature: { covers: ['core'] } }])
    await must(sign(reviewer, entry))
    await must(sign(other, entry))
    const second = await clearanceOf(editor, entry)
    const at = new Date(Date.now() + 4_000).toISOString()
    await must(act(reviewer, entry, 'release', { digest: second.digest, at }))
    expect(await clearanceOf(editor, entry)).toMatchObject({
      wire: { edition: 1, standing: 'live' },
      scheduled: { edition: 2, availableAt: at },
    })
    await must(act(other, entry, 'hold'))
    expect(await clearanceOf(editor, entry)).toMatchObject({ state: 'clearance', scheduled: null })
    await must(sign(other, entry))
    await must(act(reviewer, entry, 'release', { digest: second.digest }))
    expect(await read(`/v1/statements/${slug}`)).toMatchObject({
      edition: 2,
      editionType: 'correction',
      digest: second.digest,
      correction: { note: publicNote },
    })
    const { notice, manifest } = await read(`/v1/statements/${slug}/canonical`)
    expect(hashOf(notice)).toBe((manifest as { notice: string }).notice)
  })
})

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const hashOf = (value: unknown): string => hash(canonicalize(value) ?? '')
