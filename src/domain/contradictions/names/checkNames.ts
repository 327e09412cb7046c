import { isSlip } from '../comparableText.ts'
import { placeOf, type ParsedText } from '../parsedText.ts'
import type { Finding } from '../findings.ts'
import { findPeople, namesOf, type Person, isOffice, OTHER_RANK, officeWords } from './people.ts'

type Meant = { name: string; words: string[]; office: ReadonlySet<string> }
type Written = { parsed: ParsedText; person: Person }

/** Names that are nearly a guest's, or stand with a guest's office; and in texts alone, names that are nearly alike. */
export const checkNames = (scenes: readonly ParsedText[]): Finding[] => {
  const findings: Finding[] = []
  const rest: Written[] = []
  for (const parsed of scenes) {
    const meant = meantIn(parsed)
    const acronyms = parsed.known.organisations ?? []
    findings.push(...checkAcronyms(parsed, acronyms))
    for (const person of findPeople(parsed.document)) {
      const wrong = meant.length > 0 ? meant.find((guest) => isWrong(person, guest, meant)) : undefined
      if (!wrong) rest.push({ parsed, person })
      else
        findings.push({
          kind: 'name',
          place: placeOf(parsed.document, person),
          found: placeOf(parsed.document, person).quote,
          expected: { of: 'guest', value: wrong.name },
          other: null,
          what: '',
        })
    }
  }
  return [...findings, ...compareNames(rest)]
}

const meantIn = ({ agendas, known }: ParsedText): Meant[] =>
  [...agendas.flatMap(({ event }) => event.facts.guests), ...(known.people ?? [])]
    .map(({ name, office }) => ({ name, words: namesOf(name), office: officeWords(office ?? '') }))
    .filter(({ words }) => words.length > 0)

const isSame = (words: readonly string[], guest: Meant) =>
  guest.words.every((word) => words.includes(word)) ||
  (words.length > 1 && words.every((word) => guest.words.includes(word)))

const isWrong = (person: Person, guest: Meant, all: readonly Meant[]): boolean => {
  if (all.some((other) => isSame(person.words, other))) return false
  if (isNearly(person, guest)) return true
  if (isMixed(person, guest, all)) return true
  return isOtherHolder(person, guest, all)
}

/** Word by word the same but for slips, at any place of the run: “Ghada Wali”, “Executive Director Ghada Wali”. */
const isNearly = ({ words, isMarked }: Person, { words: name }: Meant): boolean => {
  if (name.length === 1 || words.length < name.length) {
    const surname = name.at(-1) ?? ''
    return isMarked && words.length === 1 && words[0]?.[0] === surname[0] && isSlip(words[0] ?? '', surname)
  }
  for (let at = 0; at + name.length <= words.length; at++) {
    const slips = name.filter((word, index) => words[at + index] !== word)
    const isClose = name.every(
      (word, index) =>
        words[at + index] === word || isSlip(words[at + index] ?? '', word, slips.length === 1),
    )
    if (isClose && slips.length > 0 && slips.length <= Math.max(1, name.length - 1)) return true
  }
  return false
}

/** One guest's first name with another's last. */
const isMixed = ({ words }: Person, { words: name }: Meant, all: readonly Meant[]): boolean => {
  const [first, last] = [words[0], words.at(-1)]
  if (words.length !== 2 || last !== name.at(-1) || first === name[0]) return false
  return all.some((other) => other.words !== name && other.words[0] === first)
}

/** Another name where the guest's office stands right beside it. */
const isOtherHolder = ({ words, before, after }: Person, guest: Meant, all: readonly Meant[]): boolean => {
  const office = guest.office
  if (office.size < 2 || words.length < 2 || all.some((other) => other !== guest && sameOffice(other, guest)))
    return false
  if (words.some((word) => office.has(word))) {
    // “UNODC Executive Director Ghada Waly” is one run of capitals: the office, then the name.
    const name = words.filter((word) => !office.has(word))
    if (words.some((word) => OTHER_RANK.test(word))) return false
    const isWhole = [...office].every((word) => words.includes(word))
    return isWhole && name.length >= 2 && !name.some((word) => guest.words.includes(word))
  }
  if (words.some((word) => guest.words.includes(word)) && words.length !== guest.words.length) return false
  return isOffice(before, office, 'before') || isOffice(after, office, 'after')
}

const sameOffice = ({ office }: Meant, other: Meant) =>
  office.size === other.office.size && [...office].every((word) => other.office.has(word))

/** An organisation's acronym with two letters swapped. */
const checkAcronyms = ({ document }: ParsedText, organisations: readonly string[]): Finding[] => {
  const known = organisations.filter((name) => /^\p{Lu}{4,}$/u.test(name))
  if (known.length === 0) return []
  return Array.from(document.text.text.matchAll(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu)).flatMap(
    ({ 0: word, index }): Finding[] => {
      if (organisations.includes(word)) return []
      const meant = known.find((name) => isSwapped(word, name))
      if (!meant) return []
      const place = placeOf(document, { start: index, end: index + word.length })
      return [
        {
          kind: 'name',
          place,
          found: word,
          expected: { of: 'organisation', value: meant },
          other: null,
          what: '',
        },
      ]
    },
  )
}

const isSwapped = (word: string, name: string): boolean => {
  if (word.length !== name.length || word === name) return false
  const at = Array.from(word).findIndex((letter, index) => letter !== name[index])
  return word[at] === name[at + 1] && word[at + 1] === name[at] && word.slice(at + 2) === name.slice(at + 2)
}

const MOST_NAMES = 400

/** Between texts, names of marked people that differ by a slip; the one that is written more often is the measure. */
const compareNames = (written: readonly Written[]): Finding[] => {
  const byName = new Map<string, Written[]>()
  for (const item of written) {
    const { words } = item.person
    if (words.length < 2 || words.length > 4) continue
    const name = words.join(' ')
    const group = byName.get(name)
    if (group) group.push(item)
    else if (byName.size < MOST_NAMES) byName.set(name, [item])
  }
  const groups = [...byName.values()].sort((one, other) => other.length - one.length)
  return groups.flatMap((group, index) => {
    const measure = groups.slice(0, index).find((other) => isOnePerson(group, other))
    const [item] = group
    const [better] = measure ?? []
    return item && better ? [differs(item, better)] : []
  })
}

const isOnePerson = ([one]: readonly Written[], others: readonly Written[]): boolean => {
  const [other] = others
  if (!one || !other || one.person.words.length !== other.person.words.length) return false
  if (!one.person.isMarked && !others.some(({ person }) => person.isMarked)) return false
  const isCyrillic = /\p{Script=Cyrillic}/u.test(one.person.words[0] ?? '')
  const pairs = one.person.words.map((word, index) => [word, other.person.words[index] ?? ''] as const)
  const slips = pairs.filter(([word, meant]) => word !== meant)
  // Russian names change their endings with the case.
  return (
    slips.length === 1 &&
    slips.every(([word, meant]) => isSlip(word, meant) && !(isCyrillic && isCase(word, meant)))
  )
}

const isCase = (one: string, other: string) =>
  one.slice(0, Math.min(one.length, other.length) - 2) ===
  other.slice(0, Math.min(one.length, other.length) - 2)

const differs = ({ parsed, person }: Written, better: Written): Finding => ({
  kind: 'name',
  place: placeOf(parsed.document, person),
  found: placeOf(parsed.document, person).quote,
  expected: null,
  other: {
    ...placeOf(better.parsed.document, better.person),
    value: placeOf(better.parsed.document, better.person).quote,
  },
  what: '',
})
