import type { IncomingMessage } from 'node:http'

const MAX_KEY_LENGTH = 600

/**
 * Under what a page is kept; null where nothing is. @param spoken the language that was chosen for an address that names
 * none.
 */
export const pageKeyOf = ({ method, headers }: IncomingMessage, url: string, spoken = ''): string | null => {
  const key = `${headers.host}\n${url}\n${spoken}`
  return (method === 'GET' || method === 'HEAD') && key.length <= MAX_KEY_LENGTH ? key : null
}
