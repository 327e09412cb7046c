import { fold, type Folded, rangeOf } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { sureOf } from './guess.ts'
import { type FindOrganisations, isUnitedNations } from './organisations.ts'
import type { Guess, Named, ProposedSpeaker, Source } from './proposal.ts'
import type { KnownOrganisation } from './organisations.ts'
import { type Finders, wordsFor } from './words.ts'

type Asked = {
  text: string
  block: string
  /** Where the kind of text stands, which is no part of the speaker. */
  opening: { start: number; end: number } | null
  locale: CheckedLocale
  find: FindOrganisations
  known: readonly KnownOrganisation[]
}

/** Who speaks in a title, or in the line below it: office, organisation, name. Null where no office is named. */
export const readSpeaker = (asked: Asked): Guess<ProposedSpeaker> | null => {
  const { text, block, locale } = asked
  for (const words of wordsFor(locale)) {
    const found = inWords(asked, words)
    if (found) return sureOf(found.speaker, found.sure, { block, quote: text.trim() } satisfies Source)
  }
  return null
}

type Found = { speaker: ProposedSpeaker; sure: number }

const inWords = ({ text, opening, find, known }: Asked, words: Finders): Found | null => {
  const range = clauseOf(text, opening, words)
  const clause = text.slice(range.start, range.end)
  const folded = fold(clause)
  const office = words.offices.find(folded.text)
  if (!office) return null
  const organisation = organisationOf(clause, { folded, office, words, find, known })
  const name = nameOf(clause, { folded, office, words, find })
  const written = rangeOf(folded, office.start, office.end)
  const wholeOffice = officeOf(clause, written, organisation)
  return {
    speaker: {
      name: name?.name ?? '',
      honorific: name?.honorific ?? '',
      office: wholeOffice,
      organisation,
    },
    sure: organisation ? 0.9 : 0.6,
  }
}

/** The words between the kind of text and what it is about. */
const clauseOf = (
  text: string,
  opening: Asked['opening'],
  words: Finders,
): { start: number; end: number } => {
  const isBehind = opening !== null && words.opensAtEnd && opening.start > 0
  const start = opening && !isBehind ? opening.end : 0
  const until = isBehind ? opening.start : text.length
  const folded = fold(text.slice(start, until))
  const by = words.by.atStart(folded.text.trimStart()) + (folded.text.length - folded.text.trimStart().length)
  // Where the kind of text stands behind its speaker, the day is said before both.
  const on = isBehind ? null : words.on.find(folded.text, by)
  const end = on && on.start > by + 3 ? rangeOf(folded, 0, on.start).end : until - start
  return { start: start + (by > 0 ? rangeOf(folded, 0, by).end : 0), end: start + end }
}

type Around = {
  folded: Folded
  office: { start: number; end: number }
  words: Finders
  find: FindOrganisations
}

const UN: Named = { id: null, name: 'United Nations', isMember: false }

const organisationOf = (
  clause: string,
  { folded, office, words, find, known }: Around & Pick<Asked, 'known'>,
): Named | null => {
  const named = find(clause)[0]?.named
  if (named) return named
  const isGeneral = words.secretaryGeneral.atStart(folded.text.slice(office.start, office.end)) > 0
  if (!isGeneral && !isUnitedNations(clause)) return null
  const ours = known.find(({ names }) =>
    names.some((name) => isUnitedNations(name) && fold(name).text.length < 40),
  )
  return ours
    ? { id: ours.id, name: ours.acronym || (ours.names[0] ?? UN.name), isMember: ours.isMember }
    : UN
}

const NAME =
  /(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:(?:de|da|del|la|van|von|bin|al|el|dos|di)\s+)?\p{Lu}[\p{L}'’.-]*){1,4}/gu

/** In the place of a sign that is of something else. */
const TAKEN = '\uFFFC'

/** A run of capitalised words that is neither the office nor an organisation. */
const nameOf = (
  clause: string,
  { folded, office, words, find }: Around,
): { name: string; honorific: string } | null => {
  const taken = [rangeOf(folded, office.start, office.end), ...find(clause)]
  const isFree = ({ start, end }: { start: number; end: number }) =>
    taken.every((each) => end <= each.start || start >= each.end)
  const parts = clause.split(/[,،，]/)
  let at = 0
  for (const part of parts) {
    const offset = at
    at += part.length + 1
    const cut = taken
      .filter(({ start, end }) => start < offset + part.length && end > offset)
      .reduce((text, { start, end }) => {
        const from = Math.max(0, start - offset)
        const to = Math.min(part.length, end - offset)
        return text.slice(0, from) + TAKEN.repeat(to - from) + text.slice(to)
      }, part)
    const small = fold(cut.trim()).text
    const honorific = words.honorifics.atStart(small)
    const rest = honorific > 0 ? cut.trim().slice(rangeOf(fold(cut.trim()), 0, honorific).end) : cut
    for (const { 0: name, index } of rest.matchAll(NAME)) {
      if (
        name.includes(TAKEN) ||
        (!isFree({ start: offset + index, end: offset + index + 1 }) && honorific === 0)
      )
        continue
      if (/^(?:UN|ONU|ООН)\b/u.test(name) || isUnitedNations(name)) continue
      return {
        name: name.trim(),
        honorific:
          honorific > 0
            ? cut
                .trim()
                .slice(0, cut.trim().length - rest.length)
                .trim()
            : '',
      }
    }
  }
  return null
}

/** “Secretary-General of the United Nations” where the organisation stands behind, else the office alone. */
const officeOf = (
  clause: string,
  { start, end }: { start: number; end: number },
  organisation: Named | null,
): string => {
  const office = clause.slice(start, end)
  if (!organisation) {
    const rest = /^[^,،，(]*/.exec(clause.slice(end))?.[0] ?? ''
    return /^\s+(?:of|for|de|du|des|della|по|в)\s/u.test(rest) && rest.length < 60
      ? (office + rest).trim()
      : office
  }
  return office
}
