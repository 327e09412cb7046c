import { readEnv } from '../env.ts'
import { openPayload } from './openPayload.ts'
import { toSentence } from './startFailure.ts'

/** Migrations run whenever the database is opened; this opens it and does nothing else. */
try {
  readEnv()
  const payload = await openPayload()
  await payload.destroy()
  process.stdout.write('The database is up to date.\n')
  process.exit(0)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
