import type { GrantState } from './grant.ts'

/** One reading: the how-manyth of its grant, of which text, when. */
export type ReadView = {
  number: number
  entry: string
  edition: number
  digest: string
  form: 'json' | 'html'
  at: string
}

/** A grant as the parties that signed the text see it. */
export type GrantView = {
  id: string
  /** The entry that it was given on: this one, or a media update that carries it. */
  entry: string
  reader: { kind: 'consumer' | 'journalist'; id: string | null; name: string; organisation: string | null }
  givenBy: string
  givenAt: string
  until: string | null
  revokedAt: string | null
  state: GrantState
  terms: { version: string; at: string } | null
  reads: ReadView[]
}

/** A grant in a report: what was read by it, counted for each text. */
export type GrantSummary = {
  id: string
  entry: string
  reader: { name: string; organisation: string | null }
  givenBy: string
  givenAt: string
  /** `open` while it is in force, whether or not there is anything to read yet. */
  standing: Exclude<GrantState, 'closed'>
  reads: { entry: string; count: number; last: string }[]
}

/** Whose reader has to be told that what they could read has changed; where to, if that is known. */
export type News = { grant: string; address: string | null }
