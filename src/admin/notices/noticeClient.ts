import type { NoticeList } from '../../domain/notices/items.ts'
import { send } from '../send.ts'

const DOOR = '/desk/notices'

/** @param after what the page before has said in `next`; null where the notices cannot be read. */
export const fetchNotices = async (api: string, after?: string): Promise<NoticeList | null> => {
  const answer = await send('GET', `${api}${DOOR}${after ? `?after=${encodeURIComponent(after)}` : ''}`)
  return answer.ok ? (answer.body as unknown as NoticeList) : null // what the door answers
}

/** @returns how many are unread now; null where it could not be said. */
export const markRead = async (
  api: string,
  which: { ids: string[] } | { all: true; upTo: string },
): Promise<number | null> => {
  const answer = await send('POST', `${api}${DOOR}/read`, which)
  return answer.ok ? Number(answer.body.unread) : null
}

/** On the way to another page: the browser sends it although the page goes. */
export const markOnLeaving = (api: string, id: string): void => {
  void fetch(`${api}${DOOR}/read`, {
    method: 'POST',
    credentials: 'include',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids: [id] }),
  }).catch(() => undefined)
}
