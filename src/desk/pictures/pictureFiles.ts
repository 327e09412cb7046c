import { send } from '../../admin/send.ts'

/** What the editors show of a picture. */
export type ShownPicture = { url: string; alt: string; credit: string }

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const toShown = ({ url, alt, credit, mimeType }: Record<string, unknown>): ShownPicture | null =>
  typeof url === 'string' && typeof mimeType === 'string' && mimeType.startsWith('image/')
    ? { url, alt: wordsOf(alt), credit: wordsOf(credit) }
    : null

type Known = ShownPicture | null
const known = new Map<string, Known>()
const asked = new Set<string>()
const listeners = new Set<() => void>()

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Undefined while nobody knows; null for what the person may not read, and for what is no picture. */
export const pictureOf = (id: string): Known | undefined => known.get(id)

/** Takes in what the newsroom has said of it: every place that shows the picture follows. */
export const tell = (id: string, document: Record<string, unknown> | null): void => {
  known.set(id, document && toShown(document))
  listeners.forEach((listener) => listener())
}

/** Asks once in the life of the page. A request that did not get through is made again when the picture is next shown. */
export const askFor = async (door: string, id: string): Promise<void> => {
  if (known.has(id) || asked.has(id)) return
  asked.add(id)
  const answer = await send('GET', `${door}/${encodeURIComponent(id)}?depth=0`)
  asked.delete(id)
  if (answer.ok || answer.status > 0) tell(id, answer.ok ? answer.body : null)
}

/** @returns null, or why it is refused. */
export const sayAlt = async (door: string, id: string, alt: string): Promise<string | null> => {
  const answer = await send('PATCH', `${door}/${encodeURIComponent(id)}?depth=0`, { alt })
  if (!answer.ok) return answer.message
  tell(id, answer.body.doc as Record<string, unknown>)
  return null
}
