import sharp from 'sharp'
import type { CanonicalText, Manifest } from '../../../src/domain/canonical.ts'
import type { Readiness } from '../../../src/domain/readiness/readiness.ts'
import { getServices } from '../../../src/services.ts'
import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

/** What pictures show, said in each language of a text that carries them. */
describe('the pictures of a text', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const upload = async (fields: Record<string, unknown>): Promise<string> => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
      .png()
      .toBuffer()
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
    body.set('_payload', JSON.stringify(fields))
    const answer = await press.newsroom.ask('POST', '/api/media', body, press.tokens['editor@unodc'])
    return (answer.body.doc as { id: string }).id
  }
  const describeIn = (id: string, alternatives: { locale: string; alt: string }[]) =>
    press.newsroom.ask('PATCH', `/api/media/${id}`, { alternatives }, press.tokens['editor@unodc'])
  const write = async (media: string[]): Promise<string> => {
    const id = await press.write({ title: 'Shelters', media })
    const { revision } = await press.read(id)
    const urdu = { revision, title: 'پناہ گاہیں', body: toLexical('ہم مل کر کام کرتے ہیں۔', 'rtl') }
    await press.newsroom.ask('PATCH', `/api/statements/${id}?locale=ur`, urdu, press.tokens['editor@unodc'])
    return id
  }
  const pictureLine = async (id: string) => {
    const url = `/api/statements/${id}/readiness`
    const { body } = await press.newsroom.ask('GET', url, undefined, press.tokens['editor@unodc'])
    const { lines } = body as unknown as Readiness<string>
    return lines.find((line) => line.id === 'pictures')
  }
  const wire = async (id: string, rest = '', query = '') => {
    const services = getServices(press.newsroom.payload)
    const { wireSlug } = await services.register.stateOf({ collection: 'statements', id })
    const path = `/v1/statements/${wireSlug}${rest}`
    const answer = await services.wire.handle({
      ...{ method: 'GET', path, headers: {}, query: new URLSearchParams(query) },
    })
    return JSON.parse(String(answer?.body)) as Record<string, unknown>
  }
  const canonicalOf = async (id: string) =>
    (await wire(id, '/canonical')) as unknown as CanonicalText & { manifest: Manifest }

  it('lack words in the languages that the list before submitting names', async () => {
    const bare = await upload({})
    const id = await write([bare, await upload({ alt: 'Flags' })])
    const line = await pictureLine(id)
    expect(line?.status).toBe('advises')
    const advised = line?.points.filter(({ weight }) => weight === 'advises')
    expect(advised?.map(({ sentence, remedies }) => [sentence, remedies[0]])).toEqual([
      ['Picture 1 has no words for those who cannot see it.', { does: 'show', field: 'media', locale: 'en' }],
      [
        'Picture 2 has no words in Urdu for those who cannot see it.',
        { does: 'show', field: 'media', locale: 'ur' },
      ],
    ])
    await press.patch(id, { media: [bare] })
    await describeIn(bare, [
      { locale: 'en', alt: 'A hall' },
      { locale: 'ur', alt: 'ایک ہال' },
    ])
    expect((await pictureLine(id))?.status).toBe('done')
  })

  it('are signed and published with each language’s own words, which stand in its leaf', async () => {
    const picture = await upload({
      ...{ alt: 'Flags', alternatives: [{ locale: 'ur', alt: 'پرچم' }] },
      focus: { x: 25, y: 50 },
    })
    const id = await write([picture])
    expect((await press.publish(id)).status).toBe(200)
    const { core, languages } = await canonicalOf(id)
    const [file] = core.files
    expect(file).toMatchObject({ alt: 'Flags', focus: { x: 25, y: 50 } })
    expect(languages.ur?.alternatives).toEqual({ [file?.sha256 ?? '']: 'پرچم' })
    expect(languages.en).not.toHaveProperty('alternatives')
    expect(await wire(id, '', 'locale=en')).toMatchObject({
      media: [{ alt: 'Flags', focus: { x: 25, y: 50 } }],
    })
    expect(await wire(id, '', 'locale=ur')).toMatchObject({ media: [{ alt: 'پرچم' }] })
    const [shown] = (await wire(id, '.ninjs.json')).associations as { renditions: object[] }[]
    expect(shown?.renditions[0]).toMatchObject({ width: 40, height: 20, poi: { x: 10, y: 10 } })
    expect(await press.verify(id)).toBe('holds')
  })

  it('are described anew in one language: no other leaf changes', async () => {
    const picture = await upload({ alt: 'Flags' })
    const id = await write([picture])
    await press.publish(id)
    const before = await canonicalOf(id)
    await press.act('editor@unodc', id, 'correct', { publicNote: 'The picture in Urdu.' })
    await describeIn(picture, [{ locale: 'ur', alt: 'پرچم' }])
    expect((await press.publish(id)).status).toBe(200)
    const after = await canonicalOf(id)
    expect(after.manifest.core).toBe(before.manifest.core)
    expect(after.manifest.languages.en).toBe(before.manifest.languages.en)
    expect(after.manifest.languages.ur).not.toBe(before.manifest.languages.ur)
    expect(await press.verify(id)).toBe('holds')
  })

  it('leave no trace in a text whose pictures have words in one language alone', async () => {
    const id = await write([await upload({ alt: 'Flags' })])
    await press.publish(id)
    const { core, languages } = await canonicalOf(id)
    expect(JSON.stringify(languages)).not.toContain('alternatives')
    expect(Object.keys(core.files[0] ?? {})).not.toContain('focus')
    expect(await wire(id, '', 'locale=ur')).toMatchObject({ media: [{ alt: 'Flags' }] })
  })
})
