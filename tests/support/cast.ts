import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import {
  type Answer,
  type Client,
  logIn,
  must,
  outsider,
  type Written,
} from '../../src/server/story/client.ts'
import { act, clearanceOf, organisationIds, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { copyDemonstration } from './readyDemonstration.ts'
import { type RunningServer, startServer } from './startServer.ts'

export const PASSWORD = 'communique-demo'

export type Entry = Pick<Written, 'collection' | 'id'>
export type Cast = Awaited<ReturnType<typeof assemble>>

/** The demonstration's server with its people, each logged in when first needed. */
export const assemble = async (options: { preload?: string; env?: Record<string, string> } = {}) => {
  const dataDir = await copyDemonstration()
  const server: RunningServer = await startServer({ script: 'demo.ts', dataDir, ...options })
  const known = new Map<string, Promise<Client>>()
  const person = (name: string): Promise<Client> => {
    const email = name === 'coordinator' ? 'coordinator@communique.example' : `${name}.example`
    const client = known.get(email) ?? logIn(server.url, email, PASSWORD)
    known.set(email, client)
    return client
  }
  /** A new session: a change of roles has ended the one before. */
  const comeBack = (name: string): Promise<Client> => {
    known.delete(`${name}.example`)
    return person(name)
  }
  const editor = await person('editor@unodc')
  return {
    url: server.url,
    dataDir: server.dataDir,
    stop: async () => {
      const code = await server.stop()
      if (dataDir) await rm(dataDir, { recursive: true, force: true })
      return code
    },
    person,
    comeBack,
    stranger: outsider(server.url),
    organisations: await organisationIds(editor),
  }
}

/** A text of UNODC's editor, with a body that can be submitted. */
export const begin = async (
  { person }: Pick<Cast, 'person'>,
  fields: Record<string, unknown> = {},
  collection: Entry['collection'] = 'statements',
): Promise<Entry> => {
  const words = { title: `A text ${randomUUID()}`, body: toLexical('Words of the text.') }
  const { doc } = await must(
    (await person('editor@unodc')).post(`/api/${collection}`, { ...words, ...fields }),
  )
  return { collection, id: (doc as { id: string }).id }
}

/** Submitted and signed by UNODC, the only party; released at the given instant or at once. */
export const sendOut = async ({ person }: Pick<Cast, 'person'>, entry: Entry, at?: string): Promise<void> => {
  const [editor, reviewer] = [await person('editor@unodc'), await person('reviewer@unodc')]
  await must(submit(editor, entry))
  await must(sign(reviewer, entry))
  const { digest } = await clearanceOf(reviewer, entry)
  await must(act(reviewer, entry, 'release', { digest, ...(at ? { at } : {}) }))
}

/** Status and reason, which is what a program goes by. */
export const verdictOf = ({ status, body }: Answer): [number, string | undefined] => [
  status,
  (body.errors as { reason?: string }[] | undefined)?.[0]?.reason,
]

export const OF_THE_MOMENT = ['date', 'x-request-id', 'content-security-policy', 'keep-alive']

/** All that a reader can tell an answer by: status, headers, bytes; the id asked for is taken out. */
export const seenOf = async (response: Response, asked: string): Promise<string> => {
  const { status, headers } = response
  return toSeen({ status, headers, text: await response.text() }, asked)
}

export const toSeen = (
  { status, headers, text }: { status: number; headers: Headers; text: string },
  ...asked: string[]
): string => {
  const told = [...headers].filter(([name]) => !OF_THE_MOMENT.includes(name))
  return asked.reduce((seen, one) => seen.replaceAll(one, '…'), JSON.stringify([status, told, text]))
}
