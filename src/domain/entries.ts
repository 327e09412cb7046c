export const ENTRY_TYPES = ['statement', 'event', 'media-update'] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

export const STATEMENT_KINDS = [
  'message',
  'statement',
  'press-release',
  'advisory',
  'remarks',
  'questions-and-answers',
] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export const EVENT_FORMATS = ['in-person', 'online', 'hybrid'] as const
export type EventFormat = (typeof EVENT_FORMATS)[number]

export const EVENT_STATUSES = ['scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

export const ATTENDANCES = ['invited', 'consented', 'confirmed', 'declined'] as const
export type Attendance = (typeof ATTENDANCES)[number]

export const LANGUAGE_STATUSES = ['authoritative', 'official', 'courtesy'] as const
export type LanguageStatus = (typeof LANGUAGE_STATUSES)[number]

export const EDITION_TYPES = ['original', 'correction', 'update', 'translation'] as const
export type EditionType = (typeof EDITION_TYPES)[number]

export const TEXT_STATES = ['drafting', 'review', 'clearance', 'cleared', 'released'] as const
export type TextState = (typeof TEXT_STATES)[number]

/** Frozen, and signed or about to be. */
export const ROUND_STATES: readonly TextState[] = ['review', 'clearance', 'cleared']
