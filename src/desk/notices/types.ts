import type { PayloadRequest } from 'payload'
import type { EntryType } from '../../domain/entries.ts'
import type { NoticeKind } from '../../domain/noticeKinds.ts'
import type { Order } from './table.ts'
import type { Due } from '../../register/silence.ts'
import type { Ref } from '../../register/types.ts'
import type { LoopHealth } from '../../wire/loop.ts'
import type { NoticeMails } from './noticeMails.ts'

/** A notice as its reader sees it. Organisations by acronym, instants ISO 8601. */
export type NoticeItem = {
  id: string
  kind: NoticeKind
  detail: string
  /** The reader's own. */
  organisation: string
  /** Null: nobody's, or the coordinator's. */
  by: string | null
  at: string
  until: string | null
  isRead: boolean
  entry: { collection: string; id: string; type: EntryType; title: string | null }
}

export type NoticeList = {
  /** What the server's clock says. */
  now: string
  /** Up to a hundred. */
  unread: number
  items: NoticeItem[]
  /** For older ones; null where there are none. */
  next: string | null
}

/** Something that somebody is told of: no word of a text, ids and slugs alone. */
type NoticeEvent = {
  /** The same for the same notice. */
  id: string
  kind: NoticeKind
  /** The id of the person in the newsroom. */
  person: string
  /** The slug of the reader's own organisation. */
  organisation: string
  collection: string
  entry: string
  /** ISO 8601: when it happened, and the instant that matters, if there is one. */
  at: string
  until: string | null
}

/**
 * Told of each notice once it is stored, such as to pass it on to a chat. What it throws is in the log and stops nothing; a
 * server that ends in between does not tell it again.
 */
export type NoticeListener = (notice: NoticeEvent) => void | Promise<void>

/** What is told, by a key that is the same for whoever tells it again; `by`: the organisation that did it, by slug. */
export type Notification = {
  key: string
  ref: Ref
  at: string
  by: string | null
  /** Whoever did it knows. */
  except: string | null
  orders: readonly Order[]
  /** The write that the notices are part of; without it each stands for itself. */
  req?: PayloadRequest
}

/** A comment that names people. `by`: the organisation of who wrote it, by slug; `people`: ids. */
type Mention = {
  ref: Ref
  comment: string
  at: string
  by: { id: string; organisation: string }
  /** Each with the organisation, by slug, as whose person they are named. */
  people: readonly { id: string; organisation: string }[]
}

/** From somebody who leaves to a colleague: people by id, the organisation by slug. */
export type NoticesHandedOver = { from: string; to: string; organisation: string }

/** Tells people what concerns them: in the admin, and by mail as each wants it. */
export type NoticeService = {
  notify: (telling: Notification) => Promise<void>
  /** Of a deadline that nears, or of silence that has spoken. */
  notifyDue: (due: Due) => Promise<void>
  /** @param req the write that keeps the comment: both are stored, or neither. */
  mention: (mention: Mention, req?: PayloadRequest) => Promise<void>
  /** @param req the write that ends somebody's roles. @returns how many notices a colleague has got. */
  handOver: (handing: NoticesHandedOver, req: PayloadRequest) => Promise<number>
  /** The emails of notices that wait, or that could not be sent. */
  mails: () => Promise<NoticeMails>
  /** Looks once for events that nobody has been told of. */
  project: () => Promise<void>
  /** Sends once what is due. */
  send: () => Promise<void>
  begin: () => Promise<void>
  /** While work goes on, notices are made and no mails. */
  withoutMail: (work: () => Promise<void>) => Promise<void>
  /** There may be something to tell, or to send; by whom it is seen to is the plugin's. */
  wake: () => void
  onWake: (listener: (what: 'project' | 'send') => void) => void
  /** No further mails are taken on. */
  end: () => void
}

/** The same, once it goes on by itself. */
export type RunningNotices = NoticeService & {
  start: () => void
  stop: () => Promise<void>
  /** Of making notices, and of sending their emails. */
  clocks: () => { notices: LoopHealth; mails: LoopHealth }
}
