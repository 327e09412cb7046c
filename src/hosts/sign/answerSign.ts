import { readFile } from 'node:fs/promises'
import type { SanitizedConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { loginUrlOf } from '../../admin/entrance/loginUrl.ts'
import { toMemberOption } from '../../admin/clearance/clearanceClient.ts'
import { ownSigners } from '../../admin/clearance/signsFor.ts'
import type { AccountView } from '../../admin/people/ownRights.ts'
import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { knownIn } from '../../domain/known.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { entrySlugs, hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { besideModule } from '../../ownFiles.ts'
import { loginPage } from './loginPage.ts'
import { signPage, type SignModel } from './signPage.ts'
import { type Spoken, spokenIn } from './words.ts'
import type { DeskLanguage } from '../../domain/deskLanguages.ts'

export type SignRequest = {
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

export type SignAnswer = { type: 'text/html' | 'text/javascript'; cacheControl: string; body: string }

export type SignDeps = {
  config: SanitizedConfig
  /** Of the Payload instance that is asked. */
  payloadInstanceCacheKey?: string
}

/**
 * A small page to read one frozen text and sign it, or send it back, from a phone. All that it shows is asked of the
 * staff's own doors as the person who reads, and its buttons send to them. Null for what is nothing, or not theirs.
 */
export const answerSign = async (request: SignRequest, deps: SignDeps): Promise<SignAnswer | null> => {
  if (request.path === '/sign.mjs') return script()
  const { slugs, brand, has } = knownIn(deps.config.admin.custom)
  const place = placeOf(request.path, entrySlugs(slugs))
  if (!place) return null
  const { admin, routes } = deps.config
  const { api: apiRoute, admin: adminRoute } = routes
  const spoken = { ...spokenIn(request.language), nonce: request.nonce, brand, hasPaper: has.paper }
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
  const door = `${apiRoute}/${place}/clearance`
  const view = (await ask(door)).json as ClearanceView | null
  if (!view) return null
  const around = { door, view, user, deskUrl: `${adminRoute}/collections/${place}` }
  const organisations = `${apiRoute}/${slugs.organisations}`
  return page(signPage(await toModel(ask, { ...spoken, ...around, asked: request.query, organisations })))
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
  cacheControl: 'public, max-age=0, must-revalidate',
  body: await readFile(besideModule(import.meta.url, './sign.mjs'), 'utf8'),
})

/** `/statements/<uuid>` of an entry's collection. Whether there is such an entry is another question. */
const placeOf = (requested: string, collections: readonly string[]): string | null => {
  const [, collection = '', id = '', ...more] = requested.split('/')
  const isPlace = collections.includes(collection) && /^[0-9a-f-]{36}$/.test(id) && more.length === 0
  return isPlace ? `${collection}/${id}` : null
}

type Ask = (door: string) => Promise<{ json: unknown; text: string } | { json: null; text: '' }>

/** Nothing leaves the process: whatever host the reader names, it is not asked. */
const INSIDE = 'http://localhost'

/** Asks a door of the API as the person who makes this request; null for whatever is refused. */
const asking =
  (deps: SignDeps, { headers }: Pick<SignRequest, 'headers'>): Ask =>
  async (door) => {
    const sent = new Headers({ cookie: headers.cookie ?? '' })
    if (headers.authorization) sent.set('authorization', headers.authorization)
    // Where an application names its address, Payload takes a cookie from its own pages alone (docs/payload-traps.md 56).
    if (deps.config.serverURL) sent.set('origin', deps.config.serverURL)
    // What the doors say is shown in the language of the page.
    if (headers.acceptLanguage) sent.set('accept-language', headers.acceptLanguage)
    const { handleEndpoints } = await import('payload')
    const answer = await handleEndpoints({
      ...deps,
      request: new Request(new URL(door, INSIDE), { headers: sent }),
    })
    if (!answer.ok) return { json: null, text: '' }
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { json: isJson ? (JSON.parse(text) as unknown) : null, text }
  }

type Around = Spoken & Pick<SignModel, 'door' | 'view' | 'user' | 'deskUrl' | 'nonce' | 'brand' | 'hasPaper'>
type Asked = Around & { asked: URLSearchParams; organisations: string }

const toModel = async (ask: Ask, { asked, organisations: at, ...around }: Asked): Promise<SignModel> => {
  const { door, view, user } = around
  const found = await ask(`${at}?limit=100&depth=0`)
  const { docs = [] } = (found.json ?? {}) as { docs?: Parameters<typeof toMemberOption>[0][] }
  const organisations = docs.map(toMemberOption)
  const compared = view.digest ? ownSigners({ view, organisations, user }) : []
  const changes = compared.map(async ({ slug: organisation }) => {
    const { json } = await ask(`${door}/changes?organisation=${encodeURIComponent(organisation)}`)
    return { organisation, changes: json as SignModel['changes'][number]['changes'] }
  })
  return {
    ...around,
    organisations,
    shown: await readShown(ask, { door, view, asked }),
    changes: (await Promise.all(changes)).filter((one) => one.changes !== null),
  }
}

const readShown = async (
  ask: Ask,
  { door, view, asked }: Pick<Asked, 'door' | 'view' | 'asked'>,
): Promise<SignModel['shown']> => {
  const [first] = view.frozen?.languages ?? []
  if (!view.digest || !first) return null
  const wanted = asked.get('locale')
  const locale: Locale = isLocale(wanted) && view.frozen?.languages.includes(wanted) ? wanted : first
  const query = new URLSearchParams({ form: 'html', digest: view.digest, locale })
  const html = insideOf((await ask(`${door}/copy?${query}`)).text)
  return html === '' ? null : { locale, html }
}

/** What stands between the tags of the body of a page of ours (wire/copies/mailHtml), whose looks are in its elements. */
const insideOf = (whole: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(whole)?.[1] ?? ''
