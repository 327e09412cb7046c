import sharp from 'sharp'
import { getServices } from '../../src/services.ts'
import { createNinjsCheck } from '../support/formats/ninjs.ts'
import { element, paragraph } from '../support/lexicalNodes.ts'
import { type Press, openPress } from '../support/press.ts'

const picture = (media: unknown, more: object = {}) => ({ type: 'picture', version: 1, media, ...more })
const bodyOf = (...children: unknown[]) => ({ root: { ...element, type: 'root', children } })
const STRAY =
  'The English text shows a picture that is not among the pictures of this text: add it to them, or take it out of the text.'
const INCOMPLETE = `The text is not complete: ${STRAY}`

describe('a picture in a text', () => {
  let press: Press
  let media: string
  let foreign: string

  let height = 8

  /** Each of another size: equal bytes are one file. */
  const upload = async (who: string, alt: string): Promise<string> => {
    const bytes = await sharp({ create: { width: 12, height, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    height += 1
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), `${alt}.png`)
    form.set('_payload', JSON.stringify({ alt, credit: 'UNODC' }))
    const { body } = await press.newsroom.ask('POST', '/api/media', form, press.tokens[who])
    return (body.doc as { id: string }).id
  }
  const get = async (path: string) => {
    const answer = await getServices(press.newsroom.payload).wire.handle({
      ...{ method: 'GET', path, query: new URLSearchParams(), headers: {} },
    })
    return { status: answer?.status, text: String(answer?.body) }
  }
  const submitted = async (extra: object) => {
    const { status, body } = await press.submit(await press.write({ ...extra }))
    return [status, (body.errors as { message: string }[] | undefined)?.[0]?.message]
  }
  const saved = async (...children: unknown[]) => {
    const text = { title: 'A title', body: bodyOf(...children) }
    const { status, body } = await press.newsroom.ask(
      'POST',
      '/api/statements',
      text,
      press.tokens['editor@unodc'],
    )
    return [status, (body.errors as { message: string }[] | undefined)?.[0]?.message]
  }

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    media = await upload('editor@unodc', 'A red field')
    foreign = await upload('editor@ilo', 'Of another organisation')
  })
  afterAll(() => press.newsroom.close())

  it('is signed where it stands, published in every form, and proved by its evidence', async () => {
    const id = await press.write({
      media: [media],
      body: bodyOf(paragraph('Before.'), picture(media), paragraph('After.')),
    })
    await press.invite(id, 'ilo', 'co-signatory')
    expect((await press.publish(id, 'reviewer@ilo')).status).toBe(200)
    const state = await getServices(press.newsroom.payload).register.stateOf({ collection: 'statements', id })
    const door = `/v1/statements/${String(state.wireSlug)}`

    const item = JSON.parse((await get(door)).text) as {
      body: { html: string; text: string }
      media: { url: string }[]
    }
    const [{ url } = { url: '' }] = item.media
    expect(item.body.html).toBe(
      `<p>Before.</p><figure><img src="${url}" alt="A red field" width="12" height="8">` +
        '<figcaption dir="auto">A red field © UNODC</figcaption></figure><p>After.</p>',
    )
    expect(item.body.text).toBe('Before.\n\n[A red field © UNODC]\n\nAfter.')
    expect((await get(new URL(url).pathname)).status).toBe(200)
    expect((await get(`${door}.md`)).text).toContain(
      `Before.\n\n![A red field](${url})\\\nA red field © UNODC\n\nAfter.`,
    )
    const ninjs = JSON.parse((await get(`${door}.ninjs.json`)).text) as unknown
    expect(createNinjsCheck()(ninjs)).toBeNull()
    const canonical = (await get(`${door}/canonical`)).text
    expect(canonical).toMatch(/\{"sha256":"[0-9a-f]{64}","type":"picture","version":1\}|"type":"picture"/)
    expect(canonical).not.toContain(media)
    expect(await press.verify(id)).toBe('holds')
  })

  it('is refused at the freeze where it is none of the text’s, the same whatever it is', async () => {
    const stray = (id: string) => submitted({ media: [media], body: bodyOf(paragraph('x'), picture(id)) })
    expect(await stray(foreign)).toEqual([409, INCOMPLETE])
    expect(await stray('00000000-0000-4000-8000-000000000000')).toEqual([409, INCOMPLETE])
    expect(await submitted({ body: bodyOf(paragraph('x'), picture(media)) })).toEqual([409, INCOMPLETE])
  })

  it('is said in the list before submitting', async () => {
    const id = await press.write({ body: bodyOf(paragraph('x'), picture(media)) })
    const { body } = await press.newsroom.ask(
      ...(['GET', `/api/statements/${id}/readiness`, undefined, press.tokens['editor@unodc']] as const),
    )
    expect(JSON.stringify(body)).toContain(STRAY)
  })

  it('cannot be saved with anything but a place of its own and a name', async () => {
    const form = [400, '“body” does not have the form it needs.']
    expect(await saved(picture(media, { alt: '<script>' }))).toEqual(form)
    expect(await saved(picture({ id: media }))).toEqual(form)
    expect(await saved(picture('javascript:alert(1)'))).toEqual(form)
    expect(await saved({ ...paragraph('x'), children: [picture(media)] })).toEqual(form)
    expect(await saved({ ...element, type: 'list', children: [picture(media)] })).toEqual(form)
    expect(await saved(...Array.from({ length: 41 }, () => picture(media)))).toEqual([
      400,
      'The English body shows 41 pictures, and 40 is the most: take some of them out.',
    ])
    expect((await saved(picture(media)))[0]).toBe(201)
  })

  it('is in no answer before its text is out', async () => {
    const own = await upload('editor@unodc', 'Not out yet')
    const id = await press.write({ media: [own], body: bodyOf(paragraph('x'), picture(own)) })
    expect((await press.submit(id)).status).toBe(200)
    const { body } = await press.newsroom.ask(
      ...(['GET', `/api/statements/${id}/clearance/text`, undefined, press.tokens['editor@unodc']] as const),
    )
    const [file] = ((body.core ?? {}) as { files?: { sha256: string }[] }).files ?? []
    expect(file).toBeDefined()
    expect((await get(`/v1/files/${file?.sha256}.png`)).status).toBe(404)
  })
})
