import { openRelay } from './relay.ts'

/** What stands between a server and its PostgreSQL, and cuts a connection at one COMMIT. */
export type CuttingProxy = {
  /** The address of a database, by way of it. */
  through: (uri: string) => string
  /** Of the next COMMIT behind a statement with these words: before it gets there, or when it is done and before its answer gets back. */
  cutNext: (moment: 'before' | 'after', words: string) => void
  /** With the next cut all connections end, and none is taken for so long. */
  goAway: (ms: number) => void
  /** Nobody comes through, and who is there is out. */
  shut: (isShut: boolean) => void
  /** How often it has cut so far. */
  cuts: () => number
  close: () => Promise<void>
}

/** A simple query: its kind, its length, its words, a zero. */
export const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1')
const BEGIN = 'BEGIN ISOLATION'

export const openCuttingProxy = async (uri: string): Promise<CuttingProxy> => {
  let armed: { moment: 'before' | 'after'; words: string } | null = null
  let [cuts, isShut] = [0, false]
  let [awayMs, awayUntil] = [0, 0]

  const relay = await openRelay(uri, ({ toServer, toClient, cut: end }) => {
    if (isShut || Date.now() < awayUntil) return null
    let [isCutting, isMeant] = [false, false]
    const cut = () => {
      cuts += 1
      end()
      if (awayMs === 0) return
      ;[awayUntil, awayMs] = [Date.now() + awayMs, 0]
      for (const link of relay.links()) link.cut()
    }
    return {
      asked: (bytes) => {
        if (bytes.includes(BEGIN)) isMeant = false
        isMeant ||= armed !== null && bytes.includes(armed.words)
        const moment = isMeant && bytes.includes(COMMIT) ? armed?.moment : undefined
        if (moment) armed = null
        if (moment === 'before') return cut()
        isCutting ||= moment === 'after'
        toServer(bytes)
      },
      answered: (bytes) => (isCutting ? cut() : toClient(bytes)),
    }
  })
  return {
    through: relay.through,
    cutNext: (moment, words) => (armed = { moment, words }),
    goAway: (ms) => (awayMs = ms),
    shut: (is) => {
      isShut = is
      if (isShut) for (const link of relay.links()) link.cut()
    },
    cuts: () => cuts,
    close: relay.close,
  }
}
