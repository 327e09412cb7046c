'use client'
import { useState, useCallback, useEffect, useRef } from 'react'
import type { CommentsView } from './view.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { CommentsMessages } from '../../locales/comments.ts'
import { dropCopy, findCopy, keepCopy, type Place } from '../saving/localCopies.ts'
import { useLiveUpdates } from '../presence/useLiveUpdates.ts'
import { sayInZone } from '../../admin/instants/OwnInstant.tsx'
import { newIdempotencyKey, send } from '../../admin/send.ts'

/** What every part of the box is shown with. */
export type CommentsDisplay = {
  words: CommentsMessages
  language: string
  view: CommentsView
  /** The id of the entry. */
  entry: string
  /** An organisation by its slug, as people call it. */
  nameOf: (slug: string | null) => string
  /** The id of who looks. */
  reader: string
}

export const namesFrom =
  (organisations: readonly MemberOption[]) =>
  (slug: string | null): string => {
    const one = organisations.find((organisation) => organisation.slug === slug)
    return one?.acronym || one?.name || (slug ?? '')
  }

/** In the reader's own time zone. */
export const toLocalTime = (at: string, language: string): string => sayInZone(at, language)

export const listOf = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

export { fill, languageName }

/** Where words to a thread, or to a new one, are kept. */
export const draftPlaceOf = (entry: string, thread: string | null): Place => ({
  collection: 'comments',
  id: `${entry}/${thread ?? 'new'}`,
  locale: '',
})

/** @param person empty when a session has ended with the page still there: then nothing is kept, and nothing thrown away. */
const draftIn = (place: Place, person: string): string => {
  if (person === '') return ''
  const text = findCopy(localStorage, place, { person, now: new Date() })?.changed.text
  return typeof text === 'string' ? text : ''
}

/** Whether the person has begun to write there, and has not sent it. */
export const hasDraft = (place: Place, person: string): boolean => draftIn(place, person) !== ''

/** What is being written, kept on the writer's own device until it is sent, or emptied. */
export const useDraftText = (place: Place, person: string): [string, (text: string) => void] => {
  const [text, setText] = useState(() => draftIn(place, person))
  const write = (words: string) => {
    setText(words)
    if (person === '') return
    if (words.trim() === '') return dropCopy(localStorage, place)
    keepCopy(localStorage, place, {
      person,
      revision: 0,
      updatedAt: null,
      at: new Date().toISOString(),
      changed: { text: words },
    })
  }
  return [text, write]
}

export type Act = (rest: string, body?: Record<string, unknown>) => Promise<boolean>

type Comments = {
  view: CommentsView | null
  refusal: string | null
  isBusy: boolean
  act: Act
  again: () => void
}

/**
 * The comments of an entry, read again when others have written, and when the window comes back to the front.
 * @param endpoint `…/comments` of the entry; null before it is saved. @param savedAt read again after each save.
 */
export const useComments = (endpoint: string | null, savedAt: number | undefined): Comments => {
  const [view, setView] = useState<CommentsView | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  /** Why it could not be read. */
  const [silence, setSilence] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  // The press whose answer never came keeps its name until it is answered.
  const presses = useRef(new Map<string, string | undefined>())

  // An answer that comes after a later one is of no use.
  const turn = useRef(0)
  const load = useCallback(async () => {
    if (!endpoint) return
    const own = (turn.current += 1)
    const answer = await send('GET', endpoint)
    if (own !== turn.current) return
    setSilence(answer.ok ? null : answer.message)
    if (answer.ok) setView(answer.body as unknown as CommentsView)
  }, [endpoint])

  useEffect(() => {
    void load()
    const again = () => void load()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [load, savedAt])

  const mark = useLiveUpdates('comments')
  const shown = view && view.mark
  useEffect(() => {
    if (mark !== null && shown !== null && mark !== shown) void load()
  }, [mark, shown, load])

  // A note with which a text was sent back stands in the log.
  const standing = useLiveUpdates('clearance')
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (before.current !== null && standing !== null && before.current !== standing) void load()
    before.current = standing
  }, [standing, load])

  const act: Act = async (rest, body = {}) => {
    setBusy(true)
    const said = JSON.stringify([rest, body])
    const id = presses.current.get(said) ?? newIdempotencyKey()
    presses.current.set(said, id)
    const isNamed = !rest.endsWith('/withdraw')
    const answer = await send('POST', `${endpoint}${rest}`, isNamed ? { ...body, id } : body)
    setBusy(false)
    if (answer.ok || answer.status !== 0) presses.current.delete(said)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) {
      turn.current += 1
      setView(answer.body as unknown as CommentsView)
    }
    return answer.ok
  }
  return { view, refusal: refusal ?? silence, isBusy, act, again: () => void load() }
}

/**
 * Begins a thread, and shows it where it stands: the list is in the order of the text, and its form may be far below.
 * @returns with it the place for the box in which the threads stand.
 */
export const useBegin = (view: CommentsView | null, act: Act) => {
  const box = useRef<HTMLElement>(null)
  const known = useRef<readonly string[] | null>(null)
  useEffect(() => {
    const begun = known.current && view?.threads.find(({ id }) => !known.current?.includes(id))
    if (!begun) return
    known.current = null
    const place = box.current?.querySelector<HTMLElement>(`[data-thread="${begun.id}"]`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [view])
  const begin: Act = async (rest, body) => {
    known.current = view?.threads.map(({ id }) => id) ?? []
    const isStored = await act(rest, body)
    if (!isStored) known.current = null
    return isStored
  }
  return { box, begin }
}
