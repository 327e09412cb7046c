import { type Newsroom, openNewsroom, toLexical } from '../newsroom.ts'

type Json = Record<string, unknown>
export type Entry = { collection: string; id: string }

/** People of UNODC and of FIA who write, release and keep receivers, over HTTP. */
export const openHookDesk = async () => {
  const newsroom = await openNewsroom({ env: { WEBHOOK_TARGETS: 'private-accept' } })
  const names = ['editor@unodc', 'reviewer@unodc', 'manager@unodc', 'manager@fia']
  const tokens = Object.fromEntries(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => [name, await newsroom.logIn(`${name}.example`)]),
    ),
  )
  tokens.coordinator = await newsroom.logIn('coordinator@communique.example')
  const ask = (who: string, method: string, path: string, body?: unknown) =>
    newsroom.ask(method, `/api${path}`, body, tokens[who])
  return { newsroom, ask, ...deskOf(ask), close: () => newsroom.close() }
}

type Ask = (who: string, method: string, path: string, body?: unknown) => ReturnType<Newsroom['ask']>

const deskOf = (ask: Ask) => {
  const must = async (...request: Parameters<Ask>): Promise<Json> => {
    const { status, body } = await ask(...request)
    if (status >= 300) throw new Error(`${request.slice(0, 3).join(' ')}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const act = ({ collection, id }: Entry, who: string, action: string, body: Json = {}) =>
    must(`${who}@unodc`, 'POST', `/${collection}/${id}/clearance/${action}`, body)
  const write = async (title: string, extra: Json = {}, collection = 'statements'): Promise<Entry> => {
    const text = { title, body: toLexical('Canary words of the text.'), ...extra }
    const { doc } = await must('editor@unodc', 'POST', `/${collection}`, text)
    return { collection, id: (doc as { id: string }).id }
  }
  const revisionOf = async ({ collection, id }: Entry) =>
    (await must('editor@unodc', 'GET', `/${collection}/${id}?depth=0`)).revision
  const clear = async (entry: Entry): Promise<string> => {
    const { digest } = await act(entry, 'editor', 'submit', { revision: await revisionOf(entry) })
    await act(entry, 'reviewer', 'sign', { digest })
    return String(digest)
  }
  return {
    ...{ must, act, write, clear },
    release: async (entry: Entry, body: Json = {}): Promise<string> => {
      const digest = await clear(entry)
      await act(entry, 'reviewer', 'release', { digest, ...body })
      return digest
    },
    change: async (entry: Entry, change: Json) => {
      const body = { revision: await revisionOf(entry), ...change }
      return must('editor@unodc', 'PATCH', `/${entry.collection}/${entry.id}`, body)
    },
  }
}
