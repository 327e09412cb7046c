import type { PayloadRequest } from 'payload'
import type { Order } from '../domain/notices/table.ts'
import type { Due } from '../register/reminders.ts'
import type { Ref } from '../register/types.ts'

/** What is told, by a key that is the same for whoever tells it again; `by`: the organisation that did it, by slug. */
export type Telling = {
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
export type Mention = {
  ref: Ref
  comment: string
  at: string
  by: { id: string; organisation: string }
  /** Each with the organisation, by slug, as whose person they are named. */
  people: readonly { id: string; organisation: string }[]
}

/** Tells people what concerns them: in the admin, and by mail as each wants it. */
export type Notices = {
  tell: (telling: Telling) => Promise<void>
  /** Of a deadline that nears, or of silence that has spoken. */
  tellDue: (due: Due) => Promise<void>
  /** @param req the write that keeps the comment: both are stored, or neither. */
  mention: (mention: Mention, req?: PayloadRequest) => Promise<void>
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
export type RunningNotices = Notices & { start: () => void; stop: () => Promise<void> }
