import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'
import { listFilter } from '../../src/desk/savedFilters/listFilter.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { openPress, type Press } from '../support/press.ts'

/** What a list of texts shows to somebody whose chips ask for it. */
describe('the list of texts', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const list = async (who: string, query: Record<string, string>): Promise<string[]> => {
    const { payload } = press.newsroom
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: `${who}.example` } },
    })
    const user = { ...docs[0], collection: 'users' } as TypedUser
    const req: PayloadRequest = await createLocalReq({ user, req: { query } }, payload)
    const where = (await listFilter(DEFAULT_SLUGS, 'statements')({ req })) ?? {}
    const found = await payload.find({
      ...{ collection: 'statements', where, overrideAccess: false, user, sort: 'createdAt', locale: 'en' },
    })
    return (found.docs as { title?: string | null }[]).map(({ title }) => title ?? '')
  }
  const translate = async (id: string, locale: string, title: string) => {
    const { revision } = await press.read(id)
    const door = `/api/statements/${id}?locale=${locale}`
    return press.newsroom.ask('PATCH', door, { revision, title }, press.tokens['editor@unodc'])
  }

  it('has those that are written in a language, and not those that are no longer', async () => {
    const [one, other] = [await press.write({ title: 'One' }), await press.write({ title: 'Other' })]
    await translate(one, 'fr', 'Un')
    await translate(other, 'fr', 'Autre')
    await translate(one, 'ar', 'واحد')
    expect(await list('editor@unodc', { written: 'fr' })).toEqual(['One', 'Other'])
    expect(await list('editor@unodc', { written: 'ar' })).toEqual(['One'])
    expect(await list('editor@unodc', { written: 'ur' })).toEqual([])
    await translate(other, 'fr', '')
    expect(await list('editor@unodc', { written: 'fr' })).toEqual(['One'])
    expect(await list('editor@ilo', { written: 'fr' })).toEqual([])
  })

  it('has those that await an action of the reader, as My desk has them', async () => {
    const id = await press.write({ title: 'To sign' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await list('reviewer@ilo', { waiting: 'me' })).toEqual(['To sign'])
    expect(await list('editor@ilo', { waiting: 'me' })).toEqual([])
    await press.act('reviewer@ilo', id, 'accept')
    expect(await list('reviewer@ilo', { waiting: 'me' })).toEqual([])
    const { digest } = (await press.submit(id)).view
    expect(await list('reviewer@unodc', { waiting: 'me' })).toEqual(['To sign'])
    expect(await list('reviewer@unodc', { waiting: 'me', written: 'fr' })).toEqual([])
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await list('reviewer@unodc', { waiting: 'me' })).toEqual([])
    expect(await list('reviewer@ilo', { waiting: 'me' })).toEqual(['To sign'])
  })

  it('has all of them for whoever asks for nothing', async () => {
    expect((await list('editor@unodc', { written: 'xx', waiting: 'all' })).length).toBeGreaterThan(2)
  })
})
