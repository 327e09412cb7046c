import type { RegisterReader } from '../publish/publish.ts'
import { readOpenBarriers } from '../publish/releaseBarrier.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { PublicationSummary } from '../rows.ts'
import { findOpenBarriers, inTurn, type Refresh } from '../read/refresh.ts'
import { dueWhere, type Instant } from '../read/visibility.ts'
import { isAsLogged } from './dueEditions.ts'

type Deps = {
  publications: PublicationStore
  reader: Pick<RegisterReader, 'history'>
  now: () => Date
  /** Ends what is kept of before this instant. */
  pass: (now: number) => void
  /** Told, before anything is read, of which entries nothing is to be shown: their logs do not say what their rows say. */
  doubt: (entries: ReadonlySet<string>) => void
}

/** What the log said is asked again after so long, although the row says the same. */
const SURE_MS = 1_000

/**
 * As `createRefresh`, for who cannot write: an edition whose instant has come is public by that alone. The log is asked
 * whether it was taken back; that it has taken effect, and the number of the change, are written by the main process.
 */
export const createReaderRefresh = ({ publications, reader, now, pass, doubt }: Deps): Refresh => {
  let sure = new Map<string, number>()

  const isSure = async (row: PublicationSummary): Promise<boolean> => {
    const history = await reader.history(row.entry)
    const open = history ? await readOpenBarriers(history, { publications }) : new Set<string>()
    return isAsLogged(row, history, open)
  }
  const findDoubtful = async (due: readonly (PublicationSummary & { written?: number })[]) => {
    const time = performance.now()
    const known = new Map([...sure].filter(([, at]) => time - at < SURE_MS))
    const doubtful: PublicationSummary[] = []
    for (const row of due) {
      const key = `${row.id} ${row.written}`
      if (known.has(key)) continue
      if (await isSure(row)) known.set(key, time)
      else doubtful.push(row)
    }
    sure = known
    return doubtful
  }
  const look = async (): Promise<Instant> => {
    const time = now()
    pass(time.getTime())
    const [due, gates] = await Promise.all([
      publications.find({ where: dueWhere(time) }),
      findOpenBarriers(publications),
    ])
    const doubtful = due.length > 0 ? await findDoubtful(due) : []
    doubt(new Set(doubtful.map(({ entry }) => entry)))
    return { time, gates }
  }

  return inTurn(look)
}
