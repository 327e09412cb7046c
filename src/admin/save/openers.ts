import { OPENED_BY } from '../../domain/openedBy.ts'

const open = new Set<{ person: string }>()

/** From now on writes of this page are those of this person, until the function that it returns is called. */
export const holdOpener = (person: string): (() => void) => {
  const held = { person }
  open.add(held)
  return () => void open.delete(held)
}

/** The doors through which somebody becomes, or stops being, the person of the session. */
const ENTRANCE = /\/(login|logout|refresh-token|forgot-password|reset-password)$/

/** What a write is sent with: the same, and who opened the oldest form of the page. */
export const withOpener = (path: string, input: RequestInfo | URL, init?: RequestInit): RequestInit => {
  const [first] = open
  if (!first || ENTRANCE.test(path)) return { ...init }
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
  headers.set(OPENED_BY, first.person)
  return { ...init, headers }
}
