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
}

/** A name for one press; a page without a secure origin has none. */
export const newIdempotencyKey = (): string | undefined => globalThis.crypto.randomUUID?.()

/** One request to the newsroom as the person who is logged in; a refusal comes back as its sentence. @param body JSON, unless it is a form with a file. */
export const send = async (
  method: 'POST' | 'PATCH' | 'DELETE' | 'GET',
  url: string,
  body?: unknown,
  { idempotencyKey, headers = {} }: More = {},
): Promise<Sent> => {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'include',
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
