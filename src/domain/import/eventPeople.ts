import { fold, rangeOf } from '../contradictions/comparableText.ts'
import { sentenceAt } from '../contradictions/document.ts'
import { findPeople } from '../contradictions/names/people.ts'
import { sureOf } from './guess.ts'
import type { Joined } from './joined.ts'
import type { FindOrganisations } from './organisations.ts'
import type { Guess, ProposedEvent, ProposedGuest } from './proposal.ts'
import { type Finder, wordsFor } from './words.ts'

type LineAt = { start: number; text: string }

const linesOf = ({ text }: Joined): LineAt[] => {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, text: line }
  })
}

/** What stands behind a label of these; null where the line begins with none. */
const behindLabel = (line: LineAt, finders: readonly Finder[]): LineAt | null => {
  const folded = fold(line.text)
  const lead = /^[\s•·–—*-]*/.exec(folded.text)?.[0].length ?? 0
  for (const finder of finders) {
    const length = finder.atStart(folded.text.slice(lead))
    if (length === 0) continue
    const behind = /^\s*[:：|]\s*/.exec(folded.text.slice(lead + length))
    if (!behind) continue
    const { end } = rangeOf(folded, 0, lead + length + behind[0].length)
    return { start: line.start + end, text: line.text.slice(end) }
  }
  return null
}

const NAME_END = /\s*[,،，;；(（–—|]\s*|\s+-\s+/u

/** “H.E. Ms. Amna Raza, Minister for the Interior”: who it is, and as what. */
const guestOf = (words: string, role: string): ProposedGuest | null => {
  const said = words
    .trim()
    .replace(/[.;。۔]+$/, '')
    .replace(/^[\s•·–—-]+/, '')
  if (said === '' || said.length > 240 || !/\p{L}/u.test(said)) return null
  const end = NAME_END.exec(said)
  if (!end) return { name: said, office: '', role }
  const office = said
    .slice(end.index + end[0].length)
    .replace(/[)）]$/, '')
    .trim()
  return { name: said.slice(0, end.index).trim(), office, role }
}

export const eventGuests = (joined: Joined): Guess<ProposedGuest>[] => {
  const words = wordsFor(joined.locale)
  const lines = linesOf(joined)
  const found: Guess<ProposedGuest>[] = []
  const add = (said: string, role: string, start: number, sure: number): void => {
    const guest = guestOf(said, role)
    if (guest && !found.some(({ value }) => value.name === guest.name))
      found.push(sureOf(guest, sure, joined.at(start, start + said.length)))
  }
  lines.forEach((line, index) => {
    const chief = behindLabel(
      line,
      words.map(({ chiefGuest }) => chiefGuest),
    )
    if (chief) {
      const label = line.text
        .slice(0, chief.start - line.start)
        .replace(/[\s:：|•*-]+$/, '')
        .trim()
      return add(chief.text, label.replace(/^[\s•·–—*-]+/, ''), chief.start, 0.93)
    }
    const others = behindLabel(
      line,
      words.map(({ guests }) => guests),
    )
    if (!others) return
    if (others.text.trim() !== '')
      return others.text.split(/\s*[;；؛]\s*/).forEach((each) => add(each, '', others.start, 0.82))
    for (const item of lines.slice(index + 1)) {
      if (joined.blockAt(item.start)?.line.block.content.type !== 'item') break
      add(item.text, '', item.start, 0.85)
    }
  })
  if (found.length === 0) return chiefInProse(joined)
  return found
}

/** “The Minister …, X Y, will be the chief guest”: the name nearest to the words. */
const chiefInProse = (joined: Joined): Guess<ProposedGuest>[] => {
  const { parsed, text, locale, at } = joined
  const folded = fold(text)
  for (const { chiefGuest } of wordsFor(locale)) {
    const found = chiefGuest.find(folded.text)
    if (!found) continue
    const words = rangeOf(folded, found.start, found.end)
    const sentence = sentenceAt(parsed.document, words.start)
    const people = findPeople(parsed.document).filter(
      (person) => person.isMarked && person.start >= sentence.start && person.end <= sentence.end,
    )
    const nearest = people.sort(
      (one, other) => Math.abs(one.start - words.start) - Math.abs(other.start - words.start),
    )[0]
    if (!nearest) return []
    const ahead = /(?:^|\s)(?:[Tt]he\s+)?([^,;]{4,90}),\s*(\S{1,5}\s+)?$/u.exec(
      text.slice(sentence.start, nearest.start),
    )
    const name = (ahead?.[2] ?? '') + text.slice(nearest.start, nearest.end)
    const behind = /^\s*,\s*([^,.;()]{3,80})/.exec(text.slice(nearest.end, sentence.end))?.[1]?.trim() ?? ''
    const office = ahead?.[1] ?? (/^(?:will|is|as|who)\b/i.test(behind) ? '' : behind)
    return [
      sureOf({ name, office, role: text.slice(words.start, words.end) }, 0.7, at(nearest.start, nearest.end)),
    ]
  }
  return []
}

/** “ICMPD and SSDO invite you”. */
const inviting = (joined: Joined, find: FindOrganisations): ProposedEvent['organisers'] => {
  const { document } = joined.parsed
  for (const invite of document.cues.filter(({ cue }) => cue === 'invite')) {
    const { start } = sentenceAt(document, invite.start)
    const found = find(joined.text.slice(start, invite.start))
    if (found.length > 0)
      return found.map(({ named }) => sureOf({ name: named, role: '' }, 0.82, joined.at(start, invite.end)))
  }
  return []
}

export const eventOrganisers = (joined: Joined, find: FindOrganisations): ProposedEvent['organisers'] => {
  const all: ProposedEvent['organisers'] = []
  for (const line of linesOf(joined)) {
    const folded = fold(line.text)
    for (const { organisers, collaboration } of wordsFor(joined.locale)) {
      const begins = organisers.find(folded.text)
      const joins = collaboration.find(folded.text)
      if (!begins && !joins) continue
      const from = begins ? rangeOf(folded, begins.start, begins.end).end : null
      const turn = joins ? rangeOf(folded, joins.start, joins.end) : null
      const sentenceEnd = (start: number) => {
        const dot = line.text.slice(start).search(/[.。۔](?:\s|$)/)
        return dot < 0 ? line.text.length : start + dot
      }
      for (const { start, named } of find(line.text)) {
        const isJoined = turn !== null && start >= turn.end && start < sentenceEnd(turn.end)
        const isAhead =
          from === null && turn !== null && start < turn.start && sentenceEnd(start) >= turn.start
        const isOrganiser =
          isAhead ||
          (from !== null &&
            start >= from &&
            start < (turn && turn.start > from ? turn.start : sentenceEnd(from)))
        if (!isJoined && !isOrganiser) continue
        if (all.some(({ value }) => value.name.name === named.name)) continue
        const role = isJoined && turn ? line.text.slice(turn.start, turn.end) : ''
        all.push(sureOf({ name: named, role }, 0.88, joined.at(line.start, line.start + line.text.length)))
      }
      break
    }
  }
  return all.length > 0 ? all : inviting(joined, find)
}

const NUMBER = /(\p{N}[\p{N}.,\u00A0\u202F ]{0,9})\s*(?:[\p{L}-]+\s+){0,3}$/u
const WESTERN = (digits: string): number => {
  const plain = fold(digits).text.replace(/[^\d]/g, '')
  return Number(plain)
}

/** “More than 200 participants”. */
export const eventExpected = (joined: Joined): ProposedEvent['expected'] => {
  for (const line of linesOf(joined)) {
    const folded = fold(line.text)
    for (const { expectedBefore, expectedBehind } of wordsFor(joined.locale)) {
      for (
        let behind = expectedBehind.find(folded.text);
        behind;
        behind = expectedBehind.find(folded.text, behind.end)
      ) {
        const ahead = folded.text.slice(0, behind.start)
        const number = NUMBER.exec(ahead)
        if (!number) continue
        const before = ahead.slice(0, number.index)
        const tail = before.slice(Math.max(0, before.length - 28))
        const qualifier =
          lastOf(expectedBefore, tail) ??
          lastOf(expectedBefore, ahead.slice(number.index + (number[1] ?? '').length))
        const value = WESTERN(number[1] ?? '')
        if (!qualifier || value < 5 || value > 1_000_000) continue
        const { start } = rangeOf(folded, number.index, number.index + 1)
        const end = rangeOf(folded, 0, behind.end).end
        const isBefore = lastOf(expectedBefore, tail) !== null
        const from = isBefore
          ? before.length - tail.length + qualifier.start
          : number.index + (number[1] ?? '').length + qualifier.start
        const written = rangeOf(folded, from, from + (qualifier.end - qualifier.start))
        return sureOf(
          { qualifier: line.text.slice(written.start, written.end), number: value },
          0.85,
          joined.at(line.start + start, line.start + end),
        )
      }
    }
  }
  return null
}

/** The last of its phrases, right at the end but for a few words. */
const lastOf = (finder: Finder, text: string): { start: number; end: number } | null => {
  let last: { start: number; end: number } | null = null
  for (let found = finder.find(text); found; found = finder.find(text, found.end)) last = found
  return last && text.length - last.end <= 3 ? last : null
}
