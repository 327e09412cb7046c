import { must } from '../../src/server/story/client.ts'
import { act, submit } from '../../src/server/story/desk.ts'
import { begin, type Cast, type Entry, PASSWORD } from '../support/cast.ts'
import { casts } from '../support/sharedCast.ts'

const TITLE = 'Canary of the small page'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

describe('the small page to sign from', () => {
  const reserved = casts.reserve()
  let cast: Cast
  let entry: Entry
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    cast = await reserved.open()
    entry = await begin(cast, { title: TITLE })
    const editor = await cast.person('editor@unodc')
    await must(act(editor, entry, 'invite', { organisation: 'ilo', role: 'observer' }))
    await must(act(await cast.person('reviewer@ilo'), entry, 'accept'))
    await must(submit(editor, entry))
  })
  afterAll(() => reserved.leave())

  const cookieOf = async (who: string): Promise<string> => {
    const known = cookies.get(who)
    if (known) return known
    const response = await fetch(`${cast.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${who}.example`, password: PASSWORD }),
    })
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    cookies.set(who, cookie)
    return cookie
  }

  const ask = async (who: string | null, id: string, init: RequestInit = {}, query = '') => {
    const headers = { ...(who ? { Cookie: await cookieOf(who) } : {}), ...init.headers }
    const response = await fetch(`${cast.url}/sign/${entry.collection}/${id}${query}`, { ...init, headers })
    const text = await response.text()
    return {
      status: response.status,
      // Each answer has a nonce of its own.
      text: text.replace(/nonce="[^"]+"/, ''),
      cache: response.headers.get('cache-control'),
    }
  }

  it('asks a stranger to log in, whatever text they ask for', async () => {
    const [hidden, unknown] = [await ask(null, entry.id), await ask(null, UNKNOWN)]
    expect(hidden).toEqual(unknown)
    expect([hidden.status, hidden.cache]).toEqual([200, 'private, no-store'])
    expect(hidden.text).not.toContain(TITLE)
  })

  it('shows who may sign the frozen text, the button, and nothing that the server would refuse', async () => {
    const { status, text, cache } = await ask('reviewer@unodc', entry.id)
    expect([status, cache]).toEqual([200, 'private, no-store'])
    const parts = [TITLE, 'Sign for UNODC', 'data-action="send-back"', 'Suggest or comment', 'form=pdf']
    for (const part of [...parts, 'data-n="1"']) expect(text).toContain(part)
    const observer = await ask('reviewer@ilo', entry.id)
    expect(observer.text).toContain(TITLE)
    expect(observer.text).not.toContain('data-action')
    const writer = await ask('editor@unodc', entry.id)
    expect(writer.text).not.toContain('data-action')
  })

  it('marks nothing as new to an organisation that has signed nothing, or does not sign the text', async () => {
    const unodc = await cast.person('reviewer@unodc')
    const copy = (query: string) =>
      unodc.text(`/api/${entry.collection}/${entry.id}/clearance/copy?form=html${query}`)
    const plain = await copy('')
    for (const since of ['&since=unodc', '&since=ilo', '&since=nobody'])
      expect(await copy(since)).toEqual(plain)
  })

  it('speaks the language of whoever reads it', async () => {
    const { text } = await ask('reviewer@unodc', entry.id, { headers: { 'Accept-Language': 'ar' } })
    expect(text).toContain('<html lang="ar" dir="rtl">')
    expect(text).toContain('التوقيع باسم UNODC')
  })

  it('1: is as a text that does not exist, for who does not read it', async () => {
    const [hidden, unknown] = [await ask('reviewer@fia', entry.id), await ask('reviewer@fia', UNKNOWN)]
    expect(hidden).toEqual(unknown)
    expect(hidden.status).toBe(404)
  })

  it('31: takes nothing else', async () => {
    expect((await ask('reviewer@unodc', entry.id, { method: 'POST' })).status).toBe(404)
    expect((await ask('reviewer@unodc', `${entry.id}/more`)).status).toBe(404)
    expect((await ask('reviewer@unodc', entry.id, {}, '?locale=xx')).status).toBe(200)
    expect((await fetch(`${cast.url}/sign/users/${entry.id}`)).status).toBe(404)
    const key = { headers: { Authorization: 'Bearer cq_nothing' } }
    expect((await ask(null, entry.id, key)).status).toBe(401)
  })
})
