import { useCallback, useEffect, useState } from 'react'
import type { NoticeItem } from '../../domain/notices/items.ts'
import { fetchNotices, markRead } from './noticeClient.ts'

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
