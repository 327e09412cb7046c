import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from '../build.ts'
import { readEnv } from '../../env.ts'
import { keptSecret } from '../../secrets.ts'
import { openNewsroom } from '../openNewsroom.ts'
import { StartFailure, toSentence } from '../startFailure.ts'
import { playSequel, playStory } from './play.ts'
import { isEmpty, seedPeople } from './people.ts'
import { toStage } from './stage.ts'

/**
 * `npm run story`: the week of July 2024 on a server of its own, which is thrown away afterwards; on SQLite, or in an empty
 * database of the server that `DATABASE_URI` names.
 */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const given = process.env.DATABASE_URI ?? ''
const directory = await mkdtemp(path.join(tmpdir(), 'communique-story-'))
try {
  await buildIfNeeded(say)
  Object.assign(process.env, {
    DATA_DIR: directory,
    DATABASE_URI: given.startsWith('file:') ? '' : given,
    S3_BUCKET: '',
    SMTP_URL: '',
    PUBLIC_URL: '',
    PORT: '0',
    PAYLOAD_SECRET: keptSecret(path.join(directory, 'secret')),
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  })
  const env = readEnv()
  const newsroom = await openNewsroom(env)
  if (!(await isEmpty(newsroom.payload)))
    throw new StartFailure('The story begins in an empty newsroom: let DATABASE_URI name an empty database.')
  const password = env.demo?.password ?? ''
  await seedPeople(newsroom.payload, password)
  const stage = toStage(newsroom, { password, say })
  await playSequel(stage, await playStory(stage))
  await newsroom.stop()
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exitCode = 1
} finally {
  await rm(directory, { recursive: true, force: true })
}
process.exit()
