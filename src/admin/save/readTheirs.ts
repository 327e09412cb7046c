import { send } from '../send.ts'
import { isOvertaken, type LocalCopy } from './localCopies.ts'
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

type Read = { ok: true; theirs: Theirs | null } | { ok: false; message: string }

/** The same for a copy of what has no revisions: nothing refuses there what is stale, so a save needs the answer first. */
export const readNewer = async (
  { door, locale }: Omit<Asked, 'revision'>,
  copy: LocalCopy,
): Promise<Read> => {
  const present = await send('GET', `${door}?depth=0&locale=${locale}&fallback-locale=none`)
  if (!present.ok) return { ok: false, message: present.message }
  if (!isOvertaken(copy, present.body)) return { ok: true, theirs: null }
  // Only texts record who changed which field, so every field that differs may be theirs.
  const changes = { revision: 0, by: [], fields: null }
  return { ok: true, theirs: { changes, document: present.body } }
}
