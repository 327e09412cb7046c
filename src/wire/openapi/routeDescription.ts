import type { z } from 'zod'
import { SLUG } from '../http/query.ts'

export type Json = Record<string, unknown>

export const TAGS = {
  texts: 'Statements, events and media updates',
  changes: 'Changes',
  organisations: 'Organisations',
  files: 'Files',
  embargoed: 'Embargoed access, with a grant',
  formats: 'Forms that other programs speak',
  crawlers: 'For crawlers',
  description: 'This description',
} as const

/** A part of the path that the reader fills in. */
type PathParameter = { schema: Json; sentence: string; example: string }
export type Body = { type: string; schema: Json }

/** What the route takes by POST. */
export type PostDescription = { id: string; summary: string; body: Json; answer: Body & { sentence: string } }

/** One route of the wire, as people and programs are told of it. */
export type RouteDescription = {
  path: string
  id: string
  tag: keyof typeof TAGS
  summary: string
  text?: string
  names?: Record<string, PathParameter>
  /** Left out where parameters are ignored. */
  query?: z.ZodObject
  answer: Body & { sentence: string }
  /** Another form of the same, for who asks for it. */
  alsoAs?: Body
  takes?: PostDescription
  /** What is answered with 410 of a publication that was withdrawn. */
  gone?: Body
  /** Whether there may be nothing at such an address. */
  isOne?: true
  /** Whether the reader chooses the language of the words. */
  speaks?: true
  hasRanges?: true
  /** What is made in a process of its own, which may have no time for it. */
  isMade?: boolean
  /** What the operator may have left out. */
  isOptional?: boolean
  /** Whether the reader can be sent to what it is made from. */
  hasOriginal?: true
  /** Whether it is there only for a key with a grant; then nothing of it is kept anywhere. */
  isGranted?: true
  /** How it is asked with the client. */
  client?: string
}

export const JSON_TYPE = 'application/json'
export const ref = (id: string): Json => ({ $ref: `#/components/schemas/${id}` })
export const asText: Json = { type: 'string' }

const SLUG_SCHEMA: Json = { type: 'string', pattern: SLUG.source }
export const slugName = (sentence: string, example: string): { slug: PathParameter } => ({
  slug: { schema: SLUG_SCHEMA, sentence, example },
})
export const A_SLUG = 'no-child-left-behind-0a1b2c3d'
