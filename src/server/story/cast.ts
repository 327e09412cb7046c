import type { SettableClock } from '../../clock.ts'
import type { Client } from './client.ts'

export type Cast = Record<'editor' | 'reviewer' | 'manager', Client> & {
  /** The reviewers of the other five members, by slug. */
  reviewers: Record<string, Client>
  world: Client
}

export type Stage = {
  baseUrl: string
  password: string
  clock: SettableClock
  /** Resolves when the admin and the site are served, which may be later than all the rest. */
  pages: Promise<void>
  /** Tells one sentence of the story. */
  say: (sentence: string) => void
}

export type Written = { collection: 'events' | 'statements' | 'media-updates'; id: string; title: string }
export type Texts = Record<'event' | 'secretaryGeneral' | 'executiveDirector' | 'mediaUpdate', Written>

export const OTHERS = ['icmpd', 'ilo', 'iom', 'ssdo', 'fia'] as const
