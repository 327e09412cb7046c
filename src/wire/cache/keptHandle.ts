import { LRUCache } from 'lru-cache'
import { conclude, preflight, wrongMethod } from '../answers.ts'
import { seesPress } from '../consumers/reader.ts'
import type { Answering } from '../embargoed/createAnswering.ts'
import { answerAt } from '../handle.ts'
import { acceptedLocales } from '../negotiate.ts'
import { type Door, isAskedByPathAlone, routeOf } from '../route.ts'
import { isRead, type WireAnswer, type WireRequest } from '../request.ts'
import type { Rooms } from '../visit.ts'
import { createForms, type Forms } from './forms.ts'
import { createSources } from './sources.ts'
import type { Kept, SourcedCache } from './sourcedCache.ts'
import type { Watch } from './watch.ts'

/** A request as it came, for looking whether its answer is there already. */
export type Asked = { method: string; url: string; headers: WireRequest['headers'] }

export type KeptHandle = {
  /** The answer to a request for the wire's own addresses; null for everybody else's. */
  handle: (request: WireRequest) => Promise<WireAnswer | null>
  /**
   * The same, where it is there already; null where it has to be made. Each answer is one object, always the same. Not to
   * be asked for who sees what is for the press.
   */
  hit: (asked: Asked) => WireAnswer | null
}

type Deps = {
  rooms: Rooms
  embargoed: { answer: Answering }
  answers: SourcedCache<Forms>
  watch: Pick<Watch, 'pass' | 'isWaiting' | 'isUpToDate'>
  clock: { now(): Date }
}

const MAX_QUESTIONS = 30_000
const MAX_QUESTION_LENGTH = 600

/** Where there is nothing, and to whom nothing is given before its instant, no method is the wrong one. */
const isThere = ({ door }: Door): boolean => door !== 'nothing' && door !== 'embargoed'

/** Files are as good from the disk, early sight is for one reader, and of nothing there is nothing to keep. */
const isKept = ({ door }: Door): boolean => !['file', 'embargoed', 'nothing'].includes(door)

/**
 * Answers from memory what it can. Two steps: a question as it came leads to the key of its answer (`questions`), and
 * one that is put in another way is brought into its plain form first. Nothing kept is given while this server may not
 * know what the others have written.
 */
export const createKeptHandle = ({ rooms, embargoed, answers, watch, clock }: Deps): KeptHandle => {
  const questions = new LRUCache<string, string>({ max: MAX_QUESTIONS })

  const answerFrom = async (key: string, door: Door, request: WireRequest): Promise<Kept<Forms>> => {
    const make = async (reads?: () => void) => {
      const sources = createSources()
      const { expiresAt, ...answer } = await answerAt(door, { request, rooms, sources, reads })
      if (expiresAt) sources.endsAt = expiresAt.getTime()
      const forms: Forms = createForms(answer, (bytes) => answers.grew(key, forms, bytes))
      const isLasting = answer.status === 200 || answer.status === 410
      return { value: forms, bytes: forms.bytes, sources: isLasting ? sources : null }
    }
    const now = clock.now().getTime()
    watch.pass(now)
    if (watch.isUpToDate()) return answers.fetch(key, now, make)
    return { key, ...(await make()), sources: createSources(), isCurrent: false }
  }

  return {
    handle: async (request) => {
      const door = routeOf(request.path)
      if (!door) return null
      if (request.method === 'OPTIONS') return preflight()
      const granted = door.door === 'embargoed' ? await embargoed.answer(request, door) : null
      if (granted) return conclude(granted, request)
      if (isThere(door) && !isRead(request)) return conclude(wrongMethod(), request)
      // What the press sees beside is kept by nobody.
      if (!isKept(door) || seesPress(request.reader)) {
        return conclude(await answerAt(door, { request, rooms, sources: createSources() }), request)
      }
      const kept = await answerFrom(keyOf(request, door), door, request)
      const question = request.url === undefined ? null : questionOf(request.url, request.headers)
      if (kept.isCurrent && question !== null) questions.set(question, kept.key)
      return kept.value.whenMade(request)
    },
    hit: ({ method, url, headers }) => {
      if (!isRead({ method })) return null
      if (watch.isWaiting()) watch.pass(clock.now().getTime())
      const question = questionOf(url, headers)
      const key = question === null ? undefined : questions.get(question)
      if (key === undefined || !watch.isUpToDate()) return null
      return answers.get(key, () => clock.now().getTime())?.value.now({ method, headers }) ?? null
    },
  }
}

/** As it came; null for one that is too long to be remembered. */
const questionOf = (url: string, headers: WireRequest['headers']): string | null => {
  const languages = headers['accept-language']
  const question = languages === undefined ? url : `${url}\n${languages}`
  return question.length > MAX_QUESTION_LENGTH ? null : question
}

/** The same for all ways to put one question; `utm_*` is nobody's question. */
const keyOf = ({ path, query, headers }: WireRequest, door: Door): string => {
  if (isAskedByPathAlone(door)) return path
  const parameters = [...query].filter(([name]) => !name.startsWith('utm_'))
  const languages = acceptedLocales(headers['accept-language'])
  return `${path}?${new URLSearchParams(parameters.sort()).toString()}\n${languages.join(',')}`
}
