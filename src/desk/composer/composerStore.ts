import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { type Choice, mergeValue } from '../../domain/merging/mergeValue.ts'
import type { Sent } from '../../admin/send.ts'
import { following, leadOf } from './inheriting.ts'
import type { KeptField } from './keepCopies.ts'
import { isStale, type Outcome, refusedAs, type SaveStatus } from './saveAnswers.ts'
import {
  afterSave,
  type ComposedText,
  type Conflict,
  decide,
  type Draft,
  isChanged,
  type Patch,
  patchesOf,
  pathOf,
  read,
  questionOf,
  rebase,
  restore,
  write,
} from './draft.ts'

export type ComposerState = {
  drafts: readonly Draft[]
  conflicts: Readonly<Record<string, readonly Conflict[]>>
  status: SaveStatus
  /** Counts what has come from elsewhere into the text of a draft, by key: an editor shows it then. */
  arrived: Readonly<Record<string, number>>
}

type Ports = {
  /** `/api` */
  api: string
  send: (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body?: unknown,
    more?: { idempotencyKey?: string | undefined },
  ) => Promise<Sent>
  /** A name for one press. */
  newKey: () => string | undefined
  /** Called with every draft that has changed, so that it outlives the page. */
  keep: (draft: Draft) => void
  now: () => Date
}

/** A pause in typing, and how long whoever makes none may go without a save. */
export const [PAUSE_MS, LONGEST_MS, AGAIN_MS] = [1_000, 2_000, 5_000]

export type ComposerStore = {
  subscribe: (listener: () => void) => () => void
  state: () => ComposerState
  /** One field has been typed in. @param base what was typed over, where something may have come in meanwhile. */
  change: (key: string, field: string, locale: Locale, value: unknown, base?: unknown) => void
  /** The same, for a value that was not typed in its own field, which is to show it. */
  put: (key: string, field: string, locale: Locale, value: unknown) => void
  /** A new draft, behind the others. */
  add: (draft: Draft) => void
  /** What stands in the newsroom now, put together with what is typed here. */
  bring: (text: ComposedText) => void
  /** Reads the text anew, and brings it. @returns whether it can be read. */
  refresh: (draft: Draft) => Promise<boolean>
  decide: (key: string, conflict: Conflict, choices: readonly Choice[]) => void
  /** What was typed before the page was closed. */
  restore: (key: string, kept: readonly KeptField[]) => void
  /** Saves all that has changed, each text with its revision. @returns whether nothing is left unsaved. */
  save: () => Promise<boolean>
  /** Nothing is saved by itself any more, until it is started again. */
  stop: () => void
  start: () => void
}

/** Saves from the first word on, by itself, one request at a time; a draft that another one names is stored before that one. */
export const createComposerStore = (initial: readonly Draft[], ports: Ports): ComposerStore => {
  const { api, send, keep, now, newKey } = ports
  let state: ComposerState = {
    drafts: initial,
    conflicts: {},
    status: { is: 'saved', at: null },
    arrived: {},
  }
  let timer: ReturnType<typeof setTimeout> | null = null
  let waitingSince: number | null = null
  let running: Promise<boolean> | null = null
  let isStopped = false
  /** By the key of a draft, how its making was asked for; until there is an answer. */
  const asked = new Map<string, Asked>()
  const listeners = new Set<() => void>()

  const set = (next: Partial<ComposerState>): void => {
    state = { ...state, ...next }
    listeners.forEach((listener) => listener())
  }
  const find = (key: string): Draft | undefined => state.drafts.find((draft) => draft.key === key)
  const put = (draft: Draft, more: Partial<ComposerState> = {}): void =>
    set({ ...more, drafts: state.drafts.map((one) => (one.key === draft.key ? draft : one)) })
  const heldOf = (key: string): string[] => (state.conflicts[key] ?? []).map(({ path }) => path)
  const unsaved = (): Draft[] =>
    state.drafts.filter(
      (draft) => draft.mayEdit && isChanged(draft) && patchesOf(draft, heldOf(draft.key)).length > 0,
    )

  const schedule = (pause = PAUSE_MS): void => {
    if (isStopped) return
    waitingSince ??= Date.now()
    const left = waitingSince + LONGEST_MS - Date.now()
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void save(), Math.max(0, pause === AGAIN_MS ? pause : Math.min(pause, left)))
  }

  const bring = (text: ComposedText): void => {
    const before = state.drafts.find(({ id }) => id === text.id)
    // What was read before a save may come after the save's own answer.
    if (!before || Number(text.document.revision ?? 1) < before.revision) return
    const { draft, conflicts } = rebase(before, text)
    const open = [...(state.conflicts[before.key] ?? []), ...conflicts]
    put(draft, {
      conflicts: {
        ...state.conflicts,
        [before.key]: open.filter((one, index) => open.findIndex(({ path }) => path === one.path) === index),
      },
      arrived: { ...state.arrived, [before.key]: (state.arrived[before.key] ?? 0) + 1 },
    })
  }

  const refresh = async ({ collection, id }: Draft): Promise<boolean> => {
    const answer = await send('GET', `${api}/${collection}/${id}/composition`)
    const texts = answer.ok ? ((answer.body.texts ?? []) as ComposedText[]) : []
    const text = texts.find((one) => one.id === id)
    if (text) bring(text)
    return text !== undefined
  }

  /** The lead of a new entry is that of its media update, also for an editor of several organisations. */
  const leadFor = ({ joins }: Draft): { lead?: string } => {
    const cover = joins && find(joins.key)
    const lead = cover ? leadOf(cover) : ''
    return lead === '' ? {} : { lead }
  }

  /** A new entry is one of its media update from when it is stored on. */
  const join = ({ joins, collection, id }: Draft): void => {
    const cover = joins && find(joins.key)
    if (!cover) return
    const items = read(cover, 'items', DEFAULT_LOCALE)
    const row = { heading: joins.heading, entry: { relationTo: collection, value: id } }
    put(write(cover, 'items', [...(Array.isArray(items) ? (items as unknown[]) : []), row]))
  }

  const saveOnce = async (key: string): Promise<Outcome> => {
    for (;;) {
      const draft = find(key)
      const waiting = asked.get(key)
      const patch = waiting?.patch ?? (draft && patchesOf(draft, heldOf(key))[0])
      if (!draft || !patch || !isChanged(draft)) return { ok: true }
      const isNew = draft.id === null
      // Without an answer it may have been made: the very same is asked for again, and what was typed since comes after it.
      const press = isNew ? (waiting ?? { patch, key: newKey() }) : null
      if (press?.key !== undefined) asked.set(key, press)
      const query = `?locale=${patch.locale}&depth=0&fallback-locale=none`
      const address = `${api}/${draft.collection}${isNew ? '' : `/${draft.id}`}${query}`
      const fields = isNew
        ? { ...leadFor(draft), ...patch.fields }
        : { revision: draft.revision, ...patch.fields }
      const sent = await send(isNew ? 'POST' : 'PATCH', address, fields, { idempotencyKey: press?.key })
      if (sent.ok || (sent.status !== 0 && sent.status < 500)) asked.delete(key)
      if (!sent.ok && isStale(sent) && (await refresh(draft))) continue
      if (!sent.ok) return refusedAs(sent, key)
      const { id, revision, updatedAt } = sent.body.doc as { id: string; revision: number; updatedAt: string }
      const present = find(key)
      if (!present) return { ok: true }
      const next = afterSave(present, patch, { id, revision, updatedAt })
      put({ ...next, joins: null })
      keep(next)
      if (!isNew) continue
      join(next)
      // Its lead, for one, the newsroom has filled in.
      await refresh(next)
    }
  }

  /**
   * Entries first: the media update names them. A text that is refused keeps no other one from being stored; without an
   * answer, or a login, none could be. @returns what went wrong with the first that was not stored.
   */
  const saveWaiting = async (): Promise<Outcome> => {
    let first: Outcome = { ok: true }
    for (const { key } of unsaved().sort((one, other) => rankOf(one) - rankOf(other))) {
      const outcome = await saveOnce(key)
      if (outcome.ok) continue
      if (outcome.status.is !== 'refused') return outcome
      if (first.ok) first = outcome
    }
    return first
  }

  const saveAll = async (): Promise<boolean> => {
    set({ status: { is: 'saving' } })
    let outcome = await saveWaiting()
    // An entry that has been stored has become one of its media update.
    if (outcome.ok) outcome = await saveWaiting()
    if (!outcome.ok) {
      set({ status: outcome.status })
      if (outcome.status.is !== 'refused') schedule(AGAIN_MS)
      return false
    }
    const isDone = unsaved().length === 0
    set({ status: isDone ? { is: 'saved', at: now() } : { is: 'typing' } })
    if (!isDone) schedule()
    return isDone
  }

  const save = async (): Promise<boolean> => {
    if (timer) clearTimeout(timer)
    timer = null
    while (running) await running
    waitingSince = null
    if (unsaved().length === 0) {
      // What was typed is what the newsroom has, as after somebody else's save.
      if (state.status.is === 'typing') set({ status: { is: 'saved', at: now() } })
      return true
    }
    running = saveAll().finally(() => (running = null))
    return running
  }

  const typed = (...written: Draft[]): void => {
    set({
      ...(state.status.is === 'saving' ? {} : { status: { is: 'typing' } }),
      drafts: state.drafts.map((draft) => written.find(({ key }) => key === draft.key) ?? draft),
    })
    written.forEach(keep)
    schedule()
  }
  /** Entries that said what their media update said go with it. */
  const typedIn = (before: Draft, field: string, locale: Locale, value: unknown): void => {
    const after = write(before, pathOf(field, locale), value)
    typed(after, ...following(state.drafts, { before, after, field }))
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    change: (key, field, locale, value, base) => {
      const draft = find(key)
      if (!draft) return
      const merge = base === undefined ? null : mergeValue(base, value, read(draft, field, locale))
      typedIn(draft, field, locale, merge?.ok ? merge.value : value)
    },
    put: (key, field, locale, value) => {
      const draft = find(key)
      if (!draft) return
      set({ arrived: { ...state.arrived, [key]: (state.arrived[key] ?? 0) + 1 } })
      typedIn(draft, field, locale, value)
    },
    add: (draft) => set({ drafts: [...state.drafts, draft] }),
    bring,
    refresh,
    restore: (key, kept) => {
      const draft = find(key)
      if (!draft || kept.length === 0) return
      const next = kept.reduce(restore, draft)
      const open = kept.filter((field) => questionOf(next, field) !== null)
      put(next, {
        conflicts: { ...state.conflicts, [key]: open.map(({ path, base }) => ({ path, base })) },
        arrived: { ...state.arrived, [key]: (state.arrived[key] ?? 0) + 1 },
      })
      schedule()
    },
    decide: (key, conflict, choices) => {
      const draft = find(key)
      if (!draft) return
      const left = (state.conflicts[key] ?? []).filter(({ path }) => path !== conflict.path)
      set({
        conflicts: { ...state.conflicts, [key]: left },
        arrived: { ...state.arrived, [key]: (state.arrived[key] ?? 0) + 1 },
      })
      typed(decide(draft, conflict, choices))
    },
    save,
    start: () => {
      isStopped = false
    },
    stop: () => {
      isStopped = true
      if (timer) clearTimeout(timer)
    },
  }
}

type Asked = { patch: Patch; key: string | undefined }

const rankOf = ({ type }: Draft): number => (type === 'media-update' ? 1 : 0)
