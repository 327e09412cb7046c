import { isPassing } from './owed.ts'

/** Whom the newsroom takes this browser for: the person of the form; somebody else, or nobody; it cannot say now. */
export type Presence = 'same' | 'ended' | 'unreachable'

type Id = string | number | null | undefined

type Answered = {
  /** 0 where no answer came. */
  status: number
  /** The id of the person who is logged in; null or missing when nobody is logged in. */
  id: Id
}

/** A login in another tab is one in this tab, too: only the person whose form it is may save what it holds. */
export const toPresence = ({ status, id }: Answered, person: string): Presence => {
  if (status === 401 || status === 403) return 'ended'
  if (isPassing(status) || status >= 400) return 'unreachable'
  const isSame = id !== undefined && id !== null && String(id) === person
  return isSame ? 'same' : 'ended'
}

/** @param door where the newsroom says who is logged in */
export const askPresence = async (door: string, person: string): Promise<Presence> => {
  try {
    const response = await fetch(door, { cache: 'no-store', credentials: 'include' })
    const { user } = response.ok ? ((await response.json()) as { user?: { id?: Id } | null }) : {}
    return toPresence({ status: response.status, id: user?.id }, person)
  } catch {
    return 'unreachable' // It is asked again.
  }
}
