import { leftOver, missingCharacters } from '../../src/domain/import/leftOver.ts'
import {
  isUnsure,
  type Guess,
  type PlacedBlock,
  type Proposal,
  type Role,
} from '../../src/domain/import/proposal.ts'

/** What a file of the corpus is to be understood as (tests/fixtures/import/labels.json). */
export type Label = {
  blocks: { text: string; entry: number | null; role: Role | 'any' }[]
  facts: Facts
  also: string[]
  notes: string[]
}
type Facts = Partial<{
  masthead: string[]
  number: string
  date: string
  embargo: [string, string]
  types: string[]
  kinds: Record<string, string>
  issuers: Record<string, string>
  reproduced: Record<string, boolean>
  offices: Record<string, string>
  datelines: Record<string, [string, string]>
  events: Record<string, Event>
  contacts: { name: string; phones: [string, string][]; emails: [string, string][] }[]
  languages: string[]
  captions: string[]
}>
type Event = Record<'start' | 'end' | 'zone' | 'venue' | 'hall' | 'city' | 'country', string> & {
  guests: [string, string][]
  expected: number
}

export type Score = {
  missing: number
  right: number
  expected: number
  found: number
  facts: { name: string; is: 'exact' | 'marked' | 'wrong' | 'missing'; said: string; wanted: string }[]
  misplaced: string[]
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Co}]/gu, '')

/** A file's proposal against what it is to be: characters, blocks, facts. */
export const score = (proposal: Proposal, label: Label): Score => {
  const source = [...label.blocks.map(({ text }) => text), ...label.also].join('\n')
  const missing = [...missingCharacters(source, proposal).values()].reduce((sum, count) => sum + count, 0)
  const unread = proposal.blocks.reduce((sum, { text }) => sum + text.split('\uFFFD').length - 1, 0)
  const keys = proposal.texts.map(({ key }) => key)
  const own = proposal.blocks.map((block) => ({ block, words: bare(block.text) }))
  let right = 0
  const misplaced: string[] = []
  const used = new Set<PlacedBlock>()
  const judged = label.blocks.filter(({ role }) => role !== 'any')
  for (const { text, entry, role } of judged) {
    const words = bare(text)
    const fits = ({ words: said }: { words: string }) =>
      said !== '' && (said.includes(words) || words.includes(said))
    const isRight = ({ block }: { block: PlacedBlock }) =>
      block.role === role && (entry === null ? block.entry === null : block.entry === (keys[entry] ?? ''))
    const candidates = own.filter(fits)
    const match = candidates.find((one) => isRight(one) && !used.has(one.block)) ?? candidates.find(isRight)
    if (match) {
      right += 1
      used.add(match.block)
    } else {
      const [first] = candidates
      misplaced.push(
        `${text.slice(0, 50)} → ${first ? `${first.block.entry} ${first.block.role}` : 'nowhere'}, not ${keys[entry ?? -1] ?? 'left'} ${role}`,
      )
    }
  }
  const placed = proposal.blocks.filter(({ entry, text }) => entry !== null && text.trim() !== '')
  return {
    // What a file itself does not say is shown as a sign of its own, and said.
    missing: Math.max(0, missing - unread),
    right,
    expected: judged.length,
    found: Math.max(placed.length + judged.filter(({ entry }) => entry === null).length, right),
    facts: factsOf(proposal, label.facts),
    misplaced,
  }
}

type Told = { value: unknown; isMarked: boolean } | null

const factsOf = (proposal: Proposal, facts: Facts): Score['facts'] => {
  const results: Score['facts'] = []
  const check = (name: string, told: Told, wanted: unknown): void => {
    const [said, hoped] = [JSON.stringify(told?.value ?? null), JSON.stringify(wanted)]
    const is =
      bare(said) === bare(hoped) ? 'exact' : told === null ? 'missing' : told.isMarked ? 'marked' : 'wrong'
    results.push({ name, is, said, wanted: hoped })
  }
  const of = <Value>(
    guess: Guess<Value> | null | undefined,
    read: (value: Value) => unknown = (value) => value,
  ): Told => (guess ? { value: read(guess.value), isMarked: isUnsure(guess) } : null)
  const text = (index: string) => proposal.texts[Number(index)]
  if (facts.types)
    check('types', { value: proposal.texts.map(({ type }) => type), isMarked: false }, facts.types)
  if (facts.masthead)
    check(
      'masthead',
      of(proposal.masthead, (lines) =>
        lines.flatMap(({ organisations }) => organisations.map(({ name }) => name)),
      ),
      facts.masthead,
    )
  if (facts.number) check('number', of(proposal.number), facts.number)
  if (facts.date) check('date', of(proposal.date), facts.date)
  if (facts.embargo)
    check(
      'embargo',
      of(proposal.embargo, ({ wallTime, zone }) => [wallTime, zone]),
      facts.embargo,
    )
  for (const [index, kind] of Object.entries(facts.kinds ?? {})) check('kind', of(text(index)?.kind), kind)
  for (const [index, issuer] of Object.entries(facts.issuers ?? {}))
    check(
      'issuer',
      of(text(index)?.issuer, ({ name }) => name),
      issuer,
    )
  for (const [index, is] of Object.entries(facts.reproduced ?? {}))
    check('reproduced', of(text(index)?.reproduced), is)
  for (const [index, office] of Object.entries(facts.offices ?? {}))
    check(
      'office',
      of(text(index)?.speaker, (speaker) => speaker.office),
      office,
    )
  for (const [index, [place, date]] of Object.entries(facts.datelines ?? {}))
    check(
      'dateline',
      of(text(index)?.dateline, (line) => [line.place, line.date]),
      [place, date],
    )
  for (const [index, wanted] of Object.entries(facts.events ?? {})) {
    const event = text(index)?.event
    for (const name of ['start', 'end', 'zone', 'venue', 'hall', 'city', 'country'] as const)
      check(name, of(event?.[name]), wanted[name])
    check(
      'guests',
      event?.guests[0]
        ? {
            value: event.guests.map(({ value }) => [value.name, value.office]),
            isMarked: event.guests.some(isUnsure),
          }
        : null,
      wanted.guests,
    )
    check(
      'expected',
      of(event?.expected, ({ number }) => number),
      wanted.expected,
    )
  }
  if (facts.contacts) {
    check(
      'contacts',
      { value: proposal.contacts.length, isMarked: proposal.contacts.some(({ name }) => isUnsure(name)) },
      facts.contacts.length,
    )
    facts.contacts.forEach((wanted, index) => {
      const contact = proposal.contacts[index]
      check('contact', of(contact?.name), wanted.name)
      check(
        'telephone',
        contact
          ? {
              value: contact.phones.map(({ number, visibility }) => [number, visibility]),
              isMarked: isUnsure(contact.name),
            }
          : null,
        wanted.phones,
      )
      check(
        'address',
        contact
          ? {
              value: contact.emails.map(({ address, visibility }) => [address, visibility]),
              isMarked: isUnsure(contact.name),
            }
          : null,
        wanted.emails,
      )
    })
  }
  if (facts.captions)
    check(
      'captions',
      { value: proposal.pictures.map(({ caption }) => caption), isMarked: false },
      facts.captions,
    )
  if (facts.languages) {
    const found = [...new Set(proposal.texts.flatMap(({ languages }) => languages))]
    check('languages', { value: found.sort(), isMarked: false }, [...facts.languages].sort())
  }
  return results
}

/** Words of the file that went nowhere though the label gives them a place. */
export const lostWords = (proposal: Proposal): string[] =>
  leftOver(proposal)
    .filter(({ isMark }) => !isMark)
    .map(({ text }) => text)
