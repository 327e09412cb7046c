import sharp from 'sharp'
import type { CanonicalText, ContactCard, Manifest, StatementFacts } from '../../../src/domain/canonical.ts'
import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import { saltedHash, sha256, type Salted } from '../../../src/domain/digests.ts'
import { wireSlug } from '../../../src/domain/entrySlug.ts'
import { readFrozenFile } from '../../../src/register/frozen.ts'
import { getServices } from '../../../src/services.ts'
import { type Newsroom, openNewsroom, reasonOf, toLexical } from '../../support/newsroom.ts'

type Text = CanonicalText & { manifest: Manifest; aside: Record<string, Salted> }

describe('a frozen text', () => {
  let newsroom: Newsroom
  let editor: string
  let reviewer: string
  let manager: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    editor = await newsroom.logIn('editor@unodc.example')
    reviewer = await newsroom.logIn('reviewer@unodc.example')
    manager = await newsroom.logIn('manager@unodc.example')
  })

  afterAll(() => newsroom.close())

  const create = async (
    collection: string,
    data: Record<string, unknown>,
    token = editor,
  ): Promise<string> => {
    const { body } = await newsroom.ask('POST', `/api/${collection}`, data, token)
    expect(body.errors).toBeUndefined()
    return (body.doc as { id: string }).id
  }
  const clearance = async (collection: string, id: string) =>
    (await newsroom.ask('GET', `/api/${collection}/${id}/clearance`, undefined, editor)).body
  const submit = async (collection: string, id: string) => {
    const { revision } = await clearance(collection, id)
    return newsroom.ask('POST', `/api/${collection}/${id}/clearance/submit`, { revision }, editor)
  }
  const textOf = async (collection: string, id: string): Promise<Text> => {
    const { body } = await newsroom.ask('GET', `/api/${collection}/${id}/clearance/text`, undefined, editor)
    return body as unknown as Text
  }
  const frozen = async (collection: string, id: string): Promise<Text> => {
    const answer = await submit(collection, id)
    expect(answer.body.errors).toBeUndefined()
    return textOf(collection, id)
  }
  const contact = (extra: Record<string, unknown> = {}) => ({
    name: 'Press office',
    title: 'Duty officer',
    hours: '9 to 17',
    zone: 'Europe/Vienna',
    languages: ['en'],
    emails: [{ address: 'press.office@unodc.example', visibility: 'public' }],
    phones: [
      { number: '+43 1 0001', visibility: 'press' },
      { number: '+43 1 9999', visibility: 'staff' },
    ],
    ...extra,
  })
  const statement = (extra: Record<string, unknown> = {}) => ({
    title: 'A statement',
    kind: 'message',
    body: toLexical('Words.'),
    ...extra,
  })
  const event = (extra: Record<string, unknown> = {}) => ({
    title: 'An event',
    body: toLexical('Come.'),
    start: '2024-07-30T05:15:00.000Z',
    zone: 'Asia/Karachi',
    venue: { name: 'Marriott Hotel', city: 'Islamabad' },
    programme: toLexical('Opening.'),
    ...extra,
  })

  it('hashes to the digest that is signed', async () => {
    const id = await create('statements', statement())
    const { manifest, core, languages } = await frozen('statements', id)
    expect(manifestOf({ core, languages })).toEqual(manifest)
    expect((await clearance('statements', id)).digest).toBe(digestOf(manifest))
    expect(core).toMatchObject({
      entry: id,
      type: 'statement',
      slug: wireSlug('a-statement', id),
      lead: 'unodc',
      issuer: 'unodc',
    })
    expect(core.organisations.unodc).toMatchObject({ slug: 'unodc' })
  })

  it('binds a contact’s card by hash, and never a staff number', async () => {
    const contactId = await create('media-contacts', contact(), editor)
    const id = await create('statements', statement({ contacts: [contactId] }))
    const { core, aside } = await frozen('statements', id)
    const hash = core.contacts[0]!.public
    expect(saltedHash(aside[hash]!)).toBe(hash)
    const card = aside[hash]!.value as ContactCard
    expect(card).toMatchObject({
      name: 'Press office',
      organisation: 'unodc',
      phones: [{ number: '+43 1 0001', visibility: 'press' }],
    })
    expect(JSON.stringify({ core, aside })).not.toContain('+43 1 9999')
    expect(JSON.stringify(core)).not.toContain('Press office')
  })

  it('keeps its digest through recall and submit while nothing changes', async () => {
    const contactId = await create('media-contacts', contact(), editor)
    const id = await create('statements', statement({ contacts: [contactId] }))
    const first = digestOf((await frozen('statements', id)).manifest)
    await newsroom.ask('POST', `/api/statements/${id}/clearance/recall`, { digest: first }, editor)
    expect(digestOf((await frozen('statements', id)).manifest)).toBe(first)
  })

  it('composes what is read: the text, then its sections under their headings', async () => {
    const id = await create('events', event({ notesToEditors: toLexical('Note.') }))
    const { languages } = await frozen('events', id)
    expect(languages.en?.html).toBe(
      '<p>Come.</p><h2>Programme</h2><p>Opening.</p><h2>Notes to editors</h2><p>Note.</p>',
    )
    expect(languages.en?.text).toBe('Come.\n\nProgramme\n\nOpening.\n\nNotes to editors\n\nNote.')
  })

  it('has the facts of its event, which has to be frozen before', async () => {
    const eventId = await create('events', event())
    const id = await create('statements', statement({ event: eventId }))
    const early = await submit('statements', id)
    expect([reasonOf(early), JSON.stringify(early.body)]).toEqual([
      'incomplete',
      expect.stringContaining('An event'),
    ])
    await frozen('events', eventId)
    const { core } = await frozen('statements', id)
    expect((core.facts as StatementFacts).event).toMatchObject({
      entry: eventId,
      titles: { en: 'An event' },
      facts: {
        start: '2024-07-30T05:15:00.000Z',
        venue: { city: 'Islamabad', point: null },
        status: 'scheduled',
      },
    })
    const digest = String((await clearance('statements', id)).digest)
    await newsroom.ask('POST', `/api/statements/${id}/clearance/sign`, { digest }, reviewer)
    const release = await newsroom.ask(
      'POST',
      `/api/statements/${id}/clearance/release`,
      { digest },
      reviewer,
    )
    expect(reasonOf(release)).toBe('incomplete')
  })

  it('carries the words of somebody outside, signed by the lead alone', async () => {
    const id = await create(
      'statements',
      statement({
        issuer: newsroom.organisations['united-nations'] ?? newsroom.organisations.un,
        reproduced: { source: 'Office of the Spokesperson', receivedAt: '2024-07-25T00:00:00.000Z' },
      }),
    )
    const url = `/api/statements/${id}/clearance/invite`
    const refused = await newsroom.ask('POST', url, { organisation: 'ilo', role: 'co-signatory' }, editor)
    expect([refused.status, reasonOf(refused)]).toEqual([400, 'invalid'])
    const { core } = await frozen('statements', id)
    expect(core.reproduced).toEqual({
      source: 'Office of the Spokesperson',
      receivedAt: '2024-07-25T00:00:00.000Z',
    })
    expect(core.issuer).not.toBe('unodc')
  })

  it('names no member that has not been asked', async () => {
    const masthead = [{ wording: 'with', organisations: [newsroom.organisations.ilo], logos: true }]
    const id = await create('statements', statement({ masthead }))
    const refused = await submit('statements', id)
    expect([reasonOf(refused), (refused.body.errors as { message: string }[])[0]?.message]).toEqual([
      'incomplete',
      expect.stringContaining('organisations at the top'),
    ])
  })

  it('keeps its own copy of a file', async () => {
    const { payload } = newsroom
    const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const media = await payload.create({
      collection: 'media',
      data: { alt: 'A red field', credit: 'UNODC', organisation: newsroom.organisations.unodc },
      file: { data: bytes, mimetype: 'image/png', name: 'secret name.png', size: bytes.length },
    })
    const id = await create('statements', statement({ media: [media.id] }))
    const { core } = await frozen('statements', id)
    const file = core.files[0]!
    expect(file).toMatchObject({
      ext: 'png',
      role: 'media',
      alt: 'A red field',
      credit: 'UNODC',
      width: 4,
      height: 3,
    })
    expect(JSON.stringify(core)).not.toContain('secret')
    await payload.delete({ collection: 'media', id: media.id })
    const kept = await readFrozenFile(getServices(payload).blobs, file.sha256)
    expect(kept && sha256(kept)).toBe(file.sha256)
    expect(await readFrozenFile(getServices(payload).blobs, '../secrets')).toBeNull()
  })

  it('stands in its languages as chosen', async () => {
    const id = await create('statements', statement())
    const { revision } = await clearance('statements', id)
    const urdu = { revision, title: 'بیان', body: toLexical('الفاظ', 'rtl') }
    await newsroom.ask('PATCH', `/api/statements/${id}?locale=ur`, urdu, editor)
    const { core, languages } = await frozen('statements', id)
    expect([core.authoritative, core.official]).toEqual(['en', ['ur']])
    expect(languages.ur).toEqual(expect.objectContaining({ title: 'بیان', html: '<p>الفاظ</p>' }))
  })

  it('is what the organisation was called when it was frozen', async () => {
    const id = await create('statements', statement())
    const before = (await frozen('statements', id)).core.organisations.unodc?.boilerplate
    const organisation = newsroom.organisations.unodc
    await newsroom.ask(
      'PATCH',
      `/api/partner-organisations/${organisation}`,
      { boilerplate: 'Another one.' },
      manager,
    )
    expect((await textOf('statements', id)).core.organisations.unodc?.boilerplate).toBe(before)
  })
})
