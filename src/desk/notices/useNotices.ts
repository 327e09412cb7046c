import { useCallback, useEffect, useState } from 'react'
import type { NoticeList, NoticeItem } from './types.ts'
import { send } from '../../admin/send.ts'

const DOOR = '/desk/notices'

/** @param after what the page before has said in `next`; null where the notices cannot be read. */
const fetchNotices = async (api: string, after?: string): Promise<NoticeList | null> => {
  const answer = await send('GET', `${api}${DOOR}${after ? `?after=${encodeURIComponent(after)}` : ''}`)
  return answer.ok ? (answer.body as unknown as NoticeList) : null // what the endpoint answers
}

/** @returns how many are unread now; null where it could not be said. */
const markRead = async (
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

const EACH_MS = 60_000

type Shown = { now: string; unread: number; items: NoticeItem[]; next: string | null }

/** The reader's notices: looked for when the page is opened or comes to the front, and each minute while it is seen. */
export const useNotices = (api: string) => {
  const [shown, setShown] = useState<Shown | null>(null)
  const [hasFailed, setFailed] = useState(false)

  const look = useCallback(async () => {
    const list = await fetchNotices(api)
    setFailed(list === null)
    if (list) setShown(list)
  }, [api])

  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    lookIfSeen()
    const timer = setInterval(lookIfSeen, EACH_MS)
    window.addEventListener('focus', lookIfSeen)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', lookIfSeen)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [look])

  const lookBack = async () => {
    const list = shown?.next ? await fetchNotices(api, shown.next) : null
    if (list && shown) setShown({ ...list, items: [...shown.items, ...list.items] })
    else setFailed(true)
  }

  /** All that are shown, and all before: what has come meanwhile stays unread. */
  const readAll = async () => {
    const upTo = shown?.items[0]?.at
    const unread = upTo ? await markRead(api, { all: true, upTo }) : null
    if (unread === null || !shown) return setFailed(true)
    setShown({ ...shown, unread, items: shown.items.map((item) => ({ ...item, isRead: true })) })
  }

  return { shown, hasFailed, look, lookBack, readAll }
}
