import { readEnv } from '../env.ts'
import { openStore } from './openPayload.ts'
import { toSentence } from './startFailure.ts'

/** Migrations run whenever the database is opened; this opens it and does nothing else. */
try {
  const payload = await openStore(readEnv())
  await payload.destroy()
  process.stdout.write('The database is up to date.\n')
  process.exit(0)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
