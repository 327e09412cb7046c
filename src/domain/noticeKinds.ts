/** What people are told of a text; what a mail says of it stands in words.ts. */
export const NOTICE_KINDS = [
  ...(['sign', 'deadline', 'reminded', 'confirm', 'invited', 'offered', 'mentioned', 'suggested'] as const),
  ...(['sent-back', 'conditional', 'reopened', 'cleared', 'lead', 'absent', 'back'] as const),
  ...(['lead-suspended', 'objection', 'abandoned'] as const),
  ...(['scheduled', 'out', 'held', 'facts'] as const),
  ...(['withdrawn', 'suspended', 'reinstated', 'cautioned', 'dissociated'] as const),
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** When somebody wants mail of their notices: each by itself, all of a day together, or in the admin alone. */
export const MAIL_CHOICES = ['at-once', 'daily', 'never'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]
export const DEFAULT_CHOICE: MailChoice = 'at-once'
export const NO_EMAILS: MailChoice = 'never'

/** What of a deadline: how near it is, and what silence stands for from then on. */
export const AFTERWARDS = ['consent', 'drop', 'block'] as const
export type Afterwards = (typeof AFTERWARDS)[number]

/** The step that an organisation is reminded of. */
export const REMINDED_STEPS = ['answer', 'sign', 'release'] as const
export type RemindedStep = (typeof REMINDED_STEPS)[number]

/**
 * What becomes of a notice by mail: to be sent, to be sent with the others of its day, never to be sent; sent; no longer
 * to be sent, since its reader may not read the text any more; given up.
 */
export const MAIL_STATES = ['due', 'digest', 'none', 'sent', 'dropped', 'given-up'] as const
export type MailState = (typeof MAIL_STATES)[number]
