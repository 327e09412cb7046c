import sharp from 'sharp'
import { LOCALES } from '../../src/domain/locales.ts'
import { getServices } from '../../src/services.ts'
import { openPress, type Press } from '../support/press.ts'

describe('the picture that others show beside a link', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc')
  })
  afterAll(() => press.newsroom.close())

  const wire = () => getServices(press.newsroom.payload).wire
  const ask = (path: string, query = '') =>
    wire().handle({ ...{ method: 'GET', headers: {}, path }, query: new URLSearchParams(query) })
  const inDays = (days: number) =>
    new Date(press.newsroom.clock.now().getTime() + days * 86_400_000).toISOString()
  const addressOf = async (id: string) => {
    const { register } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'statements', id })
    return `/v1/statements/${String(wireSlug)}.card.png`
  }

  it('is not there before the instant, is then, and is gone with a suspension and a withdrawal', async () => {
    const id = await press.write({ title: 'A title for a picture' })
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest, at: inDays(1) })
    const path = await addressOf(id)
    const nothing = await ask('/v1/statements/nothing-00000000.card.png')
    expect(await ask(path)).toEqual(nothing)

    press.newsroom.clock.set(new Date(inDays(2)))
    const shown = await ask(path, 'locale=en')
    expect(shown).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'image/png', 'Content-Language': 'en' },
    })
    expect(await sharp(shown?.body as Buffer).metadata()).toMatchObject({
      ...{ format: 'png', width: 1200, height: 630 },
    })
    expect((await ask(path, 'locale=en'))?.headers.ETag).toBe(shown?.headers.ETag)
    expect((await ask(path, 'edition=1'))?.status).toBe(400)

    await press.act('reviewer@unodc', id, 'suspend', { note: 'Wait.' })
    expect(await ask(path)).toEqual(nothing)
    await press.act('reviewer@unodc', id, 'reinstate')
    expect((await ask(path))?.status).toBe(200)
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was wrong.' })
    expect((await ask(path))?.status).toBe(410)
  })

  it('is there of the newsroom in every language, whatever is published', async () => {
    const pictures = await Promise.all(LOCALES.map((locale) => ask('/v1/card.png', `locale=${locale}`)))
    // More than a few at once are told to come back.
    for (const [index, locale] of LOCALES.entries()) {
      const first = pictures[index]
      const picture = first?.status === 503 ? await ask('/v1/card.png', `locale=${locale}`) : first
      expect([locale, picture?.status, picture?.headers['Content-Language']]).toEqual([locale, 200, locale])
    }
  })
})
