import { OPENED_BY_HEADER } from '../../domain/accounts.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'

const heldOpeners = new Set<{ person: string }>()

/** From now on writes of this page are those of this person, until the function that it returns is called. */
export const holdOpener = (person: string): (() => void) => {
  const held = { person }
  heldOpeners.add(held)
  return () => void heldOpeners.delete(held)
}

/** The endpoints through which somebody becomes, or stops being, the person of the session. */
const LOGIN_ROUTES = /\/(login|logout|refresh-token|forgot-password|reset-password)$/

/** What a write is sent with: the same, and who opened the oldest form of the page. */
const withOpener = (path: string, input: RequestInfo | URL, init?: RequestInit): RequestInit => {
  const [first] = heldOpeners
  if (!first || LOGIN_ROUTES.test(path)) return { ...init }
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
  headers.set(OPENED_BY_HEADER, first.person)
  return { ...init, headers }
}

/** How a request that writes has ended. */
export type Answer = {
  method: string
  /** Of the address. */
  path: string
  /** 0 where no answer came. */
  status: number
  /** The sentence of a refusal, and its word for programs, where it has them. */
  message: string | null
  reason?: string | null
  /** Whether the device had no network when it was sent: then it cannot have arrived. */
  wasOffline: boolean
}

export const ANSWERED = 'communique:answered'
export const ASKED = 'communique:asked'

type Place = Pick<Window, 'fetch' | 'dispatchEvent'> & {
  location: { href: string; origin: string }
  document: { documentElement: { lang: string } }
  navigator: { onLine: boolean }
}

const wrapped = new WeakSet<Window['fetch']>()

/**
 * Payload's forms say what the browser says of a request that fails (“Failed to fetch”), and tell nobody how a save has
 * ended. Both are mended where every request of the page goes through: a failure has a sentence for people, and of each
 * write is announced that it is sent, and what became of it. A write says there, too, who opened the form that it comes from. Done once, however
 * often it is asked for.
 */
export const announceAnswers = (place: Place): void => {
  if (wrapped.has(place.fetch)) return
  const plain = place.fetch.bind(place)
  const announcing: Window['fetch'] = async (input, init) => {
    const asked = readRequest(input, init, place)
    // Read now: the network may go, or come back, before the answer is missed.
    const request = asked && { ...asked, wasOffline: !place.navigator.onLine }
    if (asked) place.dispatchEvent(new CustomEvent(ASKED, { detail: asked }))
    try {
      const response = await plain(input, asked ? withOpener(asked.path, input, init) : init)
      if (request) announce(place, { ...request, status: response.status, ...(await refusalOf(response)) })
      return response
    } catch (error) {
      // What its caller has broken off itself is no failure.
      if (!(error instanceof TypeError)) throw error
      if (request) announce(place, { ...request, status: 0, message: null })
      throw new TypeError(inOwnWords('sending', sending, place.document.documentElement.lang).unreachable, {
        cause: error,
      })
    }
  }
  wrapped.add(announcing)
  place.fetch = announcing
}

/** Calls for each write of this page that has ended, until the function that it returns is called. */
export const onAnswer = (heard: (answer: Answer) => void): (() => void) => {
  const listen = (event: Event) => heard((event as CustomEvent<Answer>).detail)
  window.addEventListener(ANSWERED, listen)
  return () => window.removeEventListener(ANSWERED, listen)
}

/** Calls for each write of this page before it is sent, until the function that it returns is called. */
export const onRequest = (heard: (request: Pick<Answer, 'method' | 'path'>) => void): (() => void) => {
  const listen = (event: Event) => heard((event as CustomEvent<Answer>).detail)
  window.addEventListener(ASKED, listen)
  return () => window.removeEventListener(ASKED, listen)
}

const announce = (place: Place, detail: Answer): void =>
  void place.dispatchEvent(new CustomEvent(ANSWERED, { detail }))

type Asked = { method: string; path: string }

/** Null for what only reads, and for other hosts. */
const readRequest = (
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  { location }: Place,
): Asked | null => {
  const isRequest = input instanceof Request
  const method = (init?.method ?? (isRequest ? input.method : 'GET')).toUpperCase()
  const url = new URL(isRequest ? input.url : input, location.href)
  // Payload's relation fields ask by POST.
  const isRead = method === 'GET' || new Headers(init?.headers).has('X-Payload-HTTP-Method-Override')
  return isRead || url.origin !== location.origin ? null : { method, path: url.pathname }
}

const NOTHING_SAID = { message: null, reason: null }

const refusalOf = async (response: Response): Promise<Pick<Answer, 'message' | 'reason'>> => {
  if (response.ok || !response.headers.get('content-type')?.includes('application/json')) return NOTHING_SAID
  try {
    const { errors = [] } = (await response.clone().json()) as {
      errors?: { message?: string; reason?: string }[]
    }
    return { message: errors[0]?.message ?? null, reason: errors[0]?.reason ?? null }
  } catch {
    return NOTHING_SAID // Cut off on its way: it is refused without a sentence.
  }
}
