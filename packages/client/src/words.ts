/** The words that the wire chooses from, each as it stands in the answers. */

export type Locale = 'en' | 'fr' | 'es' | 'ar' | 'ru' | 'zh' | 'ur'
export type Direction = 'ltr' | 'rtl'
export type EntryType = 'statement' | 'event' | 'media-update'
export type StatementKind =
  'message' | 'statement' | 'press-release' | 'advisory' | 'remarks' | 'questions-and-answers'
export type EditionType = 'original' | 'correction' | 'update' | 'translation'
export type LanguageStanding = 'authoritative' | 'official' | 'courtesy'
export type PartyRole = 'co-author' | 'co-signatory' | 'supporter' | 'observer'
export type OrganisationKind =
  'un-entity' | 'intergovernmental' | 'government' | 'civil-society' | 'private-sector' | 'academia' | 'media'
export type EventFormat = 'in-person' | 'online' | 'hybrid'
export type EventStatus = 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online'
export type Attendance = 'invited' | 'consented' | 'confirmed' | 'declined'
/** The facts of an event that can be changed without a new edition. */
export type MandateFact =
  'status' | 'start' | 'end' | 'mediaCall' | 'room' | 'link' | 'attendance' | 'contact'
/** `updated`: what it shows of others, or of whom to ask, is not what it was. */
export type ChangeKind =
  'released' | 'replaced' | 'cautioned' | 'suspended' | 'reinstated' | 'withdrawn' | 'updated'
