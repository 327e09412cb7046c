import { toLexical } from '../../../src/server/story/desk.ts'

export type Entry = { collection: 'statements' | 'events' | 'media-updates'; id: string }
export type Json = Record<string, unknown>

/** One door of a newsroom: asks as somebody, and gives the parsed answer. @throws Error unless it is a 2xx. */
export type Ask = (as: string, method: string, path: string, body?: unknown) => Promise<Json>

/** Everyday work at a desk, in the words of the people who do it. */
export const deskOf = (ask: Ask) => {
  const door = ({ collection, id }: Entry, rest = '') => `/api/${collection}/${id}${rest}`
  const clearance = (as: string, entry: Entry) =>
    ask(as, 'GET', door(entry, '/clearance')) as Promise<Json & { revision: number; digest: string }>
  const act = (as: string, entry: Entry, action: string, body: Json = {}) =>
    ask(as, 'POST', door(entry, `/clearance/${action}`), body)
  const onDigest = async (as: string, entry: Entry, action: string, body: Json = {}) =>
    act(as, entry, action, { ...body, digest: (await clearance(as, entry)).digest })

  return {
    act,
    onDigest,
    clearance,
    write: async (as: string, collection: Entry['collection'], words: Json): Promise<Entry> => {
      const { doc } = await ask(as, 'POST', `/api/${collection}`, { body: toLexical('Words.'), ...words })
      return { collection, id: (doc as { id: string }).id }
    },
    keep: async (as: string, collection: string, data: Json): Promise<string> =>
      ((await ask(as, 'POST', `/api/${collection}`, data)).doc as { id: string }).id,
    change: (as: string, collection: string, id: string, data: Json) =>
      ask(as, 'PATCH', `/api/${collection}/${id}`, data),
    edit: async (as: string, entry: Entry, data: Json) => {
      const { revision } = await clearance(as, entry)
      return ask(as, 'PATCH', door(entry), { revision, ...data })
    },
    invite: async (as: string, entry: Entry, organisation: string, acceptedBy?: string) => {
      await act(as, entry, 'invite', { organisation, role: 'co-signatory' })
      if (acceptedBy) await act(acceptedBy, entry, 'accept')
    },
    submit: async (as: string, entry: Entry) =>
      act(as, entry, 'submit', { revision: (await clearance(as, entry)).revision }),
    /** Submitted, signed by these reviewers, released by the first: at once, or at the instant given. */
    sendOut: async (editor: string, reviewers: string[], entry: Entry, at?: string) => {
      await act(editor, entry, 'submit', { revision: (await clearance(editor, entry)).revision })
      for (const reviewer of reviewers) await onDigest(reviewer, entry, 'sign')
      await onDigest(reviewers[0] ?? editor, entry, 'release', at ? { at } : {})
    },
  }
}

export type Desk = ReturnType<typeof deskOf>
