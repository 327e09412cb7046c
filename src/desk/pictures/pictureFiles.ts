import { send } from '../../admin/send.ts'
import { isPicture, type PictureRow } from '../media/pictures.ts'

/** What the editors show of a picture, and its address. */
export type ShownPicture = PictureRow & { url: string }

const toShown = (row: PictureRow): ShownPicture | null =>
  isPicture(row) && row.url ? { ...row, url: row.url } : null

type Known = ShownPicture | null
const known = new Map<string, Known>()
const asked = new Set<string>()
const listeners = new Set<(row: PictureRow | null) => void>()

/** @param listener is handed what has just been told. */
export const subscribe = (listener: (row: PictureRow | null) => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Undefined while nobody knows; null for what the person may not read, and for what is no picture. */
export const pictureOf = (id: string): Known | undefined => known.get(id)

/** Takes in what the newsroom has said of it: every place that shows the picture follows. */
export const tell = (id: string, row: PictureRow | null): void => {
  known.set(id, row && toShown(row))
  listeners.forEach((listener) => listener(row))
}

/** Asks once in the life of the page. A request that did not get through is made again when the picture is next shown. */
export const askFor = async (door: string, id: string): Promise<void> => {
  if (known.has(id) || asked.has(id)) return
  asked.add(id)
  const answer = await send('GET', `${door}/${encodeURIComponent(id)}?depth=0`)
  asked.delete(id)
  if (answer.ok || answer.status > 0) tell(id, answer.ok ? (answer.body as PictureRow) : null) // as its collection has it
}

/** @returns null, or why it is refused. */
export const describe = async (
  door: string,
  picture: PictureRow,
  changes: Partial<PictureRow>,
): Promise<string | null> => {
  const answer = await send('PATCH', `${door}/${encodeURIComponent(picture.id)}?depth=0`, changes)
  if (!answer.ok) return answer.message
  tell(picture.id, answer.body.doc as PictureRow)
  return null
}
