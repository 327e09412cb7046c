import { z } from 'zod'
import { EMBARGO_TERMS } from '../../domain/earlyAccess.ts'
import { type WireAnswer, wrongMethod, isRead, type WireRequest } from '../http/answers.ts'
import { LOCALES } from '../../domain/locales.ts'
import { type KeyedReader, seesPress, type ConsumerStore } from '../consumerKeys/consumerStore.ts'
import type { CopyContext } from '../copies/makeFile.ts'
import { type Addresses, pageUrl, SEGMENTS, type EarlyAccessRoute } from '../http/routes.ts'
import { acceptedLocales, prefersPage } from '../http/negotiate.ts'
import { noQuery, parseQuery } from '../http/query.ts'
import type { Refresh } from '../read/refresh.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { GrantCoverage } from './coverage.ts'
import { renderWaiting, toEmbargoedPage, type Waiting, type WaitingReader } from './waiting.ts'
import type { GrantRow, GrantStore } from './store.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
/** Words of people in markup of ours: the browser runs nothing of it and fetches nothing, whatever it holds. */
const INERT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** For this reader alone, from this very moment: nothing in between keeps it, and no other site's page reads it. */
const PERSONAL = {
  'Cache-Control': 'private, no-store',
  Vary: 'Accept, Accept-Language, Authorization',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const

const inLanguage = (language: string | undefined): Record<string, string> =>
  language ? { 'Content-Language': language } : {}

type Told = {
  status?: number
  /** In which the words really are. */
  language?: string
}

const personalJson = (value: unknown, { status = 200, language }: Told = {}): WireAnswer => ({
  status,
  headers: { ...PERSONAL, 'Content-Type': JSON_TYPE, ...inLanguage(language) },
  body: JSON.stringify(value),
})

const personalPage = (html: string, { language }: Pick<Told, 'language'>): WireAnswer => ({
  status: 200,
  headers: {
    ...PERSONAL,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': INERT,
    ...inLanguage(language),
  },
  body: html,
})

const personalRefusal = (status: number, message: string, reason: string, beside = {}): WireAnswer =>
  personalJson({ errors: [{ message, reason }], ...beside }, { status })

/** It has come out: everybody reads it there. */
const elsewhere = (location: string): WireAnswer => ({
  status: 303,
  headers: { ...PERSONAL, Location: location },
  body: '',
})

export const termsNotAccepted = (url: string): WireAnswer =>
  personalRefusal(
    403,
    `Read the terms at ${url} first, and accept them there: POST {"version": "${EMBARGO_TERMS.version}"} with your key.`,
    'terms-not-accepted',
    { terms: { version: EMBARGO_TERMS.version, url } },
  )

type Deps = {
  grants: GrantStore
  consumers: ConsumerStore
  covering: GrantCoverage
  waiting: WaitingReader
  publications: PublicationStore
  places: PublicationIndex
  refresh: Refresh
  now: () => Date
  publicUrl: () => string
  pages?: string
  copies: CopyContext
}
type Visit<R = EarlyAccessRoute> = { route: R; request: WireRequest; reader: KeyedReader }
type One = Extract<EarlyAccessRoute, { what: 'one' }>

/** Null wherever there is nothing for this reader: then it is answered as any address that does not exist. */
export type EarlyAccessAnswers = (request: WireRequest, route: EarlyAccessRoute) => Promise<WireAnswer | null>

/** What may be asked of a text under embargo. */
export const grantedQuery = z.strictObject({
  locale: z.enum(LOCALES, { error: `is none of ${LOCALES.join(', ')}` }).optional(),
  format: z.enum(['json', 'html'], { error: 'is neither json nor html' }).optional(),
})
const acceptance = z.strictObject({ version: z.literal(EMBARGO_TERMS.version) })

export const createEarlyAccessAnswers = (deps: Deps): EarlyAccessAnswers => {
  const { grants, consumers, covering, waiting, publicUrl, now } = deps
  const termsUrl = () => `${publicUrl()}/v1/embargoed/terms`

  const termsOf = async ({ kind, id }: KeyedReader) => {
    const row =
      kind === 'consumer' ? await consumers.find(id) : (await grants.findGrants({ id: { equals: id } }))[0]
    return row?.termsVersion ? { version: row.termsVersion, at: row.termsAt ?? null } : null
  }
  const hasAccepted = async (reader: KeyedReader) =>
    (await termsOf(reader))?.version === EMBARGO_TERMS.version

  const acceptTerms = async ({ request, reader }: Visit): Promise<WireAnswer> => {
    if (!acceptance.safeParse(toJson(await request.text?.())).success)
      return personalRefusal(
        400,
        `Accept the present terms as {"version": "${EMBARGO_TERMS.version}"}.`,
        'invalid',
      )
    const terms = { termsVersion: EMBARGO_TERMS.version, termsAt: now().toISOString() }
    if (reader.kind === 'consumer') await consumers.acceptTerms(reader.id, terms)
    else await grants.acceptTerms(reader.id, terms)
    return personalJson({ version: terms.termsVersion, acceptedAt: terms.termsAt })
  }

  const terms = async (visit: Visit): Promise<WireAnswer | null> => {
    const { request, reader } = visit
    if ((await covering.openTo(reader)).length === 0) return null
    if (request.method === 'POST') return acceptTerms(visit)
    if (!isRead(request)) return wrongMethod('GET, HEAD, POST, OPTIONS')
    return (
      withoutQuery(request) ??
      personalJson({ ...EMBARGO_TERMS, url: termsUrl(), accepted: await termsOf(reader) })
    )
  }

  const list = async ({ request, reader }: Visit): Promise<WireAnswer | null> => {
    const open = await covering.openTo(reader)
    if (open.length === 0) return null
    if (!isRead(request)) return wrongMethod()
    if (!(await hasAccepted(reader))) return termsNotAccepted(termsUrl())
    const refused = withoutQuery(request)
    if (refused) return refused
    return personalJson({ items: open.map((one) => toListed(one, publicUrl())), next: null })
  }

  const read = async (visit: Visit<One>, grant: GrantRow, found: Waiting): Promise<WireAnswer> => {
    const { request, reader } = visit
    if (!(await hasAccepted(reader))) return termsNotAccepted(termsUrl())
    const query = parseQuery(grantedQuery, request.query)
    if (!query.ok) return personalRefusal(400, query.message, 'invalid')
    const { locale } = query.value
    const wanted = locale ? [locale] : acceptedLocales(request.headers['accept-language'])
    const open = new Set((await covering.openTo(reader)).map((each) => each.row.entry))
    const moment = { now: await deps.refresh(), wanted, isPress: seesPress(reader), open }
    const item = await renderWaiting(found, moment, { ...deps, reader: deps.copies.reader })
    const form = formOf(request, query.value.format)
    const { entry, edition, digest } = found.row
    const number = await grants.addRead({
      grant: grant.id,
      entry,
      edition,
      digest,
      form,
      at: now().toISOString(),
    })
    const copy = { reader: reader.name, organisation: grant.readerOrganisation || null, read: number }
    const whole = { ...item, embargo: found.embargo, grant: copy }
    const { language } = item
    if (form === 'json') return personalJson(whole, { language })
    return personalPage(await toEmbargoedPage(whole, deps.copies), { language })
  }

  const one = async (visit: Visit<One>): Promise<WireAnswer | null> => {
    const { route, request, reader } = visit
    await deps.refresh()
    const granted = await covering.grantAt(reader, route)
    if (!granted) return null
    const { entry, grant } = granted
    const found = await waiting.waitingOf(entry)
    if (!found && !(await waiting.isOut(entry))) return null
    if (!isRead(request)) return wrongMethod()
    return found
      ? read(visit, grant, found)
      : elsewhere(publicAddress(visit, { publicUrl: publicUrl(), pages: deps.pages }))
  }

  return async (request, route) => {
    const { reader } = request
    if (!reader || reader.kind === 'anonymous') return null
    if (route.what === 'one') return one({ request, reader, route })
    return route.what === 'list' ? list({ request, reader, route }) : terms({ request, reader, route })
  }
}

/** The refusal of a query where none is possible. */
const withoutQuery = ({ query }: WireRequest): WireAnswer | null => {
  const parsed = parseQuery(noQuery, query)
  return parsed.ok ? null : personalRefusal(400, parsed.message, 'invalid')
}

const toJson = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '') as unknown
  } catch {
    return null
  }
}

/** Only where to read it and until when to keep it: words are read one text at a time, and each reading is counted. */
const toListed = ({ row: { type, slug, edition, digest }, embargo }: Waiting, publicUrl: string) => ({
  ...{ type, slug, edition, digest, embargo },
  url: `${publicUrl}/v1/embargoed/${SEGMENTS[type]}/${slug}`,
})

const formOf = ({ headers }: WireRequest, asked: 'json' | 'html' | undefined): 'json' | 'html' =>
  asked ?? (prefersPage(headers.accept) ? 'html' : 'json')

/** In the form and the language that the reader asked for. */
const publicAddress = ({ route, request }: Visit<One>, at: Addresses): string => {
  const query = parseQuery(grantedQuery, request.query)
  const { format, locale } = query.ok ? query.value : {}
  if (formOf(request, format) === 'json')
    return `${at.publicUrl}/v1/${SEGMENTS[route.type]}/${route.slug}${locale ? `?locale=${locale}` : ''}`
  const [accepted = 'en'] = acceptedLocales(request.headers['accept-language'])
  return pageUrl(at, { ...route, locale: locale ?? accepted })
}
