import type { Field } from 'payload'
import type { Blobs } from '../blobs/blobs.ts'
import type { Clock } from '../clock.ts'
import type { CreateUser } from '../desk/invitations/acceptInvitation.ts'
import type { SilenceRules } from '../domain/silence.ts'
import type { Brand } from '../domain/adminConfig.ts'
import type { CollectionKey, Slugs } from '../domain/slugs.ts'
import type { MailTemplate } from '../baseServices.ts'
import type { NoticeListener } from '../desk/notices/types.ts'
import type { CollectionChange } from './ownChanges.ts'
import { refuseWrongOptions } from './refuseWrongOptions.ts'

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
  /** What the newsroom takes for now; for tests. Left out: this machine's clock, which never counts while it is ahead of the database's. */
  clock?: Clock
  /** How many megabytes of memory the wire may take for answers; an eighth of what there is, from 64 to 512, unless given. */
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
  /**
   * Where holds, suspensions, withdrawals and erasures are kept, a line each, outside the database and its backups: what a restore
   * must not undo. A file for each server; without it a restore undoes them.
   */
  keptActsFile?: string
  /**
   * Secrets of Payload that open what was encrypted with them, and encrypt nothing: the one before, while `secret` is replaced
   * (docs/rotation.md in the repository). Second factors and the secrets of webhooks are then encrypted with the new one.
   */
  acceptedSecrets?: readonly string[]
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

/** Segments of plain signs and of what stands for a part of the publication. */
const PATH = /^(\/([\w\-.~]|\{(language|collection|slug)\})+)+$/

/** @throws Error where the option is no path, or shows all publications at one. */
export const pagesOf = ({ pages }: Pick<NewsroomOptions, 'pages'>): string | undefined => {
  if (pages === undefined || (PATH.test(pages) && pages.includes('{slug}'))) return pages
  throw new Error(
    `[wirePlugin] the option pages is “${pages}”: give a path of publicUrl with the slug in it, such as /news/{language}/{collection}/{slug}.`,
  )
}

/**
 * The options as the plugins use them: checked, with `publicUrl` in one form. What is switched off needs neither.
 *
 * @throws Error at the start: which option, what was given where that is no secret, and what to do.
 */
export const readOptions = (given: NewsroomOptions): NewsroomOptions => {
  refuseWrongOptions(given)
  if (given.enabled === false) return { ...given, publicUrl: given.publicUrl ?? '' }
  requireBlobs(given.blobs)
  return { ...given, publicUrl: toPublicUrl(given.publicUrl) }
}

/** A host without TypeScript, or with a variable that is not set, gives anything. */
const requireBlobs = (blobs: Partial<NewsroomOptions['blobs']> | undefined): void => {
  if ([blobs?.put, blobs?.get, blobs?.delete].every((one) => typeof one === 'function')) return
  throw new Error(
    `[newsroomPlugin] \`blobs\` ${blobs ? 'is no place for files' : 'is missing'}: give where uploads and frozen files are kept, such as blobs: createDiskBlobs('./newsroom-files').`,
  )
}

const EXAMPLE = 'such as https://news.your.example'

const toPublicUrl = (given: unknown): string => {
  if (given === undefined || given === null || given === '')
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` is missing: give the address that the world knows this newsroom by, ${EXAMPLE}; where it comes from an environment variable, set that one for builds, too.`,
    )
  if (typeof given !== 'string' || !/^https?:\/\/\S+$/i.test(given) || !URL.canParse(given))
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` is ${shown(given)}, and must be a whole http or https address: give one ${EXAMPLE}.`,
    )
  const url = new URL(given)
  if (url.username || url.password || url.search || url.hash)
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` has a login, a query or a fragment in it: give the plain address, ${EXAMPLE}.`,
    )
  return url.origin + url.pathname.replace(/\/+$/, '')
}

/** Without what could be a login. */
const shown = (given: unknown): string =>
  typeof given === 'string' && !given.includes('@') ? `“${given}”` : 'something else'
