import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '../env.ts'
import { buildIfNeeded } from './build.ts'
import { keptSecret } from '../secrets.ts'
import { openNewsroom } from './openNewsroom.ts'
import { toSentence } from './startFailure.ts'
import { stopOnSignal } from './stopOnSignal.ts'
import { PEOPLE, isEmpty } from './story/people.ts'
import { fillDemonstration } from './story/stage.ts'

/** `npm run demo`: the newsroom of six organisations, filled at the first start, kept afterwards; `-- --reset` starts over. */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

/** What the demonstration writes into its folder, and nothing else that may lie there. */
const KEPT = [
  'communique.db',
  'communique.db-wal',
  'communique.db-shm',
  'files',
  'outbox',
  'secret',
  'register-key.json',
]

const printLogins = (password: string) => {
  say(`\nLog in at /admin with the password ${password}:`)
  for (const { email, name } of PEOPLE) say(`  ${email.padEnd(32)} ${name}`)
}

try {
  const dataDir = path.resolve(process.env.DATA_DIR || './data')
  if (process.argv.includes('--reset')) {
    await Promise.all(KEPT.map((name) => rm(path.join(dataDir, name), { recursive: true, force: true })))
  }
  // The desk and the register need no pages: the newsroom is filled meanwhile.
  const built = buildIfNeeded(say, { isOnce: true })
  // A build can fail before anybody waits for it.
  built.catch(() => undefined)
  Object.assign(process.env, {
    COMMUNIQUE_DEMO: '1',
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || keptSecret(path.join(dataDir, 'secret')),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  })
  const env = readEnv()
  const password = env.demo?.password ?? ''
  const newsroom = await openNewsroom(env, { built })
  stopOnSignal(newsroom, env)
  if (await isEmpty(newsroom.payload)) {
    say('An empty newsroom: six organisations move in, and this is what they do.')
    try {
      await fillDemonstration(newsroom, { password, say })
    } catch (error) {
      say('The newsroom was not filled to its end: `npm run demo -- --reset` begins anew.')
      throw error
    }
  }
  await newsroom.pages
  printLogins(password)
  say(`\nready ${newsroom.url}`)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
