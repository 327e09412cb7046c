import { inOwnWords } from '../domain/ownWords.ts'
import { sending } from '../locales/sending.ts'

export type Sent =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; status: number; message: string; body: Record<string, unknown> }

/** In the language that the admin is in. */
const words = () => inOwnWords('sending', sending, document.documentElement.lang)

type More = {
  /** Of one press, so that what is sent twice is done once; see newIdempotencyKey. */
  idempotencyKey?: string | undefined
  headers?: Readonly<Record<string, string>>
  /** Ends it: nobody waits for the answer any more. */
  signal?: AbortSignal | null
}

/** A name for one press; a page without a secure origin has none. */
export const newIdempotencyKey = (): string | undefined => globalThis.crypto.randomUUID?.()

/** One request to the newsroom as the person who is logged in; a refusal comes back as its sentence. @param body JSON, unless it is a form with a file. */
export const send = async (
  method: 'POST' | 'PATCH' | 'DELETE' | 'GET',
  url: string,
  body?: unknown,
  { idempotencyKey, headers = {}, signal = null }: More = {},
): Promise<Sent> => {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'include',
      signal,
      ...(body === undefined
        ? {}
        : body instanceof FormData
          ? { body }
          : {
              headers: {
                'Content-Type': 'application/json',
                ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
                ...headers,
              },
              body: JSON.stringify(body),
            }),
    })
    const json = (await response.json()) as Record<string, unknown>
    if (response.ok) return { ok: true, body: json }
    const [first] = (json.errors ?? []) as { message?: string }[]
    const message = first?.message ?? words().noAnswer
    return { ok: false, status: response.status, message, body: json }
  } catch {
    return { ok: false, status: 0, message: words().unreachable, body: {} }
  }
}

const FRESH_MS = 30_000

/**
 * One answer for all that ask the same within half a minute: every part of a page, and every row of a list. Not for ever, since
 * what somebody may see can change while the page is open.
 *
 * @param isNothing whether nothing could be read, so that the next one asks again.
 */
export const askedOnce = <Question extends string[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
  isNothing: (answer: Answer) => boolean = () => false,
): ((...question: Question) => Promise<Answer>) => {
  const asked = new Map<string, Promise<Answer>>()
  return (...question) => {
    const key = question.join(' ')
    const known = asked.get(key)
    if (known) return known
    const asking = ask(...question)
    const forget = () => {
      if (asked.get(key) === asking) asked.delete(key)
    }
    asked.set(key, asking)
    setTimeout(forget, FRESH_MS)
    void asking.then((answer) => isNothing(answer) && forget())
    return asking
  }
}
