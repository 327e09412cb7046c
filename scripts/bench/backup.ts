import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { readEnv } from '../../src/env.ts'
import { backUp } from '../../src/server/backup/backUp.ts'
import { restore } from '../../src/server/backup/restore.ts'
import { toPage } from '../../src/server/backup/toPage.ts'
import { toMegabytes } from '../../src/server/backup/toMegabytes.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { abortOnInterrupt, INTERRUPTED, readWholeNumber } from '../rig.ts'
import { type Answer, type BenchNewsroom, openBenchNewsroom, SECRET } from './newsroom.ts'

/**
 * `npm run bench:backup [-- --texts N --in FOLDER]`: a newsroom with so many published texts is backed up while people write, and
 * restored on an empty machine, where all of it is verified. Prints times and sizes; exits 1 where anything is missing. Ctrl-C
 * stops it; a newsroom in a folder that is named stays there, and the next run goes on with its texts.
 */
const { values } = parseArgs({ options: { texts: { type: 'string' }, in: { type: 'string' } } })
const texts = readWholeNumber(values.texts, 20_000)
/** About what a statement of a page and a half takes. */
const BODY = toLexical('Words of a statement, as long as they are. '.repeat(60))
const AT_ONCE = 4
const TELL = 500

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const must = ({ status, body }: Answer): Record<string, unknown> => {
  if (status >= 300) throw new Error(`The newsroom answered ${status}: ${JSON.stringify(body)}`)
  return body
}

type People = { editor: string; reviewer: string }

const write = async ({ ask }: BenchNewsroom, { editor }: People, title: string): Promise<string> => {
  const body = { title, kind: 'statement', body: BODY }
  const { doc } = must(await ask({ url: '/api/statements', body, token: editor }))
  return (doc as { id: string }).id
}

const publish = async (newsroom: BenchNewsroom, people: People, title: string): Promise<void> => {
  const id = await write(newsroom, people, title)
  const act = async (action: string, body: object, token: string) =>
    must(await newsroom.ask({ url: `/api/statements/${id}/clearance/${action}`, body, token }))
  const { digest } = await act('submit', { revision: 1 }, people.editor)
  await act('sign', { digest }, people.reviewer)
  await act('release', { digest }, people.reviewer)
}

const countPublished = async ({ payload }: BenchNewsroom): Promise<number> => {
  const { totalDocs } = await payload.count({ collection: DEFAULT_SLUGS.publications })
  return totalDocs
}

const fill = async (
  newsroom: BenchNewsroom,
  people: People,
  count: number,
  signal: AbortSignal,
): Promise<void> => {
  let next = await countPublished(newsroom)
  if (next > 0) say(`${next} of ${count} texts were published before.`)
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      signal.throwIfAborted()
      await publish(newsroom, people, `Statement ${index}`)
      if ((index + 1) % TELL === 0) say(`${index + 1} of ${count} texts are published.`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const started = performance.now()
  return [await work(), (performance.now() - started) / 1000]
}

const run = async (count: number, signal: AbortSignal): Promise<boolean> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'communique-bench-backup-'))
  // Copies for paper are no part of a backup, and each takes longer to make than all else that is done for a text.
  const newsroom = await openBenchNewsroom(undefined, { keepsCopies: false }, values.in)
  try {
    const [editor = '', reviewer = ''] = await Promise.all(
      ['editor@unodc.example', 'reviewer@unodc.example'].map((email) => newsroom.logIn(email)),
    )
    const people = { editor, reviewer }
    await fill(newsroom, people, count, signal)
    const env = (dataDir: string) =>
      readEnv({
        PAYLOAD_SECRET: SECRET,
        COMMUNIQUE_DEMO: '1',
        LOG_LEVEL: 'silent',
        DATA_DIR: dataDir,
        REGISTER_KEY_FILE: path.join(folder, 'register-key.json'),
      })
    await cp(path.join(newsroom.directory, 'register-key.json'), path.join(folder, 'register-key.json'))
    const working = { progress: say, signal, now: new Date() }
    let saves = 0
    let isOver = false
    const load = (async () => {
      for (; !isOver; saves += 1) await write(newsroom, people, `Beside it ${saves}`)
    })()
    const [made, backupSeconds] = await timed(() =>
      backUp(env(newsroom.directory), { ...working, to: folder, recipients: [] }),
    ).finally(() => {
      isOver = true
    })
    await load
    const [restored, restoreSeconds] = await timed(() =>
      restore(env(path.join(folder, 'restored')), {
        ...{ ...working, from: made.file, identities: [], kept: [], keptActs: [] },
      }),
    )
    say(toPage(restored, false))
    say(
      `${count} texts: a backup of ${toMegabytes(made.bytes)} MB in ${backupSeconds.toFixed(1)} s, while ${saves} texts were saved beside it; restored and verified in ${restoreSeconds.toFixed(1)} s.`,
    )
    return restored.report.faults.length === 0
  } finally {
    await newsroom.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const signal = abortOnInterrupt()
if (texts === null) {
  process.stderr.write('Use: npm run bench:backup [-- --texts N --in FOLDER]\n')
  process.exit(1)
}
try {
  process.exit((await run(texts, signal)) ? 0 : 1)
} catch (error) {
  if (signal.aborted) process.exit(INTERRUPTED)
  throw error
}
