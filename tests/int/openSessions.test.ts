import { handleEndpoints } from 'payload'
import { getServices } from '../../src/services.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const EDITOR = 'editor@unodc.example'
const MANAGER = 'manager@unodc.example'

type Me = { user: { email?: string; memberships?: { organisation: unknown }[] } | null }

describe('a session that goes on with its request', () => {
  let newsroom: Newsroom
  let reads = 0

  beforeAll(async () => {
    newsroom = await openNewsroom()
    const { db } = newsroom.payload
    const { findOne } = db
    db.findOne = ((args: Parameters<typeof findOne>[0]) => {
      if (args.collection === 'users') reads += 1
      return findOne.call(db, args)
    }) as typeof findOne
  })
  afterAll(() => newsroom.close())

  const requestOf = (path: string, token: string) =>
    new Request(`http://newsroom.example${path}`, { headers: { Authorization: `JWT ${token}` } })
  const answer = (request: Request) =>
    handleEndpoints({ config: newsroom.config, payloadInstanceCacheKey: newsroom.key, request })
  const sessions = () => getServices(newsroom.payload).sessions

  /** Time stands still, so that a slow machine is not taken for a slow request. */
  const readsOf = async (msOnItsWay: number): Promise<[number, number]> => {
    const now = performance.now.bind(performance)
    const request = requestOf('/api/statements?limit=1', await newsroom.logIn(EDITOR))
    reads = 0
    try {
      performance.now = () => 1_000
      sessions().handOn(request.headers, (await sessions().read(request.headers))!)
      performance.now = () => 1_000 + msOnItsWay
      return [(await answer(request)).status, reads]
    } finally {
      performance.now = now
    }
  }

  it('is read once, for who asks and for what they may', async () => {
    expect(await readsOf(100)).toEqual([200, 1])
  })

  it('is read anew where the request was long on its way', async () => {
    expect(await readsOf(500)).toEqual([200, 2])
  })

  it('belongs to that request alone, whatever another one says', async () => {
    const token = await newsroom.logIn(EDITOR)
    const first = requestOf('/api/users/me', token)
    sessions().handOn(first.headers, (await sessions().read(first.headers))!)
    const other = requestOf('/api/users/me', await newsroom.logIn(MANAGER))
    const stranger = new Request('http://newsroom.example/api/users/me')
    const tellOf = async (request: Request) => ((await (await answer(request)).json()) as Me).user?.email
    expect(await Promise.all([first, other, stranger].map(tellOf))).toEqual([EDITOR, MANAGER, undefined])
  })

  it('counts for what the account is at each request', async () => {
    const { payload, logIn } = newsroom
    const email = 'editor@fia.example'
    const token = await logIn(email)
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } } })
    const headers = () => requestOf('/api/users/me', token).headers
    expect(await sessions().read(headers())).toMatchObject({ actor: { id: docs[0]!.id } })
    await payload.db.updateOne({ collection: 'users', id: docs[0]!.id, data: { disabled: true } })
    expect(await sessions().read(headers())).toBeNull()
    expect(await sessions().read(new Headers({ Authorization: 'JWT nothing' }))).toBeNull()
  })

  it('tells people of their organisations, unless they ask for less', async () => {
    const token = await newsroom.logIn(EDITOR)
    const organisationOf = async (query: string) => {
      const { body } = await newsroom.ask('GET', `/api/users/me${query}`, undefined, token)
      return (body as Me).user?.memberships?.[0]?.organisation
    }
    const id = newsroom.organisations.unodc
    expect(await organisationOf('')).toMatchObject({ id, acronym: 'UNODC' })
    expect(await organisationOf('?depth=0')).toBe(id)
  })
})
