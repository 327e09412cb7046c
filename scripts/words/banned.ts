/** A word or phrasing that may not appear, and what to write instead. */
export type Banned = { found: RegExp; instead: string }

/** Wherever people read English: screens, emails, README, docs. */
const EVERYWHERE: readonly Banned[] = [
  { found: /\bWaits for\b/, instead: 'Awaiting …' },
  { found: /\bgoes out next\b/i, instead: 'Scheduled' },
  { found: /\breleased lately\b|\blately\b/i, instead: 'Recently published' },
  { found: /\bearly sight\b/i, instead: 'embargoed access' },
  { found: /\blies? about\b/i, instead: 'is unfinished' },
  { found: /\bof whom\b/i, instead: 'a sentence of its own' },
  { found: /\b(by|for|from|of|to|with) who\b/i, instead: 'those who, the person who, or the role' },
  { found: /\bWho (has|keeps|lost|loses|wants|would)\b(?!.*\?)/, instead: 'If you …, or the role' },
  { found: /\b(who|whoever) runs\b/i, instead: 'the operator' },
  { found: /\bsen(d|ds|t|ding) (it |them )?back\b/i, instead: 'return for changes' },
  { found: /\bt(ake|akes|aken|aking|ook) back\b(?! from signing)/i, instead: 'cancel, remove or revoke' },
  { found: /\b(goes|go|going|went|gone) out\b/i, instead: 'is published, is released, is sent' },
  { found: /\b(is|are|was|were|been) out\b/i, instead: 'is published' },
  { found: /\bmails\b|\be-mails?\b|\bby mail\b/i, instead: 'email' },
  { found: /\bdoors?\b(?! open)/i, instead: 'endpoint, address or route' },
  { found: /\banew\b/i, instead: 'again' },
  { found: /\bmend(s|ed|ing)?\b/i, instead: 'correct, fix' },
  { found: /\bfor ever\b/i, instead: 'permanently' },
  { found: /\bno more\b(?! than)/i, instead: 'no longer' },
  { found: /\b(its|their) hour\b/i, instead: 'time, deadline' },
  { found: /\bread(s|ing)? along\b/i, instead: 'can read' },
  { found: /\btold of\b/i, instead: 'notified of' },
  { found: /\bmedia contacts?\b/i, instead: 'press contact' },
  { found: /\bas one likes\b/i, instead: 'optional' },
  { found: /\bunless said otherwise\b/i, instead: 'by default' },
  { found: /\bbesides its\b|\bbeside its\b/i, instead: 'in addition to its' },
]

/** On screens and in emails, where labels and short sentences stand. In quotation marks stands what a program sends. */
const ON_SCREENS: readonly Banned[] = [
  { found: /\bWithout a title\b/, instead: 'Untitled' },
  { found: /\bmail\b/i, instead: 'email' },
  { found: /(?<!“)\bdigest\b/i, instead: 'fingerprint' },
  { found: /(?<!“)\bslug\b/i, instead: 'web address' },
  { found: /\bmasthead\b/i, instead: 'organisations at the top' },
  { found: /\bparty\b|\bparties\b/i, instead: 'organisation taking part' },
  { found: /\bstanding\b/i, instead: 'status' },
  { found: /\brevision\b/i, instead: 'nothing: it is never shown' },
]

/** What stands on copies that are published keeps its words: copies of a text are the same bytes each time. */
const PUBLISHED = 'locales/en/publications.json'

/** A file of words under `locales/en` is a screen's; README and docs are prose. */
export const bannedIn = (file: string): readonly Banned[] =>
  file.startsWith('locales/') && file !== PUBLISHED ? [...EVERYWHERE, ...ON_SCREENS] : EVERYWHERE
