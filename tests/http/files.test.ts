import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { begin, type Cast, type Entry, seenOf, sendOut } from '../support/cast.ts'
import { type People, peopleAt } from '../support/matrix/ask.ts'
import type { MediaRef } from '../../src/wire/render/items.ts'
import { casts } from '../support/sharedCast.ts'

const NOTHING = `/v1/files/${'0'.repeat(64)}.png`
const INERT = "default-src 'none'; sandbox"
const WAYS: RequestInit[] = [
  { method: 'GET' },
  { method: 'HEAD' },
  { method: 'GET', headers: { range: 'bytes=0-3' } },
  { method: 'GET', headers: { 'if-none-match': '*' } },
  { method: 'HEAD', headers: { range: 'bytes=-1' } },
]

const RENDITIONS = [
  { name: '320.webp', type: 'image/webp', disposition: /^inline; filename="[0-9a-f]{12}-320\.webp"$/ },
  { name: '900.jpg', type: 'image/jpeg', disposition: /^inline; filename="[0-9a-f]{12}-900\.jpg"$/ },
]
const NO_RENDITIONS = ['900.png', '321.webp', '1024.webp', '0.jpg', '320', '320.webp/320.webp']

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 1>>\nstartxref\n0\n%%EOF\n',
)
const KINDS = [
  { name: 'a.png', type: 'image/png', disposition: /^inline; filename="[\w-]+\.png"$/ },
  { name: 'a.pdf', type: 'application/pdf', disposition: /^attachment; filename="[\w-]+\.pdf"$/ },
]

describe('files', () => {
  const reserved = casts.reserve()
  let cast: Cast
  let people: People
  let uploads: { id: string; url: string }[]

  beforeAll(async () => {
    cast = await reserved.open()
    people = peopleAt(cast.url)
    const picture = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#369' } })
      .png()
      .toBuffer()
    uploads = [await upload(picture, 'a.png'), await upload(PDF, 'a.pdf')]
  })
  afterAll(() => reserved.leave())

  const upload = async (bytes: Buffer, name: string) => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)]), name)
    body.set('_payload', JSON.stringify({ alt: 'A file' }))
    const { body: stored, text } = await people.ask('editor@unodc', 'POST', '/api/media', body)
    if (!stored.doc) throw new Error(text)
    return stored.doc as { id: string; url: string }
  }
  const read = async (who: string | null, door: string, init: RequestInit = {}) => {
    const session = who ? { authorization: `JWT ${await people.tokenOf(who)}` } : {}
    return fetch(cast.url + door, { ...init, headers: { ...session, ...init.headers } as HeadersInit })
  }

  /** Where the world will find the files of a text once it is out; the logo of its organisation is out with others already. */
  const frozenFiles = async ({ collection, id }: Entry): Promise<string[]> => {
    const door = `/api/${collection}/${id}/clearance/text`
    const { core } = (await people.ask('editor@unodc', 'GET', door)).body as {
      core: { files: { role: string; sha256: string; ext: string }[] }
    }
    const own = core.files.filter(({ role }) => role !== 'logo')
    return own.map(({ sha256, ext }) => `/v1/files/${sha256}.${ext}`)
  }

  const expectNothing = async (doors: readonly string[]) => {
    for (const door of doors)
      for (const way of WAYS) {
        const [hidden, nothing] = [await read(null, door, way), await read(null, NOTHING, way)]
        expect([door, way, hidden.status]).toEqual([door, way, 404])
        expect(hidden.headers.get('cache-control')).toBe('no-store')
        expect(await seenOf(hidden, '-')).toBe(await seenOf(nothing, '-'))
      }
  }

  const expectThere = async (door: string, { type, disposition }: (typeof KINDS)[number]) => {
    const whole = await read(null, door)
    const bytes = Buffer.from(await whole.arrayBuffer())
    const [head, part] = [await read(null, door, WAYS[1]), await read(null, door, WAYS[2])]
    expect([whole.status, head.status, part.status]).toEqual([200, 200, 206])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(0, 4))
    expect(part.headers.get('content-range')).toBe(`bytes 0-3/${bytes.length}`)
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
    const known = { range: 'bytes=99999999-', 'if-none-match': String(whole.headers.get('etag')) }
    const same = await read(null, door, { method: 'GET', headers: known })
    expect([same.status, same.headers.get('content-range')]).toEqual([304, null])
    for (const { headers } of [whole, head, part]) {
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('content-disposition')).toMatch(disposition)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe(INERT)
    }
  }

  it('17, 20, 23: of a text are there from its instant until it is withdrawn, inert, and before and after they are not', async () => {
    const entry = await begin(cast, { media: uploads.map(({ id }) => id) })
    const instant = Date.now() + 5_000
    await sendOut(cast, entry, new Date(instant).toISOString())
    const doors = await frozenFiles(entry)
    expect(doors).toHaveLength(2)
    const smaller = RENDITIONS.map(({ name }) => `${doors[0]}/${name}`)
    const none = [...NO_RENDITIONS.map((name) => `${doors[0]}/${name}`), `${doors[1]}/320.webp`]
    await expectNothing([...doors, ...smaller])
    expect(Date.now()).toBeLessThan(instant)

    while ((await read(null, String(doors[0]))).status !== 200)
      expect(Date.now()).toBeLessThan(instant + 1_000)
    expect(Date.now()).toBeGreaterThanOrEqual(instant)
    for (const [index, door] of doors.entries()) await expectThere(door, KINDS[index] as (typeof KINDS)[0])
    for (const [index, door] of smaller.entries())
      await expectThere(door, RENDITIONS[index] as (typeof RENDITIONS)[0])
    await expectNothing(none)
    const small = await sharp(
      Buffer.from(await (await read(null, String(smaller[0]))).arrayBuffer()),
    ).metadata()
    expect(small).toMatchObject({ format: 'webp', width: 320, height: 249 })
    const { body } = await people.ask(null, 'GET', '/v1/statements')
    const item = (body.items as { id: string; picture: MediaRef }[]).find(({ id }) => id === entry.id)
    const pathsOf = ({ renditions }: MediaRef) => renditions.map(({ url }) => new URL(url).pathname)
    expect(pathsOf(item?.picture as MediaRef)).toEqual(
      ['320', '640', '900'].flatMap((width) => [`${doors[0]}/${width}.webp`, `${doors[0]}/${width}.jpg`]),
    )

    const reviewer = await cast.person('reviewer@unodc')
    await must(act(reviewer, entry, 'withdraw', { publicNote: 'It was wrong.' }))
    await expectNothing([...doors, ...smaller])
  })

  it('17, 23: of the desk are its own people’s, inert, and nothing to everybody else', async () => {
    for (const [index, { url }] of uploads.entries()) {
      const { type, disposition } = KINDS[index] as (typeof KINDS)[0]
      for (const who of ['editor@unodc', 'reviewer@unodc', 'manager@unodc'])
        for (const way of [WAYS[0], WAYS[2]]) {
          const { status, headers } = await read(who, url, way)
          expect([who, status, headers.get('content-type')]).toEqual([who, 200, type])
          expect(headers.get('content-disposition')).toMatch(disposition)
          expect(headers.get('x-content-type-options')).toBe('nosniff')
          expect(headers.get('content-security-policy')).toBe(INERT)
          expect(headers.get('cache-control')).toBe('private, no-store')
        }
      for (const who of [null, 'editor@fia', 'manager@ilo', 'coordinator'])
        for (const way of WAYS) {
          const random = `/api/media/file/${randomUUID()}${url.slice(url.lastIndexOf('.'))}`
          const [hidden, nothing] = [await read(who, url, way), await read(who, random, way)]
          expect([who, way, hidden.status]).toEqual([who, way, 404])
          expect(hidden.headers.get('cache-control')).toBe('private, no-store')
          expect(await seenOf(hidden, '-')).toBe(await seenOf(nothing, '-'))
        }
    }
  })

  it('4, 17, 23: the logo of an organisation is for everybody who works here, and gives out no other file', async () => {
    const { body } = await people.ask(
      'manager@unodc',
      'GET',
      '/api/partner-organisations?where[slug][equals]=unodc',
    )
    const [{ id = '' } = {}] = body.docs as { id: string }[]
    const door = `/api/partner-organisations/${id}/logo`
    const choose = async (logo: string | null) => {
      const { status } = await people.ask('manager@unodc', 'PATCH', `/api/partner-organisations/${id}`, {
        logo,
      })
      expect(status).toBe(200)
    }
    const expectAsNothing = async (who: string, asked: string) => {
      const random = `/api/partner-organisations/${randomUUID()}/logo`
      const [hidden, nothing] = [await read(who, asked), await read(who, random)]
      expect([who, asked, hidden.status]).toEqual([who, asked, 404])
      expect(hidden.headers.get('cache-control')).toBe('private, no-store')
      expect(await seenOf(hidden, '-')).toBe(await seenOf(nothing, '-'))
    }
    const [picture, pdf] = uploads.map((upload) => upload.id)
    await choose(null)
    await expectAsNothing('editor@fia', door)
    await choose(picture ?? '')
    const own = Buffer.from(await (await read('editor@unodc', uploads[0]?.url ?? '')).arrayBuffer())
    for (const who of ['editor@unodc', 'editor@fia', 'coordinator']) {
      const answer = await read(who, door)
      expect([who, answer.status, answer.headers.get('content-type')]).toEqual([who, 200, 'image/png'])
      expect(answer.headers.get('content-disposition')).toBe('inline; filename="logo"')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toBe(INERT)
      // Kept by the browser, and asked for again: who may not see it any more does not see it.
      expect(answer.headers.get('cache-control')).toBe('private, no-cache')
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(own)
      const same = await read(who, door, { headers: { 'if-none-match': String(answer.headers.get('etag')) } })
      expect([same.status, same.headers.get('cache-control')]).toEqual([304, 'private, no-cache'])
      expect(await same.text()).toBe('')
    }
    expect((await read(null, door)).status).toBe(401)
    // The file itself stays its own people's, and stands at no other address.
    for (const asked of [`/api/media/${picture}`, uploads[0]?.url ?? ''])
      expect([asked, (await read('editor@fia', asked)).status]).toEqual([asked, 404])
    await expectAsNothing('editor@fia', `/api/partner-organisations/${picture}/logo`)
    await choose(pdf ?? '')
    await expectAsNothing('editor@fia', door)
    await choose(null)
    await expectAsNothing('editor@fia', door)
  })

  it('pictures below a text are cut around the point that must stay in sight, whole without one, and the file is', async () => {
    const [, pdf] = uploads
    const bytes = await sharp({ create: { width: 90, height: 70, channels: 3, background: '#963' } })
      .png()
      .toBuffer()
    const [cut, whole] = [await upload(bytes, 'cut.png'), await upload(bytes, 'whole.png')]
    const { status } = await people.ask('editor@unodc', 'PATCH', `/api/media/${cut.id}`, {
      focus: { x: 20, y: 70 },
    })
    expect(status).toBe(200)
    const entry = await begin(cast, { media: [cut.id, whole.id, pdf?.id] })
    await sendOut(cast, entry)
    const { body } = await people.ask(null, 'GET', '/v1/statements')
    const { url = '' } = (body.items as { id: string; url: string }[]).find(({ id }) => id === entry.id) ?? {}
    const page = await (await read(null, new URL(url).pathname)).text()
    const figures = page.match(/<figure data-place.*?<\/figure>/g) ?? []
    expect(figures.map((figure) => /data-place="(\w+)"/.exec(figure)?.[1])).toEqual(['lead', 'card'])
    expect(figures[0]).toContain('style="aspect-ratio:16 / 9;object-position:20% 70%;object-fit:cover"')
    expect(figures[0]).toMatch(/<a href="\/v1\/files\/[0-9a-f]{64}\.png">The whole picture<\/a>/)
    expect(figures[1]).not.toMatch(/style=|The whole picture/)
    const [file = ''] = await frozenFiles(entry)
    expect(await sharp(Buffer.from(await (await read(null, file)).arrayBuffer())).metadata()).toMatchObject({
      width: 90,
      height: 70,
    })
  })
})
