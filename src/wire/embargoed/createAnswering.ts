import { z } from 'zod'
import { TERMS } from '../../domain/grants/terms.ts'
import { LOCALES } from '../../domain/locales.ts'
import { type KeyedReader, seesPress } from '../consumers/reader.ts'
import type { ConsumerStore } from '../consumers/store.ts'
import type { CopyRooms } from '../copies/types.ts'
import { wrongMethod } from '../answers.ts'
import { type Addresses, pageUrl, SEGMENTS } from '../doors.ts'
import { acceptedLocales, prefersPage } from '../negotiate.ts'
import { noQuery, parseQuery } from '../query.ts'
import type { Refresh } from '../refresh.ts'
import type { EmbargoedDoor } from '../route.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import { isRead, type WireAnswer, type WireRequest } from '../request.ts'
import { elsewhere, personalJson, personalPage, personalRefusal, termsNotAccepted } from './answers.ts'
import type { Covering } from './covering.ts'
import { renderWaiting, toEmbargoedPage } from './render.ts'
import type { GrantRow, GrantStore } from './store.ts'
import type { Waiting, WaitingReader } from './waiting.ts'

type Deps = {
  grants: GrantStore
  consumers: ConsumerStore
  covering: Covering
  waiting: WaitingReader
  publications: PublicationStore
  places: Places
  refresh: Refresh
  now: () => Date
  publicUrl: () => string
  pages?: string
  copies: CopyRooms
}
type Visit<Door = EmbargoedDoor> = { door: Door; request: WireRequest; reader: KeyedReader }
type One = Extract<EmbargoedDoor, { what: 'one' }>

/** Null wherever there is nothing for this reader: then it is answered as any address that does not exist. */
export type Answering = (request: WireRequest, door: EmbargoedDoor) => Promise<WireAnswer | null>

/** What may be asked of a text under embargo. */
export const grantedQuery = z.strictObject({
  locale: z.enum(LOCALES, { error: `is none of ${LOCALES.join(', ')}` }).optional(),
  format: z.enum(['json', 'html'], { error: 'is neither json nor html' }).optional(),
})
const acceptance = z.strictObject({ version: z.literal(TERMS.version) })

export const createAnswering = (deps: Deps): Answering => {
  const { grants, consumers, covering, waiting, publicUrl, now } = deps
  const termsUrl = () => `${publicUrl()}/v1/embargoed/terms`

  const termsOf = async ({ kind, id }: KeyedReader) => {
    const row =
      kind === 'consumer' ? await consumers.find(id) : (await grants.findGrants({ id: { equals: id } }))[0]
    return row?.termsVersion ? { version: row.termsVersion, at: row.termsAt ?? null } : null
  }
  const hasAccepted = async (reader: KeyedReader) => (await termsOf(reader))?.version === TERMS.version

  const acceptTerms = async ({ request, reader }: Visit): Promise<WireAnswer> => {
    if (!acceptance.safeParse(toJson(await request.text?.())).success)
      return personalRefusal(400, `Accept the present terms as {"version": "${TERMS.version}"}.`, 'invalid')
    const terms = { termsVersion: TERMS.version, termsAt: now().toISOString() }
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
      withoutQuery(request) ?? personalJson({ ...TERMS, url: termsUrl(), accepted: await termsOf(reader) })
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
    const { door, request, reader } = visit
    await deps.refresh()
    const granted = await covering.grantAt(reader, door)
    if (!granted) return null
    const { entry, grant } = granted
    const found = await waiting.waitingOf(entry)
    if (!found && !(await waiting.isOut(entry))) return null
    if (!isRead(request)) return wrongMethod()
    return found
      ? read(visit, grant, found)
      : elsewhere(publicAddress(visit, { publicUrl: publicUrl(), pages: deps.pages }))
  }

  return async (request, door) => {
    const { reader } = request
    if (!reader || reader.kind === 'anonymous') return null
    if (door.what === 'one') return one({ request, reader, door })
    return door.what === 'list' ? list({ request, reader, door }) : terms({ request, reader, door })
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
const publicAddress = ({ door, request }: Visit<One>, at: Addresses): string => {
  const query = parseQuery(grantedQuery, request.query)
  const { format, locale } = query.ok ? query.value : {}
  if (formOf(request, format) === 'json')
    return `${at.publicUrl}/v1/${SEGMENTS[door.type]}/${door.slug}${locale ? `?locale=${locale}` : ''}`
  const [accepted = 'en'] = acceptedLocales(request.headers['accept-language'])
  return pageUrl(at, { ...door, locale: locale ?? accepted })
}
