import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { KnownOrganisation } from '../../domain/import/organisations.ts'
import type { Proposal } from '../../domain/import/proposal.ts'
import type { FileComparison } from '../../domain/sourceFiles/compareWithFile.ts'
import { say } from '../../domain/sentences.ts'
import { overloaded, Refusal, stopping } from '../../errors.ts'
import { besideModule, isSource, openSourceThread } from '../../ownFiles.ts'
import { createSerialWorker, threadChannel } from '../../serialWorker.ts'
import type { KnownText } from '../../domain/review/expected.ts'
import type { Review } from '../../domain/review/review.ts'
import type { ReadTranslation, WholeText } from '../../domain/xliff/readTranslation.ts'
import type { FailedFile, GivenFile } from './readers/readFile.ts'
import type { ReaderFault } from './readers/readerErrors.ts'

export type ImportGiven = {
  files: readonly GivenFile[]
  organisations: readonly KnownOrganisation[]
  /** The year of now, for days that are written without one. */
  year: number
}
export type ImportResult = { proposal: Proposal; failed: FailedFile[] }

/** Which texts a file of Word says it was made from. */
type MarksGiven = { marksIn: Uint8Array }
/** A file that came back, and the texts that it was made from, by their number in it. */
type ReviewGiven = { reviewOf: Uint8Array; texts: readonly (KnownText | null)[] }

/** A file that came back from a translator, and the text that it should have been made from. */
type TranslationGiven = { translationOf: Uint8Array; text: WholeText }

/** A file, and the lines of the text that it is to be compared with. */
type ComparisonGiven = { compared: GivenFile; year: number; text: readonly string[] }

/** Or why the file cannot be read. */
type OrFault<Read> = { ok: true; read: Read } | { ok: false; fault: ReaderFault }

/** What the thread is told to do: told apart by what is given. */
export type Given = ImportGiven | MarksGiven | ReviewGiven | TranslationGiven | ComparisonGiven
export type Result =
  ImportResult | OrFault<string[]> | OrFault<Review> | OrFault<FileComparison> | ReadTranslation

type Reading = {
  /** @throws Refusal `too-large` for what takes too long or too much memory, `overloaded` when too much waits already. */
  read: (given: ImportGiven) => Promise<ImportResult>
  /** What a file of Word says of the texts that it was made from, by number. */
  marks: (bytes: Uint8Array) => Promise<OrFault<string[]>>
  /** What was changed in it, laid on those texts as they are now. */
  review: (bytes: Uint8Array, texts: readonly (KnownText | null)[]) => Promise<OrFault<Review>>
  /** What each of its passages would do to the text. */
  translation: (bytes: Uint8Array, text: WholeText) => Promise<ReadTranslation>
  /** The lines of a text beside those of a file. */
  comparison: (given: ComparisonGiven) => Promise<OrFault<FileComparison>>
}

export type Importer = {
  /** For one person, who takes a part of the queue at most. @param person an id. */
  of: (person: string) => Reading
  stop: () => Promise<void>
}

const [LIMIT_MS, LOAD_MS, IDLE_MS, MOST_WAITING] = [20_000, 30_000, 120_000, 6]
/** Of one person, the order in work with them: somebody else's is never further away than these. */
const MOST_OF_ONE = 3
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
  const thread = createSerialWorker<Given, Result>({
    ...{ limitMs, loadMs: LOAD_MS, idleMs: IDLE_MS, mostWaiting: MOST_WAITING },
    open: (heard) => threadChannel(openThread(), heard),
    // Too little memory is no failure of ours: the sender is told, and nothing is reported.
    errors: {
      ...{ busy: overloaded, lost: tooMuch, stopping },
      failed: (error) => new Error(`A file could not be read (${error}).`),
    },
  })
  // The thread answers each order in its own form.
  const run = async <Answer extends Result>(given: Given): Promise<Answer> =>
    (await thread.run(given)) as Answer
  const busy = new Map<string, number>()
  const runFor =
    (person: string): Run =>
    async (given) => {
      const count = busy.get(person) ?? 0
      if (count >= MOST_OF_ONE) throw overloaded()
      busy.set(person, count + 1)
      try {
        return await run(given)
      } finally {
        const left = (busy.get(person) ?? 1) - 1
        if (left > 0) busy.set(person, left)
        else busy.delete(person)
      }
    }
  return { of: (person) => readingBy(runFor(person)), stop: () => thread.stop() }
}

type Run = <Answer extends Result>(given: Given) => Promise<Answer>

const readingBy = (run: Run): Reading => ({
  read: (given) => run(given),
  marks: (marksIn) => run({ marksIn }),
  review: (reviewOf, texts) => run({ reviewOf, texts }),
  translation: (translationOf, text) => run({ translationOf, text }),
  comparison: (given) => run(given),
})
