import type { ClearanceView } from '../../src/domain/clearance/view.ts'
import { type Answer, type Newsroom, openNewsroom, reasonOf } from './newsroom.ts'
import { openPress, type Press } from './press.ts'

type Body = Record<string, unknown>
export type Acted = { status: number; state: string; reason: string | undefined }

/** A press whose people come in by one server or by several of the same newsroom. */
export type Race = Awaited<ReturnType<typeof openRace>>

export const openRace = async (count: number, ...organisations: string[]) => {
  const press = await openPress(...organisations)
  const servers = [press.newsroom]
  const { dataDir, databaseUri } = press.newsroom
  while (servers.length < count) servers.push(await openNewsroom({ dataDir, databaseUri }))
  const at = (turn: number): Newsroom => servers[turn % servers.length] ?? press.newsroom
  return {
    press,
    count,
    at,
    actAt:
      (turn: number) =>
      async (who: string, id: string, action: string, body: Body = {}, collection = 'statements') => {
        const door = `/api/${collection}/${id}/clearance/${action}`
        return toActed(await at(turn).ask('POST', door, body, press.tokens[who]))
      },
    /** As each server has it, in the same words: the first one's, and what the others have different. */
    view: async (id: string, collection = 'statements'): Promise<ClearanceView> => {
      const door = `/api/${collection}/${id}/clearance`
      const ask = (server: Newsroom) => server.ask('GET', door, undefined, press.tokens['editor@unodc'])
      const views = (await Promise.all(servers.map(ask))).map(({ body }) => body as unknown as ClearanceView)
      // Each says what its own clock says.
      const [said] = views
      expect(views).toEqual(views.map(({ now }) => ({ ...said, now })))
      return views[0] as ClearanceView // there is at least one server
    },
    /** What lists show, which is made from the log. */
    shown: async (id: string): Promise<Body> =>
      (await at(0).ask('GET', `/api/statements/${id}?depth=0`, undefined, press.tokens['editor@unodc'])).body,
    ...textsOf(press),
    close: async () => {
      for (const server of [...servers].reverse()) await server.close()
    },
  }
}

const textsOf = (press: Press) => {
  const submitted = async (...others: string[]) => {
    const id = await press.write()
    for (const other of others) await press.invite(id, other, 'co-signatory')
    const { digest } = (await press.submit(id)).view
    return { id, digest }
  }
  return {
    submitted,
    cleared: async (...others: string[]) => {
      const { id, digest } = await submitted(...others)
      for (const who of ['unodc', ...others]) await press.act(`reviewer@${who}`, id, 'sign', { digest })
      return { id, digest }
    },
  }
}

export const toActed = (answer: Answer): Acted => ({
  status: answer.status,
  state: String(answer.body.state),
  reason: reasonOf(answer),
})

/** Both at once; who is asked first alternates, and is not always the first to arrive. */
export const atOnce = async <T>(
  turn: number,
  one: () => Promise<T>,
  other: () => Promise<T>,
): Promise<[T, T]> => {
  if (turn % 2 === 0) return Promise.all([one(), other()])
  const [second, first] = await Promise.all([other(), one()])
  return [first, second]
}
