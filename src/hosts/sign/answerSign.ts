import { readFile } from 'node:fs/promises'
import type { SanitizedConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { IncomingHttpHeaders } from 'node:http'
import { loginUrlOf } from '../../admin/loginUrl.ts'
import { toMemberOption } from '../../desk/clearance/clearanceClient.ts'
import { ownSigners } from '../../desk/clearance/signers.ts'
import type { AccountView } from '../../admin/ownRights.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { PUBLIC } from '../../wire/http/answers.ts'
import { isLocale, type Locale, type DeskLanguage } from '../../domain/locales.ts'
import { collectionOfType, entrySlugs, hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { besideModule } from '../../ownFiles.ts'
import { loginPage, type SignLanguage, signLanguageOf, signWords } from './frame.ts'
import { signPage, type SignModel } from './signPage.ts'
import { notFoundPage, type Page } from '../plainPages.ts'
import { languageOf, wantingOf } from '../readerLanguage.ts'

type SignRequest = {
  /** Below the page's own address: `/statements/<uuid>`, or `/sign.mjs`. */
  path: string
  /** Of the page itself, with its query: where a login leads back to. */
  address: string
  query: URLSearchParams
  headers: { cookie?: string; authorization?: string; acceptLanguage?: string }
  language: DeskLanguage
  /** Of the policy that the answer is sent with. */
  nonce: string
}

type SignAnswer = { type: 'text/html' | 'text/javascript'; cacheControl: string; body: string }

type SignDeps = {
  config: SanitizedConfig
  /** Of the Payload instance that is asked. */
  payloadInstanceCacheKey?: string
}

/**
 * A small page to read one frozen text and sign it, or send it back, from a phone. All that it shows is asked of the
 * staff's own endpoints as the person who reads, and its buttons send to them. Null for what is nothing, or not theirs.
 */
const answerSign = async (request: SignRequest, deps: SignDeps): Promise<SignAnswer | null> => {
  if (request.path === '/sign.mjs') return script()
  const { slugs, brand, has } = readAdminConfig(deps.config.admin.custom)
  const place = placeOf(request.path, entrySlugs(slugs))
  if (!place) return null
  const { admin, routes } = deps.config
  const { api: apiRoute, admin: adminRoute } = routes
  const spoken = { ...signLanguageOf(request.language), nonce: request.nonce, brand, hasPaper: has.paper }
  const ask = asking(deps, request)
  const user = await readReader(ask, apiRoute, slugs)
  // Another login would change nothing.
  if (!user && (await isNobodyHere(ask, apiRoute, slugs))) return null
  if (!user) {
    const usersSlug = hasHostAccounts(slugs) ? null : slugs.users
    const loginUrl = loginUrlOf(deps.config, request.address)
    const forgotUrl = formatAdminURL({ adminRoute, path: admin.routes.forgot })
    return page(loginPage({ ...spoken, apiRoute, loginUrl, forgotUrl, usersSlug }))
  }
  const endpoint = `${apiRoute}/${place}/clearance`
  const view = (await ask(endpoint)).json as ClearanceView | null
  if (!view) return null
  const around = { endpoint, view, user, deskUrl: `${adminRoute}/compose/${place}` }
  const organisations = `${apiRoute}/${slugs.organisations}`
  return page(
    signPage(await toModel(ask, { ...spoken, ...around, asked: request.query, organisations, slugs })),
  )
}

/** Who reads, to the newsroom; a host's account may be nobody. */
const readReader = async (ask: Ask, apiRoute: string, slugs: Slugs): Promise<AccountView | null> => {
  const { json } = await ask(`${apiRoute}/${peopleOf(slugs)}/me?depth=0`)
  const { user, person } = (json ?? {}) as Record<'user' | 'person', AccountView | null | undefined>
  return (hasHostAccounts(slugs) ? person : user) ?? null
}

/** Logged in with a host's account that is nobody to the newsroom. */
const isNobodyHere = async (ask: Ask, apiRoute: string, slugs: Slugs): Promise<boolean> => {
  if (!hasHostAccounts(slugs)) return false
  const { json } = await ask(`${apiRoute}/${slugs.users}/me?depth=0`)
  return Boolean((json as { user?: unknown } | null)?.user)
}

const page = (body: string): SignAnswer => ({ type: 'text/html', cacheControl: 'private, no-store', body })

const script = async (): Promise<SignAnswer> => ({
  type: 'text/javascript',
  cacheControl: PUBLIC,
  body: await readFile(besideModule(import.meta.url, './sign.mjs'), 'utf8'),
})

/** `/statements/<uuid>` of an entry's collection. Whether there is such an entry is another question. */
const placeOf = (requested: string, collections: readonly string[]): string | null => {
  const [, collection = '', id = '', ...more] = requested.split('/')
  const isPlace = collections.includes(collection) && /^[0-9a-f-]{36}$/.test(id) && more.length === 0
  return isPlace ? `${collection}/${id}` : null
}

type Ask = (endpoint: string) => Promise<{ json: unknown; text: string } | { json: null; text: '' }>

/** Nothing leaves the process: whatever host the reader names, it is not asked. */
const INSIDE = 'http://localhost'

/** Asks a endpoint of the API as the person who makes this request; null for whatever is refused. */
const asking =
  (deps: SignDeps, { headers }: Pick<SignRequest, 'headers'>): Ask =>
  async (endpoint) => {
    const sent = new Headers({ cookie: headers.cookie ?? '' })
    if (headers.authorization) sent.set('authorization', headers.authorization)
    // Where an application names its address, Payload takes a cookie from its own pages alone (docs/payload-traps.md 56).
    if (deps.config.serverURL) sent.set('origin', deps.config.serverURL)
    // What the endpoints say is shown in the language of the page.
    if (headers.acceptLanguage) sent.set('accept-language', headers.acceptLanguage)
    const { handleEndpoints } = await import('payload')
    const answer = await handleEndpoints({
      ...deps,
      request: new Request(new URL(endpoint, INSIDE), { headers: sent }),
    })
    if (!answer.ok) return { json: null, text: '' }
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { json: isJson ? (JSON.parse(text) as unknown) : null, text }
  }

type Around = SignLanguage &
  Pick<SignModel, 'endpoint' | 'view' | 'user' | 'deskUrl' | 'nonce' | 'brand' | 'hasPaper'>
type Asked = Around & { asked: URLSearchParams; organisations: string; slugs: Slugs }

const toModel = async (
  ask: Ask,
  { asked, organisations: at, slugs, ...around }: Asked,
): Promise<SignModel> => {
  const { endpoint, view, user } = around
  const found = await ask(`${at}?limit=100&depth=0`)
  const { docs = [] } = (found.json ?? {}) as { docs?: Parameters<typeof toMemberOption>[0][] }
  const organisations = docs.map(toMemberOption)
  const own = view.digest ? ownSigners({ view, organisations, user }).map(({ slug }) => slug) : []
  const [changes, comments] = await Promise.all([
    readChanges(ask, { endpoint, view, own, slugs }),
    ask(endpoint.replace(/clearance$/, 'comments')),
  ])
  const since = changes.find(({ changes: { leaves } }) => leaves.length > 0)?.organisation ?? null
  return {
    ...around,
    ...{ organisations, changes },
    comments: comments.json as SignModel['comments'],
    shown: await readShown(ask, { endpoint, view, asked, since: asked.get('marks') === 'no' ? null : since }),
  }
}

type Changed = SignModel['changes'][number]
type Texts = Pick<Asked, 'endpoint' | 'view' | 'slugs'> & {
  /** Of the reader, by slug. */
  own: readonly string[]
}

/** Of the text, and of what it carries whatever is new: an entry that the organisation does not sign has nothing to say. */
const readChanges = async (ask: Ask, { endpoint, view, own, slugs }: Texts): Promise<Changed[]> => {
  const api = endpoint.split('/').slice(0, -3).join('/')
  const texts = [
    { title: null, at: endpoint },
    ...view.carried.flatMap(({ entry, type, title }) =>
      title === null ? [] : { title, at: `${api}/${collectionOfType(slugs, type)}/${entry}/clearance` },
    ),
  ]
  const asked = texts.flatMap((text) => own.map((organisation) => ({ ...text, organisation })))
  const found = await Promise.all(
    asked.map(async ({ title, at, organisation }) => {
      const { json } = await ask(`${at}/changes?organisation=${encodeURIComponent(organisation)}`)
      return { organisation, title, changes: json as Changed['changes'] | null }
    }),
  )
  return found.filter(
    (one): one is Changed => one.changes !== null && (one.title === null || one.changes.leaves.length > 0),
  )
}

type Showing = Pick<Asked, 'endpoint' | 'view' | 'asked'> & {
  /** To which organisation what is new is marked; null for the text alone. */
  since: string | null
}

const readShown = async (
  ask: Ask,
  { endpoint, view, asked, since }: Showing,
): Promise<SignModel['shown']> => {
  const [first] = view.frozen?.languages ?? []
  if (!view.digest || !first) return null
  const wanted = asked.get('locale')
  const locale: Locale = isLocale(wanted) && view.frozen?.languages.includes(wanted) ? wanted : first
  const query = new URLSearchParams({
    form: 'html',
    digest: view.digest,
    locale,
    ...(since ? { since } : {}),
  })
  const html = insideOf((await ask(`${endpoint}/copy?${query}`)).text)
  return html === '' ? null : { locale, html, isMarked: since !== null }
}

/** What stands between the tags of the body of a page of ours (wire/copies/mailHtml), whose looks are in its elements. */
const insideOf = (whole: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(whole)?.[1] ?? ''

/** A request for the page for phones, from the ready-made server or from a host's routes. */
type SignQuestion = Pick<SignRequest, 'path' | 'address' | 'query' | 'nonce'> & {
  method: string
  headers: IncomingHttpHeaders
  /** Where the not-found page leads in a host; left out, it leads to the public site. */
  deskUrl?: string
}

/** The page to sign from, or the page that says that there is none, with all headers. */
export const readSignPage = async (question: SignQuestion, deps: SignDeps): Promise<Page> => {
  const { method, path, address, query, nonce, headers, deskUrl } = question
  const wanting = wantingOf(headers)
  const language = languageOf(wanting) ?? 'en'
  const asked = {
    path,
    address,
    query,
    nonce,
    language,
    headers: { ...wanting, authorization: headers.authorization },
  }
  const isRead = method === 'GET' || method === 'HEAD'
  const answer = isRead ? await answerSign(asked, deps) : null
  const toDesk = deskUrl === undefined ? undefined : { href: deskUrl, label: signWords(language).toDesk }
  const page = answer ? toPage(answer) : notFoundPage(language, { back: toDesk })
  return { ...page, headers: { ...guardsOf(nonce), ...page.headers } }
}

const toPage = ({ type, cacheControl, body }: SignAnswer): Page => ({
  status: 200,
  headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': cacheControl },
  body,
})

/** Nobody may show the page in a frame of theirs, and nothing runs in it but its own script. */
const guardsOf = (nonce: string): Page['headers'] => ({
  'Content-Security-Policy': [
    ...["default-src 'self'", `script-src 'nonce-${nonce}'`, "style-src 'self' 'unsafe-inline'"],
    ...["img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})
