import { begin, type Cast, type Entry, PASSWORD } from '../support/cast.ts'
import { casts } from '../support/sharedCast.ts'

const LATIN = /[A-Za-z]{2,}/

describe('sentences in the reader’s language', () => {
  const reserved = casts.reserve()
  let cast: Cast
  let entry: Entry
  let token: string

  beforeAll(async () => {
    cast = await reserved.open()
    const editor = await cast.person('editor@unodc')
    const { status, body } = await editor.post('/api/events', { title: 'Shelters open' })
    expect([status, body]).toEqual([201, expect.anything()])
    entry = { ...(await begin(cast)), collection: 'events', id: (body.doc as { id: string }).id }
    const login = await fetch(`${cast.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'editor@unodc.example', password: PASSWORD }),
    })
    token = ((await login.json()) as { token: string }).token
  })
  afterAll(() => reserved.leave())

  const ask = async (path: string, headers: Record<string, string>, body?: object) => {
    const response = await fetch(`${cast.url}/api/${entry.collection}/${entry.id}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
  const hintsFor = async (headers: Record<string, string>): Promise<string[]> =>
    (JSON.parse((await ask('/clearance', headers)).text) as { hints: string[] }).hints

  it('are English to a program, and as the person has chosen, or as the browser asks', async () => {
    const english = await hintsFor({})
    expect(english).toContain('The event’s start is missing.')
    expect(await hintsFor({ 'Accept-Language': 'de' })).toEqual(english)
    const french = await hintsFor({ 'Accept-Language': 'fr-CH, fr;q=0.9, en;q=0.5' })
    expect(french).toHaveLength(english.length)
    expect(french.filter((hint) => english.includes(hint))).toEqual([])
    const arabic = await hintsFor({ 'Accept-Language': 'fr', Cookie: 'payload-lng=ar' })
    for (const hint of arabic) expect(hint).not.toMatch(LATIN)
  })

  it.each(['fr', 'es', 'ar', 'ru', 'zh'])(
    'say in %s why nothing happened, and what is missing',
    async (language) => {
      const { status, text } = await ask(
        '/clearance/submit',
        { Cookie: `payload-lng=${language}` },
        { revision: 1 },
      )
      const { errors, state } = JSON.parse(text) as {
        errors: { message: string; reason: string; missing: string[] }[]
        state: string
      }
      expect([status, state, errors[0]?.reason]).toEqual([409, 'drafting', 'incomplete'])
      const english = await hintsFor({})
      expect(errors[0]?.missing.length).toBeGreaterThan(1)
      for (const one of errors[0]!.missing) {
        expect(english).not.toContain(one)
        expect(errors[0]?.message).toContain(one)
      }
    },
  )

  it('say so at every door of the desk, also of one that is no entry’s, and before anybody is in', async () => {
    const answer = await fetch(`${cast.url}/api/desk/calendar?from=x`, {
      headers: { Cookie: 'payload-lng=ar' },
    })
    expect(answer.status).toBe(401)
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).not.toMatch(LATIN)
    const login = await fetch(`${cast.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'ru' },
      body: JSON.stringify({ email: 'nobody@unodc.example', password: 'not this one' }),
    })
    expect(login.status).toBe(401)
    expect(((await login.json()) as { errors: { message: string }[] }).errors[0]?.message).not.toMatch(LATIN)
  })

  it('are English on the wire', async () => {
    const answer = await fetch(`${cast.url}/v1/nothing`, {
      headers: { Cookie: 'payload-lng=ar', 'Accept-Language': 'ar' },
    })
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(LATIN)
  })
})
