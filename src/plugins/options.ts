import type { Blobs } from '../blobs/blobs.ts'
import type { Field } from 'payload'
import type { Clock } from '../clock.ts'
import type { CreateUser } from '../desk/invitations/acceptInvitation.ts'
import type { SilenceRules } from '../domain/silence.ts'
import type { Brand } from '../domain/brand.ts'
import type { CollectionKey, Slugs } from '../domain/slugs.ts'
import type { MailTemplate } from '../baseServices.ts'
import type { NoticeListener } from '../desk/notices/types.ts'
import type { CollectionChange } from './ownChanges.ts'

export type NewsroomOptions = {
  /** `false` keeps the collections, so that the database stays as it is, and does nothing else. */
  enabled?: boolean
  /** Other slugs for the newsroom's collections, where the host has its own of that name. */
  slugs?: Partial<Slugs>
  /**
   * The slug of a collection of the host's with `auth`: people log in with its accounts, to which nothing is added, and
   * have their roles in `people`. Left out, the newsroom has accounts of its own.
   */
  users?: string
  /** With `users`: makes an account for an invited person who has none. Without it the host makes accounts first. */
  createUser?: CreateUser
  /** Where uploads and frozen files are kept. */
  blobs: Blobs
  /** The address that the world knows this newsroom by: http or https, such as `https://news.your.example`. */
  publicUrl: string
  /**
   * Where your own site shows a publication, as a path of `publicUrl` in which `{language}`, `{collection}` (statements, events or
   * media-updates) and `{slug}` stand for its own: the `url` of every item, feed and webhook; `/{language}/{collection}/{slug}` unless given.
   */
  pages?: string
  /** What the newsroom takes for now; for tests. */
  clock?: Clock
  /** How many megabytes of memory the wire may take for answers; 256 unless given. */
  wireCacheMb?: number
  /** A folder in which copies for paper of what is public are kept; without it each is made when it is asked for. */
  copiesFolder?: string
  /** How long parties have before their silence may count, and which kinds of text it never clears. */
  silence?: SilenceRules
  /**
   * Where the key that signs heads is kept, outside the database; made at the first start. A start that finds it gone once
   * there are heads is refused. Without it there are no heads.
   */
  registerKeyFile?: string
  /** Where webhooks may go: `acceptsPrivate` lets them to plain http and to addresses of one's own network. `resolve` looks names up. */
  webhooks?: { acceptsPrivate?: boolean; resolve?: (name: string) => Promise<string[]> }
  /** `true` where email reaches its readers: then a one-time link is sent by email, and is shown to nobody else. */
  mailGoesOut?: boolean
  /** Where the application serves its small page to sign from, such as `/sign`; emails then name it in place of the desk. */
  signPath?: string
  /** Changes collections of the newsroom's, each given as it is: labels, columns, hooks behind its own. */
  collections?: Partial<Record<CollectionKey, CollectionChange>>
  /** Fields of the host's behind the newsroom's own, by the collection; they stay at the desk, and are in no frozen text. */
  fields?: Partial<Record<CollectionKey, Field[]>>
  /** Called with each notice once it is stored, such as to pass it on to a chat: ids and slugs, no word of a text. */
  onNotice?: NoticeListener
  /** Gives each mail of the newsroom the host's own form: a subject, a text, HTML. To whom it goes it does not decide. */
  mail?: MailTemplate
  /** Name, accent and logo of the newsroom's own pages, feeds and calendars. */
  brand?: Partial<Brand>
  /** The demonstration takes its printed password; every other server refuses it. */
  isDemo?: boolean
}
