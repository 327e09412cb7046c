import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { AccountView } from '../../admin/people/ownRights.ts'
import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { DEFAULT_SLUGS, entrySlugs } from '../../domain/slugs.ts'
import { toMemberOption } from '../../admin/clearance/clearanceClient.ts'
import { ownSigners } from '../../admin/clearance/signsFor.ts'
import { plainNotFound } from '../plainNotFound.ts'
import { loginPage } from './loginPage.ts'
import { signPage, type SignModel } from './signPage.ts'
import { spokenTo } from './words.ts'

type Deps = { payload: Payload; config: SanitizedConfig | Promise<SanitizedConfig> }

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sign.mjs')

/**
 * `/sign/{collection}/{id}`: a small page to read one frozen text and sign it, or send it back, from a phone. All that it
 * shows is asked of the staff's own doors as the person who reads, and its buttons send to them.
 */
export const serveSign = (deps: Deps): RequestHandler => {
  const { payload } = deps
  return async (request, response) => {
    if (request.path === '/sign.mjs') {
      return void response
        .set('Cache-Control', 'public, max-age=0, must-revalidate')
        .type('text/javascript')
        .send(await readFile(SCRIPT, 'utf8'))
    }
    const spoken = { ...spokenTo(request), nonce: String(response.locals.nonce) }
    const answerNothing = () => plainNotFound(request, response, spoken.language)
    const place = placeOf(request.path)
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !place) return answerNothing()
    response.set('Cache-Control', 'private, no-store')
    const { api: apiRoute, admin: adminRoute } = payload.config.routes
    const ask = asking(deps, request)
    const me = (await ask(`${apiRoute}/${DEFAULT_SLUGS.users}/me?depth=0`)).json as {
      user?: AccountView | null
    } | null
    if (!me?.user) {
      const page = loginPage({ ...spoken, apiRoute, adminRoute, usersSlug: DEFAULT_SLUGS.users })
      return void response.type('html').send(page)
    }
    const door = `${apiRoute}/${place}/clearance`
    const view = (await ask(door)).json as ClearanceView | null
    if (!view) return answerNothing()
    const around = { door, view, user: me.user, deskUrl: `${adminRoute}/collections/${place}` }
    response
      .type('html')
      .send(signPage({ ...spoken, ...around, ...(await readRest(ask, { ...around, apiRoute, request })) }))
  }
}

/** `/statements/<uuid>` of an entry's collection. Whether there is such an entry is another question. */
const placeOf = (requested: string): string | null => {
  const [, collection = '', id = '', ...more] = requested.split('/')
  const isPlace =
    entrySlugs(DEFAULT_SLUGS).includes(collection) && /^[0-9a-f-]{36}$/.test(id) && more.length === 0
  return isPlace ? `${collection}/${id}` : null
}

type Ask = (door: string) => Promise<{ json: unknown; text: string } | { json: null; text: '' }>

/** Nothing leaves the process: whatever host the reader names, it is not asked. */
const INSIDE = 'http://localhost'

/** Asks a door of the API as the person who makes this request; null for whatever is refused. */
const asking =
  ({ config }: Deps, { headers }: Request): Ask =>
  async (door) => {
    const sent = new Headers({ cookie: headers.cookie ?? '' })
    if (headers.authorization) sent.set('authorization', headers.authorization)
    // What the doors say is shown in the language of the page.
    if (headers['accept-language']) sent.set('accept-language', headers['accept-language'])
    const asked = new globalThis.Request(new URL(door, INSIDE), { headers: sent })
    const answer = await handleEndpoints({ config, request: asked })
    if (!answer.ok) return { json: null, text: '' }
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { json: isJson ? (JSON.parse(text) as unknown) : null, text }
  }

type Around = Pick<SignModel, 'door' | 'view' | 'user'> & { apiRoute: string; request: Request }

const readRest = async (
  ask: Ask,
  { door, view, user, apiRoute, request }: Around,
): Promise<Pick<SignModel, 'organisations' | 'shown' | 'changes'>> => {
  const found = await ask(`${apiRoute}/${DEFAULT_SLUGS.organisations}?limit=100&depth=0`)
  const { docs = [] } = (found.json ?? {}) as { docs?: Parameters<typeof toMemberOption>[0][] }
  const organisations = docs.map(toMemberOption)
  const compared = view.digest ? ownSigners({ view, organisations, user }) : []
  const changes = compared.map(async ({ slug: organisation }) => {
    const { json } = await ask(`${door}/changes?organisation=${encodeURIComponent(organisation)}`)
    return { organisation, changes: json as SignModel['changes'][number]['changes'] }
  })
  return {
    organisations,
    shown: await readShown(ask, { door, view, request }),
    changes: (await Promise.all(changes)).filter((one) => one.changes !== null),
  }
}

const readShown = async (
  ask: Ask,
  { door, view, request }: Pick<Around, 'door' | 'view' | 'request'>,
): Promise<SignModel['shown']> => {
  const [first] = view.frozen?.languages ?? []
  if (!view.digest || !first) return null
  const asked = new URLSearchParams(request.originalUrl.split('?')[1] ?? '').get('locale')
  const locale: Locale = isLocale(asked) && view.frozen?.languages.includes(asked) ? asked : first
  const query = new URLSearchParams({ form: 'html', digest: view.digest, locale })
  const html = insideOf((await ask(`${door}/copy?${query}`)).text)
  return html === '' ? null : { locale, html }
}

/** What stands between the tags of the body of a page of ours (wire/copies/mailHtml), whose looks are in its elements. */
const insideOf = (page: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? ''
