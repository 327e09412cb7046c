import sharp from 'sharp'
import type { Readiness } from '../../../src/domain/readiness/readiness.ts'
import { getServices } from '../../../src/services.ts'
import { openPress, type Press } from '../../support/press.ts'

type Found = { id: string; kind: string; place: { field: string; quote: string } }
type Stored = { of: string; recordedBy?: unknown; recordedAt?: string }

/** Who agreed to be seen in a picture: kept by its organisation, asked for before a text goes out, and in none of it. */
describe('the consents of people in pictures', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const ask = (method: string, path: string, body?: unknown, who = 'editor@unodc') =>
    press.newsroom.ask(method, path, body, press.tokens[who])
  const upload = async (fields: Record<string, unknown>, who = 'editor@unodc'): Promise<string> => {
    const canvas = { width: 40, height: 20, channels: 3 as const, background: '#246' }
    const bytes = await sharp({ create: canvas }).png().toBuffer()
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
    body.set('_payload', JSON.stringify(fields))
    const answer = await press.newsroom.ask('POST', '/api/media', body, press.tokens[who])
    return (answer.body.doc as { id: string }).id
  }
  const CONSENT = { of: 'Her name is known to us', by: 'guardian', purpose: 'Press and the web' }
  const listOf = async (id: string) => {
    const { body } = await ask('GET', `/api/statements/${id}/readiness`)
    return (body as unknown as Readiness<string>).lines
  }
  const submit = async (id: string, extra: Record<string, unknown> = {}) => {
    const { revision } = await press.read(id)
    return press.act('editor@unodc', id, 'submit', { revision, ...extra })
  }

  it('say who recorded them and when, by the server and not by the form', async () => {
    const id = await upload({ alt: 'A farmer', recognisable: 'yes', consents: [CONSENT] })
    const read = async () => (await ask('GET', `/api/media/${id}?depth=0`)).body.consents as Stored[]
    const [first] = await read()
    expect(first?.recordedAt).toMatch(/^\d{4}-/)
    expect(typeof first?.recordedBy).toBe('string')
    const forged = [{ ...CONSENT, recordedAt: '2020-01-01T00:00:00.000Z' }]
    expect((await ask('PATCH', `/api/media/${id}`, { consents: forged })).status).toBe(200)
    expect(await read()).toMatchObject([{ recordedAt: first?.recordedAt, recordedBy: first?.recordedBy }])
  })

  it('61: are not lost where two people change a picture that both have read', async () => {
    const id = await upload({ alt: 'A farmer', recognisable: 'yes' })
    const { body: read } = await ask('GET', `/api/media/${id}?depth=0`)
    const headers = { 'If-Match': String(read.updatedAt) }
    const put = (of: string) =>
      press.newsroom.ask(
        ...(['PATCH', `/api/media/${id}`, { consents: [{ ...CONSENT, of }] }] as const),
        press.tokens['editor@unodc'],
        headers,
      )
    expect((await put('The first')).status).toBe(200)
    const late = await put('The second')
    expect([late.status, (late.body.errors as { reason: string }[])[0]?.reason]).toEqual([
      409,
      'stale-revision',
    ])
    const { body } = await ask('GET', `/api/media/${id}?depth=0`)
    expect((body.consents as Stored[]).map(({ of }) => of)).toEqual(['The first'])
    headers['If-Match'] = '*'
    expect((await put('The third')).status).toBe(200)
  })

  it('are read by the organisation alone that keeps the picture', async () => {
    const id = await upload({ alt: 'A farmer', recognisable: 'yes', consents: [CONSENT] })
    for (const who of ['editor@ilo', 'manager@ilo'])
      expect((await ask('GET', `/api/media/${id}`, undefined, who)).status).toBe(404)
  })

  it('66: are no lead’s to read of a co-author’s picture, in what it is told before it submits', async () => {
    const media = await upload(
      { alt: 'A farmer', recognisable: 'yes', consents: [{ ...CONSENT, until: '2020-01-01' }] },
      'editor@ilo',
    )
    const id = await press.write({ title: 'Together' })
    await press.invite(id, 'ilo', 'co-author')
    const { revision } = await press.read(id)
    const put = await ask('PATCH', `/api/statements/${id}`, { revision, media: [media] }, 'editor@ilo')
    expect(put.status).toBe(200)
    const pictures = async () => (await listOf(id)).find((line) => line.id === 'pictures')?.points
    const told = await pictures()
    expect(told).toMatchObject([{ sentence: expect.stringContaining('ILO') as string }])
    expect(JSON.stringify(told)).not.toMatch(/2020|known to us|guardian|"open"/)
    const body = { consents: [] }
    expect((await ask('PATCH', `/api/media/${media}`, body, 'editor@ilo')).status).toBe(200)
    expect(await pictures()).toEqual(told)
  })

  it('are asked for where a picture shows a child, and answered for with a word', async () => {
    const media = await upload({ alt: 'A girl at school', recognisable: 'yes' })
    const id = await press.write({ title: 'Back to school', media: [media] })
    const refused = await submit(id)
    expect([refused.status, refused.reason]).toEqual([409, 'harm'])
    const [error] = refused.body.errors as { contradictions: Found[] }[]
    expect(error?.contradictions).toMatchObject([{ kind: 'harm', place: { field: 'media' } }])
    const harm = (await listOf(id)).find((line) => line.id === 'harm')
    expect(harm?.points[0]?.remedies.at(-1)).toEqual({
      does: 'acknowledge',
      id: error?.contradictions[0]?.id,
    })
    expect((await ask('PATCH', `/api/media/${media}`, { consents: [CONSENT] })).status).toBe(200)
    expect((await listOf(id)).find((line) => line.id === 'harm')).toBeUndefined()
    expect((await submit(id)).status).toBe(200)
  })

  it('are asked for in pictures that a text attaches as in those that it shows', async () => {
    const [shown, attached] = [
      await upload({ alt: 'A hall', recognisable: 'no' }),
      await upload({ alt: 'A girl at school', recognisable: 'yes' }),
    ]
    const id = await press.write({ title: 'Back to school', media: [shown], attachments: [shown, attached] })
    const [error] = (await submit(id)).body.errors as { contradictions: Found[] }[]
    expect(error?.contradictions).toMatchObject([{ kind: 'harm', place: { field: 'attachments' } }])
    const [point] = (await listOf(id)).find((line) => line.id === 'harm')?.points ?? []
    expect(point?.sentence).toContain('attachment 2')
    expect(point?.remedies).toContainEqual(expect.objectContaining({ does: 'show', field: 'attachments' }))
    expect((await ask('PATCH', `/api/media/${attached}`, { consents: [CONSENT] })).status).toBe(200)
    expect((await submit(id)).status).toBe(200)
  })

  it('are asked for in the emblem of the lead, and of it alone, where somebody says that it shows people', async () => {
    const logo = await upload({ alt: 'Emblem' })
    const organisation = async (slug: string) =>
      (
        (await ask('GET', `/api/partner-organisations?where[slug][equals]=${slug}&depth=0`)).body.docs as {
          id: string
          revision?: number
        }[]
      )[0]
    const own = await organisation('unodc')
    const stored = await ask('PATCH', `/api/partner-organisations/${own?.id}`, { logo }, 'manager@unodc')
    expect(stored.status).toBe(200)
    const id = await press.write({ title: 'A new emblem' })
    const pictures = async (who?: string) => {
      const { body } = await ask('GET', `/api/statements/${id}/readiness`, undefined, who)
      const { lines } = body as unknown as Readiness<string>
      return lines.find((line) => line.id === 'pictures')?.points.map(({ sentence }) => sentence) ?? []
    }
    expect(await pictures()).toEqual([])
    await ask('PATCH', `/api/media/${logo}`, { recognisable: 'yes' })
    expect(await pictures()).toEqual([expect.stringContaining('emblem of the lead organisation')])
    await press.invite(id, 'ilo', 'co-author')
    expect(await pictures('editor@ilo')).toEqual([])
    await ask('PATCH', `/api/media/${logo}`, { recognisable: 'no' })
  })

  it('do not let its words name a child: those are read as the text is', async () => {
    const media = await upload({ alt: 'Amina, 14 years old, was trafficked', recognisable: 'no' })
    const id = await press.write({ title: 'A case in court', media: [media] })
    const [error] = (await submit(id)).body.errors as { contradictions: Found[] }[]
    expect(error?.contradictions).toMatchObject([
      { kind: 'harm', place: { field: 'media', quote: expect.stringContaining('Amina') as string } },
    ])
  })

  it('are answered for in words that the log keeps', async () => {
    const media = await upload({ alt: 'Children at a well', recognisable: 'yes' })
    const id = await press.write({ title: 'Water', media: [media] })
    const [error] = (await submit(id)).body.errors as { contradictions: Found[] }[]
    const acknowledged = error?.contradictions.map((each) => each.id)
    expect((await submit(id, { acknowledged, note: 'Their faces cannot be seen in print.' })).status).toBe(
      200,
    )
    expect(await press.verify(id)).toBe('holds')
  })

  it('are a hint for anybody else, and no word of them is signed, published or in evidence', async () => {
    const media = await upload({ alt: 'A farmer', recognisable: 'yes' })
    const id = await press.write({ title: 'Harvest', media: [media] })
    const pictures = async () => (await listOf(id)).find((line) => line.id === 'pictures')
    expect((await pictures())?.points).toMatchObject([{ weight: 'advises' }])
    await ask('PATCH', `/api/media/${media}`, { consents: [{ ...CONSENT, until: '2020-01-01' }] })
    expect((await pictures())?.points[0]?.sentence).toContain('2020')
    await ask('PATCH', `/api/media/${media}`, { consents: [CONSENT] })
    expect((await pictures())?.points).toEqual([])
    expect((await press.publish(id)).status).toBe(200)
    const services = getServices(press.newsroom.payload)
    const { wireSlug } = await services.register.stateOf({ collection: 'statements', id })
    const evidence = await ask('GET', `/api/register/statements/${id}/evidence`)
    const paths = ['', '/canonical', '.html', '.ninjs.json'].map(
      (rest) => `/v1/statements/${wireSlug}${rest}`,
    )
    for (const path of paths) {
      const answer = await services.wire.handle({
        ...{ method: 'GET', path, headers: {}, query: new URLSearchParams() },
      })
      expect(String(answer?.body)).not.toMatch(/known to us|recognisable|guardian/)
    }
    expect(JSON.stringify(evidence.body)).not.toMatch(/known to us|recognisable|guardian/)
  })
})
