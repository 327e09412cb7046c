import { type RecordChapter, type RecordLine, toRecord } from '../../domain/clearance/record.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { hashOf } from '../../domain/digests.ts'
import { type DeskLanguage, directionOf } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { clearance } from '../../locales/clearance.ts'
import { record, type RecordMessages } from '../../locales/record.ts'
import { stageWords } from '../stages/stages.ts'
import type { Block, Copy, TableCell } from '../../wire/copies/document.ts'

type Asked = {
  view: ClearanceView<unknown>
  /** Of the text, where the reader may see one. */
  title: string | null
  language: DeskLanguage
  /** Who asks. */
  reader: string
  now: Date
  /** An organisation by its slug, as people call it. */
  nameOf: (slug: string) => string
}

/**
 * The clearance record: the log of a text as a document to print and to file, in the reader's language and as far as the
 * reader reads the log. It proves nothing by itself, and says so.
 */
export const toRecordCopy = (asked: Asked): Copy => {
  const { view, language, now } = asked
  const words = inOwnWords('record', record, language)
  const dir = directionOf(language)
  const title = fill(words.title, { text: asked.title ?? words.untitled })
  const body = [
    paragraph(words.about, dir),
    ...toRecord(view).flatMap((chapter) => chapterOf(chapter, { ...asked, words })),
  ]
  const facts = factsOf(asked, words)
  return {
    ...{ language, dir, title, facts, body },
    ...{ masthead: [], notices: [], kicker: [words.kind], speaker: '', summary: '', dates: [], pictures: [] },
    attachments: { heading: '', lines: [] },
    contacts: { heading: '', people: [] },
    banner: words.internal,
    subject: title,
    entries: [],
    foot: { label: words.digest, digest: view.digest ?? '', web: null },
    at: now.toISOString(),
    id: hashOf({ title, facts, body, language }),
  }
}

type Writing = Asked & { words: RecordMessages }

const factsOf = (
  { view, language, reader, now, nameOf }: Asked,
  { facts }: RecordMessages,
): Copy['facts'] => {
  const { names } = stageWords(language)
  const lead = view.parties.find(({ role }) => role === 'lead')?.organisation
  return [
    ...(lead ? [fact(facts.lead, nameOf(lead))] : []),
    fact(facts.state, names[view.stage.stage]),
    ...(view.edition === null ? [] : [fact(facts.edition, String(view.edition))]),
    fact(facts.made, inOrder(`${toMinute(now.toISOString())} UTC`)),
    fact(facts.reader, reader),
  ]
}

const fact = (name: string, text: string): Copy['facts'][number] => ({ name, lines: [{ text }] })

const paragraph = (text: string, dir: Copy['dir']): Block => ({ type: 'paragraph', dir, words: [{ text }] })

const chapterOf = ({ round, lines }: RecordChapter, writing: Writing): Block[] => {
  const { words, language } = writing
  const dir = directionOf(language)
  const heading = round === 0 ? words.preparation : fill(words.round, { n: round }, language)
  const { when, organisation, person, what, digest, note } = words.columns
  const head = [when, organisation, person, what, digest, note].map((text) => cell(text, true))
  return [
    { type: 'heading', level: 2, dir, words: [{ text: heading }] },
    { type: 'table', dir, rows: [head, ...lines.map((line) => rowOf(line, writing))] },
  ]
}

/** `2031-01-01 10:00:05`, of an instant in UTC: several acts fall into one minute. */
const toSecond = (instant: string): string => instant.slice(0, 19).replace('T', ' ')

/** From left to right in a line of any direction. */
const inOrder = (text: string): string => `\u2066${text}\u2069`

const cell = (text: string, isHeader = false): TableCell => ({ isHeader, words: text ? [{ text }] : [] })

const rowOf = (line: RecordLine, { words, nameOf, language }: Writing): TableCell[] => {
  const { separator } = inOwnWords('clearance', clearance, language)
  const events: Readonly<Record<string, string>> = words.events
  const done = [
    events[line.what] ?? line.what,
    line.concerns &&
      (line.what === 'sign'
        ? fill(words.through, { organisation: nameOf(line.concerns) })
        : nameOf(line.concerns)),
    line.silent.length > 0 &&
      fill(words.bySilence, { organisations: line.silent.map(nameOf).join(separator) }),
  ]
  return [
    cell(inOrder(toSecond(line.at))),
    cell(line.organisation ? nameOf(line.organisation) : words.newsroom),
    cell(line.by?.name ?? ''),
    cell(done.filter(Boolean).join(': ')),
    cell(line.digest?.slice(7, 15) ?? ''),
    cell(line.isErased ? words.erased : (line.note ?? '')),
  ]
}
