import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { type Blobs } from '../../src/blobs/blobs.ts'
import { createDiskBlobs } from '../../src/blobs/createBlobs.ts'
import type { Core, FrozenFile } from '../../src/domain/canonical.ts'
import { sha256 } from '../../src/domain/digests.ts'
import { renditionName, renditionsOf } from '../../src/domain/pictures/renditions.ts'
import { getServices } from '../../src/services.ts'
import { createRenditions } from '../../src/wire/renditions/createRenditions.ts'
import { openPress, type Press } from '../support/press.ts'
import { until } from '../support/until.ts'

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()

const fileOf = (bytes: Buffer, width: number, height: number): FrozenFile => ({
  ...{ sha256: sha256(bytes), ext: 'jpg', mimeType: 'image/jpeg', role: 'media', alt: '', credit: '' },
  ...{ width, height, filename: 'a.jpg' },
})
const keyOf = (hash: string, name: string) => `renditions/${hash}-${name}`

describe('the smaller forms of a picture', () => {
  let folder: string
  let blobs: Blobs
  const reports: unknown[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'renditions-'))
    blobs = createDiskBlobs(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  const open = (readFile: (hash: string) => Promise<Buffer | null>) =>
    createRenditions({ blobs, readFile, report: (error) => reports.push(error) })

  it('are made once, whoever asks at the same time, in the size that they say', async () => {
    const bytes = await noise(1300, 700)
    const file = fileOf(bytes, 1300, 700)
    let readings = 0
    const renditions = open(async () => ((readings += 1), bytes))
    const [narrow, narrowJpeg] = renditionsOf(file)
    if (!narrow || !narrowJpeg) throw new Error('There are none.')
    expect(await renditions.kept(file, narrow)).toBeNull()
    const made = await Promise.all([1, 2, 3].map(() => renditions.make(file, narrow)))
    expect([readings, new Set(made).size]).toEqual([1, 1])
    expect(await renditions.kept(file, narrow)).toEqual(made[0])
    expect(await sharp(made[0]!).metadata()).toMatchObject({ format: 'webp', width: 320, height: 172 })
    const jpeg = await renditions.make(file, narrowJpeg)
    expect(await sharp(jpeg!).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 172 })
    await renditions.stop()
  })

  it('are made of no picture that is gone, and of few at once', async () => {
    const gone = open(async () => null)
    const bytes = await noise(2100, 1400)
    const file = fileOf(bytes, 2100, 1400)
    const all = renditionsOf(file)
    expect(await gone.make(file, all[0]!)).toBeNull()
    const renditions = open(async () => bytes)
    const others = await Promise.all(
      [10, 11].map(async (height) => fileOf(await noise(2100, height), 2100, height)),
    )
    const wanted = [file, ...others].flatMap((each) => all.map((one) => renditions.make(each, one)))
    const outcomes = await Promise.all(wanted)
    expect(outcomes.map((one) => one !== null)).toEqual(wanted.map((_, index) => index < 20))
    await renditions.stop()
  })

  it('wait for a picture as long as others are made, and tell of one that cannot be read', async () => {
    const good = await noise(640, 400)
    const [bad, file] = [fileOf(Buffer.from('no picture'), 800, 600), fileOf(good, 640, 400)]
    const renditions = open(async (hash) => (hash === file.sha256 ? good : Buffer.from('no picture')))
    renditions.prepare(async () => ({ files: [bad, file], organisations: {} }))
    const last = renditionsOf(file).at(-1)!
    await until('the last one is made', async () => (await renditions.kept(file, last)) !== null)
    expect(reports).toHaveLength(1)
    await renditions.stop()
  })
})

describe('while a text is cleared', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc')
  })
  afterAll(() => press.newsroom.close())

  const upload = async (bytes: Buffer, name: string): Promise<string> => {
    const form = new FormData()
    form.set(
      'file',
      new Blob([new Uint8Array(bytes)], { type: `image/${path.extname(name).slice(1)}` }),
      name,
    )
    const organisation = press.newsroom.organisations.unodc
    form.set('_payload', JSON.stringify({ alt: 'A picture', organisation }))
    const { body } = await press.newsroom.ask('POST', '/api/media', form, press.tokens['editor@unodc'])
    return (body.doc as { id: string }).id
  }
  const statusOf = async (address: string) => {
    const answer = await getServices(press.newsroom.payload).wire.handle({
      ...{ method: 'GET', query: new URLSearchParams(), headers: {}, path: address },
    })
    return [answer?.status, answer?.status === 200 ? answer.headers['Content-Type'] : null]
  }

  it('the smaller forms of its pictures and logos are made, and nobody has them before it is published', async () => {
    const wide = sharp({ create: { width: 1200, height: 400, channels: 4, background: '#12345680' } })
    await press.newsroom.payload.update({
      collection: 'partner-organisations',
      id: press.newsroom.organisations.unodc ?? '',
      data: { logo: await upload(await wide.png().toBuffer(), 'logo.png') },
    })
    const id = await press.write({ media: [await upload(await noise(900, 500), 'hall.jpeg')] })
    const { digest } = (await press.submit(id)).view
    const door = `/api/statements/${id}/clearance/text`
    const { body: text } = await press.newsroom.ask('GET', door, undefined, press.tokens['editor@unodc'])
    const { files, organisations } = text.core as Core
    const [file, logo] = [files[0], organisations.unodc?.logo]
    if (!file || !logo) throw new Error('The text has no picture, or no logo.')
    const folder = createDiskBlobs(path.join(press.newsroom.dataDir, 'files'))
    const names = renditionsOf(file).map(renditionName)
    expect(names).toHaveLength(6)
    for (const name of names)
      await until(name, async () => (await folder.get(keyOf(file.sha256, name))) !== null)
    const keyOfLogo = keyOf(logo.sha256, 'logo.webp')
    await until('the logo', async () => (await folder.get(keyOfLogo)) !== null)
    // It keeps its shape, and what can be seen through it.
    expect(await sharp((await folder.get(keyOfLogo))!).metadata()).toMatchObject({
      ...{ format: 'webp', width: 320, height: 107, hasAlpha: true },
    })

    const forms = [
      `/v1/files/${file.sha256}.${file.ext}/640.webp`,
      `/v1/files/${logo.sha256}.${logo.ext}/logo.webp`,
    ]
    const none = `/v1/files/${logo.sha256}.${logo.ext}/320.webp`
    const gone = forms.map(() => [404, null])
    expect(await Promise.all(forms.map(statusOf))).toEqual(gone)
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await Promise.all(forms.map(statusOf))).toEqual(forms.map(() => [200, 'image/webp']))
    expect(await statusOf(none)).toEqual([404, null])
    await press.act('reviewer@unodc', id, 'suspend', { note: 'Wait.' })
    expect(await Promise.all(forms.map(statusOf))).toEqual(gone)
  })
})
