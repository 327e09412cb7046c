import { fold, rangeOf } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { sureOf } from './guess.ts'
import type { FindOrganisations } from './organisations.ts'
import type { Piece, ProposedContact } from './proposal.ts'
import type { Placed } from './segment.ts'
import { wordsFor } from './words.ts'

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const PHONE = /(?:\(?\+|00)?\(?\p{N}[\p{N}\s().\-/]{5,20}\p{N}(?:\s?(?:ext|x|poste|доб)\.?\s?\p{N}{1,5})?/gu
/** Addresses of offices, which outlive whoever sits there. */
const OF_DESK =
  /^(?:press|media|info|news|newsroom|comm|comms|communications?|office|desk|contact|presse|medios|prensa|pio|spokes)/i

type Span = { start: number; end: number; to: string }
type Draft = ProposedContact

/** A block's words in pieces: those that a field holds, and what stands between them. */
export const piecesOf = (text: string, spans: readonly Span[]): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, to } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < at || end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), to: null })
    pieces.push({ text: text.slice(start, end), to })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), to: null })
  return pieces
}

type LineAt = { start: number; text: string }

const linesIn = (text: string): LineAt[] => {
  let at = 0
  return text.split(/(?<=[\n\t|])/).map((line) => {
    const start = at
    at += line.length
    return { start, text: line.replace(/[\n\t|]+$/, '') }
  })
}

type Reading = { locale: CheckedLocale; find: FindOrganisations }

/** Whoever can be called, with who may see what: a person's own number is for the staff alone until somebody says more. */
export const readContacts = (
  placed: readonly Placed[],
  { locale, find }: Reading,
): { contacts: ProposedContact[]; pieces: Map<string, Piece[]> } => {
  const contacts: Draft[] = []
  const pieces = new Map<string, Piece[]>()
  let current: Draft | null = null

  const hasName = (draft: Draft): boolean => draft.name.value !== ''
  const isFull = (draft: Draft): boolean => hasName(draft) && draft.emails.length + draft.phones.length > 0
  const opened = (block: string, isNamed: boolean): Draft => {
    if (!current || (isNamed && isFull(current))) {
      current = {
        ...{ name: sureOf('', 0, { block, quote: '' }), title: '', organisation: null },
        ...{ emails: [], phones: [], blocks: [] },
      }
      contacts.push(current)
    }
    if (!current.blocks.includes(block)) current.blocks.push(block)
    return current
  }

  for (const { line } of placed) {
    const { text } = line.block
    const words = wordsFor(line.language ?? locale)
    const spans: Span[] = []
    for (const each of linesIn(text)) {
      const names = nameIn(each, labelEnd(each, words), words)
      for (const part of names.parts) {
        // A second line of somebody who has no address yet says what they are.
        const isTitle = part.to === 'title' || (current !== null && hasName(current) && !isFull(current))
        const to = isTitle ? 'title' : 'name'
        const draft = opened(line.id, !isTitle)
        const span = { start: each.start + part.start, end: each.start + part.end, to: `contact.${to}` }
        spans.push(span)
        const words = text.slice(span.start, span.end)
        if (to === 'name') {
          const isDesk = isOfDesk(words, line.language ?? locale)
          draft.name = sureOf(words, isDesk || part.isSure ? 0.9 : 0.65, { block: line.id, quote: words })
        } else draft.title = draft.title ? `${draft.title}, ${words}` : words
        draft.organisation ??= find(words)[0]?.named ?? null
      }
      for (const { 0: address, index } of each.text.matchAll(MAIL)) {
        const draft = opened(line.id, false)
        const isDesk = OF_DESK.test(address)
        draft.emails.push({ address, visibility: isDesk ? 'public' : 'press' })
        spans.push({
          start: each.start + index,
          end: each.start + index + address.length,
          to: 'contact.emails',
        })
      }
      for (const { 0: number, index } of each.text.matchAll(PHONE)) {
        if (number.replace(/\P{N}/gu, '').length < 7) continue
        const draft = opened(line.id, false)
        const before = fold(each.text.slice(0, index)).text
        const tail = before.slice(Math.max(0, before.length - 24))
        const isOwn = words.some(({ mobile }) => mobile.find(tail) !== null)
        const isOffice = !isOwn && words.some(({ telephone }) => telephone.find(tail) !== null)
        const isDesk = isOfDesk(draft.name.value, line.language ?? locale)
        draft.phones.push({
          number: number.trim(),
          visibility: isOwn ? 'staff' : isDesk ? 'public' : isOffice ? 'press' : 'staff',
        })
        spans.push({
          start: each.start + index,
          end: each.start + index + number.trimEnd().length,
          to: 'contact.phones',
        })
      }
    }
    pieces.set(line.id, piecesOf(text, spans))
  }
  const known = contacts.filter(
    (draft) => draft.emails.length + draft.phones.length > 0 || draft.name.value !== '',
  )
  for (const draft of known) {
    if (draft.name.value !== '') continue
    const block = draft.blocks[0] ?? ''
    const name = draft.title || (draft.emails[0]?.address ?? '')
    draft.name = sureOf(name, 0.5, { block, quote: name })
  }
  return { contacts: known, pieces }
}

const isOfDesk = (words: string, locale: CheckedLocale): boolean =>
  wordsFor(locale).some(({ desks }) => desks.find(fold(words).text) !== null)

type Words = ReturnType<typeof wordsFor>

/** Behind “Media contact:”, or behind all of it where it is a heading. */
const labelEnd = ({ text }: LineAt, words: Words): number => {
  const folded = fold(text)
  const lead = /^[\s•·–—*-]*/.exec(folded.text)?.[0].length ?? 0
  for (const { contacts } of words) {
    const length = contacts.atStart(folded.text.slice(lead))
    if (length === 0) continue
    const rest = folded.text.slice(lead + length)
    const behind = /^[^:：]{0,48}[:：]\s*/.exec(rest)
    const end = lead + length + (behind ? behind[0].length : rest.length)
    return end === 0 ? 0 : rangeOf(folded, 0, end).end
  }
  return 0
}

type Part = { start: number; end: number; to: 'name' | 'title'; isSure: boolean }

/** Name, title and office before the first number or address, parted by commas. */
const nameIn = ({ text }: LineAt, from: number, words: Words): { parts: Part[]; end: number } => {
  const rest = text.slice(from)
  const first = Math.min(
    ...[...rest.matchAll(MAIL), ...rest.matchAll(PHONE)].map(({ index }) => index),
    rest.length,
  )
  const ahead = rest.slice(0, first)
  const folded = fold(ahead)
  // “Tel.:” and “E-mail” belong to what stands behind them.
  const label = words
    .flatMap(({ telephone, mobile, mail }) => [telephone, mobile, mail])
    .flatMap((finder) => {
      for (let found = finder.find(folded.text); found; found = finder.find(folded.text, found.end))
        if (/^\s*[:：.]{0,2}\s*(?:\(|$)/.test(folded.text.slice(found.end)))
          return [rangeOf(folded, found.start, found.end).start]
      return []
    })
    .sort((one, other) => one - other)[0]
  const said = label === undefined ? ahead : ahead.slice(0, label)
  const parts: Part[] = []
  let at = 0
  for (const piece of said.split(/[,،，;；(（)）|]|\s[–—-]\s/)) {
    const start = said.indexOf(piece, at)
    at = start + piece.length
    const trimmed = piece.trim()
    if (trimmed === '' || !/\p{L}{2}/u.test(trimmed)) continue
    const offset = from + start + piece.indexOf(trimmed)
    const isFirst = parts.length === 0
    parts.push({
      start: offset,
      end: offset + trimmed.length,
      to: isFirst ? 'name' : 'title',
      isSure: /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}.'’-]*$/u.test(trimmed),
    })
  }
  // Whatever a colon ends is the label of what stands behind it.
  if (/[:：]\s*$/.test(said) && first < rest.length) parts.pop()
  const isSentence = parts.some(({ start, end }) => end - start > 80)
  return { parts: isSentence ? [] : parts, end: from + first }
}
