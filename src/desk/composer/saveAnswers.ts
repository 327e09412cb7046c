import type { Sent } from '../../admin/send.ts'

/** How it stands with what was typed. `why`: the newsroom's own sentence. */
export type SaveStatus =
  | { is: 'saved'; at: Date | null }
  | { is: 'typing' | 'saving' | 'offline' | 'loggedOut' }
  | { is: 'refused'; why: string; key: string }

export type Outcome = { ok: true } | { ok: false; status: SaveStatus }

type Refused = Extract<Sent, { ok: false }>

/** @param key of the draft. */
export const refusedAs = (sent: Refused, key: string): Outcome => {
  if (sent.status === 0 || sent.status >= 500) return { ok: false, status: { is: 'offline' } }
  if (sent.status === 401) return { ok: false, status: { is: 'loggedOut' } }
  return { ok: false, status: { is: 'refused', why: sent.message, key } }
}

export const isStale = ({ body }: Refused): boolean =>
  ((body.errors ?? []) as { reason?: string }[]).some(({ reason }) => reason === 'stale-revision')
