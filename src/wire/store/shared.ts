import type { Instant } from '../visibility.ts'
import type { LinkedQuery, Places, PlaceQuery } from './places.ts'

/** What was asked already at this instant, by who came with the same look (refresh.ts), has the same answer. */
export type Shared = <T>(now: Instant, question: string, ask: () => Promise<T>) => Promise<T>

/**
 * At an instant that ends many answers they are made anew together, and half of them ask the same. What is begun here is
 * begun after all of them have begun to read; who comes later has another look, and asks anew.
 */
export const createShared = (): Shared => {
  const looks = new WeakMap<Date, Map<string, Promise<unknown>>>()
  return <T>({ time }: Instant, question: string, ask: () => Promise<T>): Promise<T> => {
    const asked = looks.get(time) ?? new Map<string, Promise<unknown>>()
    looks.set(time, asked)
    const answer = asked.get(question) ?? ask()
    asked.set(question, answer)
    return answer as Promise<T> // of one question the answers are of one type
  }
}

/** The same places, each question asked once for all that have one look. */
export const sharePlaces = (places: Places, shared: Shared): Places => ({
  ...places,
  find: (query) => shared(query.now, questionOf('find', query), () => places.find(query)),
  findEach: (query, reaching) =>
    shared(query.now, questionOf('findEach', { ...query, reaching }), () => places.findEach(query, reaching)),
})

type Asked = PlaceQuery | (LinkedQuery & { reaching: readonly string[] })

const questionOf = (door: string, { now: _, ...query }: Asked): string =>
  `${door} ${JSON.stringify(Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1)))}`
