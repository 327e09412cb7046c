import type { Locale } from '../../../domain/locales.ts'
import type { CopyPlace } from './createKeptCopies.ts'

/** What takes its time, and is made before somebody asks for it. */
export const PAPER_FORMS = ['pdf', 'docx'] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

type Deps = {
  /** The languages in which the world reads it now; none for what is not out. */
  languagesOf: (place: CopyPlace) => Promise<Locale[]>
  /** As somebody asks for it. @returns the status of the answer. */
  ask: (place: CopyPlace, form: PaperForm, locale: Locale) => Promise<number>
  /** Resolves when nothing is being made. */
  idle: () => Promise<void>
  report: (error: unknown) => void
}

export type CopyMaker = {
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
export const createCopyMaker = ({ languagesOf, ask, idle, report }: Deps): CopyMaker => {
  const waiting = new Map<string, CopyPlace>()
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let hasStopped = false

  const make = async (place: CopyPlace, form: PaperForm, locale: Locale): Promise<void> => {
    for (let left = TRIES; left > 0 && !hasStopped; left -= 1) {
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
      if (hasStopped) return
      waiting.delete(key)
      await makeAll(place).catch((error: unknown) => (hasStopped ? undefined : report(error)))
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
    if (!hasStopped) timer ??= setTimeout(begin, DELAY_MS).unref()
  }

  return {
    changed: (place) => {
      waiting.set(`${place.type} ${place.slug}`, place)
      later()
    },
    stop: async () => {
      hasStopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
