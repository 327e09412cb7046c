import { tagOf, type WireAnswer, type WireRequest } from '../http/answers.ts'
import { ANSWER_PACKING, createEncodedAnswers, type EncodedAnswers } from './encodedAnswers.ts'
import { createSourcedCache, type Memory } from './sourcedCache.ts'
import { createSources, type Sources, type WireEvent } from './sources.ts'
import type { Watch } from './watch.ts'

type Asked = Pick<WireRequest, 'method' | 'headers'>

/** Pages of the public site as they were made, each until something public changes. */
export type KeptPages = {
  /** The page under this key, in the form that the reader takes; null where it has to be made. One object each time. */
  hit: (key: string, asked: Asked) => WireAnswer | null
  /** The same; where it is not there, of all that ask at once one makes it. Under null nothing is kept. */
  answer: (key: string | null, asked: Asked, make: () => Promise<WireAnswer>) => Promise<WireAnswer>
  happened: (happening: WireEvent) => void
}

type Deps = {
  memory: Memory
  watch: Pick<Watch, 'pass' | 'isWaiting' | 'isUpToDate'>
  clock: { now(): Date }
}

const DAY_MS = 86_400_000
/** What another server writes of a row without a change that has a number is seen after this time. */
const LONGEST_MS = 60_000

/**
 * What a page shows is asked for in many places, so nothing says what it was made of: whatever the world can see ends all
 * pages. What waits for its instant ends none, as nobody may see by the time that a page takes that something waits.
 */
export const createKeptPages = ({ memory, watch, clock }: Deps): KeptPages => {
  const pages = createSourcedCache<EncodedAnswers>(memory, ANSWER_PACKING)
  const now = () => clock.now().getTime()

  /** Any change ends it. An event of today is to come until midnight in UTC (site/listPages.ts). */
  const sources = (): Sources => ({
    ...createSources(),
    upTo: -Infinity,
    endsAt: Math.min(now() + LONGEST_MS, (Math.floor(now() / DAY_MS) + 1) * DAY_MS),
  })

  /** Apart from where it is made: what is kept must not hold on to the request that came first. */
  const toForms = (key: string | null, answer: WireAnswer): EncodedAnswers => {
    const grew = (bytes: number) => (key === null ? undefined : pages.grew(key, forms, bytes))
    const forms: EncodedAnswers = createEncodedAnswers(answer, grew)
    return forms
  }

  return {
    hit: (key, asked) => {
      if (watch.isWaiting()) watch.pass(now())
      return watch.isUpToDate() ? (pages.get(key, now)?.value.now(asked) ?? null) : null
    },
    answer: async (key, asked, make) => {
      const makeForms = async () => {
        const answer = tagged(await make())
        const forms = toForms(key, answer)
        return { value: forms, bytes: forms.bytes, sources: isKept(answer) ? sources() : null }
      }
      watch.pass(now())
      const isKnown = key !== null && watch.isUpToDate()
      const { value } = isKnown ? await pages.fetch(key, now(), makeForms) : await makeForms()
      return value.whenMade(asked)
    },
    happened: (happening) => {
      if ('number' in happening) pages.happened(happening)
      else if (isOut(happening, now())) pages.happened({ number: 0, entry: happening.row.entry })
    },
  }
}

const isOut = ({ row, isSeen }: Extract<WireEvent, { row: unknown }>, now: number): boolean =>
  isSeen === true && Date.parse(row.availableAt) <= now

/** What makes a cookie is for one reader. */
const isKept = ({ status, headers }: WireAnswer): boolean =>
  (status === 200 || status === 410) && headers['Set-Cookie'] === undefined

const tagged = (answer: WireAnswer): WireAnswer =>
  isKept(answer) ? { ...answer, headers: { ...answer.headers, ETag: tagOf(answer.body) } } : answer
