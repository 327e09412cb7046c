import { LRUCache } from 'lru-cache'
import {
  conclude,
  preflight,
  wrongMethod,
  isRead,
  type WireAnswer,
  type WireRequest,
} from '../http/answers.ts'
import { seesPress } from '../consumerKeys/consumerStore.ts'
import type { EarlyAccessAnswers } from '../earlyAccess/answers.ts'
import { answerAt, type WireContext } from '../http/handle.ts'
import { acceptedLocales } from '../http/negotiate.ts'
import { type Route, isAskedByPathAlone, routeOf } from '../http/routes.ts'
import { createEncodedAnswers, type EncodedAnswers } from './encodedAnswers.ts'
import { createSources } from './sources.ts'
import type { CacheEntry, SourcedCache } from './sourcedCache.ts'
import type { Watch } from './watch.ts'

/** A request as it came, for looking whether its answer is there already. */
export type RawRequest = { method: string; url: string; headers: WireRequest['headers'] }

export type CachedHandle = {
  /** The answer to a request for the wire's own addresses; null for everybody else's. */
  handle: (request: WireRequest) => Promise<WireAnswer | null>
  /**
   * The same, where it is there already; null where it has to be made. Each answer is one object, always the same. Not to
   * be asked for who sees what is for the press.
   */
  hit: (asked: RawRequest) => WireAnswer | null
}

type Deps = {
  context: WireContext
  embargoed: { answer: EarlyAccessAnswers }
  answers: SourcedCache<EncodedAnswers>
  watch: Pick<Watch, 'pass' | 'isWaiting' | 'isUpToDate'>
  clock: { now(): Date }
}

const MAX_QUESTIONS = 30_000
const MAX_QUESTION_LENGTH = 600

/** Where there is nothing, and to whom nothing is given before its instant, no method is the wrong one. */
const isThere = ({ kind }: Route): boolean => kind !== 'nothing' && kind !== 'embargoed'

/**
 * Files are as good from the disk, early sight is for one reader, and of nothing there is nothing to keep. Who checks a
 * text must not see by the time that it takes whether something has happened since somebody else asked.
 */
const isCacheable = ({ kind }: Route): boolean =>
  !['file', 'rendition', 'check', 'embargoed', 'nothing'].includes(kind)

/**
 * Answers from memory what it can. Two steps: a question as it came leads to the key of its answer (`questions`), and
 * one that is put in another way is brought into its plain form first. Nothing kept is given while this server may not
 * know what the others have written.
 */
export const createCachedHandle = ({ context, embargoed, answers, watch, clock }: Deps): CachedHandle => {
  const questions = new LRUCache<string, string>({ max: MAX_QUESTIONS })

  /** Apart from where it is made: what is kept must not hold on to the request that came first. */
  const toForms = (key: string, answer: WireAnswer): EncodedAnswers => {
    const forms: EncodedAnswers = createEncodedAnswers(answer, (bytes) => answers.grew(key, forms, bytes))
    return forms
  }

  const answerFrom = async (
    key: string,
    route: Route,
    request: WireRequest,
  ): Promise<CacheEntry<EncodedAnswers>> => {
    const make = async (reads?: () => void) => {
      const sources = createSources()
      const { expiresAt, ...answer } = await answerAt(route, { request, context, sources, reads })
      if (expiresAt) sources.endsAt = expiresAt.getTime()
      const forms = toForms(key, answer)
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
      const route = routeOf(request.path)
      if (!route) return null
      if (request.method === 'OPTIONS') return preflight()
      const granted = route.kind === 'embargoed' ? await embargoed.answer(request, route) : null
      if (granted) return conclude(granted, request)
      if (isThere(route) && !isRead(request)) return conclude(wrongMethod(), request)
      // What the press sees beside is kept by nobody.
      if (!isCacheable(route) || seesPress(request.reader)) {
        return conclude(await answerAt(route, { request, context, sources: createSources() }), request)
      }
      const kept = await answerFrom(keyOf(request, route), route, request)
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
const keyOf = ({ path, query, headers }: WireRequest, route: Route): string => {
  if (isAskedByPathAlone(route)) return path
  const parameters = [...query].filter(([name]) => !name.startsWith('utm_'))
  const languages = acceptedLocales(headers['accept-language'])
  return `${path}?${new URLSearchParams(parameters.sort()).toString()}\n${languages.join(',')}`
}
