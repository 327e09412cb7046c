import { openPress, type Press } from '../support/press.ts'

const SPAN_MS = 10 * 60_000

describe('the history of a text that is saved while it is typed', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const patch = async (who: string, id: string, change: Record<string, unknown>, locale = 'en') => {
    const door = `/api/statements/${id}?locale=${locale}`
    const { status } = await press.newsroom.ask('PATCH', door, change, press.tokens[who])
    expect(status).toBe(200)
  }
  const versionsOf = async (id: string) => {
    const { docs } = await press.newsroom.payload.findVersions({
      collection: 'statements',
      where: { parent: { equals: id } },
      sort: 'version.revision',
      pagination: false,
      locale: 'all',
    })
    return docs as unknown as { createdAt: string; version: { revision: number; title?: object } }[]
  }
  /** Ten minutes may end in the middle of a test. */
  const spans = (versions: { createdAt: string }[]) =>
    new Set(versions.map(({ createdAt }) => Math.floor(Date.parse(createdAt) / SPAN_MS))).size

  it('has one version for what a person has written in ten minutes', async () => {
    const id = await press.write()
    for (let revision = 1; revision <= 6; revision += 1)
      await patch('editor@unodc', id, { revision, title: `Title ${revision}` })
    const versions = await versionsOf(id)
    // The first of all stays, too.
    expect(versions).toHaveLength(1 + spans(versions.slice(1)))
    expect(versions.at(-1)?.version).toMatchObject({ revision: 7, title: { en: 'Title 6' } })
  })

  it('keeps what another one has written, and what was written in another language', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-author')
    const { body } = await press.newsroom.ask(
      'GET',
      `/api/statements/${id}`,
      undefined,
      press.tokens['editor@unodc'],
    )
    const first = Number(body.revision)
    await patch('editor@unodc', id, { revision: first, title: 'Mine' })
    await patch('editor@ilo', id, { revision: first + 1, title: 'Theirs' })
    await patch('editor@ilo', id, { revision: first + 2, title: 'Le leur' }, 'fr')
    await patch('editor@ilo', id, { revision: first + 3, summary: 'Theirs, again.' })
    const kept = (await versionsOf(id)).map(({ version }) => version.revision)
    expect(kept.slice(-4)).toEqual([first + 1, first + 2, first + 3, first + 4])
  })

  it('keeps the one that somebody else has before them', async () => {
    const id = await press.write()
    await press.newsroom.payload.db.create({
      collection: 'presences',
      data: { id: `${id} other`, entry: id, person: 'somebody-else', until: Date.now() + SPAN_MS },
    })
    await patch('editor@unodc', id, { revision: 1, title: 'Second' })
    await patch('editor@unodc', id, { revision: 2, title: 'Third' })
    expect((await versionsOf(id)).map(({ version }) => version.revision)).toEqual([1, 2, 3])
  })

  it('says to whoever has an older one open which fields differ, although that version is gone', async () => {
    const id = await press.write()
    await patch('editor@unodc', id, { revision: 1, title: 'Second' })
    await patch('editor@unodc', id, { revision: 2, title: 'Third' })
    const isGone = spans((await versionsOf(id)).slice(1)) === 1
    const door = `/api/statements/${id}/changes?since=2`
    const { status, body } = await press.newsroom.ask('GET', door, undefined, press.tokens['editor@unodc'])
    expect(status).toBe(200)
    expect(body).toMatchObject({ revision: 3, fields: isGone ? null : [{ name: 'title' }] })
  })
})
