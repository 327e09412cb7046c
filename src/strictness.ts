import type { Config, Plugin, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { isFromTable } from './access/toAccess.ts'
import { OPERATIONS } from './domain/rights/table.ts'
import { DEFAULT_SLUGS } from './domain/slugs.ts'
import { chainOnInit } from './payload-internals/chainOnInit.ts'

/** Payload's own collections that the application knows of; none is reachable but a person's own preferences. */
export const PAYLOADS_OWN: readonly string[] = ['payload-preferences', 'payload-migrations', 'payload-kv']
/** What Payload asks of jobs; nobody may. */
const JOB_KEYS = ['run', 'queue', 'cancel']

/**
 * Whatever is on no list stops the start: a endpoint that nobody has thought about stays shut (docs/threats.md 36). Routes,
 * endpoints and server functions are looked at by the server itself, in server/strictness.
 */
export const refuseUnlisted: Plugin = (config: Config) =>
  chainOnInit(
    {
      ...config,
      jobs: { ...config.jobs, access: { run: () => false, queue: () => false, cancel: () => false } },
    },
    (payload) => {
      refuseUnlistedCollections(payload.config)
      refuseUnlistedAccess(payload.config)
    },
  )

const isOurs = ({ slug }: { slug: string }): boolean =>
  (Object.values(DEFAULT_SLUGS) as string[]).includes(slug)

const refuseUnlistedCollections = ({ collections, globals }: SanitizedConfig): void => {
  const unlisted = [...collections, ...globals]
    .filter((one) => !isOurs(one) && !PAYLOADS_OWN.includes(one.slug))
    .map(({ slug }) => slug)
  if (unlisted.length === 0) return
  throw new Error(
    `The collection “${unlisted.join('”, “')}” is on no list: add it to src/domain/rights/table.ts and src/domain/slugs.ts, or take it out.`,
  )
}

const refuseUnlistedAccess = ({ collections, jobs }: SanitizedConfig): void => {
  const unlisted = [
    ...collections.flatMap(unlistedIn),
    ...Object.keys(jobs?.access ?? {})
      .filter((key) => !JOB_KEYS.includes(key))
      .map((key) => `jobs.${key}`),
  ]
  if (unlisted.length === 0) return
  throw new Error(
    `The access key “${unlisted.join('”, “')}” is on no list: add it to src/domain/rights/table.ts, or take it out.`,
  )
}

/** Of our collections every key has its function made from the table, and no other; of Payload's own none is new. */
const unlistedIn = (collection: SanitizedCollectionConfig): string[] => {
  const access = collection.access as Record<string, unknown>
  const isListed = (key: string) =>
    (OPERATIONS as readonly string[]).includes(key) && (!isOurs(collection) || isFromTable(access[key]))
  const keys = isOurs(collection) ? new Set([...OPERATIONS, ...Object.keys(access)]) : Object.keys(access)
  return [...keys].filter((key) => !isListed(key)).map((key) => `${collection.slug}.${key}`)
}
