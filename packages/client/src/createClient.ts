import type {
  ListQuestion,
  Page,
  Change,
  ChangesPage,
  Tombstone,
  ListedItem,
  WholeItem,
  ChangesQuestion,
  OrganisationsQuestion,
  Event,
  EventItem,
  MediaUpdate,
  MediaUpdateItem,
  OrganisationItem,
  Statement,
  StatementItem,
} from './answers.ts'
import type { CanonicalAnswer, ProofAnswer } from './canonical.ts'
import { type Call, type Transport, pause, createTransport, type Options } from './createTransport.ts'

type Found<Question, Listed, Whole> = Question extends { include: 'body' } ? Whole : Listed

/** The doors of one type of text. */
export type Texts<Listed, Whole> = {
  list: <Question extends ListQuestion>(
    question?: Question,
    call?: Call,
  ) => Promise<Page<Found<Question, Listed, Whole>>>
  /** Every item behind every page, asked for as it is needed. */
  all: <Question extends ListQuestion>(
    question?: Question,
    call?: Call,
  ) => AsyncGenerator<Found<Question, Listed, Whole>, void, undefined>
  /** @throws WireError 404 for what is not out, 410 with its tombstone for what was withdrawn. */
  get: (slug: string, call?: Call) => Promise<Whole>
  canonical: (slug: string, call?: Call) => Promise<CanonicalAnswer>
  /** @param edition one before the present one. */
  proof: (slug: string, question?: { edition?: number }, call?: Call) => Promise<ProofAnswer>
}

const createTexts = <Listed, Whole>(
  { get }: Transport,
  segment: 'statements' | 'events' | 'media-updates',
): Texts<Listed, Whole> => {
  const door = `/v1/${segment}`
  const one = (slug: string) => `${door}/${encodeURIComponent(slug)}`
  return {
    list: (question, call) => get(door, question, call),
    all: (question, call) => pagesOf((after) => get(door, { ...question, after }, call), question?.after),
    get: (slug, call) => get(one(slug), {}, call),
    canonical: (slug, call) => get(`${one(slug)}/canonical`, {}, call),
    proof: (slug, question, call) => get(`${one(slug)}/proof`, question, call),
  }
}

/** Item after item of page after page. */
async function* pagesOf<T>(
  read: (after: string | undefined) => Promise<Page<T>>,
  start: string | undefined,
): AsyncGenerator<T, void, undefined> {
  let after = start
  do {
    const { items, next }: Page<T> = await read(after)
    yield* items
    after = next ?? undefined
  } while (after !== undefined)
}

/** Where the copy is kept. Each method may be called again with the same: the last one counts. */
export type CopyStore = {
  put: (id: string, item: ListedItem | WholeItem) => unknown
  /** @param tombstone null for a text that is suspended, which may come back. */
  remove: (id: string, tombstone: Tombstone | null) => unknown
  /** After each page: from here on the next `sync` has to begin. */
  keepCursor?: (cursor: string) => unknown
}

export type SyncOptions = Call & {
  store: CopyStore
  /** Where the last one ended; left out or null, from the beginning. */
  cursor?: string | null
  include?: 'body'
  /** How many changes a page has. */
  limit?: number
}

export type Synced = { cursor: string; changes: number }

/** Applies all that has changed since the cursor. */
const createSync =
  ({ get }: Transport) =>
  async ({ store, cursor, include, limit = 100, signal }: SyncOptions): Promise<Synced> => {
    let [after, changes] = [cursor, 0]
    for (;;) {
      const page: ChangesPage = await get('/v1/changes', { after, include, limit }, { signal })
      for (const { item } of page.items) await apply(item, store)
      changes += page.items.length
      // A page can be empty of what may be shown and still lead on: only the cursor tells the end.
      if (page.next === after) return { cursor: page.next, changes }
      await store.keepCursor?.(page.next)
      after = page.next
    }
  }

const apply = async (item: Change['item'], store: CopyStore): Promise<void> => {
  if ('digest' in item) await store.put(item.id, item)
  else await store.remove(item.id, 'withdrawnAt' in item ? item : null)
}

export type FollowOptions = SyncOptions & {
  /** Milliseconds between two looks; 10,000 unless said otherwise. */
  every?: number
}

/** Looks again and again, and tells each time that something has changed; ends with the signal. */
const createFollow = (sync: (options: SyncOptions) => Promise<Synced>) =>
  async function* ({ every = 10_000, ...options }: FollowOptions): AsyncGenerator<Synced, void, undefined> {
    let { cursor } = options
    for (;;) {
      const synced = await sync({ ...options, cursor })
      cursor = synced.cursor
      if (synced.changes > 0) yield synced
      await pause(every, options.signal)
    }
  }

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
