import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, PASSWORD } from '../support/cast.ts'

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

  const tokenOf = async (who: string): Promise<string> => {
    const response = await fetch(`${cast.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${who}.example`, password: PASSWORD }),
    })
    return ((await response.json()) as { token: string }).token
  }

  const watch = async (who: string): Promise<Stream> => {
    const gone = new AbortController()
    const headers = { Authorization: `JWT ${await tokenOf(who)}`, Accept: 'text/event-stream' }
    const response = await fetch(door(), { headers, signal: gone.signal })
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
})
