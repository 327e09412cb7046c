import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { clockOf } from '../../clock.ts'
import { LOCALES } from '../../domain/locales.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { isOverdue, noonOf, withTranslators, type WithTranslator } from '../../domain/translators.ts'
import { Refusal } from '../../errors.ts'
import { privateAnswer, readJsonBody } from '../endpoints.ts'
import { readEditing, requireEditing } from './editing.ts'
import { addTranslatorRows, findTranslatorRows } from './translatorRows.ts'

/** A language that is with its translator, as readers of the text are told. `until`: `2026-12-03`. */
export type TranslatorView = Omit<WithTranslator, 'by'> & {
  by: { id: string; name: string }
  /** Whether that day is over. */
  isOverdue: boolean
}

/** `GET …/:id/translators`: which languages are with their translators, until when, for whoever reads the text. */
const listEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/translators',
  method: 'get',
  handler: async (req) => {
    const { ref } = await readEditing(req, slugs)
    return privateAnswer({ languages: await readTranslators(req, slugs, ref.id) })
  },
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** 30 February is read as 2 March. */
const isDay = (day: string): boolean => {
  const noon = new Date(noonOf(day))
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day)
}

const BODY = z.strictObject({
  locale: z.enum(LOCALES),
  until: z.string().regex(DAY).refine(isDay).nullable(),
})

/**
 * `POST …/:id/translators` `{locale, until}`: that a language is with its translator until a day; null: that it is no longer. By those
 * who may change the text, in whatever state it is: it is no part of it.
 */
const setEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/translators',
  method: 'post',
  handler: async (req) => {
    const { ref, actor, organisation } = await requireEditing(req, slugs)
    const body = BODY.safeParse(await readJsonBody(req))
    if (!body.success)
      throw new Refusal('invalid', forPrograms('Send “locale”, and “until” as a day, “2026-12-03”, or null.'))
    const { locale, until } = body.data
    const now = clockOf(req.payload).now()
    if (until !== null && isOverdue({ until }, now)) throw new Refusal('invalid', say('translating.past'))
    await addTranslatorRows(req, slugs, [
      {
        ...{ entry: ref.id, by: actor.id, organisation, at: now.toISOString(), locale },
        kind: until === null ? 'from-translator' : 'with-translator',
        until: until === null ? null : noonOf(until),
      },
    ])
    return privateAnswer({ languages: await readTranslators(req, slugs, ref.id) })
  },
})

const readTranslators = async (
  req: PayloadRequest,
  slugs: Slugs,
  entry: string,
): Promise<TranslatorView[]> => {
  const out = withTranslators(await findTranslatorRows(req, slugs, entry))
  if (out.length === 0) return []
  const now = clockOf(req.payload).now()
  const { docs } = await req.payload.db.find<{ id: string; name?: string | null }>({
    ...{ collection: peopleOf(slugs), req, pagination: false },
    where: { id: { in: out.map(({ by }) => by) } },
  })
  const nameOf = (id: string) => docs.find((person) => person.id === id)?.name ?? ''
  return out.map((one) => ({
    ...one,
    by: { id: one.by, name: nameOf(one.by) },
    isOverdue: isOverdue(one, now),
  }))
}

export const translatorsEndpoints = (slugs: Slugs): Endpoint[] => [listEndpoint(slugs), setEndpoint(slugs)]
