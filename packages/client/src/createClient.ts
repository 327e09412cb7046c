import type { ChangesPage, ChangesQuestion, OrganisationsQuestion, Page } from './answers.ts'
import { createFollow, createSync } from './createSync.ts'
import { createTexts, pagesOf } from './createTexts.ts'
import { type Call, createTransport, type Options } from './createTransport.ts'
import type {
  Event,
  EventItem,
  MediaUpdate,
  MediaUpdateItem,
  OrganisationItem,
  Statement,
  StatementItem,
} from './items.ts'

/**
 * Reads a newsroom's wire, in a browser or in Node from 20 on; it needs `fetch` and nothing else.
 * Every method can throw a WireError, and takes an AbortSignal.
 */
export const createClient = (options: Options) => {
  const transport = createTransport(options)
  const { get } = transport
  const sync = createSync(transport)
  const organisations = (question: OrganisationsQuestion = {}, call?: Call) =>
    get<Page<OrganisationItem>>('/v1/organisations', question, call)
  return {
    statements: createTexts<StatementItem, Statement>(transport, 'statements'),
    events: createTexts<EventItem, Event>(transport, 'events'),
    mediaUpdates: createTexts<MediaUpdateItem, MediaUpdate>(transport, 'media-updates'),
    organisations: {
      list: organisations,
      all: (question: OrganisationsQuestion = {}, call?: Call) =>
        pagesOf((after) => organisations({ ...question, after }, call), question.after),
      get: (slug: string, call?: Call) =>
        get<OrganisationItem>(`/v1/organisations/${encodeURIComponent(slug)}`, {}, call),
    },
    /** One page; `next` leads on, also when nothing has changed. */
    changes: (question: ChangesQuestion = {}, call?: Call) => get<ChangesPage>('/v1/changes', question, call),
    /** Brings a copy up to date. */
    sync,
    /** Keeps a copy up to date: `for await (const { cursor } of client.follow({ cursor, store })) …`. */
    follow: createFollow(sync),
  }
}

export type Client = ReturnType<typeof createClient>
