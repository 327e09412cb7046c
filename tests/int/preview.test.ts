import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { getServices } from '../../src/services.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Json = Record<string, unknown>

describe('the preview of a draft', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const preview = async (
    id: string,
    query: string,
    who: string | null = 'editor@unodc',
    type = 'statements',
  ) => {
    const token = who === null ? undefined : press.tokens[who]
    const answer = await press.newsroom.fetch('GET', `/api/${type}/${id}/preview?${query}`, undefined, token)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
  }
  const json = async (...asked: Parameters<typeof preview>): Promise<Json> =>
    JSON.parse((await preview(...asked)).text) as Json
  const filesOf = async () =>
    (await readdir(path.join(press.newsroom.dataDir, 'files'), { recursive: true })).sort()
  const kept = async () => {
    const collections = [DEFAULT_SLUGS.frozenTexts, DEFAULT_SLUGS.clearanceEvents, DEFAULT_SLUGS.publications]
    const { payload } = press.newsroom
    const counts = collections.map(async (collection) => (await payload.db.count({ collection })).totalDocs)
    return [await Promise.all(counts), await filesOf()]
  }
  const material = async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'picture.png')
    const organisation = press.newsroom.organisations.unodc
    form.append('_payload', JSON.stringify({ alt: 'A bridge at dawn', organisation }))
    const picture = await press.newsroom.fetch('POST', '/api/media', form, press.tokens['editor@unodc'])
    const contact = {
      name: 'Press office',
      organisation,
      emails: [{ address: 'press@unodc.example', visibility: 'public' }],
    }
    const card = await press.newsroom.ask(
      'POST',
      '/api/media-contacts',
      contact,
      press.tokens['editor@unodc'],
    )
    return {
      media: [((await picture.json()) as { doc: { id: string } }).doc.id],
      contacts: [(card.body.doc as { id: string }).id],
    }
  }

  let id: string

  it('18, 34: is for those alone who read the working text', async () => {
    id = await press.write({ title: 'No child behind', ...(await material()) })
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'fia', role: 'observer' })
    expect((await preview(id, 'form=html', 'reviewer@fia')).status).toBe(200)
    await press.act('reviewer@ilo', id, 'accept')
    await press.act('reviewer@fia', id, 'decline')
    const random = randomUUID()
    const ask = async (asked: string, who: string | null) => {
      const { status, text } = await preview(asked, 'form=json', who)
      return [status, text.replaceAll(asked, 'ID')]
    }
    expect(await ask(id, 'reviewer@fia')).toEqual([404, expect.stringContaining('not-found')])
    expect(await ask(id, 'reviewer@fia')).toEqual(await ask(random, 'reviewer@fia'))
    expect((await ask(id, null))[0]).toBe(401)
    for (const who of ['manager@unodc', 'editor@ilo']) expect((await ask(id, who))[0]).toBe(200)
  })

  it('keeps nothing: no text, no file, no line in the log, nothing on the wire', async () => {
    const before = await kept()
    for (const form of ['html', 'ninjs', 'feed', 'json'])
      expect((await preview(id, `form=${form}`)).status).toBe(200)
    expect(await kept()).toEqual(before)
    const { handle } = getServices(press.newsroom.payload).wire
    const { slug } = await json(id, 'form=json')
    const url = `/v1/statements/${String(slug)}`
    const answer = await handle({ method: 'GET', path: url, query: new URLSearchParams(), headers: {}, url })
    expect(answer?.status).toBe(404)
  })

  it('says what it is, with the picture in the page, and lets no browser run or keep it', async () => {
    const { headers, text } = await preview(id, 'form=html')
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining('sandbox') as string,
      'content-type': 'text/html; charset=utf-8',
    })
    expect(text).toContain('Preview: not signed, not published')
    expect(text).toContain('data:image/jpeg;base64,')
    expect(text).toContain('press@unodc.example')
    expect(text).not.toContain('sha256:')
    expect(await json(id, 'form=json')).toMatchObject({ preview: 'Preview: not signed, not published' })
    expect(await json(id, 'form=feed')).toMatchObject({ title: 'Preview: not signed, not published' })
    expect(await json(id, 'form=ninjs')).toMatchObject({ pubStatus: 'withheld' })
  })

  it('shows a party nothing of pictures and contacts that it cannot see at the desk', async () => {
    const { text } = await preview(id, 'form=html', 'editor@ilo')
    expect(text).toContain('No child behind')
    expect(text).not.toContain('data:image')
    expect(text).not.toContain('press@unodc.example')
  })

  it('speaks each language of the text, and shows what is saved and no more', async () => {
    const { revision } = await press.read(id)
    const change = { revision, title: 'Aucun enfant', body: toLexical('Le texte.') }
    await press.newsroom.ask('PATCH', `/api/statements/${id}?locale=fr`, change, press.tokens['editor@unodc'])
    const { text } = await preview(id, 'form=html&locale=fr')
    expect(text).toContain('Aucun enfant')
    expect(text).toContain('Aperçu : ni signé, ni publié')
    expect((await preview(id, 'form=html&locale=xx')).status).toBe(400)
    expect((await preview(id, 'form=pdf')).status).toBe(400)
    expect((await preview(id, 'form=calendar')).status).toBe(400)
  })

  it('is, but for its marks, what the wire says once the text is released', async () => {
    const before = await json(id, 'form=ninjs')
    const released = await press.publish(id, 'reviewer@ilo')
    expect(released.status).toBe(200)
    const { wireSlug } = await getServices(press.newsroom.payload).register.stateOf({
      collection: 'statements',
      id,
    })
    const url = `/v1/statements/${String(wireSlug)}.ninjs.json`
    const answer = await getServices(press.newsroom.payload).wire.handle({
      ...{ method: 'GET', path: url, query: new URLSearchParams(), headers: {}, url },
    })
    const after = JSON.parse(String(answer?.body)) as Json
    expect(answer?.status).toBe(200)
    expect(withoutMarks(before)).toEqual(withoutMarks(after))
  })

  it.each(['statements', 'events', 'media-updates'])(
    'shows what there is of an empty draft of %s',
    async (type) => {
      const { body } = await press.newsroom.ask(
        'POST',
        `/api/${type}`,
        { summary: 'Only this.' },
        press.tokens['editor@unodc'],
      )
      const { id: empty } = body.doc as { id: string }
      for (const form of ['html', 'ninjs', 'feed', 'json', ...(type === 'events' ? ['calendar'] : [])])
        expect([form, (await preview(empty, `form=${form}&locale=ar`, 'editor@unodc', type)).status]).toEqual(
          [form, 200],
        )
    },
  )

  it('shows an event with its time, for calendars as plain text', async () => {
    const start = '2027-03-01T09:00:00.000Z'
    const event = await press.write({ title: 'A briefing', start, zone: 'Europe/Vienna' }, 'events')
    const { text, headers } = await preview(event, 'form=calendar', 'editor@unodc', 'events')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toContain('X-WR-CALNAME:Preview: not signed')
    expect(text).toContain('DTSTART;TZID=Europe/Vienna:20270301T100000')
  })
})

const MARKS = ['version', 'firstCreated', 'versionCreated', 'embargoedUntil', 'pubStatus', 'edNote']

const withoutMarks = (ninjs: Json): Json => ({
  ...Object.fromEntries(Object.entries(ninjs).filter(([name]) => !MARKS.includes(name))),
  altIds: (ninjs.altIds as { role: string }[]).filter(({ role }) => role !== 'digest'),
})
