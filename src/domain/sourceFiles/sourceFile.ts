import { z } from 'zod'
import { say } from '../sentences.ts'
import { readingBody } from '../readingBody.ts'

/**
 * The file in which a text came: kept for the people of its lead alone, to compare the text with, and for a while. It is no part of
 * the text: no digest, no copy and no publication knows of it.
 */
export type SourceFile = {
  id: string
  /** As the writer's machine called it. */
  name: string
  bytes: number
  sha256: string
  /** Id of a person. */
  by: string
  /** ISO 8601 instants; from `until` on it is gone. */
  at: string
  until: string
}

/** Of one text. */
export const MOST_SOURCE_FILES = 10
const DAY_MS = 24 * 60 * 60_000
/** How long it is kept where nobody says so, and at most, in days. */
export const [KEPT_DAYS, MOST_KEPT_DAYS] = [90, 366]

export const defaultUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * DAY_MS)

/** To the end of a day, or an instant. */
const instant = z.union([
  z.iso.date().transform((day) => new Date(`${day}T23:59:59Z`)),
  z.iso.datetime({ offset: true }).transform((given) => new Date(given)),
])
const readGiven = readingBody(z.strictObject({ until: instant.optional() }), say('sourceFiles.noInstant'), {
  until: say('sourceFiles.noInstant'),
})

export type ReadUntil = { ok: true; until: Date } | { ok: false; sentence: ReturnType<typeof say> }

/** Until when it is to be kept, as a form says it. @param given empty: as long as usual. */
export const readUntil = (given: string | null, now: Date): ReadUntil => {
  if (given === null || given === '') return { ok: true, until: defaultUntil(now) }
  const read = readGiven({ until: given })
  if (!read.ok) return read
  const until = read.value.until ?? defaultUntil(now)
  const last = now.getTime() + MOST_KEPT_DAYS * DAY_MS
  return until <= now || until.getTime() > last
    ? { ok: false, sentence: say('sourceFiles.outOfRange', { days: MOST_KEPT_DAYS }) }
    : { ok: true, until }
}

const ENDINGS = /\.(?:docx|eml|pdf|txt)$/i

/** Those that can be read again, to compare a text with them. */
export const isReadable = (name: string): boolean => ENDINGS.test(name)

/** A name as it may stand in a row and a header: no path, no control characters, at most 200 characters. */
export const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const ending = ENDINGS.exec(plain)?.[0] ?? ''
  if (plain.length <= 200) return plain
  // Half of a sign stands in no header.
  return plain.slice(0, 200 - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending
}
