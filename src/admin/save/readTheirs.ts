import { send } from '../send.ts'
import type { Changes, Theirs } from './types.ts'

type Asked = { door: string; locale: string; revision: number }

/** What others have saved since a revision; null where nobody has, or it cannot be read: the server refuses then what is stale. */
export const readTheirs = async ({ door, locale, revision }: Asked): Promise<Theirs | null> => {
  const answer = await send('GET', `${door}/changes?since=${revision}`)
  const changes = answer.ok ? (answer.body as unknown as Changes) : null
  if (!changes || changes.revision === revision) return null
  const present = await send('GET', `${door}?depth=0&locale=${locale}&fallback-locale=none`)
  return present.ok ? { changes, document: present.body } : null
}
