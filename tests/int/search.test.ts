import type { SearchAnswer } from '../../src/desk/search/options.ts'
import { searchInColumns } from '../../src/desk/search/searchRows.ts'
import { deskServicesOf } from '../../src/services.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

describe('what is found at the desk', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (q: string, who = 'editor@unodc') =>
    press.newsroom.ask('GET', `/api/desk/search?q=${encodeURIComponent(q)}`, undefined, press.tokens[who])
  const find = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked)
    expect(answer.status).toBe(200)
    return answer.body as unknown as SearchAnswer
  }
  const titles = async (...asked: Parameters<typeof ask>) =>
    (await find(...asked)).entries.map(({ title }) => title)

  it('is found by title before words, by beginnings, without accents and case', async () => {
    await press.write({ title: 'Aardvarks at dawn', body: toLexical('Nothing of the word.') })
    await press.write({ title: 'Night shelters', body: toLexical('An aardvark was seen in Orléans.') })
    expect(await titles('AARDV')).toEqual(['Aardvarks at dawn', 'Night shelters'])
    expect(await titles('orleans aard')).toEqual(['Night shelters'])
    expect(await titles('ardvark')).toEqual([])
    expect(await titles('')).toEqual([])
  })

  it('is what the person reads, and nothing else', async () => {
    const id = await press.write({ title: 'Quokkas and quotas' })
    expect(await titles('quokka', 'reviewer@ilo')).toEqual([])
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await titles('quokka', 'reviewer@ilo')).toEqual(['Quokkas and quotas'])
    expect(await titles('quokka', 'reviewer@fia')).toEqual([])
    await press.act('reviewer@ilo', id, 'decline')
    expect(await titles('quokka', 'reviewer@ilo')).toEqual([])
    expect(await titles('quokka')).toEqual(['Quokkas and quotas'])
  })

  it('follows what is saved, and goes with what is deleted', async () => {
    const id = await press.write({ title: 'Wombats on Monday' })
    await press.patch(id, { title: 'Numbats on Tuesday' })
    expect([await titles('wombat'), await titles('numbat')]).toEqual([[], ['Numbats on Tuesday']])
    await press.act('editor@unodc', id, 'delete')
    expect(await titles('numbat')).toEqual([])
  })

  it('never is an internal note', async () => {
    await press.write({ title: 'Plain words', internalNotes: 'Xylophone' })
    expect(await titles('xylophone')).toEqual([])
  })

  it('is a colleague, an organisation, a contact of one’s own', async () => {
    const organisation = press.newsroom.organisations.unodc
    const card = { name: 'Zebediah Press Desk', organisation, emails: [] }
    await press.newsroom.ask('POST', '/api/media-contacts', card, press.tokens['editor@unodc'])
    expect((await find('zebediah')).contacts.map(({ name }) => name)).toEqual(['Zebediah Press Desk'])
    expect((await find('zebediah', 'editor@ilo')).contacts).toEqual([])
    expect((await find('ilo', 'editor@unodc')).organisations.map(({ name }) => name)).toEqual(['ILO'])
  })

  it('is for people who are logged in, and takes no endless question', async () => {
    expect((await press.newsroom.ask('GET', '/api/desk/search?q=a')).status).toBe(401)
    expect((await ask('a'.repeat(201))).status).toBe(400)
    expect((await ask('a')).headers.get('cache-control')).toBe('private, no-store')
    for (const odd of ['"', "' OR 1=1", '* NEAR', 'title:a', '%_|']) expect((await ask(odd)).status).toBe(200)
  })

  it('is the same by the index and by the columns', async () => {
    const { payload } = press.newsroom
    const columns = searchInColumns({ payload, slugs: DEFAULT_SLUGS })
    const { search } = deskServicesOf(payload)
    const organisations = [press.newsroom.organisations.unodc ?? '']
    for (const word of ['a', 'aard', 'quok', 'nothing', 'zzz'])
      for (const column of ['title', 'words'] as const) {
        const query = { words: [word], column, organisations, limit: 20 }
        expect([word, column, await search.find(query)]).toEqual([word, column, await columns.find(query)])
      }
  })
})
