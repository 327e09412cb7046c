import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EntryType } from '../../../domain/entries.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { WhenCalm } from '../../../eventLoop.ts'

export type CopyPlace = { type: EntryType; slug: string }

/** What a copy was made of: the entries that it shows, and how much had happened before it was read. */
type Made = { place: CopyPlace; entries: Iterable<string>; since: number }

export type StoredCopies = {
  /** @param key the hash of everything that the copy shows. */
  get: (key: string) => Promise<Buffer | null>
  /** Not kept is what was overtaken by a change while it was made. */
  put: (key: string, bytes: Buffer, made: Made) => Promise<void>
  /** How much has happened: to be asked before what a copy is made of is read. */
  happenings: () => number
  /** Forgets whatever shows one of these entries. @returns where that was. */
  changed: (entries: readonly string[]) => CopyPlace[]
  start: () => Promise<void>
  stop: () => Promise<void>
}

type StoredCopy = { bytes: number; place: CopyPlace; entries: ReadonlySet<string> }
type Options = { folder: string; maxBytes?: number; report: (error: unknown) => void }

const MAX_BYTES = 256 * 1024 * 1024
/** Of so many entries it is remembered when they changed last. */
const MOST_CHANGED = 20_000

/**
 * Copies for paper that are public, in a folder of their own, so that each is made once. A copy lies under the hash of all
 * that it shows; what shows an entry that has changed is forgotten all the same, since it may name somebody who was erased.
 * What a server left behind is thrown away when it starts: nobody has told it what has changed since.
 */
export const createStoredCopies = ({ folder, maxBytes = MAX_BYTES, report }: Options): StoredCopies => {
  const kept = new Map<string, StoredCopy>()
  const changedAt = new Map<string, number>()
  /** `from`: what was begun before this may have been overtaken by what is forgotten. */
  let [happenings, bytes, from] = [0, 0, 0]
  let work: Promise<unknown> = Promise.resolve()

  const fileOf = (key: string) => path.join(folder, key)

  /** One write after the other; none of them keeps an answer from its reader. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T | void> => {
    const turn = work.then(act).catch(report)
    work = turn
    return turn
  }

  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
    void inTurn(() => rm(fileOf(key), { force: true }))
  }

  const isOvertaken = (entries: Iterable<string>, since: number): boolean =>
    since < from || [...entries].some((entry) => (changedAt.get(entry) ?? 0) > since)

  /** Another server on the same folder may have emptied it, and may make the same copy at the same moment. */
  const write = async (key: string, file: Buffer): Promise<void> => {
    const part = `${fileOf(key)}.${randomUUID()}.part`
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(part, file, { mode: 0o600 })
    await rename(part, fileOf(key))
  }

  return {
    get: async (key) => {
      const found = kept.get(key)
      if (!found) return null
      // The least used go first.
      kept.delete(key)
      kept.set(key, found)
      return readFile(fileOf(key)).catch(() => (forget(key), null))
    },
    put: async (key, file, { place, entries, since }) => {
      if (kept.has(key) || file.length > maxBytes / 8) return
      const isWritten = await inTurn(() => write(key, file).then(() => true))
      if (!isWritten || kept.has(key)) return
      kept.set(key, { bytes: file.length, place, entries: new Set(entries) })
      bytes += file.length
      if (isOvertaken(entries, since)) return forget(key)
      for (const oldest of kept.keys()) if (bytes > maxBytes) forget(oldest)
    },
    happenings: () => happenings,
    changed: (entries) => {
      happenings += 1
      if (changedAt.size > MOST_CHANGED) {
        changedAt.clear()
        from = happenings
      }
      for (const entry of entries) changedAt.set(entry, happenings)
      const gone = [...kept].filter(([, one]) => entries.some((entry) => one.entries.has(entry)))
      for (const [key] of gone) forget(key)
      return gone.map(([, { place }]) => place)
    },
    start: async () => {
      await inTurn(async () => {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true, mode: 0o700 })
      })
    },
    stop: async () => void (await work),
  }
}

/** What takes its time, and is made before somebody asks for it. */
const PAPER_FORMS = ['pdf', 'docx', 'card'] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

type Deps = {
  /** The languages in which the world reads it now; none for what is not out. */
  languagesOf: (place: CopyPlace) => Promise<Locale[]>
  /** As somebody asks for it. @returns the status of the answer. */
  ask: (place: CopyPlace, form: PaperForm, locale: Locale) => Promise<number>
  /** Resolves when nothing is being made. */
  idle: () => Promise<void>
  /** Waited for before each copy: who reads goes before what nobody has asked for. */
  whenCalm: WhenCalm
  report: (error: unknown) => void
}

type CopyMaker = {
  /** Something of it has come out, or is shown otherwise than before. */
  changed: (place: CopyPlace) => void
  stop: () => Promise<void>
}

/** In the second of a release readers come first. */
const DELAY_MS = 2_000
/** People who ask meanwhile go before it. */
const TRIES = 5

/**
 * Makes the copies of what has just come out, one after the other, so that the first who asks for one has it at once. It
 * asks as anybody would: what is not out is nothing to it.
 */
export const createCopyMaker = ({ languagesOf, ask, idle, whenCalm, report }: Deps): CopyMaker => {
  const waiting = new Map<string, CopyPlace>()
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  const ending = new AbortController()
  const { signal } = ending

  const make = async (place: CopyPlace, form: PaperForm, locale: Locale): Promise<void> => {
    await whenCalm(signal)
    for (let left = TRIES; left > 0 && !signal.aborted; left -= 1) {
      await idle()
      if ((await ask(place, form, locale)) !== 503) return
    }
  }

  const makeAll = async (place: CopyPlace): Promise<void> => {
    for (const locale of await languagesOf(place))
      for (const form of PAPER_FORMS) await make(place, form, locale)
  }

  const run = async (): Promise<void> => {
    for (const [key, place] of waiting) {
      if (signal.aborted) return
      waiting.delete(key)
      await makeAll(place).catch((error: unknown) => (signal.aborted ? undefined : report(error)))
    }
  }

  const begin = (): void => {
    timer = null
    running ??= run().finally(() => {
      running = null
      if (waiting.size > 0) later()
    })
  }

  const later = (): void => {
    if (!signal.aborted) timer ??= setTimeout(begin, DELAY_MS).unref()
  }

  return {
    changed: (place) => {
      waiting.set(`${place.type} ${place.slug}`, place)
      later()
    },
    stop: async () => {
      ending.abort()
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
