import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { KnownOrganisation } from '../../domain/import/organisations.ts'
import type { Proposal } from '../../domain/import/proposal.ts'
import { say } from '../../domain/sentences.ts'
import { overloaded, Refusal, stopping } from '../../errors.ts'
import { besideModule, isSource, openSourceThread } from '../../ownFiles.ts'
import { createSerialWorker, threadChannel } from '../../serialWorker.ts'
import type { FailedFile, GivenFile } from './readers/readFile.ts'

export type ImportGiven = {
  files: readonly GivenFile[]
  organisations: readonly KnownOrganisation[]
  /** The year of now, for days that are written without one. */
  year: number
}
export type ImportResult = { proposal: Proposal; failed: FailedFile[] }

export type Importer = {
  /** @throws Refusal `too-large` for what takes too long or too much memory, `overloaded` when too much waits already. */
  read: (given: ImportGiven) => Promise<ImportResult>
  stop: () => Promise<void>
}

const [LIMIT_MS, LOAD_MS, IDLE_MS, MOST_WAITING] = [20_000, 30_000, 120_000, 6]
/** A file of 200 pages takes a third of it. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }
const OPTIONS = { execArgv: [], resourceLimits: LIMITS }

/** In the second form alone do bundlers see that a thread begins here, and take its file along. */
const openThread = (): Worker =>
  isSource(import.meta.url)
    ? openSourceThread(pathToFileURL(besideModule(import.meta.url, './importWorker.mjs')), OPTIONS)
    : new Worker(new URL('./importWorker.mjs', import.meta.url), OPTIONS)

/** One thread that reads files from outside, one order after the other: whatever is in them, nobody else waits for it. */
export const createImporter = ({ limitMs = LIMIT_MS }: { limitMs?: number } = {}): Importer => {
  const tooMuch = () => new Refusal('too-large', say('importing.tooSlow'))
  const thread = createSerialWorker<ImportGiven, ImportResult>({
    ...{ limitMs, loadMs: LOAD_MS, idleMs: IDLE_MS, mostWaiting: MOST_WAITING },
    open: (heard) => threadChannel(openThread(), heard),
    // Too little memory is no failure of ours: the sender is told, and nothing is reported.
    errors: {
      ...{ busy: overloaded, lost: tooMuch, stopping },
      failed: (error) => new Error(`A file could not be read (${error}).`),
    },
  })
  return { read: (given) => thread.run(given), stop: () => thread.stop() }
}
