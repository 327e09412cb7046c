import type { Reader } from './consumers/reader.ts'

export type WireRequest = {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
  /** The body, read when it is asked for. */
  text?: () => Promise<string>
  /** Who asks; left out, anybody. */
  reader?: Reader
  /** As it came, so that the same question is known again without being taken apart. */
  url?: string
}

export const isRead = ({ method }: { method: string }): boolean => method === 'GET' || method === 'HEAD'

export type WireAnswer = {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  /** From when on it is wrong although nothing has changed; null or left out where only a change can make it so. */
  expiresAt?: Date | null
}
