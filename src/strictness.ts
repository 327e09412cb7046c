import type { Config, Plugin } from 'payload'
import { DEFAULT_SLUGS } from './domain/slugs.ts'
import { chainOnInit } from './plugins/chainOnInit.ts'

/** Payload's own collections that the application knows of; none is reachable but a person's own preferences. */
const PAYLOADS_OWN = ['payload-preferences', 'payload-migrations', 'payload-kv']

/** Whatever is on no list stops the start: a door that nobody has thought about stays shut. */
export const refuseUnlistedCollections: Plugin = (config: Config) =>
  chainOnInit(config, (payload) => {
    const listed = new Set<string>([...Object.values(DEFAULT_SLUGS), ...PAYLOADS_OWN])
    const unlisted = payload.config.collections.map(({ slug }) => slug).filter((slug) => !listed.has(slug))
    if (unlisted.length === 0) return
    throw new Error(
      `The collection “${unlisted.join('”, “')}” is on no list: add it to src/domain/access/table.ts and src/domain/slugs.ts, or take it out.`,
    )
  })
