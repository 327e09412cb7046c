import fc from 'fast-check'
import type { Asker } from '../people.ts'
import type { Memory } from './memory.ts'

/** A request before it is known who they are that ask, and in what they carry it. */
export type Draft = {
  as: Asker
  way: 'header' | 'cookie'
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer
}

/** Some requests go on with what earlier ones have made. */
export type Question = (memory: Memory) => Draft

type Parts = { as: Asker; path: string; method?: string; headers?: Record<string, string>; json?: unknown }

export const plain = ({ as, path, method = 'GET', headers = {}, json }: Parts): Draft => ({
  ...{ as, way: 'header', method, path },
  headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  ...(json === undefined ? {} : { body: JSON.stringify(json) }),
})

export const always = (draft: fc.Arbitrary<Draft>): fc.Arbitrary<Question> => draft.map((one) => () => one)

/** An arbitrary for each key; what is left out stays left out in some of the values. */
export const some = <T>(keys: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(keys, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

/** Those who have business at the desk come most often. */
export const staff: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Asker>('editor') },
  { weight: 5, arbitrary: fc.constant<Asker>('other') },
  { weight: 3, arbitrary: fc.constant<Asker>('reviewer') },
  { weight: 2, arbitrary: fc.constant<Asker>('manager') },
  { weight: 2, arbitrary: fc.constant<Asker>('coordinator') },
)
export const outsiders = fc.constantFrom<Asker>('stranger', 'consumer')
export const anybody: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 12, arbitrary: staff },
  { weight: 1, arbitrary: outsiders },
)
/** Accounts, invitations and consumers of every organisation are the coordinator’s business. */
export const isCoordinators = (slug: string): boolean => ['users', 'invitations', 'consumers'].includes(slug)
export const exceptCoordinator = (as: Asker): Asker => (as === 'coordinator' ? 'manager' : as)

export type QueryValue = string | number | boolean | undefined

export const toQuery = (pairs: readonly (readonly [string, QueryValue])[]): string => {
  const parts = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
