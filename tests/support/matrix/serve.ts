import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import { readEnv } from '../../../src/env.ts'
import { openNewsroom } from '../../../src/server/openNewsroom.ts'
import { stopOnSignal } from '../../../src/server/stopOnSignal.ts'
import { toSentence } from '../../../src/server/startFailure.ts'
import { seedPeople } from '../../../src/server/story/seed.ts'
import { PASSWORD } from '../cast.ts'
import { peopleAt } from './ask.ts'
import { putInvitationIntoLog } from './lateInvitation.ts'
import { ENTRY_FILE, OUTSIDE, place, type Placed, publishItem, SCENES } from './scenes.ts'

/** The built server with the demonstration's people, and entries of the collections named, in every scene. */
try {
  const env = readEnv()
  const newsroom = await openNewsroom(env)
  const { payload, url } = newsroom
  stopOnSignal(newsroom, env)
  await seedPeople(payload, PASSWORD)
  const kind = { kind: 'government', standing: 'member' } as const
  await payload.create({
    collection: 'partner-organisations',
    data: { slug: OUTSIDE, acronym: 'OUT', name: 'Outside', ...kind },
  })
  const { ask } = peopleAt(url)
  const item = await publishItem(ask)
  const placed: Placed[] = []
  for (const key of ENTRY_KEYS.filter((one) => process.argv.includes(one)))
    for (const scene of SCENES)
      for (const name of ['joint', 'lone'] as const) {
        const entry = await place(ask, { key, scene, name, item })
        if (name === 'joint') await putInvitationIntoLog(payload, entry)
        placed.push(entry)
      }
  await writeFile(path.join(env.dataDir, ENTRY_FILE), JSON.stringify(placed))
  process.stdout.write(`ready ${url}\n`)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
