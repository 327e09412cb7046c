import { type Counted, createWireLimits, type WireLimits } from '../../wire/admission/wireLimits.ts'

/** How long what one process has let in is unknown to the others. */
const SHARED_MS = 100

type Channel = {
  /** To the other processes of this server. */
  send: (counted: Counted[]) => void
  onReceived: (take: (counted: Counted[]) => void) => void
}

/**
 * Limits that several processes of one server count together: each counts by itself, and tells the others ten times a second
 * what it has let in. So a network gets at most what it asks for in a tenth of a second, times the processes, beyond its limit.
 */
export const createSharedLimits = ({ send, onReceived }: Channel): WireLimits => {
  let gathered = new Map<string, Counted>()
  let isTimed = false
  const tell = (): void => {
    isTimed = false
    const counted = [...gathered.values()]
    gathered = new Map()
    send(counted)
  }
  const gather = (counted: Counted): void => {
    const key = `${counted.kind} ${counted.limit} ${counted.name}`
    const known = gathered.get(key)
    if (known) known.times += 1
    else gathered.set(key, counted)
    if (isTimed) return
    isTimed = true
    setTimeout(tell, SHARED_MS).unref()
  }
  const limits = createWireLimits({ onCount: gather })
  onReceived((counted) => {
    for (const one of counted) void limits.add(one)
  })
  return limits
}
