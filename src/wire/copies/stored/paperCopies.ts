import { isLocale, type Locale } from '../../../domain/locales.ts'
import { createWhenCalm } from '../../../eventLoop.ts'
import { entriesOf, type WireEvent } from '../../cache/sources.ts'
import type { Reading } from '../../read/reading.ts'
import type { Refresh } from '../../read/refresh.ts'
import type { WireAnswer, WireRequest } from '../../http/answers.ts'
import type { Route } from '../../http/routes.ts'
import type { PaperMaker } from '../paper/createPaperMaker.ts'
import {
  createCopyMaker,
  type CopyPlace,
  type PaperForm,
  createStoredCopies,
  type StoredCopies,
} from './storedCopies.ts'

type CopyRoute = Extract<Route, { kind: 'copy' | 'card' }>

const routeTo = ({ type, slug }: CopyPlace, form: PaperForm): CopyRoute =>
  form === 'card' ? { kind: 'card', type, slug } : { kind: 'copy', type, slug, form }

type Deps = {
  reading: Pick<Reading, 'current'>
  paper: Pick<PaperMaker, 'idle'>
  now: Refresh
  folder: string | undefined
  ask: (route: CopyRoute, locale: Locale) => Promise<WireAnswer>
  report: (error: unknown) => void
}

export type PaperCopies = {
  kept: StoredCopies | undefined
  happened: (happening: WireEvent) => void
  start: () => Promise<void>
  stop: () => Promise<void>
}

const NOTHING: PaperCopies = {
  kept: undefined,
  happened: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
}

/** A question for one language, as anybody asks it. */
export const askingFor = (locale: Locale): WireRequest => ({
  ...{ method: 'GET', path: '', headers: {} },
  query: new URLSearchParams({ locale }),
})

/** Copies for paper of what is public: made when it comes out or changes, kept, and forgotten when what they show changes. */
export const createPaperCopies = ({ reading, paper, now, folder, ask, report }: Deps): PaperCopies => {
  if (!folder) return NOTHING
  const kept = createStoredCopies({ folder, report })
  const maker = createCopyMaker({
    languagesOf: async (place) => {
      const row = await reading.current(place, await now())
      return row?.standing === 'live' ? Object.keys(row.card.leaves).filter(isLocale) : []
    },
    ask: async (place, form, locale) => (await ask(routeTo(place, form), locale)).status,
    idle: paper.idle,
    whenCalm: createWhenCalm(),
    report,
  })
  let isRunning = false
  return {
    kept,
    happened: (happening) => {
      const isRow = 'row' in happening
      const places: CopyPlace[] = kept.changed(isRow ? entriesOf(happening.row) : [happening.entry])
      if (!isRunning) return
      const own = isRow ? [{ type: happening.row.type, slug: happening.row.slug }] : []
      for (const place of [...own, ...places]) maker.changed(place)
    },
    start: async () => {
      await kept.start()
      isRunning = true
    },
    stop: async () => {
      isRunning = false
      await maker.stop()
      await kept.stop()
    },
  }
}
