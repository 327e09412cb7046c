import { must } from '../../src/server/story/client.ts'
import { act } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, PASSWORD } from '../support/cast.ts'

type Stream = { next: () => Promise<string[] | null>; close: () => void }

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
    return {
      /** The names of the next event; null at the end. */
      next: async () => {
        for (;;) {
          const event = /^event: present\ndata: (.*)\n\n/m.exec(rest)
          if (event) {
            rest = rest.slice(event.index + event[0].length)
            return (JSON.parse(event[1]!) as { name: string }[]).map(({ name }) => name)
          }
          const { value, done } = await reader.read()
          if (done) return null
          rest += value
        }
      },
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
