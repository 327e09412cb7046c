import {
  holdOpener,
  type Answer,
  announceAnswers,
  ANSWERED,
  ASKED,
} from '../../../src/desk/saving/answers.ts'

/** A page in a browser, as far as its requests go. */
const pageWith = (fetch: typeof globalThis.fetch, lang = 'en', navigator = { onLine: true }) => {
  const heard: Answer[] = []
  const asked: unknown[] = []
  const target = new EventTarget()
  target.addEventListener(ASKED, (event) => asked.push((event as CustomEvent).detail))
  target.addEventListener(ANSWERED, (event) => heard.push((event as CustomEvent<Answer>).detail))
  const page = {
    fetch,
    dispatchEvent: (event: Event) => target.dispatchEvent(event),
    location: { href: 'https://news.example/admin', origin: 'https://news.example' },
    document: { documentElement: { lang } },
    navigator,
  }
  announceAnswers(page)
  return { page, heard, asked }
}

const answering = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))
const failing = (error: Error) => () => Promise.reject(error)

describe('requests of the admin', () => {
  it('says a failure in words for people, in the language of the page', async () => {
    const failed = new TypeError('Failed to fetch')
    const { page } = pageWith(failing(failed), 'fr')
    await expect(page.fetch('/api/users/me')).rejects.toThrow('La salle de presse est injoignable')
    await expect(page.fetch('/api/users/me')).rejects.toMatchObject({ name: 'TypeError', cause: failed })
  })

  it('leaves alone what its caller has broken off', async () => {
    const { page, heard } = pageWith(failing(new DOMException('gone', 'AbortError')))
    await expect(page.fetch('/api/statements/1', { method: 'PATCH' })).rejects.toThrow('gone')
    expect(heard).toEqual([])
  })

  it('announces what became of each write, with the sentence of a refusal, and leaves the answer to its caller', async () => {
    const { page, heard } = pageWith(
      answering(409, { errors: [{ message: 'It is frozen.', reason: 'frozen' }] }),
    )
    const response = await page.fetch('/api/statements/1?depth=0', { method: 'patch' })
    expect(await response.json()).toEqual({ errors: [{ message: 'It is frozen.', reason: 'frozen' }] })
    expect(heard).toEqual([
      {
        method: 'PATCH',
        path: '/api/statements/1',
        status: 409,
        message: 'It is frozen.',
        reason: 'frozen',
        wasOffline: false,
      },
    ])
  })

  it('tells of a write before it is answered', () => {
    const { page, heard, asked } = pageWith(() => new Promise(() => undefined))
    void page.fetch('/api/users/logout', { method: 'POST' })
    void page.fetch('/api/users/me')
    expect([asked, heard]).toEqual([[{ method: 'POST', path: '/api/users/logout' }], []])
  })

  it('announces a write that had no answer', async () => {
    const { page, heard } = pageWith(failing(new TypeError('Load failed')))
    await expect(page.fetch('/api/statements', { method: 'POST' })).rejects.toThrow('cannot be reached')
    expect(heard).toEqual([
      { method: 'POST', path: '/api/statements', status: 0, message: null, wasOffline: false },
    ])
  })

  it.each([true, false])('says whether there was a network when it was sent: %s', async (onLine) => {
    const navigator = { onLine }
    const turning = () => {
      navigator.onLine = !onLine
      return Promise.reject(new TypeError('Load failed'))
    }
    const { page, heard } = pageWith(turning, 'en', navigator)
    await expect(page.fetch('/api/statements', { method: 'POST' })).rejects.toThrow('cannot be reached')
    expect(heard).toMatchObject([{ status: 0, wasOffline: !onLine }])
  })

  it('announces no reading, not one that is sent as POST either, and nothing of other hosts', async () => {
    const { page, heard } = pageWith(answering(200, {}))
    await page.fetch('/api/statements')
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
    await page.fetch('/api/statements', { method: 'POST', headers })
    await page.fetch('https://other.example/api/statements', { method: 'POST' })
    expect(heard).toEqual([])
  })

  it('is mended once', () => {
    const { page } = pageWith(answering(200, {}))
    const { fetch } = page
    announceAnswers(page)
    expect(page.fetch).toBe(fetch)
  })

  it('says of each write who opened the oldest form of the page, and of nothing else', async () => {
    const sent: [string, string | null, string | null][] = []
    const { page } = pageWith((input, init) => {
      const headers = new Headers(init?.headers)
      sent.push([input as string, headers.get('X-Opened-By'), headers.get('Accept-Language')])
      return Promise.resolve(Response.json({}))
    })
    const write = (path: string) =>
      page.fetch(path, { method: 'POST', headers: { 'Accept-Language': 'en' }, body: '{}' })
    const letGo = holdOpener('p1')
    const letDrawerGo = holdOpener('p2')
    await write('/api/statements/1/clearance/sign')
    await write('/api/users/login')
    await page.fetch('/api/statements/1')
    await write('https://elsewhere.example/api/statements')
    letGo()
    await write('/api/statements')
    letDrawerGo()
    await write('/api/statements')
    expect(sent).toEqual([
      ['/api/statements/1/clearance/sign', 'p1', 'en'],
      ['/api/users/login', null, 'en'],
      ['/api/statements/1', null, null],
      ['https://elsewhere.example/api/statements', null, 'en'],
      ['/api/statements', 'p2', 'en'],
      ['/api/statements', null, 'en'],
    ])
  })
})
