import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { until } from '../support/until.ts'
import { assemble, begin, type Cast, type Entry, PASSWORD } from '../support/cast.ts'

/** In which a stream ends, whatever it was that ended the right to it. */
const SOON_MS = 2_000

type Stream = {
  /** The names of who else is there, at the next change; null at the end. */
  next: () => Promise<string[] | null>
  mark: (event: 'clearance' | 'comments') => Promise<unknown>
  close: () => void
}

describe('who has a text open', () => {
  let cast: Cast
  let entry: Entry

  beforeAll(async () => {
    cast = await assemble()
    entry = await begin(cast)
    await must(
      act(await cast.person('editor@unodc'), entry, 'invite', { organisation: 'ilo', role: 'observer' }),
    )
  })
  afterAll(() => cast.stop())

  const door = () => `${cast.url}/api/${entry.collection}/${entry.id}/presence`

  const tokenOf = async (who: string, password = PASSWORD): Promise<string> => {
    const response = await fetch(`${cast.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${who}.example`, password }),
    })
    return ((await response.json()) as { token: string }).token
  }

  const ask = (token: string, signal?: AbortSignal): Promise<Response> =>
    fetch(door(), { headers: { Authorization: `JWT ${token}`, Accept: 'text/event-stream' }, signal })

  const watch = async (who: string, token?: string): Promise<Stream> => {
    const gone = new AbortController()
    const response = await ask(token ?? (await tokenOf(who)), gone.signal)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    const nextOf = async (name: string): Promise<unknown> => {
      for (;;) {
        const event = new RegExp(`^event: ${name}\\ndata: (.*)\\n\\n`, 'm').exec(rest)
        if (event) {
          rest = rest.replace(event[0], '')
          return JSON.parse(event[1]!)
        }
        const { value, done } = await reader.read()
        if (done) return null
        rest += value
      }
    }
    return {
      next: async () =>
        ((await nextOf('present')) as { name: string }[] | null)?.map(({ name }) => name) ?? null,
      mark: nextOf,
      close: () => gone.abort(),
    }
  }

  it('is told live to those who read it, as people come and go', async () => {
    const editor = await watch('editor@unodc')
    expect(await editor.next()).toEqual([])
    const guest = await watch('reviewer@ilo')
    expect(await guest.next()).toEqual(['UNODC press officer'])
    expect(await editor.next()).toEqual(['ILO reviewer'])
    guest.close()
    expect(await editor.next()).toEqual([])
    editor.close()
  })

  it('tells each of comments that they may read, and of what was done to the text', async () => {
    const [lead, observer] = [await cast.person('editor@unodc'), await cast.person('reviewer@ilo')]
    const comments = `/api/${entry.collection}/${entry.id}/comments`
    const editor = await watch('editor@unodc')
    expect(await editor.mark('comments')).toBe('0-0')
    const guest = await watch('reviewer@ilo')
    expect(await guest.mark('comments')).toBe('0-0')
    const say = (visibility: string) => must(lead.post(comments, { text: 'Ten o’clock?', visibility }))
    await say('own')
    expect(await editor.mark('comments')).toBe('1-0')
    const later = await watch('reviewer@ilo')
    expect(await later.mark('comments')).toBe('0-0')
    later.close()
    await say('all')
    expect([await editor.mark('comments'), await guest.mark('comments')]).toEqual(['2-0', '1-0'])
    expect((await observer.get(comments)).body.mark).toBe('1-0')

    const before = await guest.mark('clearance')
    await must(act(lead, entry, 'invite', { organisation: 'icmpd', role: 'observer' }))
    expect(await guest.mark('clearance')).not.toBe(before)

    expect(await guest.next()).toEqual(['UNODC press officer'])
    editor.close()
    expect(await guest.next()).toEqual([])
    guest.close()
  })

  it('ends for who reads the text no more', async () => {
    const guest = await watch('reviewer@ilo')
    expect(await guest.next()).toEqual([])
    await must(act(await cast.person('reviewer@ilo'), entry, 'decline'))
    expect(await guest.next()).toBeNull()
  })

  it('is as a text that does not exist, for everybody else', async () => {
    const headers = { Authorization: `JWT ${await tokenOf('editor@fia')}`, Accept: 'text/event-stream' }
    const hidden = await fetch(door(), { headers })
    const unknown = await fetch(door().replace(entry.id, '00000000-0000-4000-8000-000000000000'), { headers })
    expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()])
    expect((await fetch(door())).status).toBe(401)
  })

  /** Opens a stream, does something, and says after how many milliseconds it was over. */
  const endsAfter = async (stream: Stream, done: () => Promise<unknown>): Promise<number> => {
    await done()
    const started = performance.now()
    while ((await stream.next()) !== null);
    return performance.now() - started
  }

  const send = async (method: string, path: string, token: string, body?: unknown): Promise<Response> => {
    const response = await fetch(cast.url + path, {
      method,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    expect([method, path, response.status]).toEqual([method, path, 200])
    return response
  }
  /** Of the link in the mail. */
  const resetToken = async (email: string): Promise<string | undefined> => {
    await send('POST', '/api/users/forgot-password', '', { email })
    const outbox = path.join(cast.dataDir, 'outbox')
    const mails = (await readdir(outbox)).map((name) => readFile(path.join(outbox, name), 'utf8'))
    const own = (await Promise.all(mails)).filter((mail) => mail.includes(`To: ${email}`))
    return /\/admin\/reset\/([0-9a-f]{40})/.exec(own.join().replaceAll('=\r\n', ''))?.[1]
  }
  const idOf = async (token: string): Promise<string> =>
    ((await (await send('GET', '/api/users/me', token)).json()) as { user: { id: string } }).user.id

  it('44: ends with the session that it was asked in, and with no other', async () => {
    const [mine, other] = [await tokenOf('reviewer@unodc'), await tokenOf('reviewer@unodc')]
    const [stream, beside] = [await watch('', mine), await watch('', other)]
    expect(await endsAfter(stream, () => send('POST', '/api/users/logout', mine))).toBeLessThan(SOON_MS)
    expect((await ask(mine)).status).toBe(401)
    const everywhere = () => send('POST', '/api/users/logout?allSessions=true', other)
    expect(await endsAfter(beside, everywhere)).toBeLessThan(SOON_MS)
  })

  it('44: ends when the password changes, and when the account is disabled', async () => {
    const manager = await tokenOf('manager@unodc')
    const person = await idOf(await tokenOf('reviewer@unodc'))
    const disable = () => send('PATCH', `/api/users/${person}`, manager, { disabled: true })
    const choose = async () => {
      const token = await resetToken('reviewer@unodc.example')
      await send('POST', '/api/users/reset-password', '', { token, password: 'another long password' })
    }
    expect(await endsAfter(await watch('reviewer@unodc'), choose)).toBeLessThan(SOON_MS)
    const again = await tokenOf('reviewer@unodc', 'another long password')
    expect(await endsAfter(await watch('', again), disable)).toBeLessThan(SOON_MS)
  })

  it.each([
    ['uninvite', 'editor@unodc', 'icmpd', 'reviewer@icmpd'],
    ['decline', 'reviewer@iom', 'iom', 'reviewer@iom'],
  ])('44: ends with the reading of the text: %s', async (action, by, organisation, who) => {
    const lead = await cast.person('editor@unodc')
    await act(lead, entry, 'invite', { organisation, role: 'observer' })
    const done = async () =>
      must(act(await cast.person(by), entry, action, by === who ? {} : { organisation }))
    expect(await endsAfter(await watch(who), done)).toBeLessThan(SOON_MS)
  })

  it('44: is had eight times by one person, and again when one is closed', async () => {
    const token = await tokenOf('editor@unodc')
    const streams: Stream[] = []
    for (let time = 0; time < 8; time += 1) streams.push(await watch('', token))
    const refused = await ask(token)
    const { errors } = (await refused.json()) as { errors: { message: string; reason: string }[] }
    expect([refused.status, errors[0]?.reason, errors[0]?.message]).toEqual([
      429,
      'too-many',
      'You have eight texts open already: close one of them, then this one shows who else is there.',
    ])
    streams.pop()?.close()
    await until('room for one more', async () => {
      const gone = new AbortController()
      const { status } = await ask(token, gone.signal)
      gone.abort()
      return status === 200
    })
    streams.forEach((stream) => stream.close())
  })
})
