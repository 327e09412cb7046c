import type { Kind } from '../contradictions/findings.ts'
import type { EntryType } from '../entries.ts'
import type { Code } from '../sentences.ts'

const EVERY: readonly EntryType[] = ['statement', 'event', 'media-update']

/**
 * The lines of the list, in its order. `of`: the kinds of text whose list has the line always, so that it is seen ticked;
 * any other list has it while there is something to say. `field`: where the form says it.
 */
export const LINES = {
  title: { of: EVERY, field: 'title' },
  text: { of: ['statement'], field: 'body' },
  summary: { of: EVERY, field: 'summary' },
  languages: { of: EVERY, field: 'languages' },
  when: { of: ['event'], field: 'start' },
  venue: { of: ['event'], field: 'venue.name' },
  event: { of: [], field: 'event' },
  hours: { of: EVERY, field: 'start' },
  names: { of: [], field: 'body' },
  harm: { of: [], field: 'body' },
  wording: { of: [], field: 'body' },
  entries: { of: ['media-update'], field: 'items' },
  organisations: { of: EVERY, field: 'masthead' },
  pictures: { of: EVERY, field: 'media' },
  contact: { of: EVERY, field: 'contacts' },
  embargo: { of: [], field: 'embargo.until' },
  comments: { of: EVERY, field: null },
  signing: { of: EVERY, field: null },
  characters: { of: [], field: 'body' },
} as const satisfies Record<string, { of: readonly EntryType[]; field: string | null }>

export type LineId = keyof typeof LINES
export const LINE_IDS = Object.keys(LINES) as LineId[]

type In<Group extends string> = Extract<Code, `${Group}.${string}`>

/** What `submit` refuses as incomplete. */
export const BLOCKING: Record<In<'missing'> | In<'unclean'>, LineId> = {
  'missing.title': 'title',
  'missing.authoritative': 'languages',
  'missing.titleIn': 'title',
  'missing.textIn': 'text',
  'missing.items': 'entries',
  'missing.start': 'when',
  'missing.endsFirst': 'when',
  'missing.zone': 'when',
  'missing.place': 'venue',
  'missing.answer': 'organisations',
  'missing.reproducedSigner': 'organisations',
  'missing.namedParty': 'organisations',
  'missing.eventDraft': 'event',
  'missing.eventClosed': 'event',
  'missing.eventUnread': 'event',
  'missing.itemClosed': 'entries',
  'missing.foreignContact': 'contact',
  'missing.foreignFile': 'pictures',
  'missing.file': 'pictures',
  'missing.picture': 'pictures',
  'missing.translationOnly': 'languages',
  'unclean.facts': 'characters',
  'unclean.organisation': 'organisations',
  'unclean.text': 'characters',
  'unclean.card': 'contact',
}

/** Of these a co-author is told nothing: they rest on what the lead alone may read. */
export const LEAD_ONLY: readonly Code[] = [
  'missing.eventDraft',
  'missing.eventClosed',
  'missing.eventUnread',
  'missing.itemClosed',
  'missing.foreignContact',
  'missing.foreignFile',
  'missing.file',
  'missing.picture',
  'missing.translationOnly',
  'unclean.facts',
  'unclean.card',
]

/** Where words and facts disagree. */
export const OF_KIND: Record<Kind, LineId> = {
  time: 'hours',
  date: 'hours',
  weekday: 'hours',
  place: 'venue',
  name: 'names',
  embargo: 'entries',
  harm: 'harm',
}

type Unchecked =
  'contradictions.unchecked' | 'contradictions.uncheckedElsewhere' | 'contradictions.uncheckedLanguage'

/** What is merely advisable, or said for information. Null: no matter of this list. */
export const ADVISING: Record<In<'hints'> | In<'advice'> | In<'proof'> | Unchecked, LineId | null> = {
  // They block.
  'proof.identified': null,
  'proof.shelter': null,
  'proof.picture': null,
  // Of what was answered for.
  'proof.acknowledged': null,
  'proof.label': 'wording',
  'proof.sensational': 'wording',
  'proof.prejudged': 'wording',
  'proof.figure': 'wording',
  'proof.acronym': 'wording',
  'proof.doubled': 'wording',
  'proof.spelling': 'wording',
  'proof.own': 'wording',
  'proof.ownInstead': 'wording',
  'hints.noSigner': 'signing',
  'hints.ownText': 'signing',
  'hints.eventMoved': 'when',
  'hints.doorsAfterStart': 'when',
  'hints.openComments': 'comments',
  'hints.staffContact': 'contact',
  'hints.dateline': 'embargo',
  'hints.held': null,
  'hints.logChanged': null,
  'contradictions.unchecked': 'hours',
  'contradictions.uncheckedElsewhere': 'hours',
  'contradictions.uncheckedLanguage': 'hours',
  'advice.summary': 'summary',
  'advice.withTranslator': 'languages',
  'advice.translatorLate': 'languages',
  'advice.alternative': 'pictures',
  'advice.alternativeIn': 'pictures',
  'advice.consent': 'pictures',
  'advice.consentEnds': 'pictures',
  'advice.consentElsewhere': 'pictures',
  'advice.recognisable': 'pictures',
  'advice.unsaid': 'pictures',
  'advice.switchedOff': 'wording',
  'advice.unreadHints': 'wording',
  'advice.contact': 'contact',
  'advice.entryDraft': 'entries',
  'advice.entryInClearance': 'entries',
  'advice.entryCleared': 'entries',
  'advice.entryOut': 'entries',
  'advice.entryNotIncluded': 'entries',
  'advice.entryEmbargo': 'entries',
}
