import { createHash } from 'node:crypto'

export const WORLDS = [1, 2] as const
export type World = (typeof WORLDS)[number]

/** What every secret carries. No request of the rig has one in it, so wherever one appears, it has leaked. */
export const CANARY = /canary-[12]-[0-9a-f]{10}/g

/** The n-th token of a world; known only by looking at the world itself. */
export const canary = (world: World, n: number): string =>
  `canary-${world}-${createHash('sha256').update(`canary/${world}/${n}`).digest('hex').slice(0, 10)}`

export const canariesIn = (text: string): string[] => [...new Set(text.match(CANARY) ?? [])]
