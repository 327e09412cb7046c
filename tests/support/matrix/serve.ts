import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '../../../src/env.ts'
import { openNewsroom } from '../../../src/server/openNewsroom.ts'
import { stopOnSignal } from '../../../src/server/stopOnSignal.ts'
import { toSentence } from '../../../src/server/startFailure.ts'
import { seedPeople } from '../../../src/server/story/people.ts'
import { PASSWORD } from '../cast.ts'
import { peopleAt } from './ask.ts'
import { placeAll } from './placeAll.ts'
import { ENTRY_FILE } from './scenes.ts'

/** The built server with the demonstration's people, and entries of the collections named, in every scene. */
try {
  const env = readEnv()
  const newsroom = await openNewsroom(env)
  const { payload, url } = newsroom
  stopOnSignal(newsroom, env)
  await seedPeople(payload, PASSWORD)
  const placed = await placeAll(payload, peopleAt(url).ask, process.argv)
  await writeFile(path.join(env.dataDir, ENTRY_FILE), JSON.stringify(placed))
  process.stdout.write(`ready ${url}\n`)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
