import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import sharp from 'sharp'
import { photoFactsIn } from '../../src/domain/pictures/photoFacts.ts'
import type { Blobs } from '../../src/blobs/blobs.ts'
import { addServices, getServices } from '../../src/services.ts'
import { type Newsroom, openNewsroom, toLexical } from '../support/newsroom.ts'

const CANARY = 'canary in the metadata'
type Doc = { id: string; filename: string; url: string; mimeType: string; width?: number; height?: number }
type Given = { name?: string; type?: string; fields?: Record<string, unknown> }

describe('an upload', () => {
  let newsroom: Newsroom
  let editor: string
  let stranger: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    editor = await newsroom.logIn('editor@unodc.example')
    stranger = await newsroom.logIn('editor@fia.example')
  })
  afterAll(() => newsroom.close())

  const send = async (
    bytes: Buffer | string,
    { name = 'a.png', type = 'image/png', fields = { alt: 'A picture' } }: Given = {},
    { id, token = editor }: { id?: string; token?: string } = {},
  ) => {
    const body = new FormData()
    if (typeof bytes === 'string') body.set('file', bytes)
    else body.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    body.set('_payload', JSON.stringify(fields))
    const url = id ? `/api/media/${id}` : '/api/media'
    const answer = await newsroom.ask(id ? 'PATCH' : 'POST', url, body, token)
    const errors = answer.body.errors as { message: string; reason?: string }[] | undefined
    return { ...answer, doc: answer.body.doc as Doc, error: errors?.[0] }
  }
  const stored = async () => {
    const folder = path.join(newsroom.dataDir, 'files', 'media')
    return existsSync(folder) ? (await readdir(folder)).sort() : []
  }
  const rows = async () => (await newsroom.ask('GET', '/api/media/count', undefined, editor)).body.totalDocs
  const blobsOf = (change: Partial<Blobs>) => {
    const { blobs } = getServices(newsroom.payload)
    addServices(newsroom.payload, { blobs: { ...blobs, ...change } })
    return () => addServices(newsroom.payload, { blobs })
  }
  const picture = (width = 12, height = 8, format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png') =>
    sharp({ create: { width, height, channels: 3, background: { r: width % 256, g: 90, b: 40 } } })
      .withExif({ IFD0: { Copyright: CANARY } })
      .toFormat(format)
      .toBuffer()
  const animation = async (pages: number, side: number, format: 'gif' | 'webp') => {
    const raw = Buffer.alloc(side * side * pages * 3)
    for (let page = 0; page < pages; page += 1) raw.fill((page * 37) % 256, page * side * side * 3)
    for (let page = 0; page < pages; page += 1)
      raw.fill(page + 1, page * side * side * 3, (page * side * side + page * side + side) * 3)
    return sharp(raw, {
      raw: { width: side, height: side * pages, channels: 3, pageHeight: side },
      limitInputPixels: false,
    })
      .toFormat(format, { effort: 1 })
      .toBuffer()
  }
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 1>>\nstartxref\n0\n%%EOF\n',
  )

  it('6: has a random name, whatever it was called and whoever has called theirs so', async () => {
    const [one, other] = [await send(await picture()), await send(await picture(), {}, { token: stranger })]
    expect([one.status, other.status]).toEqual([201, 201])
    for (const { doc } of [one, other])
      expect(doc.filename).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.png$/,
      )
    expect(await stored()).toEqual([one.doc.filename, other.doc.filename].sort())
  })

  it.each(['png', 'jpeg', 'webp', 'gif'] as const)(
    '23: of a %s is encoded anew, without its metadata',
    async (format) => {
      const { doc, status } = await send(
        Buffer.concat([await picture(40, 30, format), Buffer.from('<script>tail')]),
        {
          name: `a.${format}`,
        },
      )
      expect([status, doc.width, doc.height]).toEqual([201, 40, 30])
      const served = await newsroom.fetch('GET', doc.url, undefined, editor)
      const bytes = Buffer.from(await served.arrayBuffer())
      expect(bytes.toString('latin1')).not.toMatch(/canary|script/)
      expect((await sharp(bytes).metadata()).format).toBe(format)
    },
  )

  it('23: says no more where and by which camera it was taken', async () => {
    const taken = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123' } })
      .withExif({
        IFD0: { Make: 'Nikon', Artist: 'A. Photographer' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '33/1 41/1 35/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '73/1 3/1 0/1',
        },
      })
      .jpeg()
      .toBuffer()
    expect(photoFactsIn(taken)?.place).toEqual({ latitude: 33.6931, longitude: 73.05 })
    const { doc } = await send(taken, { name: 'a.jpg' })
    const served = await newsroom.fetch('GET', doc.url, undefined, editor)
    const kept = Buffer.from(await served.arrayBuffer())
    expect(photoFactsIn(kept)).toBeNull()
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.toString('latin1')).not.toMatch(/Nikon|Photographer/)
  })

  it('is described in each language, and keeps its bytes when that and what must stay in sight change', async () => {
    const { doc } = await send(await picture())
    const bytes = async () =>
      Buffer.from(await (await newsroom.fetch('GET', doc.url, undefined, editor)).arrayBuffer())
    const before = await bytes()
    const change = {
      alternatives: [{ locale: 'ur', alt: 'پرچم\u202e' }],
      focus: { x: 20, y: 100 },
      credit: 'UNODC',
    }
    const changed = await newsroom.ask('PATCH', `/api/media/${doc.id}`, change, editor)
    expect(changed.status).toBe(200)
    expect(changed.body.doc).toMatchObject({
      alt: 'A picture',
      alternatives: [{ locale: 'ur', alt: 'پرچم' }],
      focus: { x: 20, y: 100 },
      filename: doc.filename,
    })
    expect(await bytes()).toEqual(before)
    for (const wrong of [{ focus: { x: 101, y: 0 } }, { alternatives: [{ locale: 'xx', alt: 'x' }] }])
      expect((await newsroom.ask('PATCH', `/api/media/${doc.id}`, wrong, editor)).status).toBe(400)
    const other = await newsroom.ask('PATCH', `/api/media/${doc.id}`, { credit: 'FIA' }, stranger)
    expect([403, 404]).toContain(other.status)
  })

  it('23: is turned as its camera was held', async () => {
    const turned = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { doc } = await send(turned, { name: 'a.jpg' })
    expect([doc.width, doc.height]).toEqual([20, 40])
  })

  it('23: that is animated keeps its pictures', async () => {
    for (const format of ['gif', 'webp'] as const) {
      const { doc, status } = await send(await animation(5, 30, format), { name: `a.${format}` })
      expect([status, doc.width, doc.height]).toEqual([201, 30, 30])
      const served = await newsroom.fetch('GET', doc.url, undefined, editor)
      expect(
        (await sharp(Buffer.from(await served.arrayBuffer()), { animated: true }).metadata()).pages,
      ).toBe(5)
    }
  })

  it('23: is refused when name and bytes disagree, or are none of ours, and leaves nothing', async () => {
    const [files, count] = [await stored(), await rows()]
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const cut = (await picture(300, 300)).subarray(0, 200)
    for (const [bytes, name, words] of [
      [await picture(), 'a.pdf', 'is called .pdf'],
      [pdf, 'a.png', 'is called .png'],
      [await picture(), 'a.html', 'Only pictures'],
      [svg, 'a.svg', 'Only pictures'],
      [svg, 'a.png', 'Only pictures'],
      [Buffer.from('<?xml version="1.0"?><x/>'), 'a.pdf', 'Only pictures'],
      [Buffer.alloc(0), 'a.png', 'Only pictures'],
      [cut, 'a.png', 'cannot be read'],
    ] as const) {
      const { status, error } = await send(bytes, { name })
      expect([name, status, error?.reason]).toEqual([name, 400, 'invalid'])
      expect(error?.message).toContain(words)
    }
    expect([await stored(), await rows()]).toEqual([files, count])
  })

  it('23: is refused for too many pixels, also when they are many small pictures, without unpacking them', async () => {
    const flat = await sharp({ create: { width: 9_000, height: 6_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const long = await sharp({ create: { width: 50_000, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const before = process.memoryUsage().rss
    for (const [bytes, name] of [
      [flat, 'a.png'],
      [long, 'a.png'],
      [await animation(4, 4_000, 'gif'), 'a.gif'],
      [await animation(4, 4_000, 'webp'), 'a.webp'],
    ] as const) {
      const { status, error } = await send(bytes, { name })
      expect([name, status]).toEqual([name, 400])
      expect(error?.message).toContain('megapixels')
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(700_000_000)
  })

  it('17, 23: is served to its own people alone, inert', async () => {
    const { doc } = await send(pdf, { name: 'a.pdf', type: 'application/pdf' })
    const { doc: image } = await send(await picture())
    for (const [{ url }, disposition] of [
      [doc, 'attachment'],
      [image, 'inline'],
    ] as const) {
      const { status, headers } = await newsroom.fetch('GET', url, undefined, editor)
      expect(status).toBe(200)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-disposition')).toContain(disposition)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('cache-control')).toBe('private, no-store')
      const hidden = await newsroom.ask('GET', url, undefined, stranger)
      const random = await newsroom.ask('GET', '/api/media/file/nothing.png', undefined, stranger)
      expect([hidden.status, hidden.body]).toEqual([404, random.body])
      expect((await newsroom.fetch('GET', url)).status).not.toBe(200)
    }
  })

  it('17: cannot be another’s file, named instead of sent', async () => {
    const { doc } = await send(await picture(64, 64))
    const claim = (filename: string, context: unknown) =>
      JSON.stringify({ filename, mimeType: 'image/png', size: 10, clientUploadContext: context })
    for (const context of [undefined, { a: 1 }]) {
      const answers = []
      for (const filename of [doc.filename, 'nothing.png'])
        answers.push(await send(claim(filename, context), {}, { token: stranger }))
      expect(answers.map(({ status }) => status)).toEqual([400, 400])
      expect(answers[0]?.body).toEqual(answers[1]?.body)
      expect(answers[0]?.error?.reason).toBe('invalid')
    }
    let asked = 0
    const restore = blobsOf({ get: async () => ((asked += 1), null) })
    await send(claim(doc.filename, { a: 1 }), {}, { token: stranger })
    restore()
    expect(asked).toBe(0)
  })

  it('leaves no file when its row cannot be written', async () => {
    const [files, count] = [await stored(), await rows()]
    for (const fields of [
      { alt: 'x'.repeat(501) },
      { organisation: newsroom.organisations.fia },
      { nothing: 1 },
    ]) {
      expect((await send(await picture(), { fields })).status).toBeGreaterThanOrEqual(400)
    }
    const reviewer = await newsroom.logIn('reviewer@unodc.example')
    expect((await send(await picture(), {}, { token: reviewer })).status).toBe(403)
    expect([await stored(), await rows()]).toEqual([files, count])
  })

  it('10: that replaces another takes its bytes away once the change is stored, and no sooner', async () => {
    const { doc } = await send(await picture(20, 20))
    const files = await stored()
    const failed = await send(await picture(30, 30), { fields: { alt: 'x'.repeat(501) } }, { id: doc.id })
    expect([failed.status, await stored()]).toEqual([400, files])
    const foreign = await send(await picture(30, 30), {}, { id: doc.id, token: stranger })
    expect([foreign.status, await stored()]).toEqual([404, files])
    const replaced = await send(await picture(30, 30), {}, { id: doc.id })
    expect(replaced.doc).toMatchObject({ width: 30 })
    expect(await stored()).toEqual(
      [...files.filter((name) => name !== doc.filename), replaced.doc.filename].sort(),
    )
    const words = await newsroom.ask('PATCH', `/api/media/${doc.id}`, { alt: 'Other words' }, editor)
    expect([words.status, await stored()]).toEqual([200, expect.arrayContaining([replaced.doc.filename])])
  })

  it('10: stays in the frozen text when it is replaced or deleted', async () => {
    const { doc } = await send(await picture(50, 50))
    const text = { title: 'With a picture', body: toLexical('Words.'), media: [doc.id] }
    const { body } = await newsroom.ask('POST', '/api/statements', text, editor)
    const { id, revision } = body.doc as { id: string; revision: number }
    const frozen = await newsroom.ask('POST', `/api/statements/${id}/clearance/submit`, { revision }, editor)
    expect(frozen.status).toBe(200)
    const before = await newsroom.ask('GET', `/api/statements/${id}/clearance/text`, undefined, editor)
    const [{ sha256 }] = (before.body.core as { files: [{ sha256: string }] }).files
    expect((await send(await picture(60, 60), {}, { id: doc.id })).status).toBe(200)
    expect((await newsroom.ask('DELETE', `/api/media/${doc.id}`, undefined, editor)).status).toBe(200)
    const after = await newsroom.ask('GET', `/api/statements/${id}/clearance/text`, undefined, editor)
    expect(after.body).toEqual(before.body)
    const kept = await getServices(newsroom.payload).blobs.get(`register/${sha256}`)
    expect((await sharp(kept!).metadata()).width).toBe(50)
  })

  it('that is deleted goes with its row, and not before', async () => {
    const { doc } = await send(await picture())
    let release = () => {}
    const gone = new Promise<void>((resolve) => (release = resolve))
    const names: string[] = []
    const restore = blobsOf({
      delete: async (key) => {
        const { totalDocs } = await newsroom.payload.count({
          collection: 'media',
          where: { id: { equals: doc.id } },
        })
        names.push(`${key} ${totalDocs}`)
        release()
      },
    })
    expect((await newsroom.ask('DELETE', `/api/media/${doc.id}`, undefined, editor)).status).toBe(200)
    await gone
    restore()
    expect(names).toEqual([`media/${doc.filename} 0`])
  })

  it('holds up nobody’s writes while it is encoded and stored', async () => {
    const heavy = await sharp(randomBytes(2_500 * 2_500 * 3), {
      raw: { width: 2_500, height: 2_500, channels: 3 },
    })
      .webp({ quality: 80, effort: 1 })
      .toBuffer()
    let [reach, store] = [() => {}, () => {}]
    const isReached = new Promise<void>((resolve) => (reach = resolve))
    const mayStore = new Promise<void>((resolve) => (store = resolve))
    const { blobs } = getServices(newsroom.payload)
    const restore = blobsOf({
      put: async (key, bytes) => {
        reach()
        await mayStore
        await blobs.put(key, bytes)
      },
    })
    const save = async () =>
      (await newsroom.ask('POST', '/api/statements', { title: 'Meanwhile' }, editor)).status
    let isEncoded = false
    const upload = send(heavy, { name: 'a.webp' })
    const encoding = Promise.race([isReached, upload]).then(() => (isEncoded = true))
    let saves = 0
    // SQLite answers without leaving the event loop, which must turn for the picture to get on.
    for (; !isEncoded; saves += 1, await turn()) expect(await save()).toBe(201)
    expect(saves).toBeGreaterThan(3)
    await encoding
    expect(await save()).toBe(201)
    store()
    expect((await upload).status).toBe(201)
    restore()
  })
})
